// Two records side by side: what each is, who says so, and what they share.
dossier.define("explorer/compare", ["explorer/records", "explorer/parts", "parts/language"], (...needed) => {
  const [records, { link, few, andMore, rolesIn }, { listed }] = needed;
  const { _, ngettext, make } = dossier;
  const MOST = 20;
  const MOST_PLACES = 6;
  /** @type {{ sort: "events" | "actors" | "places" | "articles", title: string }[]} */
  const TIES = [
    { sort: "events", title: _("Events") },
    { sort: "actors", title: _("Actors") },
    { sort: "places", title: _("Places") },
    { sort: "articles", title: _("Articles") },
  ];
  /** @type {{ title: string, value: (row: ExplorerRow) => string | (string | Node)[] }[]} */
  const LINES = [
    { title: _("What"), value: kind },
    { title: _("Also called"), value: (each) => listed(each.names.map((name) => make("bdi", {}, name))) },
    { title: _("When"), value: when },
    { title: _("Where"), value: where },
    { title: _("Side"), value: (each) => listed(each.sides.map(({ label }) => label)) },
    { title: _("Who says so"), value: sources },
    { title: _("Disputed"), value: (each) => records.disputes[each.disputed].label },
  ];

  function makeComparison() {
    let shown = "";
    return {
      /**
       * @param {HTMLElement} element
       * @param {[ExplorerRow, ExplorerRow] | null} pair
       */
      update(element, pair) {
        const key = pair ? pair.map((each) => each.key).join() : "";
        element.hidden = !pair;
        if (key === shown) return;
        shown = key;
        element.replaceChildren(...(pair ? compared(...pair) : []));
      },
    };
  }

  /**
   * @param {ExplorerRow} one
   * @param {ExplorerRow} other
   */
  function compared(one, other) {
    const lines = LINES.map(({ title, value }) => ({ title, values: [value(one), value(other)] }))
      .filter(({ values }) => values.some((each) => each.length));
    const caption = _("%(one)s and %(other)s compared", { one: one.name, other: other.name });
    const heads = [one, other].map((each) => make("th", { scope: "col" }, link(each)));
    return [
      make("h2", { tabindex: "-1" }, _("Side by side")),
      make(
        "div",
        { class: "explorer-scroll" },
        make(
          "table",
          { class: "explorer-pair" },
          make("caption", { class: "explorer-hidden" }, caption),
          make("thead", {}, make("tr", {}, make("td", {}), heads)),
          make("tbody", {}, lines.map(({ title, values }) =>
            make("tr", {}, make("th", { scope: "row" }, title),
              values.map((each) => make("td", {}, each.length ? each : "–"))))),
        ),
      ),
      ...shared(one, other),
    ];
  }

  /** @param {ExplorerRow} each */
  function kind(each) {
    return [each.kind?.label ?? each.sortName, each.fact].filter(Boolean).join(" · ");
  }

  /**
   * An actor or a place has no date but that of its events.
   * @param {ExplorerRow} each
   */
  function when(each) {
    if (each.shown || each.sort === "event" || each.sort === "claim") return each.shown || _("no date");
    const dated = each.events.filter((event) => event.spans.length).sort((one, other) => one.place - other.place);
    if (!dated.length) return "";
    const [first, last] = [dated[0].shown, dated[dated.length - 1].shown];
    if (first === last) return _("Events: %(date)s", { date: first });
    return _("Events: %(first)s to %(last)s", { first, last });
  }

  /** @param {ExplorerRow} each */
  function where(each) {
    return few((each.sort === "location" ? each.within : each.places).map(link), MOST_PLACES);
  }

  /** @param {ExplorerRow} each */
  function sources(each) {
    if (each.sort === "article") return _("An article itself");
    const works = ngettext("%(number)s independent work", "%(number)s independent works", each.works);
    const articles = ngettext("%(number)s article", "%(number)s articles", each.articles.length);
    return listed([works, articles]);
  }

  /**
   * @param {ExplorerRow} one
   * @param {ExplorerRow} other
   */
  function shared(one, other) {
    const found = TIES.map(({ sort, title }) => ({
      title,
      both: one[sort].filter((each) => other[sort].includes(each)),
      of: _("%(both)s of %(left)s and %(right)s", {
        both: one[sort].filter((each) => other[sort].includes(each)).length,
        left: one[sort].length,
        right: other[sort].length,
      }),
    }));
    const naming = records.rows.filter((each) => ["claim", "disagreement"].includes(each.sort)
      && [one, other].every((half) => [...each.actors, ...each.places, ...each.events].includes(half)));
    found.push({ title: _("Claims and disagreements that concern both"), both: naming, of: "" });
    const lists = found.filter(({ both }) => both.length);
    const direct = between(one, other) || between(other, one);
    return [
      make("h3", {}, _("What they share")),
      ...(direct ? [make("p", {}, direct)] : []),
      ...(lists.length || direct ? [] : [make("p", {}, _("Nothing that is recorded here."))]),
      ...lists.map(({ title, both, of }) => make("div", { class: "explorer-shared" },
        make("h4", {}, _("%(words)s (%(count)s)", { words: title, count: both.length })),
        of && make("p", { class: "note" }, of),
        make("ul", {}, both.slice(0, MOST).map(line)),
        both.length > MOST && make("p", { class: "note" }, andMore(both.length - MOST)))),
    ];
  }

  /** @param {ExplorerRow} row */
  function line(row) {
    return make("li", {}, link(row), row.shown && make("span", { class: "note" }, " ", row.shown));
  }

  /**
   * The part that an actor has in an event, or that one contains the other.
   * @param {ExplorerRow} one
   * @param {ExplorerRow} other
   */
  function between(one, other) {
    if (one.sort === "actor" && other.sort === "event") {
      const roles = listed(rolesIn(one, other)).join("");
      return roles && _("%(actor)s: %(roles)s in “%(event)s”.", { actor: one.name, roles, event: other.name });
    }
    if (one.sort !== "location" || !other.around.includes(one)) return "";
    return _("%(inner)s lies in %(outer)s.", { inner: other.name, outer: one.name });
  }

  return makeComparison;
});

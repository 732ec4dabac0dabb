// The page "Who is tied to whom": filters for its drawing and its list, and a card of the ties of the record chosen.
// The drawing and the list stand in the page without it. What is chosen stands in the address: ?kind=…&side=…&asof=…
// and &who=… How the drawing itself is walked, chosen from and enlarged is in ring.js.
dossier.define(
  "network",
  ["parts/sieve", "parts/language", "network/ring", "network/card", "data/network", "network/zoom"],
  (sieve, { compare }, makeRing, makeCard, data) => {
    const { _, ngettext, rows, make, find, findAll } = dossier;
    const home = find(".network");
    const sectors = rows(data.sectors);
    const records = rows(data.records).map((each, place) => ({ ...each, place, id: idOf(each.path) }));
    /** @param {number} place */
    const sideOf = (place) => sectors[records[place].sector].key;
    const ties = rows(data.ties).map((tie) => ({ ...tie, sides: [sideOf(tie.source), sideOf(tie.target)] }));
    const lines = findAll(".tie-line").map((line) => {
      const { group = "", sides = "", first = "", last = "" } = line.dataset;
      const item = /** @type {HTMLElement} */ (line.closest("li"));
      return { item, tie: { group, sides: sides.split(" "), first, last } };
    });

    /**
     * The id of a record is the name of its page.
     * @param {string} path
     */
    function idOf(path) {
      return path.replace(/^.*\//, "").replace(/\.html$/, "");
    }

    // ── Choices ──────────────────────────────────────────────────────────────────────────────────────────────────────

    const groups = rows(data.groups).filter(({ group }) => ties.some((tie) => tie.group === group))
      .map(({ group, label }) => ({ value: group || "other", words: label }));
    const sides = sectors.map(({ key, label }) => ({ value: key, words: label }));
    const names = [...records].sort((one, other) => compare(one.name, other.name))
      .map(({ id, name }) => ({ value: id, words: name }));
    const days = ties.flatMap((tie) => [tie.first, tie.last]).filter(Boolean).sort();
    const asof = make("input", { type: "date", name: "asof", min: days[0], max: days.at(-1), autocomplete: "off" });
    make("label", {}, _("As of"), " ", asof);

    /** @type {SieveChoice<NetworkLine>[]} */
    const choices = [
      {
        field: sieve.select("kind", _("Kind of tie"), _("All kinds"), groups),
        fits: ({ group }, value) => value === (group || "other"),
      },
      {
        field: sieve.select("side", _("Side at either end"), _("All sides"), sides),
        fits: (tie, value) => tie.sides.includes(value),
      },
      {
        // A tie is known from its first day on, and until its last one if that is known; without a date it always fits.
        field: asof,
        fits: ({ first, last }, value) => (!first || first <= value) && (!last || last >= value),
      },
      {
        field: sieve.select("who", _("Around"), _("Nobody chosen"), names),
        fits: () => true,
      },
    ];

    /**
     * @param {NetworkTie[]} left
     * @returns {string}
     */
    function show(left) {
      const made = choices.filter(({ field }) => field.value);
      for (const { item, tie } of lines) item.hidden = !made.every(({ field, fits }) => fits(tie, field.value));
      for (const list of findAll(".tie-list")) {
        list.hidden = !list.querySelector("li:not([hidden])");
        const heading = list.previousElementSibling;
        if (heading instanceof HTMLElement) heading.hidden = list.hidden;
      }
      const who = records.find(({ id }) => id === form.value("who"))?.place ?? null;
      if (who !== ring.chosen()) ring.choose(who);
      ring.show(left);
      card.describe(who, left);
      const undated = form.value("asof") ? left.filter((tie) => !tie.first && !tie.last).length : 0;
      const [all, fitted] = [ties.length, { fitting: left.length }];
      const drawn = left.length === all
        ? ngettext("The only tie is drawn.", "All %(number)s ties are drawn.", all)
        : ngettext("%(fitting)s of %(number)s tie fits.", "%(fitting)s of %(number)s ties fit.", all, fitted);
      const without = ngettext("%(number)s of them has no date.", "%(number)s of them have no date.", undated);
      return undated ? `${drawn} ${without}` : drawn;
    }

    // ── Together ─────────────────────────────────────────────────────────────────────────────────────────────────────

    const form = sieve.form({ items: ties, choices, show });
    const zoom = make("span", { class: "network-zoom", role: "group", "aria-label": _("Size of the drawing") });
    const card = makeCard(records, sectors);
    const ring = makeRing(home, zoom, records, (place) => form.set("who", place === null ? "" : records[place].id));
    const label = { role: "group", "aria-label": _("Show some of the ties") };
    home.prepend(make("div", { class: "network-choices choices", ...label },
      form.labels, make("p", {}, form.status, form.clear, zoom)));
    find(".network-view", home).after(card.element);
    home.classList.add("works");
    const marked = /^#node-(.+)$/.exec(location.hash);
    form.begin(marked ? { who: marked[1] } : {});
  },
);

// Two records side by side: what each is, who says so, and what they share.
dossier.explorer.comparison = function (records) {
  const { make } = dossier;
  const MOST = 20;
  const TIES = [
    ["events", "Events"],
    ["actors", "Actors"],
    ["places", "Places"],
    ["articles", "Articles"],
  ];
  let shown = "";
  return { update };

  function update(element, pair) {
    const key = pair ? pair.map((each) => each.key).join() : "";
    element.hidden = !pair;
    if (key === shown) return;
    shown = key;
    element.replaceChildren(...(pair ? compared(...pair) : []));
  }

  function compared(one, other) {
    const rows = [
      ["What", kind],
      ["Also called", (each) => listed(each.names)],
      ["When", when],
      ["Where", (each) => linked(each.sort === "location" ? each.within.map((place) => records.rows[place]) : each.places)],
      ["Side", (each) => each.sides.map(([, label]) => label).join(", ")],
      ["Who says so", sources],
      ["Disputed", (each) => (each.disputed ? "Accounts differ" : "No difference known")],
    ];
    const lines = rows.map(([title, value]) => [title, value(one), value(other)]);
    return [
      make("h2", { tabindex: "-1" }, "Side by side"),
      make(
        "div",
        { class: "explorer-scroll" },
        make(
          "table",
          { class: "explorer-pair" },
          make("caption", { class: "explorer-hidden" }, `${one.name} and ${other.name} compared`),
          make("thead", {}, make("tr", {}, make("td", {}), ...[one, other].map((each) =>
            make("th", { scope: "col" }, link(each))))),
          make("tbody", {}, lines.filter(([, left, right]) => [left, right].some((each) => each.length)).map(
            ([title, left, right]) => make("tr", {}, make("th", { scope: "row" }, title),
              make("td", {}, left.length ? left : "–"), make("td", {}, right.length ? right : "–")))),
        ),
      ),
      ...shared(one, other),
    ];
  }

  function kind(each) {
    const sort = dossier.explorer.SORTS.find((known) => known.word === each.sort).one;
    return [each.kind ? each.kind.label : sort, each.fact].filter(Boolean).join(" · ");
  }

  // An actor or a place has no date but that of its events.
  function when(each) {
    if (each.shown || each.sort === "event" || each.sort === "claim") return each.shown || "no date";
    const dated = each.events.filter((event) => event.spans.length).sort((a, b) => a.place - b.place);
    if (!dated.length) return "";
    const [first, last] = [dated[0].shown, dated[dated.length - 1].shown];
    return `Events: ${first === last ? first : `${first} to ${last}`}`;
  }

  function sources(each) {
    const amount = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
    if (each.sort === "article") return "An article itself";
    return `${amount(each.works, "independent work")}, ${amount(each.articles.length, "article")}`;
  }

  function shared(one, other) {
    const found = TIES.map(([sort, title]) => [title, one[sort].filter((each) => other[sort].includes(each)),
      one[sort].length, other[sort].length]).filter(([, both]) => both.length);
    const naming = records.rows.filter((each) => ["claim", "disagreement"].includes(each.sort)
      && [one, other].every((half) => concerned(each).includes(half)));
    if (naming.length) found.push(["Claims and disagreements that concern both", naming]);
    const direct = roles(one, other) || roles(other, one);
    return [
      make("h3", {}, "What they share"),
      direct && make("p", {}, direct),
      found.length || direct ? null : make("p", {}, "Nothing that this dossier knows of."),
      ...found.map(([title, both, left, right]) => make("div", { class: "explorer-shared" },
        make("h4", {}, `${title} (${both.length})`),
        left != null && make("p", { class: "note" }, `${both.length} of ${left} and ${right}`),
        make("ul", {}, both.slice(0, MOST).map((each) => make("li", {}, link(each), each.shown && make("span", { class: "note" }, ` ${each.shown}`)))),
        both.length > MOST && make("p", { class: "note" }, `and ${both.length - MOST} more`))),
    ].filter(Boolean);
  }

  function concerned(each) {
    return [...each.actors, ...each.places, ...each.events];
  }

  // The part that an actor has in an event, or that one contains the other.
  function roles(one, other) {
    if (one.sort === "actor" && other.sort === "event") {
      const found = dossier.explorer.rolesIn(records, one, other);
      return found.length ? `${one.name}: ${found.join(", ")} in “${other.name}”.` : "";
    }
    return one.sort === "location" && other.containers.includes(one) ? `${other.name} lies in ${one.name}.` : "";
  }

  function link(each) {
    return make("a", { href: dossier.address(each.path) }, make("bdi", {}, each.name));
  }

  function linked(rows) {
    const links = rows.slice(0, 6).flatMap((each, n) => [n ? ", " : null, link(each)]).filter(Boolean);
    return rows.length > 6 ? [...links, ` and ${rows.length - 6} more`] : links;
  }

  function listed(names) {
    return names.flatMap((each, n) => [n ? ", " : null, make("bdi", {}, each)]).filter(Boolean);
  }
};

dossier.explorer.rolesIn = function (records, actor, event) {
  const found = [];
  for (let n = 0; n < event.parts.length; n += 2) {
    if (event.parts[n] === actor.place && records.roles[event.parts[n + 1]]) found.push(records.roles[event.parts[n + 1]][1]);
  }
  return found;
};

// Who was where, who had to do with what: a bounded matrix of the actors and places or events with most ties among what
// fits the filter. A cell opens what the two share.
dossier.explorer.matrix = function (records, { show }) {
  const { make } = dossier;
  const MOST = 20;
  const LISTED = 50;
  return { update };

  function update(element, rows, view) {
    const { actors, others, cells } = count(rows, view);
    if (!actors.length) {
      const what = view === "places" ? "a place" : "an event";
      element.replaceChildren(make("p", {}, `Among the records that fit, none ties an actor to ${what}.`));
      return;
    }
    const panel = make("div", { class: "matrix-panel", tabindex: "-1", role: "region", "aria-label": "What they share" });
    panel.hidden = true;
    const grid = table(actors, others, cells, view, panel);
    element.replaceChildren(make("div", { class: "explorer-scroll", tabindex: "0", role: "region",
      "aria-label": "Matrix, scrolls sideways" }, grid), panel);
  }

  // What ties them: events, claims and disagreements that have both. A cell of an event holds the event itself, too.
  function count(rows, view) {
    const cells = new Map();
    const weights = { actor: new Map(), other: new Map() };
    const add = (map, key) => map.set(key, (map.get(key) || 0) + 1);
    for (const row of rows) {
      if (!["event", "claim", "disagreement"].includes(row.sort)) continue;
      const others = view === "places" ? row.places : row.sort === "event" ? [row] : row.events;
      for (const other of others) {
        for (const actor of row.actors) {
          const key = `${actor.place} ${other.place}`;
          if (!cells.has(key)) cells.set(key, []);
          cells.get(key).push(row);
          add(weights.actor, actor);
          add(weights.other, other);
        }
      }
    }
    const most = (map) => [...map.entries()]
      .sort((one, other) => other[1] - one[1] || one[0].place - other[0].place)
      .slice(0, MOST)
      .map(([each]) => each);
    const others = most(weights.other);
    if (view === "events") others.sort((one, other) => one.place - other.place);
    return { actors: most(weights.actor), others, cells };
  }

  function table(actors, others, cells, view, panel) {
    const what = view === "places" ? "places" : "events";
    const caption = `${actors.length} actors and ${others.length} ${what} with most ties among the records that fit. `
      + "A number says how many events, claims and disagreements the two share, and opens them. Arrow keys move "
      + "between the numbers.";
    const buttons = [];
    const lines = actors.map((actor, y) => make("tr", {}, make("th", { scope: "row" }, link(actor)),
      ...others.map((other, x) => {
        const shared = cells.get(`${actor.place} ${other.place}`);
        if (!shared) return make("td", {});
        const button = make("button", {
          type: "button",
          tabindex: buttons.length ? "-1" : "0",
          class: `matrix-cell matrix-${Math.min(4, Math.ceil(Math.log2(shared.length + 1)))}`,
          "aria-label": `${actor.name} and ${other.name}: ${shared.length}`,
          onclick: () => open(panel, button, actor, other, shared, view),
        }, String(shared.length));
        buttons.push({ button, x, y });
        return make("td", {}, button);
      })));
    return make(
      "table",
      { class: "matrix", onkeydown: (event) => move(event, buttons) },
      make("caption", {}, caption),
      make("thead", {}, make("tr", {}, make("td", {}), ...others.map((each) =>
        make("th", { scope: "col" }, make("div", {}, link(each)))))),
      make("tbody", {}, lines),
    );
  }

  // One cell can be tabbed to; from there the arrows lead to the next one that has a number.
  function move(event, buttons) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const here = buttons.find((each) => each.button === document.activeElement);
    if (!step || !here) return;
    event.preventDefault();
    const ahead = (each) => (each.x - here.x) * step[0] + (each.y - here.y) * step[1];
    const aside = (each) => Math.abs((each.x - here.x) * step[1]) + Math.abs((each.y - here.y) * step[0]);
    const next = buttons.filter((each) => ahead(each) > 0)
      .sort((one, other) => ahead(one) + 3 * aside(one) - ahead(other) - 3 * aside(other))[0];
    if (!next) return;
    here.button.tabIndex = -1;
    next.button.tabIndex = 0;
    next.button.focus();
  }

  function open(panel, button, actor, other, shared, view) {
    const close = () => {
      panel.hidden = true;
      button.focus();
    };
    const roles = view === "events" ? dossier.explorer.rolesIn(records, actor, other) : [];
    panel.replaceChildren(
      make("h2", {}, link(actor), " and ", link(other)),
      roles.length ? make("p", {}, `Part in it: ${roles.join(", ")}.`) : "",
      make("ul", {}, shared.slice(0, LISTED).map((each) => make("li", {}, link(each),
        make("span", { class: "note" }, " ", [sort(each), each.shown].filter(Boolean).join(", "))))),
      shared.length > LISTED ? make("p", { class: "note" }, `and ${shared.length - LISTED} more`) : "",
      make("p", { class: "matrix-actions" },
        view === "places" ? make("button", { type: "button", onclick: () => show({ actor: actor.key, place: other.key }) },
          "Show both in the table") : "",
        make("button", { type: "button", onclick: close }, "Close")),
    );
    panel.onkeydown = (event) => {
      if (event.key === "Escape") close();
    };
    panel.hidden = false;
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  }

  function sort(each) {
    return dossier.explorer.SORTS.find((known) => known.word === each.sort).one.toLowerCase();
  }

  function link(each) {
    return make("a", { href: dossier.address(each.path) }, make("bdi", {}, each.name));
  }
};

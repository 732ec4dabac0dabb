// Who was where, who had to do with what: a bounded matrix of the actors and places or events with most ties among what
// fits the filter. A cell opens what the two share.
dossier.define("explorer/matrix", ["explorer/parts", "parts/language"], ({ link, andMore, rolesIn }, { listed }) => {
  const { _, ngettext, filled, make, digits } = dossier;
  const MOST = 20;
  const LISTED = 50;

  /** @typedef {{ button: HTMLButtonElement, x: number, y: number }} Cell */

  /** @param {(values: Record<string, string>) => void} show shows what has these values in the table */
  return function makeMatrix(show) {
    /**
     * @param {HTMLElement} element
     * @param {readonly ExplorerRow[]} rows
     * @param {string} view
     */
    function update(element, rows, view) {
      const { actors, others, cells } = count(rows, view);
      if (!actors.length) {
        element.replaceChildren(make("p", {}, view === "places"
          ? _("Among the records that fit, none ties an actor to a place.")
          : _("Among the records that fit, none ties an actor to an event.")));
        return;
      }
      const label = { role: "region", "aria-label": _("What they share") };
      const panel = make("div", { class: "matrix-panel", tabindex: "-1", hidden: true, ...label });
      const grid = table(actors, others, cells, view, panel);
      element.replaceChildren(make("div", { class: "explorer-scroll", tabindex: "0", role: "region",
        "aria-label": _("Matrix, scrolls sideways") }, grid), panel);
    }

    /**
     * @param {readonly ExplorerRow[]} actors
     * @param {readonly ExplorerRow[]} others
     * @param {Map<string, ExplorerRow[]>} cells
     * @param {string} view
     * @param {HTMLElement} panel
     */
    function table(actors, others, cells, view, panel) {
      /** @type {Cell[]} */
      const buttons = [];
      const lines = actors.map((actor, y) => make("tr", {}, make("th", { scope: "row" }, link(actor)),
        others.map((other, x) => {
          const shared = cells.get(`${actor.place} ${other.place}`);
          if (!shared) return make("td", {});
          const names = { actor: actor.name, other: other.name, count: shared.length };
          const button = make("button", {
            type: "button",
            tabindex: buttons.length ? "-1" : "0",
            class: `matrix-cell matrix-${Math.min(4, Math.ceil(Math.log2(shared.length + 1)))}`,
            "aria-label": _("%(actor)s and %(other)s: %(count)s", names),
            onclick: () => open(panel, button, actor, other, shared, view),
          }, digits(shared.length));
          buttons.push({ button, x, y });
          return make("td", {}, button);
        })));
      return make(
        "table",
        { class: "matrix", onkeydown: (event) => move(event, buttons) },
        make("caption", {}, caption(actors.length, others.length, view)),
        make("thead", {}, make("tr", {}, make("td", {}),
          others.map((each) => make("th", { scope: "col" }, make("div", {}, link(each)))))),
        make("tbody", {}, lines),
      );
    }

    /**
     * @param {HTMLElement} panel
     * @param {HTMLElement} button
     * @param {ExplorerRow} actor
     * @param {ExplorerRow} other
     * @param {readonly ExplorerRow[]} shared
     * @param {string} view
     */
    function open(panel, button, actor, other, shared, view) {
      const close = () => {
        panel.hidden = true;
        button.focus();
      };
      const both = () => show({ actor: actor.key, place: other.key });
      const roles = view === "events" ? rolesIn(actor, other) : [];
      const more = shared.length - LISTED;
      panel.replaceChildren(
        make("h2", {}, filled(_("%(actor)s and %(other)s"), { actor: link(actor), other: link(other) })),
        roles.length ? make("p", {}, _("People and groups: %(roles)s.", { roles: listed(roles).join("") })) : "",
        make("ul", {}, shared.slice(0, LISTED).map((each) => make("li", {}, link(each),
          make("span", { class: "note" }, " ", listed([each.sortInText, each.shown].filter(Boolean)))))),
        more > 0 ? make("p", { class: "note" }, andMore(more)) : "",
        make("p", { class: "matrix-actions" },
          view === "places" && make("button", { type: "button", onclick: both }, _("Show both in the table")),
          make("button", { type: "button", onclick: close }, _("Close"))),
      );
      panel.onkeydown = (event) => {
        if (event.key === "Escape") close();
      };
      panel.hidden = false;
      panel.focus({ preventScroll: true });
      panel.scrollIntoView({ block: "nearest" });
    }

    return { update };
  };

  /**
   * @param {number} actors
   * @param {number} others
   * @param {string} view
   */
  function caption(actors, others, view) {
    const which = view === "places"
      ? ngettext("%(number)s place", "%(number)s places", others)
      : ngettext("%(number)s event", "%(number)s events", others);
    const amounts = { actors: ngettext("%(number)s actor", "%(number)s actors", actors), others: which };
    return [
      _("%(actors)s and %(others)s with most ties among the records that fit.", amounts),
      _("A number says how many events, claims and disagreements the two share, and opens them."),
      _("Arrow keys move between the numbers."),
    ].join(" ");
  }

  /**
   * What ties them: events, claims and disagreements that have both. A cell of an event holds the event itself, too.
   * @param {readonly ExplorerRow[]} rows
   * @param {string} view
   */
  function count(rows, view) {
    /** @type {Map<string, ExplorerRow[]>} */
    const cells = new Map();
    /** @type {Record<"actor" | "other", Map<ExplorerRow, number>>} */
    const weights = { actor: new Map(), other: new Map() };
    /**
     * @param {Map<ExplorerRow, number>} map
     * @param {ExplorerRow} key
     */
    const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
    for (const row of rows) {
      if (!["event", "claim", "disagreement"].includes(row.sort)) continue;
      const others = view === "places" ? row.places : row.sort === "event" ? [row] : row.events;
      for (const other of others) {
        for (const actor of row.actors) {
          const key = `${actor.place} ${other.place}`;
          const cell = cells.get(key);
          if (cell) cell.push(row);
          else cells.set(key, [row]);
          add(weights.actor, actor);
          add(weights.other, other);
        }
      }
    }
    /** @param {Map<ExplorerRow, number>} map */
    const most = (map) => [...map.entries()]
      .sort((one, other) => other[1] - one[1] || one[0].place - other[0].place)
      .slice(0, MOST)
      .map(([each]) => each);
    const others = most(weights.other);
    if (view === "events") others.sort((one, other) => one.place - other.place);
    return { actors: most(weights.actor), others, cells };
  }

  /**
   * One cell can be tabbed to; from there the arrows lead to the next one that has a number.
   * @param {KeyboardEvent} event
   * @param {readonly Cell[]} buttons
   */
  function move(event, buttons) {
    /** @type {Record<string, [number, number]>} */
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = steps[event.key];
    const here = buttons.find((each) => each.button === document.activeElement);
    if (!step || !here) return;
    event.preventDefault();
    /** @param {Cell} each */
    const ahead = (each) => (each.x - here.x) * step[0] + (each.y - here.y) * step[1];
    /** @param {Cell} each */
    const aside = (each) => Math.abs((each.x - here.x) * step[1]) + Math.abs((each.y - here.y) * step[0]);
    const [next] = buttons.filter((each) => ahead(each) > 0)
      .sort((one, other) => ahead(one) + 3 * aside(one) - ahead(other) - 3 * aside(other));
    if (!next) return;
    here.button.tabIndex = -1;
    next.button.tabIndex = 0;
    next.button.focus();
  }
});

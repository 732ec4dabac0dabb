// The facets: for each a list of values to tick, with how many rows each would leave. Long lists show the values that
// leave most, find the others by name, and grow on demand.
dossier.define("explorer/facets", ["explorer/records", "explorer/values", "parts/fold"], (records, known, fold) => {
  const { _, ngettext, make, find, digits } = dossier;
  const FEW = 8;
  const MOST = 60;
  const MONTHS = 18; // so many times need no years to open them

  /** @param {string} sort */
  const keys = (sort) => records.rows.filter((each) => each.sort === sort).map((each) => each.key);
  // Of what there is none, nothing is offered.
  const sorts = records.sorts.map(({ word }) => word).filter((word) => keys(word).length);
  const disputes = records.disputes.map(({ word }) => word)
    .filter((_word, place) => records.rows.some((each) => each.disputed === place));
  /** @type {ExplorerFacet[]} */
  const FACETS = [
    { name: "sort", title: _("Kind of record"), values: sorts, open: true },
    { name: "kind", title: _("Kind within it"), values: records.kinds.map(({ value }) => value) },
    { name: "side", title: _("Side"), values: records.sides.map(({ word }) => word) },
    { name: "disputed", title: _("Disputed or not"), values: disputes, open: true },
    { name: "time", title: _("Time"), values: known.times, open: true },
    { name: "actor", title: _("Actor"), values: keys("actor"), ranked: true },
    {
      name: "place",
      title: _("Place"),
      values: keys("location"),
      ranked: true,
      note: _("With all that lies within it."),
    },
    { name: "article", title: _("Article"), values: keys("article"), ranked: true },
  ];

  /**
   * @param {ExplorerState} state
   * @param {() => void} changed
   */
  function makeFacets(state, changed) {
    const facets = FACETS.filter((each) => each.values.length > 1).map((each) => makeFacet(each, state, changed));
    const element = make("div", { class: "facets" }, facets.map((each) => each.element));
    return {
      element,
      /** @param {string} name */
      title: (name) => FACETS.find((each) => each.name === name)?.title ?? "",
      /** @param {Sifted<ExplorerRow>["count"]} count */
      update(count) {
        for (const each of facets) each.update((value) => count(each.name, value));
      },
    };
  }

  /**
   * @param {ExplorerFacet} facet
   * @param {ExplorerState} state
   * @param {() => void} changed
   */
  function makeFacet({ name, title, values, open, ranked, note }, state, changed) {
    const isTime = name === "time";
    const chosen = state.chosen[name];
    const labels = new Map(values.map((value) => [value, known.label(name, value) ?? ""]));
    const folded = new Map(values.map((value) => [value, fold(labels.get(value) ?? "")]));
    /** @type {Map<string, { box: HTMLInputElement, number: HTMLElement, element: HTMLElement }>} */
    const options = new Map();
    const list = make("div", { class: "facet-options" });
    const many = values.length > (isTime ? MONTHS : FEW + 4);
    const finder = many && !isTime && make("input", {
      type: "search",
      autocomplete: "off",
      "aria-label": _("Find in: %(list)s", { list: title }),
      placeholder: _("Find …"),
      oninput: () => lay(),
    });
    const more = make("button", { type: "button", class: "facet-more", onclick: grow });
    const said = make("span", { class: "facet-chosen" });
    const element = make(
      "details",
      { class: "facet" },
      make("summary", {}, title, said),
      make("fieldset", {}, make("legend", {}, title), note && make("p", { class: "note" }, note), finder, list, more),
    );
    element.open = open || chosen.size > 0;
    /** @type {(value: string) => number} */
    let count = () => 0;
    let shown = ranked ? FEW : values.length;

    element.addEventListener("toggle", () => element.open && lay());

    /** @param {(value: string) => number} found */
    function update(found) {
      count = found;
      const amount = ngettext("%(number)s chosen", "%(number)s chosen", chosen.size);
      said.textContent = chosen.size ? ` ${amount}` : "";
      // What is closed waits until it is opened.
      if (!element.open) return;
      for (const value of options.keys()) mark(value);
      // While somebody is at it, nothing moves under the pointer.
      if (!list.contains(document.activeElement) || !list.childElementCount) lay();
    }

    // Which values are shown: those ticked first, then those found, those that leave most before the others.
    function lay() {
      const words = finder ? fold(finder.value) : "";
      let fitting = values.filter((value) => chosen.has(value) || !words || folded.get(value)?.includes(words));
      if (isTime) fitting = fitting.filter((value) => chosen.has(value) || isOpen(value));
      if (ranked) {
        /** @param {string} value */
        const weight = (value) => (chosen.has(value) ? 1e9 : 0) + count(value);
        fitting = fitting.map((value, place) => ({ value, place, weight: weight(value) }))
          .sort((one, other) => other.weight - one.weight || one.place - other.place)
          .map(({ value }) => value);
      }
      const visible = fitting.slice(0, many ? shown : fitting.length);
      list.replaceChildren(...visible.map(option));
      const left = Math.min(ranked ? MOST : values.length, fitting.length) - visible.length;
      more.hidden = left <= 0;
      more.textContent = ngettext("Show %(number)s more", "Show %(number)s more", Math.min(left, 20));
    }

    /**
     * A year opens its months when it is ticked, or one of them; in a short story all months are there.
     * @param {string} value
     */
    function isOpen(value) {
      const year = value.slice(0, 4);
      return value === year || !many || [...chosen].some((each) => each.startsWith(year));
    }

    function grow() {
      const before = list.childElementCount;
      shown = Math.min(shown + 20, MOST);
      lay();
      const next = list.children[before];
      if (next) find("input", next).focus();
    }

    /** @param {string} value */
    function option(value) {
      const each = options.get(value) ?? makeOption(value);
      options.set(value, each);
      mark(value);
      return each.element;
    }

    /** @param {string} value */
    function makeOption(value) {
      const isMonth = isTime && value.includes("-");
      const box = make("input", { type: "checkbox", onchange: () => tick(value, box, isMonth) });
      const number = make("span", { class: "facet-count" });
      const text = make("bdi", {}, labels.get(value));
      return { box, number, element: make("label", { class: isMonth ? "facet-month" : null }, box, text, number) };
    }

    /**
     * @param {string} value
     * @param {HTMLInputElement} box
     * @param {boolean} isMonth
     */
    function tick(value, box, isMonth) {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      // A month narrows its year down.
      if (isMonth && box.checked) chosen.delete(value.slice(0, 4));
      changed();
      if (!isTime) return;
      // Other months are shown without losing the place of who is at it.
      lay();
      if (list.contains(box)) box.focus();
    }

    /**
     * What would leave nothing cannot be ticked, but unticked it can always be.
     * @param {string} value
     */
    function mark(value) {
      const each = options.get(value);
      if (!each) return;
      const left = count(value);
      each.box.checked = chosen.has(value);
      each.box.disabled = !left && !each.box.checked;
      each.element.classList.toggle("facet-none", each.box.disabled);
      each.number.textContent = digits(left);
    }

    return { name, element, update };
  }

  return makeFacets;
});

// The facets: for each a list of values to tick, with how many rows each would leave. Long lists show the values that
// leave most, find the others by name, and grow on demand.
dossier.explorer.facets = function (records, state, changed) {
  const { make } = dossier;
  const { SORTS } = dossier.explorer;
  const { fold } = dossier;
  const FEW = 8;
  const MOST = 60;
  const FACETS = [
    { name: "sort", title: "Kind of record", values: SORTS.map((each) => each.word), open: true },
    { name: "kind", title: "Kind within it", values: records.kinds.map(([sort, word]) => `${sort}.${word}`) },
    { name: "side", title: "Side", values: records.sides.map(([word]) => word) },
    { name: "disputed", title: "Disputed or not", values: ["yes", "no"], open: true },
    { name: "time", title: "Time", values: times(), open: true },
    { name: "actor", title: "Actor", values: keys("actor"), ranked: true },
    { name: "place", title: "Place", values: keys("location"), ranked: true, note: "With all that lies within it." },
    { name: "article", title: "Article", values: keys("article"), ranked: true },
  ];
  const facets = FACETS.filter((each) => each.values.length > 1).map(facet);
  const element = make("div", { class: "facets" }, facets.map((each) => each.element));
  return { element, update: (count) => facets.forEach((each) => each.update((value) => count(each.name, value))) };

  function keys(sort) {
    return records.rows.filter((each) => each.sort === sort).map((each) => each.key);
  }

  function times() {
    return [...records.values.time.keys()].sort();
  }

  function facet({ name, title, values, open, ranked, note }) {
    const labels = new Map(values.map((value) => [value, records.label(name, value)]));
    const folded = new Map(values.map((value) => [value, fold(labels.get(value))]));
    const options = new Map();
    const list = make("div", { class: "facet-options" });
    const many = values.length > (name === "time" ? 18 : FEW + 4);
    const finder = many && name !== "time" && make("input", {
      type: "search",
      autocomplete: "off",
      "aria-label": `Find in: ${title}`,
      placeholder: "Find …",
      oninput: () => lay(),
    });
    const more = make("button", { type: "button", class: "facet-more", onclick: grow });
    const chosen = make("span", { class: "facet-chosen" });
    const whole = make(
      "details",
      { class: "facet" },
      make("summary", {}, title, chosen),
      make("fieldset", {}, make("legend", {}, title), note && make("p", { class: "note" }, note), finder, list, more),
    );
    whole.open = open || state.chosen[name].size > 0;
    let count = () => 0;
    let shown = ranked ? FEW : values.length;

    whole.addEventListener("toggle", () => whole.open && lay());

    function update(found) {
      count = found;
      const size = state.chosen[name].size;
      chosen.textContent = size ? ` ${size} chosen` : "";
      // What is closed waits until it is opened.
      if (!whole.open) return;
      for (const [value, each] of options) label(each, value);
      // While somebody is at it, nothing moves under the pointer.
      if (!list.contains(document.activeElement) || !list.childElementCount) lay();
    }

    // Which values are shown: those ticked first, then those found, those that leave most before the others.
    function lay() {
      const words = finder ? fold(finder.value) : "";
      const isTicked = (value) => state.chosen[name].has(value);
      let fitting = values.filter((value) => isTicked(value) || !words || folded.get(value).includes(words));
      if (name === "time") fitting = fitting.filter((value) => isTicked(value) || isOpen(value));
      if (ranked) {
        const weight = (value) => (isTicked(value) ? 1e9 : 0) + count(value);
        fitting = fitting.map((value, place) => [weight(value), place, value])
          .sort((one, other) => other[0] - one[0] || one[1] - other[1])
          .map((each) => each[2]);
      }
      const visible = fitting.slice(0, many ? shown : fitting.length);
      list.replaceChildren(...visible.map(option));
      const left = Math.min(ranked ? MOST : values.length, fitting.length) - visible.length;
      more.hidden = left <= 0;
      more.textContent = `Show ${Math.min(left, 20)} more`;
    }

    // A year opens its months when it is ticked, or one of them; in a short story all months are there.
    function isOpen(value) {
      const year = value.slice(0, 4);
      return value === year || !many || [...state.chosen.time].some((each) => each.startsWith(year));
    }

    function grow() {
      const before = list.childElementCount;
      shown = Math.min(shown + 20, MOST);
      lay();
      const next = list.children[before];
      if (next) next.querySelector("input").focus();
    }

    // Shows other months without losing the place of who is at it.
    function layAround(value) {
      lay();
      if (list.contains(options.get(value).box)) options.get(value).box.focus();
    }

    function option(value) {
      if (!options.has(value)) options.set(value, makeOption(value));
      const each = options.get(value);
      label(each, value);
      return each.element;
    }

    function makeOption(value) {
      const isMonth = name === "time" && value.includes("-");
      const box = make("input", {
        type: "checkbox",
        onchange: () => {
          if (box.checked) state.chosen[name].add(value);
          else state.chosen[name].delete(value);
          // A month narrows its year down.
          if (name === "time" && box.checked && isMonth) state.chosen.time.delete(value.slice(0, 4));
          changed();
          if (name === "time") layAround(value);
        },
      });
      const number = make("span", { class: "facet-count" });
      return { box, number, element: make("label", { class: isMonth ? "facet-month" : null }, box,
        make("bdi", {}, labels.get(value)), number) };
    }

    // What would leave nothing cannot be ticked, but unticked it can always be.
    function label({ box, number, element }, value) {
      const left = count(value);
      box.checked = state.chosen[name].has(value);
      box.disabled = !left && !box.checked;
      element.classList.toggle("facet-none", box.disabled);
      number.textContent = dossier.digits(left);
    }

    return { name, element: whole, update };
  }
};

// Sifts results: by kind with a button for each, by year and place with lists. What is chosen counts until it is
// changed.
dossier.define("search/filters", ["search/index", "parts/sieve", "parts/language"], (index, sieve, { compare }) => {
  const { _, make, digits } = dossier;
  /** @type {Record<string, { title: string, short: string }>} */
  const titles = {
    actor: { title: _("People and groups"), short: _("People, groups") },
    location: { title: _("Places"), short: _("Places") },
    event: { title: _("Events"), short: _("Events") },
    article: { title: _("Articles"), short: _("Articles") },
    claim: { title: _("What was said"), short: _("Said") },
    disagreement: { title: _("Where accounts differ"), short: _("Differences") },
    term: { title: _("Terms"), short: _("Terms") },
    question: { title: _("Open questions"), short: _("Questions") },
    page: { title: _("Pages"), short: _("Pages") },
    work: { title: _("Works"), short: _("Works") },
    known: { title: _("As told by then"), short: _("As told by then") },
    index: { title: _("Lists"), short: _("Lists") },
  };
  const MOST_PLACES = 300; // places offered, those with most results
  const MOST_YEARS = 1000; // of one entry

  /** @param {() => unknown} changed */
  function makeFilters(changed) {
    const here = new URLSearchParams(location.search);
    const chosen = { kind: here.get("q-kind") ?? "", year: here.get("q-year") ?? "", place: here.get("q-place") ?? "" };
    /** @type {readonly FoundEntry[]} */
    let entries = [];
    const kinds = make("div", { class: "found-kinds", role: "group", "aria-label": _("Kind") });
    const year = make("select", { onchange: () => choose("year", year.value) });
    const place = make("select", { onchange: () => choose("place", place.value) });
    const more = make("details", { class: "found-filters" }, make("summary", {}, _("Year and place")),
      make("label", {}, _("Year"), " ", year), make("label", {}, _("Place"), " ", place));
    more.open = Boolean(chosen.year || chosen.place) || matchMedia("(min-width: 60em)").matches;

    /**
     * @param {"kind" | "year" | "place"} name
     * @param {string} value
     */
    async function choose(name, value) {
      chosen[name] = chosen[name] === value && name === "kind" ? "" : value;
      const focused = /** @type {HTMLElement} */ (document.activeElement);
      const { kind } = focused.dataset;
      await changed();
      if (kind === undefined) focused.focus();
      else for (const each of kinds.querySelectorAll("button")) if (each.dataset.kind === kind) each.focus();
    }

    /**
     * @param {string} kind
     * @param {number} count
     */
    function button(kind, count) {
      const isPressed = String(chosen.kind === kind);
      const act = { onclick: () => choose("kind", kind) };
      return make("button", { type: "button", "data-kind": kind, "aria-pressed": isPressed, ...act },
        titles[kind]?.short ?? kind, " ", make("span", { class: "count" }, digits(count)));
    }

    /**
     * @param {HTMLSelectElement} select
     * @param {string} value the one chosen, which stands there even if nothing has it
     * @param {readonly string[]} values
     * @param {(value: string) => number} count
     */
    function offer(select, value, values, count) {
      const options = values.map((words) =>
        make("option", { value: words }, _("%(words)s (%(count)s)", { words, count: count(words) })));
      if (value && !values.includes(value)) options.push(make("option", { value }, value));
      select.replaceChildren(make("option", { value: "" }, _("any")), ...options);
      select.value = value;
    }

    /** Counts what is chosen. Years and places are loaded only when they are needed. */
    async function counted(withAll = true) {
      const choices = { kind: (/** @type {FoundEntry} */ each) => [each.kind] };
      const facets = withAll ? await index.facets() : null;
      const known = sieve.sifter(entries, facets ? { ...choices, ...valuesOf(facets) } : choices);
      const made = Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, value ? [value] : []]));
      const { left, count } = known.sift(made);
      /** @param {"kind" | "year" | "place"} name */
      const values = (name) => known.values(name).filter((value) => count(name, value));
      return { left, count, values };
    }

    /**
     * The entries that fit what is chosen.
     * @param {readonly FoundEntry[]} found
     */
    async function sift(found) {
      entries = found;
      const { left, count, values } = await counted(Boolean(chosen.year || chosen.place));
      const shown = new Set([...values("kind"), ...(chosen.kind ? [chosen.kind] : [])]);
      kinds.replaceChildren(...[...shown].map((kind) => button(kind, count("kind", kind))));
      return left;
    }

    /** Offers the years and places of these entries to choose from. */
    async function offerMore() {
      const { count, values } = await counted();
      const years = values("year").sort((one, other) => Number(one) - Number(other));
      offer(year, chosen.year, years, (value) => count("year", value));
      const places = values("place").sort((one, other) => count("place", other) - count("place", one));
      offer(place, chosen.place, places.slice(0, MOST_PLACES).sort(compare), (value) => count("place", value));
      more.hidden = !years.length && !places.length && !chosen.year && !chosen.place;
    }

    return {
      element: make("div", { class: "found-sieve" }, kinds, more),
      sift,
      offerMore,
      chosen: () => ({ "q-kind": chosen.kind, "q-year": chosen.year, "q-place": chosen.place }),
    };
  }

  /**
   * @param {SearchFacets} facets
   * @returns {Record<string, (entry: FoundEntry) => string[]>}
   */
  function valuesOf(facets) {
    return {
      year({ number }) {
        const years = facets.years[number];
        if (!years) return [];
        const [first, last = first] = years;
        return Array.from({ length: Math.min(last - first, MOST_YEARS) + 1 }, (_year, n) => String(first + n));
      },
      place({ number }) {
        return facets.at[number] ? facets.at[number].split(" ").map((each) => facets.places[Number(each)]) : [];
      },
    };
  }

  return { titles, makeFilters };
});

// Sifts results: by kind with a button for each, by year and place with lists. What is chosen counts until it is changed.
dossier.filters = function (box, changed) {
  const { make } = dossier;
  const LABELS = {
    actor: "People, groups", location: "Places", event: "Events", article: "Articles", claim: "Said",
    disagreement: "Differences", term: "Terms", question: "Questions", page: "Pages", index: "Lists",
  };
  const MOST_PLACES = 300; // places offered, those with most results
  const here = new URLSearchParams(location.search);
  const chosen = { kind: here.get("q-kind") || "", year: here.get("q-year") || "", place: here.get("q-place") || "" };
  let facets = null;
  const kinds = make("div", { class: "found-kinds", role: "group", "aria-label": "Kind" });
  const year = make("select", { onchange: () => choose("year", year.value) });
  const place = make("select", { onchange: () => choose("place", place.value) });
  const more = make("details", { class: "found-filters" }, make("summary", {}, "Year and place"),
    make("label", {}, "Year ", year), make("label", {}, "Place ", place));
  more.open = Boolean(chosen.year || chosen.place) || matchMedia("(min-width: 60em)").matches;
  const element = make("div", { class: "found-sieve" }, kinds, more);

  function choose(name, value) {
    chosen[name] = chosen[name] === value && name === "kind" ? "" : value;
    const focused = document.activeElement;
    Promise.resolve(changed()).then(() => {
      if (focused.dataset.kind !== undefined) kinds.querySelector(`[data-kind="${focused.dataset.kind}"]`)?.focus();
      else focused.focus();
    });
  }

  function button(kind, label, count) {
    return make("button", { type: "button", "data-kind": kind, "aria-pressed": String(chosen.kind === kind), onclick: () => choose("kind", kind) },
      label, " ", make("span", { class: "count" }, dossier.digits(count)));
  }

  function offer(select, name, values) {
    const options = values.map(([value, label, count]) => make("option", { value }, `${label} (${count})`));
    if (chosen[name] && !values.some(([value]) => value === chosen[name])) options.push(make("option", { value: chosen[name] }, chosen[name]));
    select.replaceChildren(make("option", { value: "" }, "any"), ...options);
    select.value = chosen[name];
  }

  const years = (each) => facets.years[each.number] || [];
  const places = (each) => (facets.at[each.number] ? facets.at[each.number].split(" ") : []);
  const atPlace = (each) => !chosen.place || places(each).some((one) => facets.places[one] === chosen.place);

  function inYear(each) {
    if (!chosen.year) return true;
    const [first, last = first] = years(each);
    return first <= Number(chosen.year) && Number(chosen.year) <= last;
  }

  // The entries that fit what is chosen. Years and places are loaded only when they are needed.
  async function sift(entries) {
    if (chosen.year || chosen.place) facets ||= await dossier.engine.facets();
    const fitting = entries.filter((each) => inYear(each) && atPlace(each));
    const counts = count(fitting.map((each) => each.kind));
    if (chosen.kind && !counts.has(chosen.kind)) counts.set(chosen.kind, 0);
    kinds.replaceChildren(...[...counts].map(([kind, found]) => button(kind, LABELS[kind] || kind, found)));
    return fitting.filter((each) => !chosen.kind || each.kind === chosen.kind);
  }

  // Offers the years and places of these entries to choose from.
  async function offerMore(entries) {
    facets ||= await dossier.engine.facets();
    const spans = entries.filter(atPlace).flatMap((each) => {
      const [first, last = first] = years(each);
      return first ? Array.from({ length: Math.min(last - first, 200) + 1 }, (_, index) => first + index) : [];
    });
    const inOrder = [...count(spans)].sort((one, other) => one[0] - other[0]);
    offer(year, "year", inOrder.map(([value, found]) => [String(value), value, found]));
    const spots = [...count(entries.filter(inYear).flatMap((each) => places(each).map((one) => facets.places[one])))];
    const most = spots.sort((one, other) => other[1] - one[1]).slice(0, MOST_PLACES);
    offer(place, "place", most.sort((one, other) => one[0].localeCompare(other[0])).map(([name, found]) => [name, name, found]));
    more.hidden = !spans.length && !spots.length && !chosen.year && !chosen.place;
  }

  function count(values) {
    const counts = new Map();
    for (const each of values) counts.set(each, (counts.get(each) || 0) + 1);
    return counts;
  }

  return {
    element,
    sift,
    offerMore,
    chosen: () => ({ "q-kind": chosen.kind, "q-year": chosen.year, "q-place": chosen.place }),
  };
};

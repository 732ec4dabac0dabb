// Which rows fit, and how many would under each further choice.
(function () {
  const FACETS = ["sort", "kind", "side", "disputed", "time", "actor", "place", "article"];

  // `chosen` holds a set of values for each facet; a row fits a facet if it has one of them, or if none is chosen. Each
  // facet counts what fits all the others, so that its numbers say what choosing would leave.
  function sift(records, rows, chosen, text) {
    const words = dossier.fold(text).split(" ").filter(Boolean);
    const active = FACETS.filter((each) => chosen[each].size);
    const wanted = {};
    const counts = {};
    for (const facet of FACETS) {
      const numbers = records.values[facet];
      wanted[facet] = new Set([...chosen[facet]].map((value) => numbers.get(value)));
      counts[facet] = new Uint32Array(numbers.size);
    }
    const fitting = [];
    for (const row of rows) {
      if (!words.every((each) => row.folded.includes(each))) continue;
      const failed = active.filter((facet) => !row.facets[facet].some((value) => wanted[facet].has(value)));
      if (failed.length > 1) continue;
      if (!failed.length) fitting.push(row);
      for (const facet of failed.length ? failed : FACETS) {
        for (const value of row.facets[facet]) counts[facet][value] += 1;
      }
    }
    const count = (facet, value) => counts[facet][records.values[facet].get(value)] || 0;
    return { fitting, count };
  }

  const compare = new Intl.Collator("en", { numeric: true }).compare;
  const first = (row) => row.spans[0] || "";
  // What is known to the year begins with the year's first day, as everywhere in the dossier.
  const day = (span) => [...span.split("/")[0].split("-"), "01", "01"].slice(0, 3).join("-");
  const ORDERS = {
    name: (one, other) => compare(one.name, other.name),
    kind: (one, other) => compare(one.kind ? one.kind.label : one.sort, other.kind ? other.kind.label : other.sort),
    where: (one, other) => compare(one.places[0] ? one.places[0].name : "", other.places[0] ? other.places[0].name : ""),
    when: (one, other) => (day(first(one)) < day(first(other)) ? -1 : day(first(one)) > day(first(other)) ? 1 : 0),
    works: (one, other) => one.works - other.works,
  };
  // What has no value in the column stands last, whichever way the rest is turned.
  const MISSING = {
    where: (row) => !row.places.length,
    when: (row) => !row.spans.length,
  };

  // `order` is the name of a column, with a minus before it for the other way round; without one rows stay as they are.
  function sorted(rows, order) {
    const column = order.replace("-", "");
    if (!ORDERS[column]) return rows;
    const turn = order.startsWith("-") ? -1 : 1;
    const missing = MISSING[column] || (() => false);
    return [...rows].sort(
      (one, other) => missing(one) - missing(other) || turn * ORDERS[column](one, other) || one.place - other.place,
    );
  }

  Object.assign(dossier.explorer, { FACETS, sift, sorted });
})();

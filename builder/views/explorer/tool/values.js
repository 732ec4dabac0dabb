// By what rows are found: the values of each facet that a row has, and what they are called.
dossier.define("explorer/values", ["explorer/records", "parts/sieve", "parts/language"], (records, sieve, { day }) => {
  const MOST_YEARS = 200; // of one span

  const known = sieve.sifter(records.rows, {
    sort: (row) => [row.sort],
    kind: (row) => (row.kind ? [row.kind.value] : []),
    side: (row) => row.sides.map(({ word }) => word),
    disputed: (row) => [records.disputes[row.disputed].word],
    time: (row) => [...new Set(spansOf(row).flatMap(yearsAndMonths))],
    actor: (row) => [...itself(row, "actor"), ...row.actors].map(({ key }) => key),
    place: (row) => {
      const places = [...itself(row, "location"), ...row.places].flatMap((place) => [place, ...place.around]);
      return [...new Set(places)].map(({ key }) => key);
    },
    article: (row) => [...itself(row, "article"), ...row.articles].map(({ key }) => key),
  });
  const times = new Set(known.values("time"));

  /**
   * @param {ExplorerRow} row
   * @param {string} sort
   */
  function itself(row, sort) {
    return row.sort === sort ? [row] : [];
  }

  /**
   * What has no date of its own stands under the times of its events.
   * @param {ExplorerRow} row
   */
  function spansOf(row) {
    const isDated = !["actor", "location", "disagreement"].includes(row.sort);
    return isDated ? row.spans : row.events.flatMap((event) => event.spans);
  }

  /**
   * The years and months in which something that is known to the month can lie; what is known to the year stands under
   * the year alone, and so does what went on for years.
   * @param {string} span
   */
  function yearsAndMonths(span) {
    const ends = span.split("/").map((end) => end.split("-").map(Number));
    const [first, last] = [ends[0], ends[ends.length - 1]];
    const years = Math.min(last[0] - first[0], MOST_YEARS);
    const found = Array.from({ length: years + 1 }, (_year, n) => String(first[0] + n).padStart(4, "0"));
    if (!first[1] || !last[1] || years > 2) return found;
    for (let month = first[0] * 12 + first[1] - 1; month <= last[0] * 12 + last[1] - 1; month++) {
      const year = String(Math.floor(month / 12)).padStart(4, "0");
      found.push(`${year}-${String((month % 12) + 1).padStart(2, "0")}`);
    }
    return found;
  }

  /**
   * What a value is called; nothing if there is none of that name.
   * @param {string} facet
   * @param {string} value
   */
  function label(facet, value) {
    if (facet === "sort") return records.sorts.find(({ word }) => word === value)?.many;
    if (facet === "disputed") return records.disputes.find(({ word }) => word === value)?.label;
    if (facet === "kind") return records.kinds.find((kind) => kind.value === value)?.label;
    if (facet === "side") return records.sides.find(({ word }) => word === value)?.label;
    if (facet === "time") return times.has(value) ? day(value) : undefined;
    return records.byKey.get(value)?.name;
  }

  return { sift: known.sift, label, times: [...times].sort() };
});

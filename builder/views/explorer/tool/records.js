// The rows of the explorer, from the columns of data/explorer-0.js and so on, each with the rows that it is tied to.
dossier.define("explorer/records", ["data/explorer", "parts/fold"], async (words, fold) => {
  const { _, rows: rowsOf } = dossier;
  // As in the data: 0, 1, 2.
  const disputes = [
    { word: "none", label: _("No difference known") },
    { word: "differ", label: _("Accounts differ") },
    { word: "noted", label: _("Noted in a disagreement") },
  ];
  const sorts = rowsOf(words.sorts);
  const kinds = rowsOf(words.kinds).map((each) => ({ ...each, value: `${each.sort}.${each.word}` }));
  const sides = rowsOf(words.sides);
  const roles = rowsOf(words.roles);
  const numbers = Array.from({ length: words.parts }, (_part, n) => n);
  const parts = await Promise.all(numbers.map((n) => dossier.need(`data/explorer-${n}`)));
  const data = parts.flatMap((part) => rowsOf(part));
  const rows = data.map(rowOf);
  data.forEach(tie);
  const byKey = new Map(rows.map((each) => [each.key, each]));
  const { title, site, columns, outcomes } = words;
  return { title, site, columns, outcomes, parts: words.parts, rows, byKey, sorts, disputes, kinds, sides };

  /**
   * @param {ExplorerColumns} each
   * @param {number} place
   * @returns {ExplorerRow}
   */
  function rowOf(each, place) {
    const sort = sorts[each.sort];
    return {
      place,
      key: key(sort.word, each.path),
      sort: sort.word,
      sortName: sort.one,
      sortInText: sort.inText,
      path: each.path,
      name: each.name,
      names: each.names,
      kind: kinds[each.kind] ?? null,
      sides: each.sides.map((side) => sides[side]),
      fact: each.fact,
      spans: each.dates ? each.dates.split(" ") : [],
      shown: each.worked_out ? _("%(dates)s (worked out)", { dates: each.shown }) : each.shown,
      works: each.works,
      disputed: each.disputed,
      folded: [each.name, ...each.names].map(fold).join("\n"),
      within: [],
      around: [],
      actors: [],
      places: [],
      events: [],
      articles: [],
      parts: [],
    };
  }

  /**
   * A claim and a disagreement say what they are, since a record may have the same id.
   * @param {string} sort
   * @param {string} path
   */
  function key(sort, path) {
    if (sort === "claim") return `claim:${path.split("#claim-")[1]}`;
    const id = path.slice(path.lastIndexOf("/") + 1, -".html".length);
    return sort === "disagreement" ? `disagreement:${id}` : id;
  }

  /**
   * @param {ExplorerColumns} each
   * @param {number} place
   */
  function tie(each, place) {
    const row = rows[place];
    /** @param {number[]} places */
    const rowsAt = (places) => places.map((number) => rows[number]);
    row.within = rowsAt(each.within);
    row.around = rowsAt(each.around);
    row.actors = rowsAt(each.actors);
    row.places = rowsAt(each.places);
    row.events = rowsAt(each.events);
    row.articles = rowsAt(each.articles);
    row.parts = each.participants.map((actor, n) => ({
      actor: rows[actor],
      role: roles[each.roles[n]]?.label ?? "",
      voice: each.voices[n],
      inferred: each.inferred[n],
    }));
  }
});

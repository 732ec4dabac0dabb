// Rows in the order of a column.
dossier.define("explorer/order", ["parts/language"], ({ compare }) => {
  /** @param {ExplorerRow} row */
  const kind = (row) => row.kind?.label ?? row.sort;
  /** @param {ExplorerRow} row */
  const where = (row) => row.places[0]?.name ?? "";
  /**
   * What is known to the year begins with the year's first day, as everywhere in the dossier.
   * @param {ExplorerRow} row
   */
  const first = ({ spans: [span = ""] }) => [...span.split("/")[0].split("-"), "01", "01"].slice(0, 3).join("-");

  /** @type {Record<string, (one: ExplorerRow, other: ExplorerRow) => number>} */
  const ORDERS = {
    name: (one, other) => compare(one.name, other.name),
    kind: (one, other) => compare(kind(one), kind(other)),
    where: (one, other) => compare(where(one), where(other)),
    when: (one, other) => (first(one) < first(other) ? -1 : first(one) > first(other) ? 1 : 0),
    works: (one, other) => one.works - other.works,
  };
  /**
   * What has no value in the column stands last, whichever way the rest is turned.
   * @type {Record<string, (row: ExplorerRow) => boolean>}
   */
  const MISSING = {
    where: (row) => !row.places.length,
    when: (row) => !row.spans.length,
  };

  /**
   * Without an order rows stay as they are.
   * @param {readonly ExplorerRow[]} rows
   * @param {string} order the name of a column, with a minus before it for the other way round
   */
  return function sorted(rows, order) {
    const column = order.replace("-", "");
    if (!ORDERS[column]) return rows;
    const turn = order.startsWith("-") ? -1 : 1;
    const missing = MISSING[column] ?? (() => false);
    return [...rows].sort((one, other) =>
      Number(missing(one)) - Number(missing(other)) || turn * ORDERS[column](one, other) || one.place - other.place);
  };
});

// What fits the filter, to take along: the address, a table for spreadsheets, and data.
dossier.define("explorer/export", ["explorer/records", "parts/save"], (records, save) => {
  const { _, make } = dossier;

  /** @param {readonly ExplorerRow[]} rows */
  const namesOf = (rows) => rows.map(({ name }) => name);
  /**
   * What stands in each column; their names and order come with the data, and the page says what each holds.
   * @type {Record<string, (row: ExplorerRow, more: ExplorerTaken) => Cell>}
   */
  const VALUES = {
    id: (row) => row.key,
    record: (row) => row.sortName,
    name: (row) => row.name,
    "other names": (row) => row.names,
    kind: (row) => row.kind?.label ?? "",
    side: (row) => row.sides.map(({ label }) => label),
    "what or who": (row) => row.fact,
    when: (row) => row.shown,
    dates: (_row, more) => more.dates,
    "first day": (_row, more) => more.first,
    "last day": (_row, more) => more.last,
    latitude: (_row, more) => more.latitudes,
    longitude: (_row, more) => more.longitudes,
    "within km": (_row, more) => more.within,
    places: (row) => namesOf(row.places),
    actors: (row) => namesOf(row.actors),
    events: (row) => namesOf(row.events),
    articles: (row) => namesOf(row.articles),
    "independent works": (row) => row.works,
    "accounts differ": (row) => ["no", "yes", "noted"][row.disputed],
    citations: (_row, more) => more.citations,
    page: (row) => (records.site ? new URL(row.path, records.site).href : row.path),
  };

  /** @typedef {string | number | null | readonly (string | number)[]} Cell */

  /**
   * The cells of a row with their names, the lowest and the highest figure of each outcome last.
   * @param {ExplorerRow} row
   * @param {ExplorerTaken} more
   * @returns {[name: string, value: Cell][]}
   */
  function cells(row, more) {
    /** @type {Map<string, { low: number | null, high: number | null }>} */
    const figures = new Map(more.figures.map(([outcome, low, high]) => [outcome, { low, high }]));
    return [
      ...records.columns.map((name) => /** @type {[string, Cell]} */ ([name, VALUES[name](row, more)])),
      ...records.outcomes.flatMap((outcome) => /** @type {[string, Cell][]} */ ([
        [`${outcome} lowest`, figures.get(outcome)?.low ?? null],
        [`${outcome} highest`, figures.get(outcome)?.high ?? null],
      ])),
    ];
  }

  /** @param {readonly ExplorerRow[]} rows */
  async function lines(rows) {
    const numbers = Array.from({ length: records.parts }, (_part, n) => n);
    const parts = await Promise.all(numbers.map((n) => dossier.need(`data/taken-${n}`)));
    const taken = parts.flatMap((part) => dossier.rows(part));
    return rows.map((row) => cells(row, taken[row.place]));
  }

  const FORMULA = /(^|[;|])(?=["\s]*[=+\-@＝＋－＠])/g;

  /**
   * A spreadsheet takes a cell that begins with one of these signs for a formula; an apostrophe makes it text. In many
   * countries it begins a cell at each semicolon too, whatever the quotation marks say. A number below zero is none.
   * @param {Cell} found
   */
  function cell(found) {
    const values = [found ?? ""].flat();
    const value = values.join("; ");
    if (values.every((each) => typeof each === "number")) return `"${value}"`;
    return `"${value.replace(/\s+/g, " ").replace(FORMULA, "$1'").replaceAll('"', '""')}"`;
  }

  /** @param {readonly ExplorerRow[]} rows */
  async function csv(rows) {
    const found = await lines(rows);
    const outcomes = records.outcomes.flatMap((each) => [`${each} lowest`, `${each} highest`]);
    const head = [...records.columns, ...outcomes].map(cell);
    const written = [head, ...found.map((line) => line.map(([, value]) => cell(value)))].map((each) => each.join(","));
    // The mark at the beginning tells spreadsheets that this is UTF-8.
    save("\ufeff" + written.join("\r\n") + "\r\n", "text/csv", "dossier-records.csv");
  }

  /** @param {readonly ExplorerRow[]} rows */
  async function json(rows) {
    const list = (await lines(rows)).map((line) => Object.fromEntries(line));
    const whole = { dossier: records.title, filter: location.search, records: list };
    save(JSON.stringify(whole, null, 1) + "\n", "application/json", "dossier-records.json");
  }

  /**
   * Where the browser lets no page write to the clipboard, the address is shown to be copied by hand.
   * @param {HTMLElement} said
   */
  async function copyAddress(said) {
    try {
      await navigator.clipboard.writeText(location.href);
      said.replaceChildren(_("The link is copied."));
    } catch {
      const field = make("input", { readonly: true, "aria-label": _("Link to what you see") });
      field.value = location.href;
      said.replaceChildren(field);
      field.focus();
      field.select();
    }
  }

  return { csv, json, copyAddress };
});

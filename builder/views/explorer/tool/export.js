// What fits the filter, to take along: the address, a table for spreadsheets, and data.
dossier.define("explorer/export", ["explorer/records", "parts/save"], (records, save) => {
  const { _, make } = dossier;

  /**
   * The columns, whose names are the same in every language, so that programs can rely on them.
   * @type {[name: string, value: (row: ExplorerRow) => string | number | string[]][]}
   */
  const COLUMNS = [
    ["record", (row) => row.sortName],
    ["name", (row) => row.name],
    ["other names", (row) => row.names],
    ["kind", (row) => row.kind?.label ?? ""],
    ["side", (row) => row.sides.map(({ label }) => label)],
    ["what or who", (row) => row.fact],
    ["when", (row) => row.shown],
    ["dates", (row) => row.spans],
    ["places", (row) => row.places.map(({ name }) => name)],
    ["actors", (row) => row.actors.map(({ name }) => name)],
    ["events", (row) => row.events.map(({ name }) => name)],
    ["articles", (row) => row.articles.map(({ name }) => name)],
    ["independent works", (row) => row.works],
    ["accounts differ", (row) => ["no", "yes", "noted"][row.disputed]],
    ["page", (row) => row.path],
  ];

  const FORMULA = /(^|[;|])(?=["\s]*[=+\-@＝＋－＠])/g;

  /**
   * A spreadsheet takes a cell that begins with one of these signs for a formula; an apostrophe makes it text. In many
   * countries it begins a cell at each semicolon too, whatever the quotation marks say.
   * @param {string} value
   */
  function cell(value) {
    return `"${value.replace(/\s+/g, " ").replace(FORMULA, "$1'").replaceAll('"', '""')}"`;
  }

  /** @param {readonly ExplorerRow[]} rows */
  function csv(rows) {
    const lines = rows.map((row) => COLUMNS.map(([, value]) => cell([value(row)].flat().join("; "))).join(","));
    // The mark at the beginning tells spreadsheets that this is UTF-8.
    save("\ufeff" + [COLUMNS.map(([name]) => cell(name)).join(","), ...lines].join("\r\n") + "\r\n", "text/csv", "dossier-records.csv");
  }

  /** @param {readonly ExplorerRow[]} rows */
  function json(rows) {
    /** @param {ExplorerRow} row */
    const values = (row) => COLUMNS.map(([name, value]) => [name, value(row)]);
    const list = rows.map((row) => ({ id: row.key, ...Object.fromEntries(values(row)) }));
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

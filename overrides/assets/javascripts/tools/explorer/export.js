// What fits the filter, to take along: the address, a table for spreadsheets, and data.
(function () {
  const COLUMNS = [
    ["record", (row) => dossier.explorer.SORTS.find((each) => each.word === row.sort).one],
    ["name", (row) => row.name],
    ["other names", (row) => row.names],
    ["kind", (row) => (row.kind ? row.kind.label : "")],
    ["side", (row) => row.sides.map(([, label]) => label)],
    ["what or who", (row) => row.fact],
    ["when", (row) => row.shown],
    ["dates", (row) => row.spans],
    ["places", (row) => row.places.map((each) => each.name)],
    ["actors", (row) => row.actors.map((each) => each.name)],
    ["events", (row) => row.events.map((each) => each.name)],
    ["articles", (row) => row.articles.map((each) => each.name)],
    ["independent works", (row) => row.works],
    ["accounts differ", (row) => (row.disputed ? "yes" : "no")],
    ["page", (row) => row.path],
  ];

  // A spreadsheet takes a cell that begins with one of these signs for a formula; an apostrophe makes it text.
  function cell(value) {
    const text = String(value).replace(/\s+/g, " ");
    const safe = /^\s*[=+\-@\t\r＝＋－＠]/.test(String(value)) ? `'${text}` : text;
    return /[",;\n]/.test(safe) || safe.startsWith("'") ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  function csv(records, rows) {
    const lines = rows.map((row) =>
      COLUMNS.map(([, value]) => value(row)).map((each) => cell(Array.isArray(each) ? each.join("; ") : each)).join(","),
    );
    // The mark at the beginning tells spreadsheets that this is UTF-8.
    save("\ufeff" + [COLUMNS.map(([name]) => cell(name)).join(","), ...lines].join("\r\n") + "\r\n", "text/csv", "csv");
  }

  function json(records, rows) {
    const list = rows.map((row) => Object.fromEntries([["id", row.key], ...COLUMNS.map(([name, value]) => [name, value(row)])]));
    const whole = { dossier: records.title, filter: location.search, records: list };
    save(JSON.stringify(whole, null, 1) + "\n", "application/json", "json");
  }

  function save(text, type, ending) {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = dossier.make("a", { href: address, download: `dossier-records.${ending}`, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  // Where the browser lets no page write to the clipboard, the address is shown to be copied by hand.
  async function copyAddress(said) {
    try {
      await navigator.clipboard.writeText(location.href);
      said.replaceChildren("The link is copied.");
    } catch {
      const field = dossier.make("input", { readonly: true, "aria-label": "Link to what you see" });
      field.value = location.href;
      said.replaceChildren(field);
      field.focus();
      field.select();
    }
  }

  Object.assign(dossier.explorer, { csv, json, copyAddress });
})();

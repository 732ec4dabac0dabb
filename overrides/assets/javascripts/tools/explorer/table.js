// The table of rows, a page at a time, so that the document stays small whatever the dossier holds.
dossier.explorer.table = function (records, state, { change, choose }) {
  const { make } = dossier;
  const ROWS = 50;
  const COLUMNS = [
    ["name", "Record"],
    ["kind", "Kind"],
    ["when", "When"],
    ["where", "Where"],
    ["works", "Works", "Independent works that say so"],
  ];
  const heads = COLUMNS.map(([column, title, hint]) => {
    const button = make("button", { type: "button", title: hint, onclick: () => turn(column) }, title);
    return make("th", { scope: "col", class: `column-${column}` }, button);
  });
  const body = make("tbody", {});
  const grid = make(
    "table",
    { class: "explorer-table", tabindex: "-1" },
    make("caption", { class: "explorer-caption" }, "Records that fit the filter"),
    make("thead", {}, make("tr", {},
      make("td", { class: "column-tick" }, make("span", { class: "explorer-hidden" }, "Choose")), heads)),
    body,
  );
  const select = make(
    "select",
    { autocomplete: "off", onchange: () => order(select.value) },
    make("option", { value: "" }, "as in the dossier"),
    COLUMNS.flatMap(([column, title]) => [
      make("option", { value: column }, `${title}, ${column === "when" ? "earliest" : "lowest"} first`),
      make("option", { value: `-${column}` }, `${title}, ${column === "when" ? "latest" : "highest"} first`),
    ]),
  );
  const before = make("button", { type: "button", onclick: () => go(-1) }, "Previous");
  const after = make("button", { type: "button", onclick: () => go(1) }, "Next");
  const where = make("span", {});
  const pager = make("nav", { class: "explorer-pager", "aria-label": "Pages of the table" }, before, where, after);
  const nothing = make("p", { class: "explorer-nothing" }, "Nothing fits. Take back a choice, or clear the filter.");
  const element = make(
    "div",
    {},
    make("label", { class: "explorer-order" }, "Sorted by ", select),
    grid,
    nothing,
    pager,
  );
  return { element, update };

  function turn(column) {
    order(state.order === column ? `-${column}` : state.order === `-${column}` ? "" : column);
  }

  function order(value) {
    state.order = value;
    change();
  }

  function go(step) {
    change(state.page + step);
    grid.focus({ preventScroll: true });
    grid.scrollIntoView({ block: "start" });
  }

  function update(rows) {
    const pages = Math.max(1, Math.ceil(rows.length / ROWS));
    state.page = Math.min(state.page, pages);
    const start = (state.page - 1) * ROWS;
    const visible = rows.slice(start, start + ROWS);
    body.replaceChildren(...visible.map(line));
    grid.hidden = !rows.length;
    nothing.hidden = rows.length > 0;
    pager.hidden = pages === 1;
    before.disabled = state.page === 1;
    after.disabled = state.page === pages;
    where.textContent = `${dossier.digits(start + 1)}–${dossier.digits(start + visible.length)} of ${dossier.digits(rows.length)}`;
    select.value = state.order;
    heads.forEach((head, n) => {
      const column = COLUMNS[n][0];
      if (state.order === column) head.setAttribute("aria-sort", "ascending");
      else if (state.order === `-${column}`) head.setAttribute("aria-sort", "descending");
      else head.removeAttribute("aria-sort");
    });
  }

  function line(row) {
    const box = make("input", {
      type: "checkbox",
      "aria-label": `Choose ${row.name}`,
      checked: state.ticked.has(row.key),
      onchange: () => choose(row, box.checked),
    });
    const sort = dossier.explorer.SORTS.find((each) => each.word === row.sort).one;
    const kind = row.kind ? row.kind.label : sort;
    const places = row.sort === "location" ? row.within.map((each) => records.rows[each]) : row.places;
    const shortly = [row.kind && row.sort !== "claim" ? kind : sort, row.shown].filter(Boolean).join(" · ");
    return make(
      "tr",
      {},
      make("td", { class: "column-tick" }, make("label", {}, box)),
      make(
        "th",
        { scope: "row", class: "column-name" },
        make("a", { href: dossier.address(row.path) }, make("bdi", {}, row.name)),
        row.fact && make("span", { class: "note" }, make("bdi", {}, row.fact)),
        make("span", { class: "note explorer-shortly" }, shortly),
        row.disputed && row.sort !== "disagreement" && make("span", { class: "explorer-disputed" }, "accounts differ"),
      ),
      make("td", { class: "column-kind" }, kind, row.kind && row.sort === "claim" && make("span", { class: "note" }, sort)),
      make("td", { class: "column-when" }, row.shown),
      make("td", { class: "column-where" }, ...listed(places, 2)),
      make("td", { class: "column-works" }, String(row.works)),
    );
  }

  function listed(rows, most) {
    const names = rows.slice(0, most).flatMap((each, n) => [n ? ", " : null, make("bdi", {}, each.name)]);
    return rows.length > most ? [...names, ` and ${rows.length - most} more`] : names;
  }
};

// The table of rows, a page at a time, so that the document stays small whatever the dossier holds.
dossier.define("explorer/table", ["explorer/parts"], ({ link, few }) => {
  const { _, make, digits } = dossier;
  const ROWS = 50;
  const COLUMNS = [
    { name: "name", title: _("Record"), up: _("Record, lowest first"), down: _("Record, highest first") },
    { name: "kind", title: _("Kind"), up: _("Kind, lowest first"), down: _("Kind, highest first") },
    { name: "when", title: _("When"), up: _("When, earliest first"), down: _("When, latest first") },
    { name: "where", title: _("Where"), up: _("Where, lowest first"), down: _("Where, highest first") },
    {
      name: "works",
      title: _("Works"),
      up: _("Works, lowest first"),
      down: _("Works, highest first"),
      hint: _("Independent works that say so"),
    },
  ];

  /**
   * @param {ExplorerState} state
   * @param {(page?: number) => void} change
   * @param {(row: ExplorerRow, isTicked: boolean) => void} choose
   */
  return function makeTable(state, change, choose) {
    const heads = COLUMNS.map(({ name, title, hint }) => {
      const button = make("button", { type: "button", title: hint, onclick: () => turn(name) }, title);
      return make("th", { scope: "col", class: `column-${name}` }, button);
    });
    const body = make("tbody", {});
    const grid = make(
      "table",
      { class: "explorer-table", tabindex: "-1" },
      make("caption", { class: "explorer-caption" }, _("Records that fit the filter")),
      make("thead", {}, make("tr", {},
        make("td", { class: "column-tick" }, make("span", { class: "explorer-hidden" }, _("Choose"))), heads)),
      body,
    );
    const select = make(
      "select",
      { autocomplete: "off", onchange: () => order(select.value) },
      make("option", { value: "" }, _("as in the dossier")),
      COLUMNS.map(({ name, up, down }) => [
        make("option", { value: name }, up),
        make("option", { value: `-${name}` }, down),
      ]),
    );
    const before = make("button", { type: "button", onclick: () => go(-1) }, _("Previous"));
    const after = make("button", { type: "button", onclick: () => go(1) }, _("Next"));
    const where = make("span", {});
    const pager = make("nav", { class: "explorer-pager", "aria-label": _("Pages of the table") }, before, where, after);
    const advice = _("Nothing fits. Take back a choice, or clear the filter.");
    const nothing = make("p", { class: "explorer-nothing" }, advice);
    const label = make("label", { class: "explorer-order" }, _("Sorted by"), " ", select);
    const element = make("div", {}, label, grid, nothing, pager);
    return { element, grid, update, whole };

    /**
     * All rows at once, as paper has them.
     * @param {readonly ExplorerRow[]} rows
     */
    function whole(rows) {
      body.replaceChildren(...rows.map(line));
      pager.hidden = true;
    }

    /** @param {string} column */
    function turn(column) {
      order(state.order === column ? `-${column}` : state.order === `-${column}` ? "" : column);
    }

    /** @param {string} value */
    function order(value) {
      state.order = value;
      change();
    }

    /** @param {number} step */
    function go(step) {
      change(state.page + step);
      grid.focus({ preventScroll: true });
      grid.scrollIntoView({ block: "start" });
    }

    /** @param {readonly ExplorerRow[]} rows */
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
      const range = `${digits(start + 1)}–${digits(start + visible.length)}`;
      where.textContent = _("%(range)s of %(all)s", { range, all: rows.length });
      select.value = state.order;
      heads.forEach((head, n) => {
        const { name } = COLUMNS[n];
        if (state.order === name) head.setAttribute("aria-sort", "ascending");
        else if (state.order === `-${name}`) head.setAttribute("aria-sort", "descending");
        else head.removeAttribute("aria-sort");
      });
    }

    /** @param {ExplorerRow} row */
    function line(row) {
      const box = make("input", {
        type: "checkbox",
        "aria-label": _("Choose %(record)s", { record: row.name }),
        checked: state.ticked.has(row.key),
        onchange: () => choose(row, box.checked),
      });
      const kind = row.kind?.label ?? row.sortName;
      const places = row.sort === "location" ? row.within : row.places;
      const shortly = [row.kind && row.sort !== "claim" ? kind : row.sortName, row.shown].filter(Boolean).join(" · ");
      return make(
        "tr",
        {},
        make("td", { class: "column-tick" }, make("label", {}, box)),
        make(
          "th",
          { scope: "row", class: "column-name" },
          link(row),
          row.fact && make("span", { class: "note" }, make("bdi", {}, row.fact)),
          make("span", { class: "note explorer-shortly" }, shortly),
          row.disputed > 0 && row.sort !== "disagreement" &&
            make("span", { class: "explorer-disputed" },
              row.disputed === 1 ? _("accounts differ") : _("noted in a disagreement")),
        ),
        make("td", { class: "column-kind" }, kind,
          row.kind && row.sort === "claim" && make("span", { class: "note" }, row.sortName)),
        make("td", { class: "column-when" }, row.shown),
        make("td", { class: "column-where" }, few(places.map((each) => make("bdi", {}, each.name)), 2)),
        make("td", { class: "column-works" }, digits(row.works)),
      );
    }
  };
});

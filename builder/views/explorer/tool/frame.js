// What stands around the table: the field for names, the facets, the views, what can be taken along, what is ticked.
dossier.define("explorer/frame", ["explorer/export"], ({ csv, json, copyAddress }) => {
  const { _, make, find } = dossier;
  const VIEWS = [
    { value: "", title: _("Table") },
    { value: "places", title: _("Actors × places") },
    { value: "events", title: _("Actors × events") },
  ];

  /**
   * @param {ExplorerState} state
   * @param {HTMLElement} facets
   * @param {HTMLElement} table
   * @param {ExplorerActs} act
   */
  return function makeFrame(state, facets, table, act) {
    const search = make("input", {
      type: "search",
      id: "explorer-text",
      value: state.text,
      autocomplete: "off",
      spellcheck: "false",
      placeholder: _("Name, in any spelling"),
      oninput: () => {
        state.text = search.value;
        act.change(1, true);
      },
    });
    const filters = make("ul", { class: "explorer-filters" });
    const count = make("p", { class: "explorer-count", role: "status", "aria-live": "polite" });
    const clear = make("button", { type: "button", onclick: act.clear }, _("Clear the filter"));
    const views = VIEWS.map(({ value }) =>
      make("input", {
        type: "radio",
        name: "explorer-view",
        value,
        checked: state.view === value,
        onchange: () => {
          state.view = value;
          act.change(state.page);
        },
      }),
    );
    const matrix = make("section", { class: "explorer-matrix", "aria-label": _("Matrix") });
    const comparison = make("section", { class: "explorer-comparison", "aria-label": _("Side by side") });
    const { panel, apply } = panelOf(facets, count);
    const tray = trayOf(comparison, act.untick);
    const whole = make(
      "div",
      { class: "explorer-frame" },
      make(
        "div",
        { class: "explorer-side" },
        make("label", { for: "explorer-text", class: "explorer-search" }, _("Find a name")),
        search,
        panel,
      ),
      make(
        "div",
        { class: "explorer-main" },
        make("div", { class: "explorer-head" }, count, clear, actionsOf(act.fitting)),
        filters,
        make("fieldset", { class: "explorer-views" }, make("legend", {}, _("Show as")),
          views.map((each, n) => make("label", {}, each, VIEWS[n].title))),
        tray.tray,
        table,
        matrix,
        comparison,
      ),
    );
    return { whole, search, count, filters, apply, clear, views, matrix, comparison, ...tray };
  };

  /** @param {() => readonly ExplorerRow[]} fitting */
  function actionsOf(fitting) {
    const said = make("span", { role: "status", class: "explorer-said" });
    /** @param {(rows: readonly ExplorerRow[]) => Promise<void>} save */
    const take = (save) => save(fitting()).then(() => said.replaceChildren(),
      () => said.replaceChildren(_("Part of the data could not be loaded.")));
    return make(
      "div",
      { class: "explorer-actions" },
      make("button", { type: "button", onclick: () => copyAddress(said) }, _("Copy link")),
      make("button", { type: "button", onclick: () => take(csv) }, _("Download CSV")),
      make("button", { type: "button", onclick: () => take(json) }, _("Download JSON")),
      make("a", { href: "#columns" }, _("Columns")),
      said,
    );
  }

  /**
   * Where the table is out of sight while the facets are open, a button says how many rows are left and leads there.
   * @param {HTMLElement} facets
   * @param {HTMLElement} count
   */
  function panelOf(facets, count) {
    const summary = make("summary", {}, _("Narrow down"));
    const apply = make("button", { type: "button", class: "explorer-apply", onclick: () => {
      panel.open = false;
      count.scrollIntoView();
      summary.focus({ preventScroll: true });
    } });
    const panel = make("details", { class: "explorer-facets" }, summary, facets, apply);
    panel.open = matchMedia("(min-width: 60em)").matches;
    return { panel, apply };
  }

  /**
   * @param {HTMLElement} comparison
   * @param {() => void} untick
   */
  function trayOf(comparison, untick) {
    const ticked = make("p", { role: "status" });
    const hint = make("span", { class: "note" }, _("Choose two to see them side by side."));
    const look = () => find("h2", comparison).focus();
    const beside = make("button", { type: "button", onclick: look }, _("See them side by side"));
    const brief = make("a", { href: "#" }, _("Make a brief of these"));
    const clear = make("button", { type: "button", onclick: untick }, _("Clear the choice"));
    const tray = make("div", { class: "explorer-tray", role: "group", "aria-label": _("Chosen records") },
      ticked, make("p", {}, beside, brief, clear, hint));
    return { tray, ticked, hint, beside, brief };
  }
});

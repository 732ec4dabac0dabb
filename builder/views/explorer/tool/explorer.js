// The explorer: everything in one table, narrowed down by facets and words, sorted, compared, taken along. What is
// chosen stands in the address. The other files here are its parts, each by its idea; this one puts them together.
dossier.define(
  "explorer",
  [
    "explorer/records", "explorer/values", "explorer/order", "explorer/facets", "explorer/table", "explorer/matrix",
    "explorer/compare", "explorer/frame", "parts/fold",
    // What those need, so that it is asked for at once.
    "explorer/export", "explorer/parts", "parts/language", "parts/sieve", "data/explorer", "style/explorer-tool",
  ],
  (records, { sift, label }, sorted, makeFacets, makeTable, makeMatrix, makeComparison, makeFrame, fold) => {
    const { _, ngettext, make } = dossier;
    const VIEWS = ["", "places", "events"];
    /** @type {(keyof ExplorerState["chosen"])[]} */
    const FACETS = ["sort", "kind", "side", "disputed", "time", "actor", "place", "article"];
    const state = read();
    let typed = false; // whether the last step was typing, which is one step however many letters it has
    /** @type {ExplorerRow[]} */
    let fitting = [];
    /** @type {readonly ExplorerRow[]} */
    let rows = records.rows;
    let order = "";

    const facets = makeFacets(state, () => change());
    const table = makeTable(state, change, choose);
    const matrix = makeMatrix(show);
    const comparison = makeComparison();
    const frame = makeFrame(state, facets.element, table.element, { change, clear, untick, fitting: () => fitting });
    dossier.find(".explorer").replaceChildren(frame.whole);
    update();
    addEventListener("popstate", recall);
    // Paper shows all that fits, not a page of it.
    addEventListener("beforeprint", () => table.whole(fitting));
    addEventListener("afterprint", () => update());

    /**
     * The address says: name, a value or more for each facet, order, page, view, chosen. Sorts of records and the kinds
     * within them are one list there, kind=event,actor.person; an older address has the sorts under a name of their own.
     * @returns {ExplorerState}
     */
    function read() {
      const here = new URLSearchParams(location.search);
      /** @param {string} name */
      const list = (name) => (here.get(name) ?? "").split(",").filter(Boolean);
      /** @type {Record<string, string[]>} */
      const asked = { sort: [...list("sort"), ...list("kind")] };
      /** @param {string} facet */
      const known = (facet) => new Set((asked[facet] ?? list(facet)).filter((value) => label(facet, value)));
      const chosen = Object.fromEntries(FACETS.map((facet) => [facet, known(facet)]));
      const view = here.get("view") ?? "";
      return {
        text: here.get("name") ?? "",
        chosen,
        order: here.get("order") ?? "",
        page: Math.max(1, Number.parseInt(here.get("page") ?? "", 10) || 1),
        view: VIEWS.includes(view) ? view : "",
        ticked: new Set(list("chosen").filter((key) => records.byKey.has(key))),
      };
    }

    /** @param {boolean} isStep */
    function remember(isStep) {
      const values = Object.fromEntries(FACETS.map((facet) => [facet, [...state.chosen[facet]].join(",")]));
      const kind = [...state.chosen.sort, ...state.chosen.kind].join(",");
      const page = state.page > 1 ? String(state.page) : "";
      const shown = { order: state.order, page, view: state.view, chosen: [...state.ticked].join(",") };
      dossier.remember({ name: state.text, ...values, sort: "", kind, ...shown }, isStep);
    }

    // "Back" and "forward" lead to what was chosen then.
    function recall() {
      const { chosen, ticked, ...rest } = read();
      Object.assign(state, rest);
      for (const facet of FACETS) refill(state.chosen[facet], chosen[facet]);
      refill(state.ticked, ticked);
      typed = false;
      frame.search.value = state.text;
      for (const each of frame.views) each.checked = each.value === state.view;
      update();
    }

    /**
     * @param {Set<string>} set
     * @param {Set<string>} values
     */
    function refill(set, values) {
      set.clear();
      for (const each of values) set.add(each);
    }

    // Another filter or order begins at the first page again.
    function change(page = 1, isTyping = false) {
      state.page = page;
      update();
      remember(!(isTyping && typed));
      typed = isTyping;
    }

    function update() {
      // All rows are put in order once, so that narrowing down is quick.
      if (order !== state.order) {
        order = state.order;
        rows = sorted(records.rows, order);
      }
      const words = fold(state.text).split(" ").filter(Boolean);
      const { left, count } = sift(state.chosen, rows, (row) => words.every((each) => row.folded.includes(each)));
      fitting = left;
      const all = records.rows.length;
      const fitted = { fitting: left.length };
      const amount = ngettext("%(fitting)s of %(number)s record", "%(fitting)s of %(number)s records", all, fitted);
      frame.count.textContent = amount;
      frame.filters.replaceChildren(...filters());
      frame.apply.textContent = _("Show %(records)s", { records: amount });
      frame.clear.hidden = !state.text.trim() && FACETS.every((each) => !state.chosen[each].size);
      facets.update(count);
      table.element.hidden = state.view !== "";
      frame.matrix.hidden = state.view === "";
      if (state.view) matrix.update(frame.matrix, left, state.view);
      else table.update(left);
      tray();
    }

    // What is chosen, in words, for paper.
    function filters() {
      const lines = FACETS.flatMap((facet) => {
        const names = [...state.chosen[facet]].map((value) => label(facet, value) ?? value);
        return names.length ? [`${facets.title(facet)}: ${names.join(", ")}`] : [];
      });
      if (state.text.trim()) lines.unshift(_("Name: %(text)s", { text: state.text.trim() }));
      return lines.map((each) => make("li", {}, make("bdi", {}, each)));
    }

    /**
     * From the matrix to the records behind a cell.
     * @param {Record<string, string>} values
     */
    function show(values) {
      for (const [facet, value] of Object.entries(values)) {
        state.chosen[facet].clear();
        state.chosen[facet].add(value);
      }
      state.view = "";
      for (const each of frame.views) each.checked = each.value === "";
      change();
      frame.count.scrollIntoView({ block: "nearest" });
      table.grid.focus();
    }

    /**
     * @param {ExplorerRow} row
     * @param {boolean} isTicked
     */
    function choose(row, isTicked) {
      if (isTicked) state.ticked.add(row.key);
      else state.ticked.delete(row.key);
      tray();
      remember(false);
    }

    // What is ticked, and what can be done with it.
    function tray() {
      const ticked = [...state.ticked].flatMap((key) => records.byKey.get(key) ?? []);
      const isPair = ticked.length === 2 && !state.view;
      frame.tray.hidden = !ticked.length;
      frame.ticked.textContent = said(ticked.map((each) => each.name));
      frame.hint.hidden = ticked.length === 2;
      frame.beside.hidden = !isPair;
      frame.brief.href = briefOf(ticked);
      comparison.update(frame.comparison, isPair ? [ticked[0], ticked[1]] : null);
    }

    /** @param {string[]} names */
    function said(names) {
      const number = names.length;
      const few = names.slice(0, 2).join(" · ");
      if (number < 3) return _("%(number)s chosen: %(names)s", { number, names: few });
      return _("%(number)s chosen: %(names)s and %(more)s more", { number, names: few, more: number - 2 });
    }

    /**
     * The brief takes over the records, and the span of the months chosen here.
     * @param {readonly ExplorerRow[]} ticked
     */
    function briefOf(ticked) {
      const address = new URL(dossier.address("brief.html"));
      address.searchParams.set("records", ticked.map((each) => each.key).join(","));
      const times = [...state.chosen.time].sort();
      if (times.length) {
        address.searchParams.set("from", times[0]);
        address.searchParams.set("to", times[times.length - 1]);
      }
      return address.href;
    }

    function clear() {
      state.text = frame.search.value = "";
      for (const facet of FACETS) state.chosen[facet].clear();
      change();
      frame.search.focus();
    }

    function untick() {
      state.ticked.clear();
      change(state.page);
      frame.search.focus();
    }
  },
  () => {
    const { _, find } = dossier;
    find(".explorer-needs").textContent = _(
      "The data of this table could not be loaded. Everything in it also stands on the pages below.",
    );
  },
);

// The explorer: everything in one table, narrowed down by facets and words, sorted, compared, taken along. What is
// chosen stands in the address. The parts are in explorer/, each by its idea; this file puts them together.
(async function () {
  const place = document.querySelector(".explorer");
  if (!place || place.dataset.ready) return;
  place.dataset.ready = "yes";
  const needs = place.querySelector(".explorer-needs");
  const ideas = ["records", "sift", "facets", "table", "compare", "matrix", "export"];
  let records;
  dossier.explorer ||= {}; // where the parts put themselves
  try {
    await dossier.script("assets/javascripts/tools/fold.js");
    await Promise.all([
      dossier.style("assets/stylesheets/explorer.css"),
      ...ideas.map((each) => dossier.script(`assets/javascripts/tools/explorer/${each}.js`)),
    ]);
    records = await dossier.explorer.records();
  } catch {
    needs.textContent = "The data of this table could not be loaded. Everything in it also stands on the pages below.";
    return;
  }

  const { FACETS, sift, sorted } = dossier.explorer;
  const { make } = dossier;
  const VIEWS = [
    ["", "Table"],
    ["places", "Actors × places"],
    ["events", "Actors × events"],
  ];
  const state = read();
  let found = { fitting: [] };
  let rows = records.rows;
  let order = "";

  const facets = dossier.explorer.facets(records, state, () => change());
  const table = dossier.explorer.table(records, state, { change, choose });
  const matrix = dossier.explorer.matrix(records, { show });
  const comparison = dossier.explorer.comparison(records);
  const parts = frame();
  place.replaceChildren(parts.whole);
  update();

  // The address says: name, a value or more for each facet, sort, page, view, chosen.
  function read() {
    const here = new URLSearchParams(location.search);
    const list = (name) => (here.get(name) || "").split(",").filter(Boolean);
    const chosen = {};
    for (const facet of FACETS) chosen[facet] = new Set(list(facet).filter((value) => records.label(facet, value)));
    return {
      text: here.get("name") || "",
      chosen,
      order: here.get("order") || "",
      page: Math.max(1, Number.parseInt(here.get("page"), 10) || 1),
      view: VIEWS.some(([name]) => name === here.get("view")) ? here.get("view") : "",
      ticked: new Set(list("chosen").filter((key) => records.byKey.has(key))),
    };
  }

  function remember() {
    const values = { name: state.text, order: state.order, page: state.page > 1 ? String(state.page) : "" };
    for (const facet of FACETS) values[facet] = [...state.chosen[facet]].join(",");
    dossier.remember({ ...values, view: state.view, chosen: [...state.ticked].join(",") });
  }

  // Another filter or order begins at the first page again.
  function change(page = 1) {
    state.page = page;
    update();
    remember();
  }

  function update() {
    // All rows are put in order once, so that narrowing down is quick.
    if (order !== state.order) {
      order = state.order;
      rows = sorted(records.rows, order);
    }
    found = sift(records, rows, state.chosen, state.text);
    const all = records.rows.length;
    const isFiltered = state.text.trim() || FACETS.some((each) => state.chosen[each].size);
    parts.count.textContent = `${dossier.digits(found.fitting.length)} of ${dossier.digits(all)} records`;
    parts.apply.textContent = `Show ${dossier.digits(found.fitting.length)} of ${dossier.digits(all)} records`;
    parts.clear.hidden = !isFiltered;
    facets.update(found.count);
    parts.table.hidden = state.view !== "";
    parts.matrix.hidden = state.view === "";
    if (state.view) matrix.update(parts.matrix, found.fitting, state.view);
    else table.update(found.fitting);
    tray();
  }

  // From the matrix to the records behind a cell.
  function show(values) {
    for (const [facet, value] of Object.entries(values)) state.chosen[facet] = new Set([value]);
    state.view = "";
    for (const each of parts.views) each.checked = each.value === "";
    change();
    parts.count.scrollIntoView({ block: "nearest" });
    parts.table.querySelector("table").focus();
  }

  function choose(row, isTicked) {
    if (isTicked) state.ticked.add(row.key);
    else state.ticked.delete(row.key);
    tray();
    remember();
  }

  // What is ticked, and what can be done with it.
  function tray() {
    const ticked = [...state.ticked].map((key) => records.byKey.get(key));
    parts.tray.hidden = !ticked.length;
    const names = ticked.slice(0, 2).map((each) => each.name).join(" · ");
    parts.ticked.textContent =
      `${ticked.length} chosen: ${names}${ticked.length > 2 ? ` and ${ticked.length - 2} more` : ""}`;
    const pair = ticked.length === 2 && !state.view ? ticked : null;
    parts.hint.hidden = ticked.length === 2;
    parts.beside.hidden = !pair;
    parts.brief.href = briefOf(ticked);
    comparison.update(parts.comparison, pair);
  }

  // The brief takes over the records, and the span of the months chosen here.
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

  function frame() {
    const search = make("input", {
      type: "search",
      id: "explorer-text",
      value: state.text,
      autocomplete: "off",
      spellcheck: "false",
      placeholder: "Name, in any spelling",
      oninput: () => {
        state.text = search.value;
        change();
      },
    });
    const count = make("p", { class: "explorer-count", role: "status", "aria-live": "polite" });
    const clear = make("button", { type: "button", onclick: clearAll }, "Clear the filter");
    const views = VIEWS.map(([value, name]) =>
      make("input", {
        type: "radio",
        name: "explorer-view",
        value,
        checked: state.view === value,
        onchange: () => {
          state.view = value;
          change(state.page);
        },
      }),
    );
    const said = make("span", { role: "status", class: "explorer-said" });
    const actions = make(
      "div",
      { class: "explorer-actions" },
      make("button", { type: "button", onclick: () => dossier.explorer.copyAddress(said) }, "Copy link"),
      make("button", { type: "button", onclick: () => dossier.explorer.csv(records, found.fitting) }, "Download CSV"),
      make("button", { type: "button", onclick: () => dossier.explorer.json(records, found.fitting) }, "Download JSON"),
      said,
    );
    const panel = make(
      "details",
      { class: "explorer-facets" },
      make("summary", {}, "Narrow down"),
      facets.element,
    );
    panel.open = matchMedia("(min-width: 60em)").matches;
    // Where the table is out of sight while the facets are open, this says how many rows are left and leads there.
    const apply = make("button", { type: "button", class: "explorer-apply", onclick: () => {
      panel.open = false;
      count.scrollIntoView();
      panel.querySelector("summary").focus({ preventScroll: true });
    } });
    panel.append(apply);
    const ticked = make("p", { role: "status" });
    const hint = make("span", { class: "note" }, "Choose two to see them side by side.");
    const beside = make("button", { type: "button", onclick: () => compared.querySelector("h2").focus() }, "See them side by side");
    const brief = make("a", { href: "#" }, "Make a brief of these");
    const untick = make("button", { type: "button", onclick: clearTicks }, "Clear the choice");
    const trayElement = make("div", { class: "explorer-tray", role: "group", "aria-label": "Chosen records" },
      ticked, make("p", {}, beside, brief, untick, hint));
    const compared = make("section", { class: "explorer-comparison", "aria-label": "Side by side" });
    const matrixElement = make("section", { class: "explorer-matrix", "aria-label": "Matrix" });
    const whole = make(
      "div",
      { class: "explorer-frame" },
      make(
        "div",
        { class: "explorer-side" },
        make("label", { for: "explorer-text", class: "explorer-search" }, "Find a name"),
        search,
        panel,
      ),
      make(
        "div",
        { class: "explorer-main" },
        make("div", { class: "explorer-head" }, count, clear, actions),
        make("fieldset", { class: "explorer-views" }, make("legend", {}, "Show as"),
          ...views.map((each, n) => make("label", {}, each, VIEWS[n][1]))),
        trayElement,
        table.element,
        matrixElement,
        compared,
      ),
    );
    return { whole, search, count, apply, clear, views, ticked, hint, beside, brief, tray: trayElement, comparison: compared,
      table: table.element, matrix: matrixElement };
  }

  function clearAll() {
    state.text = parts.search.value = "";
    for (const facet of FACETS) state.chosen[facet].clear();
    change();
    parts.search.focus();
  }

  function clearTicks() {
    state.ticked.clear();
    change(state.page);
    parts.search.focus();
  }
})();

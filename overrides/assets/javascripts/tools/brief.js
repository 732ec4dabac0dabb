// The brief: chosen records and a span of time, ready to print, with numbered sources. What is chosen stands in the
// address, ?records=a,b&from=…&to=…&title=…, and is remembered for the next visit. The parts are in brief/.
(async function () {
  const place = document.querySelector(".brief");
  if (!place) return;
  const { make } = dossier;
  let records;
  let inFile;
  let turn = 0;
  dossier.explorer ||= {}; // where explorer/records.js puts itself
  try {
    await dossier.script("assets/javascripts/tools/fold.js");
    await Promise.all([
      dossier.style("assets/stylesheets/brief.css"),
      dossier.script("assets/javascripts/tools/explorer/records.js"),
      ...["sheet", "span"].map((each) => dossier.script(`assets/javascripts/tools/brief/${each}.js`)),
    ]);
    [records, { rows: inFile }] = await Promise.all([dossier.explorer.records(), dossier.load("brief")]);
  } catch {
    place.querySelector(".brief-needs").textContent =
      "The data for a brief could not be loaded. Every page of the dossier prints with its own sources.";
    return;
  }

  const state = read();
  const sheet = make("article", { class: "brief-sheet", "aria-label": "The brief" });
  const list = make("ol", { class: "brief-chosen" });
  const said = make("p", { role: "status", class: "note" });
  const fields = Object.fromEntries([
    ["title", "Title", records.title],
    ["from", "From", "such as 2020-03"],
    ["to", "To", "such as 2020-12-24"],
  ].map(([name, label, example]) => [name, field(name, label, example)]));
  const more = make("a", { href: "#" }, "Choose records in the explorer");
  const form = make(
    "div",
    { class: "brief-form", role: "group", "aria-label": "What the brief holds" },
    make("div", { class: "brief-fields choices" }, Object.values(fields).map((each) => each.element)),
    list,
    make("p", { class: "brief-actions" }, more,
      make("button", { type: "button", onclick: () => print() }, "Print or save as PDF"),
      make("button", { type: "button", onclick: empty }, "Take all out")),
    said,
  );
  place.replaceChildren(form, sheet);
  update();

  // What the address says counts; without it, what was chosen last.
  function read() {
    const here = new URLSearchParams(location.search);
    const kept = __md_get("brief") || {};
    const asked = ["records", "from", "to", "title"].some((each) => here.has(each));
    const from = asked ? Object.fromEntries(here) : kept;
    const keys = String(from.records || "").split(",").filter((key) => records.byKey.has(key));
    const text = (name) => String(from[name] || "").slice(0, 200);
    return { keys: [...new Set(keys)], from: text("from"), to: text("to"), title: text("title") };
  }

  function remember() {
    const values = { records: state.keys.join(","), from: state.from, to: state.to, title: state.title };
    dossier.remember(values);
    __md_set("brief", values);
  }

  function field(name, label, example) {
    const wrong = make("span", { id: `brief-${name}-wrong`, class: "brief-wrong", "aria-live": "polite" });
    const input = make("input", {
      type: "text",
      autocomplete: "off",
      placeholder: example,
      value: state[name],
      "aria-describedby": wrong.id,
      oninput: () => {
        const text = input.value.trim();
        const isWrong = name !== "title" && text !== "" && !dossier.brief.bounds(text);
        input.setAttribute("aria-invalid", String(isWrong));
        wrong.textContent = isWrong ? "Not a date yet: write 2020, 2020-03 or 2020-03-24." : "";
        if (isWrong) return;
        state[name] = text;
        update();
      },
    });
    return { input, element: make("label", { class: `brief-${name}` }, label, input, wrong) };
  }

  function empty() {
    state.keys = [];
    for (const name of Object.keys(fields)) state[name] = fields[name].input.value = "";
    update();
    fields.title.input.focus();
  }

  function take(key) {
    const place = state.keys.indexOf(key);
    state.keys.splice(place, 1);
    update();
    const next = list.querySelectorAll("button")[Math.min(place, state.keys.length - 1)];
    (next || fields.title.input).focus();
  }

  // The files of what is printed are loaded first; a later change overtakes an earlier one.
  async function update() {
    const mine = (turn += 1);
    remember();
    const chosen = state.keys.map((key) => records.byKey.get(key));
    list.replaceChildren(...chosen.map((each) => make("li", {}, make("bdi", {}, each.name), " ",
      make("button", { type: "button", "aria-label": `Take out ${each.name}`, onclick: () => take(each.key) }, "Take out"))));
    more.href = dossier.address("explorer.html") + (state.keys.length ? `?chosen=${state.keys.join(",")}` : "");
    const plan = dossier.brief.plan(records, chosen, state);
    try {
      const needed = new Set([...plan.records, ...plan.events].map((each) => Math.floor(each.place / inFile)));
      const files = await Promise.all([...needed].map((each) => dossier.load(`brief-${each}`)));
      if (mine !== turn) return;
      const content = {
        entries: Object.assign({}, ...files.map((each) => each.records)),
        articles: Object.assign({}, ...files.map((each) => each.articles)),
      };
      const sources = dossier.brief.write(sheet, records, plan, content, state);
      said.textContent = dossier.brief.isReversed(state)
        ? "The span ends before it begins. Change “From” or “To”."
        : plan.records.length || plan.events.length
        ? `The brief below has ${count(plan.records.length, "record")}, ${count(plan.events.length, "event")} in order of time and ${count(sources, "source")}.`
        : "Nothing is chosen yet. Choose records in the explorer, or give a span of time.";
    } catch {
      said.textContent = "Part of the data could not be loaded.";
    }
  }

  function count(number, noun) {
    return `${number} ${noun}${number === 1 ? "" : "s"}`;
  }
})();

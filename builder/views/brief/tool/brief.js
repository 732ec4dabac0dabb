// The brief: chosen records and a span of time, ready to print, with numbered sources. What is chosen stands in the
// address, ?records=a,b&from=…&to=…&title=…, and is remembered for the next visit.
dossier.define(
  "brief",
  [
    "explorer/records", "brief/span", "brief/sheet", "data/brief", "data/explorer", "parts/fold", "parts/language",
    "style/brief-tool",
  ],
  (records, span, write, { rows: inFile }) => {
    const { _, ngettext, make } = dossier;
    /** @type {(keyof BriefSpan)[]} */
    const TEXTS = ["title", "from", "to"];
    const FORMS = { year: "2020", month: "2020-03", day: "2020-03-24" };
    const state = read();
    let turn = 0;
    const sheet = make("article", { class: "brief-sheet", "aria-label": _("The brief") });
    const list = make("ol", { class: "brief-chosen" });
    const said = make("p", { role: "status", class: "note" });
    const fields = {
      title: field("title", _("Title"), records.title),
      from: field("from", _("From"), _("such as %(date)s", { date: "2020-03" })),
      to: field("to", _("To"), _("such as %(date)s", { date: "2020-12-24" })),
    };
    const more = make("a", { href: "#" }, _("Choose records in the explorer"));
    const printing = make("button", { type: "button", onclick: () => print() }, _("Print or save as PDF"));
    const emptying = make("button", { type: "button", onclick: empty }, _("Take all out"));
    const form = make(
      "div",
      { class: "brief-form", role: "group", "aria-label": _("What the brief holds") },
      make("div", { class: "brief-fields choices" }, TEXTS.map((name) => fields[name].element)),
      list,
      make("p", { class: "brief-actions" }, more, printing, emptying),
      said,
    );
    dossier.find(".brief").replaceChildren(form, sheet);
    update();

    /**
     * What the address says counts; without it, what was chosen last.
     * @returns {BriefState}
     */
    function read() {
      const here = new URLSearchParams(location.search);
      const isAsked = ["records", "from", "to", "title"].some((each) => here.has(each));
      /** @type {Record<string, unknown>} */
      const from = isAsked ? Object.fromEntries(here) : __md_get("brief") || {};
      const keys = String(from.records || "").split(",").filter((key) => records.byKey.has(key));
      /** @param {string} name */
      const text = (name) => String(from[name] || "").slice(0, 200);
      return { keys: [...new Set(keys)], from: text("from"), to: text("to"), title: text("title") };
    }

    function remember() {
      const values = { records: state.keys.join(","), from: state.from, to: state.to, title: state.title };
      dossier.remember(values);
      __md_set("brief", values);
    }

    /**
     * @param {keyof BriefSpan} name
     * @param {string} label
     * @param {string} example
     */
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
          const isWrong = name !== "title" && text !== "" && !span.bounds(text);
          input.setAttribute("aria-invalid", String(isWrong));
          wrong.textContent = isWrong
            ? _("Not a date yet: write %(year)s, %(month)s or %(day)s.", FORMS)
            : "";
          if (isWrong) return;
          state[name] = text;
          update();
        },
      });
      return { input, element: make("label", { class: `brief-${name}` }, label, input, wrong) };
    }

    function empty() {
      state.keys = [];
      for (const name of TEXTS) state[name] = fields[name].input.value = "";
      update();
      fields.title.input.focus();
    }

    /** @param {string} key */
    function take(key) {
      const place = state.keys.indexOf(key);
      state.keys.splice(place, 1);
      update();
      const next = list.querySelectorAll("button")[Math.min(place, state.keys.length - 1)];
      (next ?? fields.title.input).focus();
    }

    /** @param {ExplorerRow} row */
    function line({ key, name }) {
      const label = _("Take out %(record)s", { record: name });
      const button = make("button", { type: "button", "aria-label": label, onclick: () => take(key) }, _("Take out"));
      return make("li", {}, make("bdi", {}, name), " ", button);
    }

    // The files of what is printed are loaded first; a later change overtakes an earlier one.
    async function update() {
      const mine = (turn += 1);
      remember();
      const chosen = state.keys.flatMap((key) => records.byKey.get(key) ?? []);
      list.replaceChildren(...chosen.map(line));
      more.href = dossier.address("explorer.html") + (state.keys.length ? `?chosen=${state.keys.join(",")}` : "");
      const plan = span.plan(records.rows, chosen, state);
      const files = await filesOf(plan);
      if (mine !== turn) return;
      if (!files) {
        said.textContent = _("Part of the data could not be loaded.");
        return;
      }
      /** @type {BriefFile} */
      const content = {
        records: Object.assign({}, ...files.map((each) => each.records)),
        articles: Object.assign({}, ...files.map((each) => each.articles)),
      };
      // Of nothing there is no brief, and nothing to print or take out.
      printing.hidden = sheet.hidden = !plan.records.length && !plan.events.length;
      emptying.hidden = !state.keys.length && TEXTS.every((name) => !state[name]);
      said.textContent = told(plan, write(sheet, records.title, plan, content, state));
    }

    /** @param {BriefPlan} plan */
    async function filesOf(plan) {
      const needed = new Set([...plan.records, ...plan.events].map((each) => Math.floor(each.place / inFile)));
      return Promise.all([...needed].map((each) => dossier.need(`data/brief-${each}`))).catch(() => null);
    }

    /**
     * @param {BriefPlan} plan
     * @param {number} sources
     */
    function told(plan, sources) {
      if (span.isReversed(state)) return _("The span ends before it begins. Change “From” or “To”.");
      if (!plan.records.length && !plan.events.length) {
        return _("Nothing is chosen yet. Choose records in the explorer, or give a span of time.");
      }
      const amounts = {
        records: ngettext("%(number)s record", "%(number)s records", plan.records.length),
        events: ngettext("%(number)s event", "%(number)s events", plan.events.length),
        sources: ngettext("%(number)s source", "%(number)s sources", sources),
      };
      return _("The brief below has %(records)s, %(events)s in order of time and %(sources)s.", amounts);
    }
  },
  () => {
    const { _, find } = dossier;
    find(".brief-needs").textContent = _(
      "The data for a brief could not be loaded. Every page of the dossier prints with its own sources.",
    );
  },
);

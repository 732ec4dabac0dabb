// The sheet that is printed: what happened in order of time, each record, and the sources by number. Texts come in
// segments, see builder/render/brief_data.py; nothing in them is markup.
dossier.brief = dossier.brief || {};
dossier.brief.write = function (sheet, records, plan, { entries, articles }, state) {
  const { make } = dossier;
  const numbers = new Map();
  const told = new Map();
  const parts = [head(), ...story(), ...plan.records.flatMap(record), ...left()];
  sheet.replaceChildren(...parts, ...sources());
  return numbers.size;

  function head() {
    const span = dossier.brief.spanInWords(state);
    return make(
      "header",
      {},
      make("h2", { class: "brief-heading" }, state.title || records.title),
      make("p", { class: "brief-span" }, [span, state.title ? `From “${records.title}”` : ""].filter(Boolean).join(" · ")),
    );
  }

  function story() {
    if (!plan.events.length) return [];
    return [
      make("h3", {}, "In order of time"),
      make("ol", { class: "brief-story" }, plan.events.map((each) => make("li", {},
        make("span", { class: "when" }, each.shown || "No date", text(entries[each.key].dated)),
        make("span", {}, link(each.path, [make("bdi", {}, each.name)]))))),
      plan.more ? make("p", { class: "note" }, `${plan.more} more events of this span are not listed.`) : "",
    ];
  }

  function record(row) {
    const entry = entries[row.key];
    return [
      make(
        "section",
        { class: "brief-record" },
        make("h3", {}, link(row.path, [make("bdi", {}, row.name)])),
        make("p", { class: "brief-line" }, [sort(row), entry.line].filter((each, n, all) => all.indexOf(each) === n).join(" · ")),
        entry.lead.length ? make("p", {}, text(entry.lead)) : "",
        entry.facts.length ? facts(entry.facts) : "",
        ...disputes(row, entry.disputes),
      ),
    ];
  }

  function sort(row) {
    return dossier.explorer.SORTS.find((each) => each.word === row.sort).one;
  }

  // A label that repeats is written once.
  function facts(found) {
    return make("dl", {}, found.flatMap(([label, ...rest], n) => [
      n && found[n - 1][0] === label ? null : make("dt", {}, label),
      make("dd", {}, fact(rest)),
    ]));
  }

  function fact([value, voice, inferred, note]) {
    return [
      ...text(value),
      voice.length ? make("span", { class: "voice" }, " according to ", text(voice)) : "",
      inferred.length ? make("span", { class: "note" }, " Worked out. ", text(inferred)) : "",
      note.length ? make("span", { class: "note" }, " ", text(note)) : "",
    ];
  }

  // What concerns several of the records is told once.
  function disputes(row, found) {
    if (!found.length) return [];
    const sides = (each) => make("ul", {}, each.map((side) => make("li", {},
      side.flatMap((one, n) => [n ? "; " : "", ...fact(one.slice(1))]))));
    if (row.sort === "disagreement") return [sides(found[0][2])];
    return [
      make("h4", {}, "Where accounts differ"),
      ...found.map(([title, path, each]) => {
        const before = path && told.get(path);
        if (!before) told.set(path, row.name);
        return make("div", { class: "brief-dispute" },
          make("p", {}, path ? link(path, [title]) : title, before ? make("span", { class: "note" }, ` see under “${before}”`) : ""),
          before ? "" : sides(each));
      }),
    ];
  }

  function left() {
    if (!plan.outside.length) return [];
    return [make("p", { class: "note" }, `Left out, because they lie outside the span: ${plan.outside.map((each) => each.name).join("; ")}.`)];
  }

  function link(path, children) {
    return make("a", { href: dossier.address(path) }, children);
  }

  function text(segments) {
    return segments.map((each) => {
      if (typeof each === "string") return each;
      const [what, one, two] = each;
      if (what === "a") return link(one, text(two));
      if (what === "w") return make("a", { href: safe(one), rel: "noopener noreferrer" }, text(two));
      if (what === "e") return make("em", {}, text(one));
      if (what === "s") return make("strong", {}, text(one));
      if (what === "k") return make("code", {}, one);
      if (what === "b") return make("br", {});
      if (what === "g") return make("span", { class: "general" }, "general knowledge");
      return what === "c" ? each.slice(1).map(mark) : "";
    }).flat();
  }

  function safe(address) {
    return /^(https?:|mailto:)/i.test(address) ? address : null;
  }

  // The same paragraph keeps its number throughout.
  function mark([article, paragraph]) {
    const key = `${article}#p${paragraph}`;
    if (!numbers.has(key)) numbers.set(key, { number: numbers.size + 1, article, paragraph });
    const { number } = numbers.get(key);
    return make("sup", { class: "cite" }, make("a", { href: `#source-${number}` }, String(number)));
  }

  function sources() {
    if (!numbers.size) return [];
    return [
      make("h3", {}, "Sources"),
      make("ol", { class: "brief-sources" }, [...numbers.values()].map(({ number, article, paragraph }) => {
        const [title, outlet, date, path] = articles[article];
        return make("li", { id: `source-${number}` }, "“", make("bdi", {}, title), "”, ", make("bdi", {}, outlet), `, ${date}, `,
          link(`${path}#p${paragraph}`, [`paragraph ${paragraph}`]));
      })),
    ];
  }
};

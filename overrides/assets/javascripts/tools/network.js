// The page "Who is tied to whom": filters for its drawing and its list, and a card of the ties of the record chosen.
// The drawing and the list stand in the page without it. What is chosen stands in the address: ?kind=…&side=…&asof=…&who=…
// How the drawing itself is walked, chosen from and enlarged is in network-ring.js.
(function () {
  const home = document.querySelector(".network");
  if (!home) return;
  const { make } = dossier;

  Promise.all([dossier.load("network"), dossier.script("assets/javascripts/tools/network-ring.js")]).then(([data]) => {
    const records = data.records.map(([name, path, fact, sector, ties], place) => ({ name, path, fact, sector, ties, place }));
    const ties = data.ties.map(([source, target, label, reverse, group, time, first, last, inferred, key]) => {
      const sides = [source, target].map((end) => data.sectors[records[end].sector][0]);
      return { source, target, label, reverse, group, time, first, last, inferred, key, sides };
    });
    const wanted = new URLSearchParams(location.search);

    // ── Choices ──────────────────────────────────────────────────────────────────────────────────────────────
    const choice = (name, label, none, options) =>
      make("label", {}, label + " ", make("select", { name, autocomplete: "off" },
        make("option", { value: "" }, none),
        options.map(([value, text]) => make("option", { value }, text))));
    const headings = data.groups.filter(([group]) => ties.some((tie) => tie.group === group));
    const byName = [...records].sort((one, other) => one.name.localeCompare(other.name));
    const days = ties.flatMap((tie) => [tie.first, tie.last]).filter(Boolean).sort();
    const status = make("span", { role: "status" });
    const clear = make("button", { type: "button", class: "clear" }, "Show all");
    const zoom = make("span", { class: "network-zoom", role: "group", "aria-label": "Size of the drawing" });
    const choices = make("div", { class: "network-choices choices", role: "group", "aria-label": "Show some of the ties" },
      choice("kind", "Kind of tie", "All kinds", headings.map(([group, label]) => [group || "other", label])),
      choice("side", "Side at either end", "All sides", data.sectors.map(([key, label]) => [key, label])),
      make("label", {}, "As of ", make("input", { type: "date", name: "asof", min: days[0], max: days.at(-1), autocomplete: "off" })),
      choice("who", "Around", "Nobody chosen", byName.map((each) => [nameOf(each), each.name])),
      make("p", {}, status, clear, zoom));
    const fields = [...choices.querySelectorAll("select, input")];
    const field = (name) => fields.find((each) => each.name === name);

    // The id of a record is the name of its page.
    function nameOf(record) {
      return record.path.replace(/^.*\//, "").replace(/\.html$/, "");
    }

    // ── What fits ────────────────────────────────────────────────────────────────────────────────────────────
    // A tie is known from its first day on, and until its last one if that is known; without a date it always fits.
    function fits({ group, sides, first, last }) {
      const [kind, side, day] = ["kind", "side", "asof"].map((name) => field(name).value);
      return (!kind || kind === (group || "other")) && (!side || sides.includes(side)) &&
        (!day || ((!first || first <= day) && (!last || last >= day)));
    }

    const lines = [...document.querySelectorAll(".tie-line")].map((line) => ({
      item: line.closest("li"),
      tie: { ...line.dataset, sides: line.dataset.sides.split(" ") },
    }));

    function sift() {
      for (const { item, tie } of lines) item.hidden = !fits(tie);
      for (const list of document.querySelectorAll(".tie-list")) {
        const empty = !list.querySelector("li:not([hidden])");
        list.hidden = empty;
        if (list.previousElementSibling) list.previousElementSibling.hidden = empty;
      }
      const fitting = ties.filter(fits);
      ring.show(fitting);
      const undated = fitting.filter((tie) => !tie.first && !tie.last).length;
      status.textContent =
        (fitting.length === ties.length ? `All ${ties.length} ties are drawn.` : `${fitting.length} of ${ties.length} ties fit.`) +
        (field("asof").value && undated ? ` ${undated} of them have no date.` : "");
      clear.hidden = fields.every((each) => !each.value);
      describe(ring.chosen());
    }

    const remember = () => dossier.remember(Object.fromEntries(fields.map((each) => [each.name, each.value])));

    // ── The card ─────────────────────────────────────────────────────────────────────────────────────────────
    const card = make("div", { class: "network-card" });

    function described(tie, place) {
      const [words, other] = tie.source === place ? [tie.label, tie.target] : [tie.reverse, tie.source];
      const statement = dossier.address(`${records[tie.source].path}#${tie.key}`);
      return make("li", {},
        make("a", { href: statement }, words), " ",
        make("a", { href: dossier.address(records[other].path) }, records[other].name),
        tie.time && `, ${tie.time}`,
        !!tie.inferred && [" ", make("span", { class: "inferred" }, "worked out")]);
    }

    function describe(place) {
      if (place === null) {
        card.replaceChildren(make("p", { class: "note" },
          "Choose a name to see its ties. By keyboard: arrow keys go from name to name, Enter opens its page, + and − change the size."));
        return;
      }
      const record = records[place];
      const own = ties.filter((tie) => fits(tie) && (tie.source === place || tie.target === place));
      card.replaceChildren(
        make("p", {},
          make("span", { class: `side-${data.sectors[record.sector][2]}` },
            make("strong", {}, make("a", { href: dossier.address(record.path) }, record.name))), " ",
          make("span", { class: "count" }, `${record.fact} · ${own.length} of ${record.ties} ${record.ties === 1 ? "tie" : "ties"} drawn`)),
        make("ul", {}, own.map((tie) => described(tie, place))));
    }

    // ── Together ─────────────────────────────────────────────────────────────────────────────────────────────
    const ring = dossier.networkRing(home, zoom, records, (place) => {
      field("who").value = place === null ? "" : nameOf(records[place]);
      describe(place);
      clear.hidden = fields.every((each) => !each.value);
      remember();
    });

    function choose(values) {
      for (const each of fields) {
        const value = values.get(each.name) || "";
        each.value = each.options && ![...each.options].some((option) => option.value === value) ? "" : value;
      }
      chooseWho();
      sift();
    }

    function chooseWho() {
      const found = records.find((each) => nameOf(each) === field("who").value);
      ring.choose(found ? found.place : null);
    }

    choices.addEventListener("change", (event) => {
      if (event.target.name === "who") chooseWho();
      sift();
      remember();
    });
    clear.addEventListener("click", () => {
      choose(new URLSearchParams());
      remember();
      fields[0].focus();
    });

    const marked = /^#node-(.+)$/.exec(location.hash);
    if (marked && !wanted.has("who")) wanted.set("who", marked[1]);
    home.prepend(choices);
    home.querySelector(".network-view").after(card);
    home.classList.add("works");
    choose(wanted);
  }).catch(() => {});
})();

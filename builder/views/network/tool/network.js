// The page "Who is tied to whom": the ties around whichever record is chosen, drawn and listed; some of them by kind,
// side and day; and the whole on request. What is chosen stands in the address, ?around=…&kind=…&side=…&asof=…&all=yes,
// and going back takes it back. Without it the page shows the first record, and folded below all ties by kind.
dossier.define(
  "network",
  ["parts/sieve", "parts/language", "network/star", "network/list", "network/whole", "data/network"],
  (sieve, { compare }, makeStar, makeList, makeWhole, data) => {
    const { _, ngettext, rows, make, find, findAll } = dossier;
    const home = find(".network");
    const view = find(".network-view", home);
    const drawing = find(".network-drawing", view);
    const roomy = matchMedia("print, (min-width: 45em)"); // a phone has no room for the whole
    const frames = rows(data.frames);
    const texts = rows(data.texts);
    const sectors = rows(data.sectors);
    const kinds = rows(data.groups);
    const words = rows(data.words);
    const records = rows(data.records).map((each) => ({
      ...sectors[each.sector],
      ...each,
      id: each.path.replace(/^.*\//, "").replace(/\.html$/, ""), // the id of a record is the name of its page
      name: texts[each.text].plain,
      middle: (/** @type {NetworkFrame} */ frame) => (each[frame.name] || texts[each.text].plain).split("\n"),
    }));
    const ties = rows(data.ties).map((tie) => {
      const { group, label, reverse } = words[tie.words];
      const sides = [tie.source, tie.target].map((place) => records[place].key);
      const [labelled, reversed, said] = [label, reverse, tie.time].map((place) => texts[place].plain);
      return { ...tie, ...kinds[group], sides, label, reverse, labelled, reversed, said };
    });
    /** @type {(text: number, frame: NetworkFrame) => string[]} */
    const textsOf = (text, frame) => (texts[text][frame.name] || texts[text].plain).split("\n");

    // ── Choices ──────────────────────────────────────────────────────────────────────────────────────────────────────

    const names = records.slice(1).sort((one, other) => compare(one.name, other.name));
    const around = sieve.select("around", _("Around"), records[0].name, sectors.flatMap(({ key, label }) =>
      names.filter((each) => each.key === key).map(({ id, name }) => ({ value: id, words: name, group: label }))));
    const days = ties.flatMap((tie) => [tie.first, tie.last]).filter(Boolean).sort();
    const asof = make("input", { type: "date", name: "asof", min: days[0], max: days.at(-1), autocomplete: "off" });
    make("label", {}, _("As of"), " ", asof);
    const all = make("input", { type: "hidden", name: "all" });
    make("label", { hidden: true }, all);

    /** @type {SieveChoice<NetworkTie>[]} */
    const choices = [
      { field: around, fits: () => true },
      {
        field: sieve.select("kind", _("Kind of tie"), _("All kinds"),
          kinds.map(({ group, label }) => ({ value: group || "other", words: label }))),
        fits: ({ group }, value) => value === (group || "other"),
      },
      {
        field: sieve.select("side", _("Side at either end"), _("All sides"),
          sectors.map(({ key, label }) => ({ value: key, words: label }))),
        fits: (tie, value) => tie.sides.includes(value),
      },
      {
        // A tie is known from its first day on, and until its last one if that is known; without a date it always fits.
        field: asof,
        fits: ({ first, last }, value) => (!first || first <= value) && (!last || last >= value),
      },
      { field: all, fits: () => true },
    ];

    const placeOf = () => Math.max(0, records.findIndex(({ id }) => id === form.value("around")));

    // ── Showing ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** @type {Promise<NetworkWhole> | null} */
    let whole = null;

    /**
     * @param {NetworkTie[]} left
     * @returns {string}
     */
    function show(left) {
      const isWhole = Boolean(form.value("all")) && roomy.matches;
      const centre = placeOf();
      /** @param {NetworkTie} tie */
      const isOwn = (tie) => tie.source === centre || tie.target === centre;
      const own = left.filter(isOwn);
      home.classList.toggle("is-chosen", form.isUsed() && !isWhole);
      view.classList.toggle("is-whole", isWhole);
      toggle.textContent = isWhole ? _("Around one record") : showAll;
      star.show(frames, centre, own, address);
      list.show(centre, own, isWhole, [form.status, form.clear]);
      if (isWhole) drawWhole(left);
      sift(new Set(left.map((tie) => tie.key)));
      return isWhole ? counted(left, ties.length) : counted(own, ties.filter(isOwn).length);
    }

    /** @param {NetworkTie[]} left */
    async function drawWhole(left) {
      whole ??= makeWhole(records, ties, address);
      const { svg, show: draw } = await whole;
      draw(left);
      if (!svg.isConnected) drawing.prepend(svg);
    }

    /**
     * @param {NetworkTie[]} left
     * @param {number} total
     */
    function counted(left, total) {
      const undated = form.value("asof") ? left.filter((tie) => !tie.first && !tie.last).length : 0;
      const fitted = ngettext("%(fitting)s of %(number)s tie fits.", "%(fitting)s of %(number)s ties fit.", total,
        { fitting: left.length });
      const said = left.length === total ? ngettext("%(number)s tie", "%(number)s ties", total) : fitted;
      const without = ngettext("%(number)s of them has no date.", "%(number)s of them have no date.", undated);
      return undated ? `${said} ${without}` : said;
    }

    /**
     * The list of all has those that fit, and a kind of which none does is gone.
     * @param {ReadonlySet<string>} keys
     */
    function sift(keys) {
      for (const folded of findAll(".tie-list")) {
        const lines = findAll("li", folded);
        for (const line of lines) line.hidden = !keys.has(lineKey(line));
        const left = lines.filter((line) => !line.hidden).length;
        folded.hidden = !left;
        const heading = folded.previousElementSibling;
        if (heading instanceof HTMLElement) heading.hidden = folded.hidden;
        find("summary", folded).textContent = ngettext("%(number)s tie", "%(number)s ties", left);
      }
    }

    /** @param {HTMLElement} line */
    function lineKey(line) {
      return line.dataset.tie ?? /#(tie-[^#]+)$/.exec(find("a[href*='#tie-']", line).getAttribute("href") ?? "")?.[1] ?? "";
    }

    // ── Going from one to the next, and back ─────────────────────────────────────────────────────────────────────────

    /** @param {string} id */
    function address(id) {
      const there = new URL(location.href);
      there.hash = "";
      there.searchParams.set("around", id);
      there.searchParams.delete("all");
      return there.href;
    }

    /** What is shown now stays behind, to go back to. */
    function leave() {
      try {
        history.pushState(null, "", location.href);
      } catch {
        // as with dossier.remember
      }
    }

    /** @param {string} id */
    function centreOn(id) {
      const before = placeOf();
      leave();
      all.value = "";
      form.set("around", id);
      const seen = findAll("[data-node]", view).filter((name) => name.getClientRects().length);
      // The way back is where the reader came from.
      (seen.find((name) => name.dataset.node === String(before)) ?? seen[0])?.focus({ preventScroll: true });
    }

    const showAll = data.drawn === ties.length
      ? ngettext("Show the only tie", "Show all %(number)s ties", ties.length)
      : ngettext("Show %(number)s tie at once", "Show %(number)s ties at once", data.drawn);
    const toggle = make("button", { type: "button", class: "network-all", onclick: () => {
      leave();
      form.set("all", form.value("all") ? "" : "yes");
    } });
    const clear = make("button", { type: "button", class: "clear", hidden: true, onclick: leave }, _("Clear the choices"));
    const form = sieve.form({ items: ties, choices, show, clear });
    const star = makeStar(drawing, records, textsOf);
    const list = makeList(home, records, kinds);
    const row = find(".network-choices", home);
    row.setAttribute("role", "group");
    row.setAttribute("aria-label", _("Show some of the ties"));
    row.addEventListener("change", ({ target }) => {
      leave();
      if (target === around) all.value = "";
    }, true);
    row.append(...form.labels, toggle);

    view.addEventListener("click", (event) => {
      const { target } = event;
      if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const name = target.closest("[data-node]");
      if (name) {
        event.preventDefault();
        centreOn(records[Number(name.getAttribute("data-node"))].id);
      } else {
        const keys = target.closest("[data-ties]")?.getAttribute("data-ties")?.split(" ");
        const line = findAll(".network-ties [data-tie]", view).find(({ dataset }) => keys?.includes(dataset.tie ?? ""));
        if (line) find("a", line).focus();
      }
    });

    // What is pointed at, in the drawing or in the list, stands out in both.
    /** @param {Event} event */
    function light({ type, target }) {
      const here = type.endsWith("out") || !(target instanceof Element) ? null : target.closest("[data-ties], [data-tie]");
      const keys = (here?.getAttribute("data-ties") ?? here?.getAttribute("data-tie") ?? "").split(" ");
      for (const each of findAll("[data-ties]", view)) {
        each.classList.toggle("lit", (each.dataset.ties ?? "").split(" ").some((key) => keys.includes(key)));
      }
      for (const each of findAll("[data-tie]", view)) each.classList.toggle("lit", keys.includes(each.dataset.tie ?? ""));
    }
    for (const type of ["pointerover", "pointerout", "focusin", "focusout"]) view.addEventListener(type, light);

    /** A kind that an address leads to is unfolded. */
    function unfold() {
      const folded = location.hash ? document.getElementById(location.hash.slice(1))?.nextElementSibling : null;
      if (folded instanceof HTMLDetailsElement) folded.open = true;
    }

    function begin() {
      const marked = /^#node-(.+)$/.exec(location.hash)?.[1] ?? new URLSearchParams(location.search).get("who");
      form.begin(marked ? { around: marked } : {});
    }
    roomy.addEventListener("change", () => form.sift());
    addEventListener("popstate", begin);
    addEventListener("hashchange", unfold);
    home.classList.add("works");
    begin();
    unfold();
  },
);

// Shows what the engine has found: by kind, the best first, a page of each; matching sentences follow as they arrive.
dossier.define("search/results", ["search/engine", "search/index", "search/filters", "search/item"], (...needed) => {
  const [engine, index, sifting, makeItem] = needed;
  const { _, ngettext, make, find, digits } = dossier;
  const FIRST = 4; // results of each kind that are shown at once
  const MORE = 25; // results of the one kind chosen, and with each push of the button
  const MOST_CHECKED = 600; // entries in which a phrase is looked for
  const box = find(".md-search");
  const field = /** @type {HTMLInputElement} */ (find("[name=words]", box));
  const status = find("[role=status]", box);
  const list = find(".found", box);
  const help = find(".found-help", box);
  const frame = find(".md-search__scrollwrap", box);
  const filters = sifting.makeFilters(() => (answered ? show(answered) : undefined));
  let number = 0; // of the search that counts
  /** @type {string | null} */
  let asked = null;
  /** @type {Found | null} */
  let answered = null;
  let done = Promise.resolve();
  /** @type {WeakMap<Element, () => void>} */
  const awaited = new WeakMap(); // what a result does when it is seen
  const sights = new IntersectionObserver((seen) => {
    for (const { target } of seen.filter((each) => each.isIntersecting)) {
      sights.unobserve(target);
      awaited.get(target)?.();
    }
  }, { root: frame, rootMargin: "200px" });

  /**
   * Finds and shows; while letters follow each other only the last of them counts.
   * @param {string} text
   */
  function search(text) {
    if (text !== asked) {
      asked = text;
      number += 1;
      done = answer(text, number);
    }
    return done;
  }

  /**
   * @param {string} text
   * @param {number} mine
   */
  async function answer(text, mine) {
    if (!text.trim()) {
      empty();
      return;
    }
    try {
      const found = await engine.find(text);
      if (mine !== number) return;
      if (found.phrases.length) await keepPhrases(found);
      if (mine !== number) return;
      await show(found);
    } catch (error) {
      console.error(error);
      if (mine === number) fail();
    }
  }

  function empty() {
    answered = null;
    list.replaceChildren();
    list.dataset.of = "";
    status.textContent = "";
    help.hidden = false;
  }

  function fail() {
    list.replaceChildren();
    status.textContent = _("The search could not be loaded. The lists below have everything.");
    help.hidden = false;
    asked = null;
  }

  /** @param {Found} found */
  async function keepPhrases(found) {
    const checked = await Promise.all(
      found.list
        .slice(0, MOST_CHECKED)
        .map(async (each) => ((await index.hasPhrases(each.number, found.phrases)) ? each : [])),
    );
    const kept = checked.flat();
    found.apart = kept.length === 0 && found.list.length > 0;
    if (kept.length) found.list = kept;
  }

  // ── The list ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /** @param {Found} found */
  async function show(found) {
    const mine = number;
    answered = found;
    const shown = await filters.sift(found.list);
    const groups = grouped(shown);
    const size = groups.size === 1 ? MORE : FIRST;
    help.hidden = shown.length > 0;
    status.textContent = told(found, shown.length);
    list.dataset.of = found.query.text;
    // The best kind stands there before the others are asked for.
    const [best, ...others] = [...groups].map(([kind, all]) => () => section(found, kind, all, size));
    const place = make("div", {});
    /** @param {HTMLElement} part */
    const put = (part) => {
      place.append(part);
      for (const row of part.querySelectorAll("li")) sights.observe(row);
    };
    if (best) {
      const ready = await best();
      if (mine !== number) return;
      put(ready);
      list.replaceChildren(filters.element, place);
      frame.scrollTop = 0;
      for (const each of others.map((begin) => begin())) {
        const next = await each;
        if (mine !== number) return;
        put(next);
      }
    } else list.replaceChildren(...(found.list.length ? [filters.element] : []));
    await filters.offerMore();
  }

  /** @param {readonly FoundEntry[]} entries */
  function grouped(entries) {
    /** @type {Map<string, FoundEntry[]>} */
    const groups = new Map();
    for (const each of entries) {
      const group = groups.get(each.kind);
      if (group) group.push(each);
      else groups.set(each.kind, [each]);
    }
    return groups;
  }

  /**
   * @param {Found} found
   * @param {number} count
   */
  function told(found, count) {
    if (!found.list.length) return _("Nothing found. Try fewer words, another spelling, or look in the lists:");
    if (!count) return _("Nothing found with these choices.");
    const results = ngettext("%(number)s result", "%(number)s results", count);
    if (found.apart) return _("Nowhere do these words stand together; %(results)s with the words apart.", { results });
    if (found.partial) return _("Nothing has all of these words; %(results)s with some of them.", { results });
    return results;
  }

  /**
   * @param {Found} found
   * @param {string} kind
   * @param {readonly FoundEntry[]} all
   * @param {number} size
   */
  async function section(found, kind, all, size) {
    const id = `found-${kind}`;
    const rows = make("ol", { class: "md-search-result__list", "aria-labelledby": id });
    const more = make("button", { type: "button", class: "found-more", onclick: () => extend().catch(fail) });
    let shown = 0;

    async function extend() {
      const next = all.slice(shown, shown + (shown ? MORE : size));
      const items = await Promise.all(next.map((each) => makeItem(found, each, leave)));
      for (const { row, sight } of items) awaited.set(row, sight);
      rows.append(...items.map(({ row }) => row));
      shown += items.length;
      more.hidden = shown >= all.length;
      more.textContent = _("Show more (%(left)s)", { left: all.length - shown });
      if (!rows.isConnected) return;
      for (const { row } of items) sights.observe(row);
      if (items.length) find("a", items[0].row).focus();
    }

    await extend();
    const count = make("span", { class: "count" }, digits(all.length));
    const heading = make("p", { class: "found-kind", id }, sifting.titles[kind]?.title ?? kind, " ", count);
    return make("section", { class: "found-group" }, heading, rows, more);
  }

  // Before a result is followed: coming back shows the same results again.
  function leave() {
    dossier.remember({ q: field.value.trim(), ...filters.chosen() });
  }

  /**
   * The link that Enter opens: the first result for a text.
   * @param {string} text
   */
  async function first(text) {
    await search(text);
    return /** @type {HTMLElement | null} */ (list.querySelector(".md-search-result__link"));
  }

  return { search, first };
});

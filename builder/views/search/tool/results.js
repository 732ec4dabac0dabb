// Shows what the engine has found: by kind, the best first, a page of each; matching sentences follow as they arrive.
dossier.define("search/results", [
  "search/engine", "search/index", "search/filters", "search/item", "search/start", "search/terms", "search/words",
  "style/search-results",
], (engine, index, sifting, makeItem, start, { nearest }, { whole }) => {
  const { _, ngettext, make, find, digits } = dossier;
  const FIRST = 4; // results of each kind that are shown at once
  const MORE = 25; // results of the one kind chosen, and with each push of the button
  const MOST_CHECKED = 600; // entries in which a phrase is looked for at once
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
    try {
      if (!text.trim()) {
        await empty(mine);
        return;
      }
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

  /** @param {number} mine */
  async function empty(mine) {
    answered = null;
    const offered = await start();
    if (mine !== number) return;
    list.replaceChildren(offered);
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
    /** @type {FoundEntry[]} */
    const kept = [];
    for (let from = 0; !kept.length && from < found.list.length; from += MOST_CHECKED) {
      const checked = found.list.slice(from, from + MOST_CHECKED).map(async (each) => (
        (await index.hasPhrases(each.number, found.phrases)) ? each : []));
      kept.push(...(await Promise.all(checked)).flat());
    }
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
    const [best, ...others] = sections(found, shown, groups, size);
    const place = make("div", {});
    /** @param {HTMLElement} part */
    const append = (part) => {
      place.append(part);
      for (const row of part.querySelectorAll("li")) sights.observe(row);
    };
    if (best) {
      const ready = await best();
      if (mine !== number) return;
      append(ready);
      list.replaceChildren(filters.element, place);
      frame.scrollTop = 0;
      for (const each of others.map((begin) => begin())) {
        const next = await each;
        if (mine !== number) return;
        append(next);
      }
    } else list.replaceChildren(...(found.list.length ? [filters.element] : meant(found)));
    await filters.offerMore();
  }

  /**
   * What makes each part of the list: the best of all first, if there are several kinds, then the kinds.
   * @param {Found} found
   * @param {readonly FoundEntry[]} shown
   * @param {ReadonlyMap<string, FoundEntry[]>} groups
   * @param {number} size
   */
  function sections(found, shown, groups, size) {
    if (groups.size < 2) return [...groups].map(([kind, all]) => () => section(found, kind, all, size));
    const [best] = shown;
    const others = [...groups].map(([kind, all]) => ({ kind, all: all.filter((each) => each !== best) }));
    const kinds = others.filter(({ all }) => all.length);
    return [
      () => section(found, "best", [best], 1),
      ...kinds.map(({ kind, all }) => () => section(found, kind, all, size)),
    ];
  }

  /**
   * A button that searches for what may have been meant, if nothing was found and a name is like it.
   * @param {Found} found
   */
  function meant({ unknown }) {
    const names = unknown.map((each) => nearest(whole(each))).filter(Boolean);
    if (!names.length) return [];
    const text = names.join(" ");
    const button = make("button", { type: "button", class: "found-meant", onclick: () => put(text) }, text);
    return [make("p", { class: "found-kind" }, ...dossier.filled(_("Did you mean %(words)s?"), { words: button }))];
  }

  /** @param {string} text */
  function put(text) {
    field.value = text;
    field.focus();
    search(text);
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
    const words = (found.unknown.length && found.list.length ? found.unknown : [found.query.text.trim()]).join(" ");
    // What is searched are this dossier's own words, and not the articles.
    if (!found.list.length) {
      return ngettext(
        "Nothing in this dossier's summary of its article has “%(words)s”.",
        "Nothing in this dossier's summaries of its %(number)s articles has “%(words)s”.", index.articles, { words });
    }
    if (!count) return _("Nothing found with these choices.");
    const results = ngettext("%(number)s result", "%(number)s results", count);
    if (found.apart) return _("Nowhere do these words stand together; %(results)s with the words apart.", { results });
    if (found.partial && found.unknown.length) {
      return _("Nothing in these summaries has “%(words)s”; %(results)s with the other words.", { words, results });
    }
    if (found.partial) return _("Nothing has all of these words; %(results)s with some of them.", { results });
    const complete = found.list.filter((each) => each.hasAll).length;
    if (complete === found.list.length || count !== found.list.length) return results;
    return _("%(results)s; %(number)s with all of these words, then those with some of them.", { results, number: complete });
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
    const title = sifting.titles[kind]?.title ?? kind;
    const heading = make("p", { class: "found-kind", id }, ...(kind === "best" ? [_("Best match")] : [title, " ", count]));
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

// Shows what the engine has found: by kind, the best first, a page of each; matching sentences follow as they arrive.
dossier.results = function (box, leave) {
  if (dossier.results.made) return dossier.results.made;
  const { make } = dossier;
  const KINDS = {
    actor: "People and groups",
    location: "Places",
    event: "Events",
    article: "Articles",
    claim: "What was said",
    disagreement: "Where accounts differ",
    term: "Terms",
    question: "Open questions",
    page: "Pages",
    index: "Lists",
  };
  const FIRST = 4; // results of each kind that are shown at once
  const MORE = 25; // results of the one kind chosen, and with each push of the button
  const LONG = 190; // characters of a text that are shown
  const MOST_CHECKED = 600; // entries in which a phrase is looked for
  const status = box.querySelector("[role=status]");
  const list = box.querySelector(".found");
  const help = box.querySelector(".found-help");
  const filters = dossier.filters(box, () => show(state.answer));
  const state = { number: 0, text: null, answer: null, done: Promise.resolve() };
  const sights = new IntersectionObserver((seen) => {
    for (const each of seen.filter((one) => one.isIntersecting)) {
      sights.unobserve(each.target);
      each.target.sight();
    }
  }, { root: box.querySelector(".md-search__scrollwrap"), rootMargin: "200px" });

  // Finds and shows; while letters follow each other only the last of them counts.
  function search(text) {
    if (text === state.text && state.answer !== undefined) return state.done;
    state.text = text;
    state.number += 1;
    state.done = answer(text, state.number);
    return state.done;
  }

  async function answer(text, number) {
    if (!text.trim()) return empty();
    try {
      const found = await dossier.engine.find(text);
      if (number !== state.number) return;
      if (found.phrases.length) await keepPhrases(found);
      if (number !== state.number) return;
      await show(found);
    } catch (error) {
      console.error(error);
      if (number === state.number) fail();
    }
  }

  function empty() {
    state.answer = null;
    list.replaceChildren();
    list.dataset.of = "";
    status.textContent = "";
    help.hidden = false;
  }

  function fail() {
    list.replaceChildren();
    status.textContent = "The search could not be loaded. The lists below have everything.";
    help.hidden = false;
    state.text = null;
  }

  async function keepPhrases(found) {
    const checked = await Promise.all(
      found.list
        .slice(0, MOST_CHECKED)
        .map(async (each) => ((await dossier.engine.hasPhrases(each.number, found.phrases)) ? each : null)),
    );
    const kept = checked.filter(Boolean);
    found.apart = kept.length === 0 && found.list.length > 0;
    if (kept.length) found.list = kept;
  }

  // ── The list ─────────────────────────────────────────────────────────────────────────────────────────────────────

  async function show(found) {
    if (!found) return;
    const number = state.number;
    state.answer = found;
    const shown = await filters.sift(found.list);
    const groups = grouped(shown);
    const size = groups.size === 1 ? MORE : FIRST;
    help.hidden = shown.length > 0;
    status.textContent = told(found, shown.length);
    list.dataset.of = found.query.text;
    // The best kind stands there before the others are asked for.
    const [best, ...others] = [...groups].map(([kind, all]) => () => section(found, kind, all, size));
    const place = make("div", {});
    const put = (ready) => {
      place.append(ready);
      for (const row of ready.querySelectorAll("li")) sights.observe(row);
    };
    if (best) {
      const first = await best();
      if (number !== state.number) return;
      put(first);
      list.replaceChildren(filters.element, place);
      box.querySelector(".md-search__scrollwrap").scrollTop = 0;
      for (const each of others.map((make) => make())) {
        const next = await each;
        if (number !== state.number) return;
        put(next);
      }
    } else list.replaceChildren(...(found.list.length ? [filters.element] : []));
    await filters.offerMore(found.list);
  }

  function grouped(entries) {
    const groups = new Map();
    for (const each of entries) {
      if (!groups.has(each.kind)) groups.set(each.kind, []);
      groups.get(each.kind).push(each);
    }
    return groups;
  }

  function told(found, count) {
    const results = count === 1 ? "1 result" : `${dossier.digits(count)} results`;
    if (!found.list.length) return "Nothing found. Try fewer words, another spelling, or look in the lists:";
    if (!count) return "Nothing found with these choices.";
    if (found.apart) return `Nowhere do these words stand together; ${results} with the words apart.`;
    if (found.partial) return `Nothing has all of these words; ${results} with some of them.`;
    return results;
  }

  async function section(found, kind, all, size) {
    const id = `found-${kind}`;
    const rows = make("ol", { class: "md-search-result__list", "aria-labelledby": id });
    const more = make("button", { type: "button", class: "found-more", onclick: () => extend().catch(fail) });
    let shown = 0;

    async function extend() {
      const next = all.slice(shown, shown + (shown ? MORE : size));
      const items = await Promise.all(next.map((each) => item(found, each)));
      rows.append(...items);
      shown += items.length;
      more.hidden = shown >= all.length;
      more.textContent = `Show more (${dossier.digits(all.length - shown)})`;
      if (rows.isConnected) {
        for (const each of items) sights.observe(each);
        if (items.length) items[0].querySelector("a").focus();
      }
    }

    await extend();
    const count = make("span", { class: "count" }, dossier.digits(all.length));
    const heading = make("p", { class: "found-kind", id }, KINDS[kind] || kind, " ", count);
    return make("section", { class: "found-group" }, heading, rows, more);
  }

  // ── One result ───────────────────────────────────────────────────────────────────────────────────────────────────

  async function item(found, entry) {
    const head = await dossier.engine.head(entry.number);
    const test = dossier.marks.among(found.words);
    const text = make("span", { class: "found-text" });
    const link = make("a", { class: "md-search-result__link", href: address(head.path, found.query.text) },
      make("span", { class: "found-title" }, make("bdi", {}, dossier.marks.marked(head.title, test))),
      head.fact && make("span", { class: "found-fact" }, dossier.marks.marked(head.fact, test)),
      otherName(found, head, test),
      text);
    link.addEventListener("click", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) leave(filters.chosen());
    });
    const row = make("li", { class: "md-search-result__item" }, link);
    row.sight = () => sentence(found, entry, head, link, text, test).catch(() => {});
    return row;
  }

  // The other name by which an entry was found, if it has more of the words, as they were typed, than the title.
  function otherName(found, head, test) {
    const fits = (name) =>
      dossier.words.tokens(name).filter(test).length + 2 * found.query.units.filter((unit) => has(name, unit.joined)).length;
    const has = (name, word) => dossier.words.tokens(name).some((each) => each.forms.includes(word));
    const [best] = head.aliases.map((alias) => ({ alias, fit: fits(alias[0]) })).sort((one, other) => other.fit - one.fit);
    if (!best || best.fit <= fits(head.title)) return null;
    const [name, language, by] = best.alias;
    const written = make("bdi", { lang: language || null }, dossier.marks.marked(name, test));
    return by === "initials"
      ? make("span", { class: "found-alias" }, "for short ", written)
      : make("span", { class: "found-alias" }, "also written ", written, by && ` (${by})`);
  }

  // Puts the sentence with most of the words below the title, and leads the link to where it stands.
  async function sentence(found, entry, head, link, element, test) {
    const passages = await dossier.engine.texts(entry.number);
    let best = { met: 0 };
    for (const [anchor, text] of passages) {
      const hits = dossier.words.tokens(text).filter(test);
      const spot = densest(found, hits);
      const met = spot.met + (spot.met && hasPhrase(text, found) ? 10 : 0);
      if (met > best.met) best = { met, anchor, text, at: spot.at, words: hits.map((each) => each.forms[0]) };
    }
    const inTitle = dossier.words.tokens(head.title).filter(test).map((each) => each.forms[0]);
    const words = [...new Set([...inTitle, ...(best.words || [])])].slice(0, 8);
    if (!best.met) best = { anchor: "", text: passages.length ? passages[0][1] : "", at: 0 };
    const tellsMore = best.anchor && !head.path.includes("#") && best.met > inTitle.length;
    const path = tellsMore ? `${head.path}#${best.anchor}` : head.path;
    link.href = address(path, words.join(" "));
    element.replaceChildren(...clipped(best.text, best.at, test));
  }

  // Where in a text most of the words stand close together, and how many.
  function densest(found, hits) {
    let best = { met: 0, at: 0 };
    for (const [index, first] of hits.entries()) {
      const near = hits.slice(index).filter((each) => each.end <= first.start + LONG - 40);
      const met = new Set(near.map((each) => found.unitOf(each.forms))).size;
      if (met > best.met) best = { met, at: first.start };
    }
    return best;
  }

  function hasPhrase(text, found) {
    const words = ` ${dossier.words.tokens(text).map((each) => each.forms[0]).join(" ")} `;
    return found.phrases.some((phrase) => words.includes(` ${phrase.join(" ")} `));
  }

  // The sentence around a place in a text, or a part of it if it is long.
  function clipped(text, at, test) {
    const before = text.slice(0, at).match(/.*[.!?؟۔]["”’)]*\s+(?=\S)/su);
    let from = before ? before[0].length : 0;
    if (at - from > LONG - 60) from = text.lastIndexOf(" ", at - 60) + 1;
    let to = Math.min(text.length, from + LONG);
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), at + 1);
    return [from ? "… " : null, ...dossier.marks.marked(text, test, from, to), to < text.length ? " …" : null].filter(Boolean);
  }

  function address(path, words) {
    const target = new URL(dossier.address(path));
    if (words) target.searchParams.set("h", words);
    return target.href;
  }

  // The link that Enter opens: the first result for a text.
  async function first(text) {
    await search(text);
    return list.querySelector(".md-search-result__link");
  }

  dossier.results.made = { search, first };
  return dossier.results.made;
};

// One result: its name, what it is, and the sentence with most of the words.
dossier.define("search/item", ["search/index", "search/words", "search/marks"], (index, { tokens }, marks) => {
  const { among, marked } = marks;
  const { _, filled, make } = dossier;
  const LONG = 190; // characters of a text that are shown

  /** @typedef {(token: Token) => boolean} Test */

  /**
   * @param {Found} found
   * @param {FoundEntry} entry
   * @param {() => void} leave called before the result is followed
   */
  async function makeItem(found, entry, leave) {
    const head = await index.head(entry.number);
    const test = among(found.words);
    const text = make("span", { class: "found-text" });
    const link = make("a", { class: "md-search-result__link", href: address(head.path, found.query.text) },
      make("span", { class: "found-title" }, make("bdi", { lang: head.language || null }, marked(head.title, test))),
      head.fact ? make("span", { class: "found-fact" }, marked(head.fact, test)) : "",
      otherName(found, head, test),
      text);
    link.addEventListener("click", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) leave();
    });
    const row = make("li", { class: "md-search-result__item" }, link);
    return { row, sight: () => void sentence(found, entry, head, link, text, test).catch(() => {}) };
  }

  /**
   * The other name by which an entry was found, if it has more of the words, as they were typed, than the title.
   * @param {Found} found
   * @param {SearchHead} head
   * @param {Test} test
   */
  function otherName(found, head, test) {
    /** @param {string} name */
    const fit = (name) => {
      const words = tokens(name);
      const typed = found.query.units.filter((unit) => words.some((each) => each.forms.includes(unit.joined)));
      return words.filter(test).length + 2 * typed.length;
    };
    const names = head.aliases.map((alias) => ({ alias, fit: fit(alias.text) }));
    const [best] = names.sort((one, other) => other.fit - one.fit);
    if (!best || best.fit <= fit(head.title)) return null;
    const { text, language, by, initials } = best.alias;
    const name = make("bdi", { lang: language }, marked(text, test));
    return make("span", { class: "found-alias" },
      initials ? filled(_("initials %(name)s"), { name })
      : by ? filled(_("also written %(name)s (%(outlets)s)"), { name, outlets: by })
      : filled(_("also written %(name)s"), { name }));
  }

  /**
   * Puts the sentence with most of the words below the title, and leads the link to where it stands.
   * @param {Found} found
   * @param {FoundEntry} entry
   * @param {SearchHead} head
   * @param {HTMLAnchorElement} link
   * @param {HTMLElement} element
   * @param {Test} test
   */
  async function sentence(found, entry, head, link, element, test) {
    const passages = await index.texts(entry.number);
    const none = { anchor: "", text: "", voice: "", inferred: false };
    let best = { ...(passages[0] ?? none), anchor: "", met: 0, at: 0, words: /** @type {string[]} */ ([]) };
    for (const passage of passages) {
      const { text } = passage;
      const hits = tokens(text).filter(test);
      const spot = densest(found, hits);
      const met = spot.met + (spot.met && hasPhrase(text, found) ? 10 : 0);
      if (met > best.met) best = { ...passage, met, at: spot.at, words: hits.map((each) => each.forms[0]) };
    }
    const inTitle = tokens(head.title).filter(test).map((each) => each.forms[0]);
    const words = [...new Set([...inTitle, ...best.words])].slice(0, 8);
    const tellsMore = best.anchor && !head.path.includes("#") && best.met > inTitle.length;
    const path = tellsMore ? `${head.path}#${best.anchor}` : head.path;
    link.href = address(path, words.join(" "));
    element.replaceChildren(
      ...clipped(best.text, best.at, test),
      ...(best.voice ? [" ", make("span", { class: "voice" }, _("according to %(voice)s", { voice: best.voice }))] : []),
      ...(best.inferred ? [" ", make("span", { class: "inferred" }, _("worked out"))] : []),
    );
  }

  /**
   * Where in a text most of the words stand close together, and how many.
   * @param {Found} found
   * @param {readonly Token[]} hits
   */
  function densest(found, hits) {
    let best = { met: 0, at: 0 };
    for (const [place, first] of hits.entries()) {
      const near = hits.slice(place).filter((each) => each.end <= first.start + LONG - 40);
      const met = new Set(near.map((each) => found.unitOf(each.forms))).size;
      if (met > best.met) best = { met, at: first.start };
    }
    return best;
  }

  /**
   * @param {string} text
   * @param {Found} found
   */
  function hasPhrase(text, found) {
    const words = ` ${tokens(text).map((each) => each.forms[0]).join(" ")} `;
    return found.phrases.some((phrase) => words.includes(` ${phrase.join(" ")} `));
  }

  /**
   * The sentence around a place in a text, or a part of it if it is long.
   * @param {string} text
   * @param {number} at
   * @param {Test} test
   */
  function clipped(text, at, test) {
    const before = text.slice(0, at).match(/.*[.!?؟۔]["”’)]*\s+(?=\S)/su);
    let from = before ? before[0].length : 0;
    if (at - from > LONG - 60) from = text.lastIndexOf(" ", at - 60) + 1;
    let to = Math.min(text.length, from + LONG);
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), at + 1);
    return [from ? "… " : "", ...marked(text, test, from, to), to < text.length ? " …" : ""].filter(Boolean);
  }

  /**
   * @param {string} path
   * @param {string} words
   */
  function address(path, words) {
    const target = new URL(dossier.address(path));
    if (words) target.searchParams.set("h", words);
    return target.href;
  }

  return makeItem;
});

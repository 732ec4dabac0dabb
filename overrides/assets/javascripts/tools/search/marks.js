// Marks words: in the results, and in the page that one of them has led to (?h=words).
dossier.define("search/marks", ["search/words", "parts/fold", "parts/language"], ({ tokens, hasEnding }, fold, { listed }) => {
  const { _, make } = dossier;

  /** @typedef {(token: Token) => boolean} Test */

  /**
   * A test for tokens: whether one is among these words, whole or in part, or is one of them with another ending.
   * @param {Iterable<string>} words
   * @returns {Test}
   */
  function among(words) {
    const known = new Set(words);
    /** @param {string} form */
    const alike = (form) => known.has(form) || [...known].some((each) => hasEnding(form, each) || hasEnding(each, form));
    return (token) => token.forms.some(alike);
  }

  /**
   * A text as strings and <mark> elements.
   * @param {string} text
   * @param {Test} test
   */
  function marked(text, test, from = 0, to = text.length) {
    const parts = [];
    let last = from;
    for (const token of tokens(text)) {
      if (token.start < from || token.end > to || !test(token)) continue;
      parts.push(text.slice(last, token.start), make("mark", {}, text.slice(token.start, token.end)));
      last = token.end;
    }
    return [...parts, text.slice(last, to)].filter((each) => each !== "");
  }

  const LEFT_ALONE = "script, style, select, button, textarea, svg, mark, .headerlink, .cite, [aria-hidden=true]";
  const MOST = 1000;

  /** @param {string} query */
  function inPage(query) {
    const article = document.querySelector("article");
    const words = [...new Set(tokens(query).map((each) => each.forms[0]))];
    if (!article || !words.length) return;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const found = /** @type {Text[]} */ ([]);
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement?.closest(LEFT_ALONE)) found.push(/** @type {Text} */ (walker.currentNode));
    }
    const made = /** @type {HTMLElement[]} */ ([]);
    for (const node of found) {
      const parts = marked(node.data, among(words));
      const marks = parts.flatMap((each) => (typeof each === "string" ? [] : each));
      if (!marks.length || made.length > MOST) continue;
      made.push(...marks);
      node.replaceWith(...parts);
    }
    if (made.length) offerToRemove(made);
  }

  /** @param {readonly HTMLElement[]} made */
  function offerToRemove(made) {
    const texts = made.map((each) => each.textContent ?? "");
    const shown = [...new Map(texts.map((each) => [fold(each), each])).values()].slice(0, 4);
    const remove = () => {
      for (const each of made) each.replaceWith(...each.childNodes);
      note.remove();
      dossier.remember({ h: "" });
    };
    const button = make("button", { type: "button", onclick: remove }, _("Remove the marks"));
    const words = make("bdi", {}, listed(shown));
    const note = make("p", { class: "marks-note" }, dossier.filled(_("Marked: %(words)s"), { words }), " ", button);
    dossier.one(".md-content").append(note);
  }

  return { among, marked, inPage };
});

// Marks words: in the results, and in the page that one of them has led to (?h=words).
dossier.define("search/marks", ["search/words", "parts/fold", "parts/language"], (words, fold, { listed }) => {
  const { tokens, hasEnding } = words;
  const { _, make } = dossier;

  /** @typedef {(token: Token) => boolean} Test */

  /**
   * A test for tokens: whether one is among these words, whole or in part, or is one of them with another ending.
   * @param {Iterable<string>} found
   * @returns {Test}
   */
  function among(found) {
    const known = new Set(found);
    /** @param {string} form */
    const akin = (form) => [...known].some((each) => hasEnding(form, each) || hasEnding(each, form));
    /** @param {string} form */
    const alike = (form) => known.has(form) || akin(form);
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
      // Words of a script without spaces overlap by a letter.
      const start = Math.max(last, token.start);
      parts.push(text.slice(last, start), make("mark", {}, text.slice(start, token.end)));
      last = token.end;
    }
    return [...parts, text.slice(last, to)].filter((each) => each !== "");
  }

  const LEFT_ALONE = "script, style, select, button, textarea, svg, mark, .headerlink, .cite, [aria-hidden=true]";
  const MOST = 1000;

  /** @param {string} query */
  function inPage(query) {
    const article = document.querySelector("article");
    const asked = [...new Set(tokens(query).map((each) => each.forms[0]))];
    if (!article || !asked.length) return;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const texts = /** @type {Text[]} */ ([]);
    while (walker.nextNode()) {
      if (!walker.currentNode.parentElement?.closest(LEFT_ALONE)) texts.push(/** @type {Text} */ (walker.currentNode));
    }
    const made = /** @type {HTMLElement[]} */ ([]);
    for (const node of texts) {
      const parts = marked(node.data, among(asked));
      const marks = parts.flatMap((each) => (typeof each === "string" ? [] : each));
      if (!marks.length || made.length > MOST) continue;
      made.push(...marks);
      node.replaceWith(...parts);
    }
    // What is folded opens, as for the browser's own search.
    for (const each of made) each.dispatchEvent(new Event("beforematch", { bubbles: true }));
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
    const list = make("bdi", {}, listed(shown));
    const said = dossier.filled(_("Marked: %(words)s"), { words: list });
    const note = make("p", { class: "marks-note" }, said, " ", button);
    dossier.find(".md-content").append(note);
  }

  return { among, marked, inPage };
});

// Marks words: in the results, and in the page that one of them has led to (?h=words).
dossier.marks = (function () {
  const { tokens, hasEnding } = dossier.words;
  const { fold } = dossier;

  // A test for tokens: whether one is among these words, whole or in part, or is one of them with another ending.
  function among(words) {
    const known = new Set(words);
    const alike = (form) => known.has(form) || [...known].some((each) => hasEnding(form, each) || hasEnding(each, form));
    return (token) => token.forms.some(alike);
  }

  // A text as strings and <mark> elements.
  function marked(text, test, from = 0, to = text.length) {
    const parts = [];
    let last = from;
    for (const token of tokens(text)) {
      if (token.start < from || token.end > to || !test(token)) continue;
      parts.push(text.slice(last, token.start), dossier.make("mark", {}, text.slice(token.start, token.end)));
      last = token.end;
    }
    return [...parts, text.slice(last, to)].filter((each) => each !== "");
  }

  const LEFT_ALONE = "script, style, select, button, textarea, svg, mark, .headerlink, .cite, [aria-hidden=true]";
  const MOST = 1000;

  function inPage(query) {
    const article = document.querySelector("article");
    const words = [...new Set(tokens(query).map((each) => each.forms[0]))];
    if (!article || !words.length) return;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(LEFT_ALONE)) found.push(walker.currentNode);
    const made = [];
    for (const node of found) {
      const parts = marked(node.data, among(words));
      if (parts.every((each) => typeof each === "string") || made.length > MOST) continue;
      made.push(...parts.filter((each) => typeof each !== "string"));
      node.replaceWith(...parts);
    }
    if (made.length) offerToRemove(made);
  }

  function offerToRemove(made) {
    const shown = [...new Map(made.map((each) => [fold(each.textContent), each.textContent])).values()].slice(0, 4).join(", ");
    const remove = () => {
      for (const each of made) each.replaceWith(...each.childNodes);
      note.remove();
      dossier.remember({ h: "" });
    };
    const button = dossier.make("button", { type: "button", onclick: remove }, "Remove the marks");
    const note = dossier.make("p", { class: "marks-note" }, "Marked: ", dossier.make("bdi", {}, shown), " ", button);
    document.querySelector(".md-content").append(note);
  }

  return { among, marked, inPage };
})();

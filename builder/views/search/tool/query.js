// Reads what somebody has typed: words, phrases in quotation marks, dates, and how a question begins.
dossier.define("search/query", ["search/index", "search/words", "search/dates"], (index, { tokens, whole }, dates) => {
  /**
   * A query is units, which an entry should have, dates, and phrases. The last word may be unfinished.
   * @param {string} query
   * @returns {Query}
   */
  function read(query) {
    const quoted = [...query.matchAll(/["“”„]([^"“”„]+)["“”„]/gu)];
    const phrases = quoted.map((each) => tokens(each[1]).map((word) => word.forms[0]));
    const { rest, dates: asked } = dates.read(query, index.years);
    const { units, answers, promises } = unitsOf(rest, asked.length > 0);
    const joined = units.map((each) => each.joined).join("");
    return {
      text: query,
      phrases: phrases.filter((each) => each.length),
      units,
      dates: asked,
      answers,
      promises,
      wholes: [...new Set([whole(query), joined])].filter(Boolean),
    };
  }

  /**
   * The words that tell what is looked for, and the kinds of entries that answer.
   * @param {string} text
   * @param {boolean} hasDates
   */
  function unitsOf(text, hasDates) {
    const found = tokens(text);
    const typed = found.map((each) => each.forms[0]).join(" ");
    const start = index.answers.find((each) => `${typed} `.startsWith(`${each.start} `));
    const open = found.length && !/["“”„?!.\s]$/u.test(text) ? found[found.length - 1] : null;
    const { plain, empty } = index;
    const units = found.map((each) => ({
      joined: each.forms[0],
      written: each.written,
      // An apostrophe stands within a word; a hyphen or a figure may also part two.
      parts: /[-_‐‑]|\p{L}\p{Nd}|\p{Nd}\p{L}/u.test(each.written) ? each.forms.slice(1).filter((part) => !plain.has(part)) : [],
      open: each === open,
    }));
    const begun = start ? start.start.split(" ").length : 0;
    const telling = units.filter((each, place) => place >= begun && !plain.has(each.joined) && !empty.has(each.joined));
    const all = units.filter((each) => !plain.has(each.joined));
    const left = telling.length || hasDates ? telling : all.length ? all : units.slice(0, 3);
    if (!start || !telling.length) return { units: left, answers: [], promises: [] };
    return { units: left, answers: start.kinds.split(" "), promises: start.promises.split(" ").filter(Boolean) };
  }

  return { read };
});

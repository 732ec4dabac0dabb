// Reads what somebody has typed: words, phrases in quotation marks, days.
dossier.define("search/query", ["search/words"], ({ tokens, whole }) => {
  const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

  /**
   * A query is units, all of which an entry should have, and phrases. The last word may be unfinished.
   * @param {string} query
   * @param {ReadonlySet<string>} plain words that need not be met
   */
  function read(query, plain) {
    const quoted = [...query.matchAll(/["“”„]([^"“”„]+)["“”„]/gu)];
    const phrases = quoted.map((each) => tokens(each[1]).map((word) => word.forms[0]));
    const found = tokens(query);
    const open = found.length && !/["“”„\s]$/u.test(query) ? found[found.length - 1] : null;
    const units = found.map((each) => ({
      joined: each.forms[0],
      // An apostrophe stands within a word; a hyphen or a figure may also part two.
      parts: /[-_‐‑]|\p{L}\p{Nd}|\p{Nd}\p{L}/u.test(each.written) ? each.forms.slice(1).filter((part) => !plain.has(part)) : [],
      open: each === open,
    }));
    const telling = units.filter((each) => !plain.has(each.joined));
    return {
      text: query,
      phrases: phrases.filter((each) => each.length),
      units: telling.length ? telling : units.slice(0, 3),
      whole: whole(query),
    };
  }

  /**
   * The days and months that a text names, as the index writes them: 11 March 2020, March 11, 2020 and 2020-03-11 are
   * 20200311, March 2020 is 202003.
   * @param {string} text
   */
  function days(text) {
    /** @param {string | number} number */
    const two = (number) => String(number).padStart(2, "0");
    /** @param {string} name */
    const month = (name) => two(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
    const names = `((?:${MONTHS.join("|")})[a-z]*)\\.?`;
    /** @type {[pattern: string, write: (...parts: string[]) => string][]} */
    const forms = [
      [`(\\d{1,2}) ${names},? (\\d{4})`, (day, name, year) => year + month(name) + two(day)],
      [`${names} (\\d{1,2}),? (\\d{4})`, (name, day, year) => year + month(name) + two(day)],
      [`${names},? (\\d{4})`, (name, year) => year + month(name)],
      ["(\\d{4})-(\\d\\d)-(\\d\\d)", (year, number, day) => year + number + day],
      ["(\\d{4})-(\\d\\d)(?![-\\d])", (year, number) => year + number],
    ];
    const found = forms.flatMap(([pattern, write]) =>
      [...text.matchAll(new RegExp(`(?<![\\p{L}\\d-])${pattern}`, "giu"))].map(([, ...parts]) => write(...parts)));
    return found.filter((each) => each.length === 8 || !found.some((day) => day.length === 8 && day.startsWith(each)));
  }

  return { read, days };
});

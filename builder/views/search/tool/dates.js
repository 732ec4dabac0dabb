// Reads the dates in a query as people write them: 20 Dec 2020, December 20, 12/20/2020, 2-3 January. Months are known
// by their names in English and in the page's language.
dossier.define("search/dates", [], () => {
  const LONGEST = 366; // days of a span that is asked for
  const MONTHS = monthNames(["en", dossier.language]);
  const NAME = `(${[...MONTHS.keys()].sort((one, other) => other.length - one.length).map(escaped).join("|")})\\.?`;
  const DAY = "(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?";
  const YEAR = "(?:,?\\s*(?:(?:of|de|in)\\s+)?(\\d{4}))?";
  const TO = "\\s*(?:[-–—]|to|until|till|and|or)\\s*";
  const OF = "\\s*(?:(?:of|de)\\s+)?";

  /** @typedef {{ years: number[], month: number, day: number, hasYear: boolean }} Moment */
  /** @typedef {{ moments: Moment[], last?: Moment, start: number, end: number }} Place */

  /** @type {[pattern: string, read: (parts: string[], years: readonly number[]) => (Moment | null)[][]][]} */
  const FORMS = [
    [`${DAY}${TO}${DAY}${OF}${NAME}${YEAR}`, ([from, to, name, year], years) =>
      [[moment(from, name, year, years)], [moment(to, name, year, years)]]],
    [`${NAME}\\s*${DAY}${TO}${DAY}${YEAR}`, ([name, from, to, year], years) =>
      [[moment(from, name, year, years)], [moment(to, name, year, years)]]],
    [`${DAY}${OF}${NAME}${YEAR}`, ([day, name, year], years) => [[moment(day, name, year, years)]]],
    [`${NAME}\\s*${DAY}${YEAR}`, ([name, day, year], years) => [[moment(day, name, year, years)]]],
    [`${NAME}${OF},?\\s*(\\d{4})`, ([name, year], years) => [[moment("0", name, year, years)]]],
    ["(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})", ([year, month, day], years) => [[moment(day, month, year, years)]]],
    ["(\\d{4})-(\\d{1,2})", ([year, month], years) => [[moment("0", month, year, years)]]],
    ["(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4}|\\d\\d)", ([one, other, year], years) =>
      [[moment(one, other, year, years), moment(other, one, year, years)]]],
  ];
  // These stand for a date only if nothing else was typed.
  /** @type {typeof FORMS} */
  const ALONE = [
    ["(\\d{1,2})/(\\d{1,2})", ([one, other], years) =>
      [[moment(one, other, "", years), moment(other, one, "", years)]]],
    [`(?:in\\s+)?${NAME}`, ([name], years) => [name.length > 3 || name.toLowerCase() === "may" ? [moment("0", name, "", years)] : []]],
  ];

  /**
   * The names of the months, in lower case, with their numbers: long and short, alone and beside a day.
   * @param {readonly string[]} languages
   */
  function monthNames(languages) {
    /** @type {Map<string, number>} */
    const names = new Map([["sept", 9]]);
    for (const language of languages) {
      for (const month of ["long", "short"]) {
        for (const day of ["numeric", undefined]) {
          const options = /** @type {Intl.DateTimeFormatOptions} */ ({ month, day, timeZone: "UTC" });
          const format = new Intl.DateTimeFormat(language, options);
          for (let number = 1; number <= 12; number++) {
            const parts = format.formatToParts(Date.UTC(2000, number - 1, 1));
            const name = parts.find(({ type }) => type === "month")?.value.toLowerCase().replace(/\.$/, "");
            if (name && !/\d/.test(name)) names.set(name, number);
          }
        }
      }
    }
    return names;
  }

  /** @param {string} text */
  function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }

  /**
   * A day, or a month if the day is 0, of one year or of each that the dossier has; null if there is none such.
   * @param {string} day
   * @param {string} month its name or number
   * @param {string | undefined} year
   * @param {readonly number[]} known
   * @returns {Moment | null}
   */
  function moment(day, month, year, known) {
    const found = { day: Number(day), month: MONTHS.get(month.toLowerCase()) ?? Number(month) };
    const isDay = found.day <= 31 && found.month >= 1 && found.month <= 12;
    const short = year?.length === 2;
    const years = !year ? known : short ? known.filter((each) => each % 100 === Number(year)) : [Number(year)];
    const real = years.filter((each) => found.day <= new Date(Date.UTC(each, found.month, 0)).getUTCDate());
    return isDay && real.length ? { ...found, years: real, hasYear: Boolean(year) } : null;
  }

  /**
   * Where dates stand in a text.
   * @param {string} text
   * @param {readonly number[]} years
   */
  function places(text, years) {
    /** @type {Place[]} */
    const found = [];
    const all = [...FORMS.map((form) => [...form, false]), ...ALONE.map((form) => [...form, true])];
    for (const [pattern, momentsOf, isAlone] of /** @type {[string, typeof FORMS[0][1], boolean][]} */ (all)) {
      const inside = isAlone ? `^\\s*${pattern}\\s*$` : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
      for (const match of text.matchAll(new RegExp(inside, "giu"))) {
        const start = match.index, end = start + match[0].length;
        if (found.some((each) => start < each.end && end > each.start)) continue;
        const [firsts, [last] = []] = momentsOf(match.slice(1), years);
        const moments = firsts.filter((each) => each !== null);
        if (moments.length) found.push({ moments, last: last ?? undefined, start, end });
      }
    }
    return joined(text, found.sort((one, other) => one.start - other.start));
  }

  /**
   * Two dates with "to" between them are one span; the first may lack the year.
   * @param {string} text
   * @param {readonly Place[]} found
   */
  function joined(text, found) {
    /** @type {Place[]} */
    const all = [];
    for (const next of found) {
      const before = all.at(-1);
      const between = before ? text.slice(before.end, next.start) : "";
      if (before && !before.last && !next.last && new RegExp(`^${TO}$`, "iu").test(between)) {
        const [last] = next.moments;
        const years = last.hasYear && !before.moments[0].hasYear ? last.years : before.moments[0].years;
        all[all.length - 1] = { moments: [{ ...before.moments[0], years }], last, start: before.start, end: next.end };
      } else all.push(next);
    }
    return all;
  }

  /**
   * The days and months of a place, as the index writes them: 20200311, 202003.
   * @param {Place} place
   */
  function days({ moments, last }) {
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    const one = (/** @type {Moment} */ each, /** @type {number} */ year) =>
      `${String(year).padStart(4, "0")}${two(each.month)}${each.day ? two(each.day) : ""}`;
    const [first] = moments;
    if (!last?.day || !first.day) {
      return [...moments, ...(last ? [last] : [])].flatMap((each) => each.years.map((year) => one(each, year)));
    }
    return first.years.flatMap((year) => {
      const from = Date.UTC(year, first.month - 1, first.day);
      const until = Date.UTC(last.hasYear ? last.years[0] : year, last.month - 1, last.day);
      const length = Math.min(LONGEST, Math.round((until - from) / 864e5));
      return Array.from({ length: Math.max(0, length) + 1 }, (_day, number) =>
        new Date(from + number * 864e5).toISOString().slice(0, 10).replaceAll("-", ""));
    });
  }

  /**
   * The words of a date as texts have it: the day and the month's name.
   * @param {Place} place
   */
  function words({ moments, last }) {
    const name = new Intl.DateTimeFormat(dossier.language, { month: "long", timeZone: "UTC" });
    return (last ? [] : moments).map((each) => ({
      month: name.format(Date.UTC(2000, each.month - 1, 1)),
      day: each.day ? String(each.day) : "",
      year: each.hasYear && !each.day ? String(each.years[0]) : "",
    }));
  }

  /**
   * Takes the dates out of a query: what is left of it, and each date as days of the index and as words of texts.
   * @param {string} text
   * @param {readonly number[]} years the years that the dossier has
   */
  function read(text, years) {
    const found = places(text, years);
    let rest = text;
    for (const { start, end } of [...found].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
    return { rest, dates: found.map((place) => ({ days: [...new Set(days(place))], words: words(place) })) };
  }

  return { read };
});

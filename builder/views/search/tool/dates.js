// Reads the dates in a query as people write them: 20 Dec 2020, December 20, 12/20/2020, 2-3 January, early March, 2019.
// Months and weekdays are known by their names in English and in the page's language, all other words by its catalogue.
dossier.define("search/dates", ["search/days", "data/search/asked"], (spans, { dates: said }) => {
  const MONTHS = names("month", (number) => Date.UTC(2000, number, 1), 12);
  const WEEKDAYS = names("weekday", (number) => Date.UTC(2001, 0, 1 + number), 7);
  const PARTS = [said.early, said.middle, said.late];

  const NAME = `(${any([...MONTHS.keys()])})\\.?`;
  const WEEKDAY = `(?:${any([...WEEKDAYS.keys()])})\\.?`;
  const OF = `(?:${any(said.of)})\\s+`;
  const OFS = `(?:-|\\s*(?:${OF})*)`;
  const DAY = `(\\d{1,2})(?:${any(said.ordinal)}|[.º])?`;
  const YEAR = `(?:,?\\s*(?:${OF})*(\\d{4}))?`;
  const PART = `(${any(PARTS.flat())})[\\s-]+(?:${OF})*`;
  const TO = `(?:[-–—/]|${any(said.to)})`;
  const BOTH = `(?:${any(said.both)})`;
  const LINK = `\\s*(${TO}|${BOTH})\\s*`;

  /** @typedef {{ choices: QueryChoice[], start: number, end: number, isLinked?: boolean }} Place */

  /** @type {[pattern: string, read: (parts: string[], isBetween: boolean) => QueryChoice[]][]} */
  const FORMS = [
    ["(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})", ([year, month, day]) => [[moment(day, month, year)]]],
    ["(\\d{4})-(\\d\\d)", ([year, month]) => [[moment("", month, year)]]],
    ["(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4})", ([one, other, year]) =>
      [[moment(one, other, year)], [moment(other, one, year)]]],
    ["(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d\\d)", ([one, other, year]) =>
      [[moment(one, other, `20${year}`)], [moment(other, one, `20${year}`)]]],
    [`${DAY}${LINK}${DAY}${OFS}${NAME}${YEAR}`, ([from, link, to, name, year], isBetween) =>
      linked(moment(from, name, year), link, moment(to, name, year), isBetween)],
    [`${NAME}\\s*${DAY}${LINK}${DAY}${YEAR}`, ([name, from, link, to, year], isBetween) =>
      linked(moment(from, name, year), link, moment(to, name, year), isBetween)],
    [`${DAY}${OFS}${NAME}${YEAR}`, ([day, name, year]) => [[moment(day, name, year)]]],
    [`${NAME}\\s*${DAY}${YEAR}`, ([name, day, year]) => [[moment(day, name, year)]]],
    [`${PART}${NAME}${YEAR}`, ([part, name, year]) => [[moment("", name, year, part)]]],
    [`${NAME}${LINK}${NAME}${YEAR}`, ([from, link, to, year], isBetween) =>
      linked(moment("", from, ""), link, moment("", to, year), isBetween)],
    [`${NAME}(?:${OF})*,?\\s*(\\d{4})`, ([name, year]) => [[moment("", name, year)]]],
    [`${PART}(\\d{4})`, ([part, year]) => [[moment("", "", year, part)]]],
    [`${OF}${NAME}`, ([name]) => [[moment("", name, "")]]],
    ["(\\d{4})", ([year]) => [[moment("", "", year)]]],
  ];
  // These stand for a date only if nothing else was typed.
  /** @type {typeof FORMS} */
  const ALONE = [
    ["(\\d{1,2})/(\\d{1,2})", ([one, other]) => [[moment(one, other, "")], [moment(other, one, "")]]],
    [NAME, ([name]) => (name.length > 3 || name.toLowerCase() === "may" ? [[moment("", name, "")]] : [])],
  ];

  /**
   * The names of months or weekdays, in lower case, with their numbers from 1: long and short, alone and beside a day.
   * @param {"month" | "weekday"} type
   * @param {(number: number) => number} dayOf
   * @param {number} count
   */
  function names(type, dayOf, count) {
    /** @type {Map<string, number>} */
    const found = new Map(type === "month" ? [["sept", 9]] : []);
    for (const language of ["en", dossier.language]) {
      for (const length of ["long", "short"]) {
        for (const day of ["numeric", undefined]) {
          const options = /** @type {Intl.DateTimeFormatOptions} */ ({ [type]: length, day, timeZone: "UTC" });
          const format = new Intl.DateTimeFormat(language, options);
          for (let number = 0; number < count; number++) {
            const parts = format.formatToParts(dayOf(number));
            const name = parts.find((part) => part.type === type)?.value.toLowerCase().replace(/\.$/, "");
            if (name && !/\d/.test(name)) found.set(name, number + 1);
          }
        }
      }
    }
    return found;
  }

  /**
   * A pattern for any of some words, the longest first; for none of none.
   * @param {readonly string[]} all
   */
  function any(all) {
    const longestFirst = [...all].sort((one, other) => other.length - one.length);
    return longestFirst.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|") || "(?!)";
  }

  /**
   * @param {string} day
   * @param {string} month its name or number
   * @param {string | undefined} year
   * @param {string} part
   * @returns {QueryMoment}
   */
  function moment(day, month, year, part = "") {
    const number = MONTHS.get(month.toLowerCase()) ?? Number(month);
    const place = PARTS.findIndex((each) => each.includes(part.toLowerCase())) + 1;
    return { year: Number(year ?? 0), month: number, day: Number(day), part: place };
  }

  /**
   * Two moments: all from one to the other, or one and the other.
   * @param {QueryMoment} from
   * @param {string} link the word between them
   * @param {QueryMoment} to
   * @param {boolean} isBetween whether "between" stands before them
   * @returns {QueryChoice[]}
   */
  function linked(from, link, to, isBetween) {
    const isSpan = isBetween || new RegExp(`^${TO}$`, "iu").test(link);
    return isSpan ? [[from, to]] : [[{ ...from, year: from.year || to.year }], [to]];
  }

  // ── Places in a text ───────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Where dates stand in a text.
   * @param {string} text
   * @param {readonly number[]} years
   */
  function places(text, years) {
    /** @type {Place[]} */
    const found = [];
    const all = [...FORMS.map((form) => [...form, false]), ...ALONE.map((form) => [...form, true])];
    for (const [pattern, choicesOf, isAlone] of /** @type {[string, typeof FORMS[0][1], boolean][]} */ (all)) {
      const inside = isAlone ? `^\\s*${pattern}\\s*$` : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
      for (const match of text.matchAll(new RegExp(inside, "giu"))) {
        const start = match.index, end = start + match[0].length;
        if (found.some((each) => start < each.end && end > each.start)) continue;
        const choices = choicesOf(match.slice(1), isAfterBetween(text, start));
        const possible = choices.filter((each) => spans(each, years).length);
        // A bare number is a year only if the dossier has it.
        const isNumber = /^\d+$/.test(match[0]) && !years.includes(Number(match[0]));
        if (possible.length && !isNumber) found.push({ choices: possible, start, end });
      }
    }
    found.sort((one, other) => one.start - other.start);
    return joined(text, found.map((each) => withWeekday(text, each))).map((each) => withWordsBefore(text, each));
  }

  /**
   * @param {string} text
   * @param {number} start
   */
  function isAfterBetween(text, start) {
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any(said.between)})\\s+$`, "iu").test(text.slice(0, start));
  }

  /**
   * A date with the day of the week beside it.
   * @param {string} text
   * @param {Place} place
   */
  function withWeekday(text, place) {
    const before = new RegExp(`(?<![\\p{L}\\p{N}])${WEEKDAY},?\\s+(?:${OF})*$`, "iu").exec(text.slice(0, place.start));
    const after = new RegExp(`^,?\\s+\\(?${WEEKDAY}(?![\\p{L}\\p{N}])\\)?`, "iu").exec(text.slice(place.end));
    return { ...place, start: before?.index ?? place.start, end: place.end + (after?.[0].length ?? 0) };
  }

  /**
   * Two dates with "to" between them are one span; with "and", either.
   * @param {string} text
   * @param {readonly Place[]} found
   */
  function joined(text, found) {
    /** @type {Place[]} */
    const all = [];
    for (const next of found) {
      const before = all.at(-1);
      const link = before ? new RegExp(`^${LINK}$`, "iu").exec(text.slice(before.end, next.start)) : null;
      if (before && link && !before.isLinked && before.choices.every(([, to]) => !to)) {
        const choices = before.choices.flatMap(([from]) =>
          next.choices.flatMap(([to]) => linked(from, link[1], to, isAfterBetween(text, before.start))));
        all[all.length - 1] = { choices, start: before.start, end: next.end, isLinked: true };
      } else all.push(next);
    }
    return all;
  }

  /**
   * A date with "between" or "on" before it.
   * @param {string} text
   * @param {Place} place
   */
  function withWordsBefore(text, place) {
    const before = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${any([...said.between, ...said.of])})\\s+)+$`, "iu");
    return { ...place, start: before.exec(text.slice(0, place.start))?.index ?? place.start };
  }

  /**
   * The words of a date as texts have it: the day and the month's name, or the year.
   * @param {Place} place
   */
  function words({ choices }) {
    const name = new Intl.DateTimeFormat(dossier.language, { month: "long", timeZone: "UTC" });
    return choices.flatMap(([{ day, month, year }, to]) => (to ? [] : [{
      month: month && month < 13 ? name.format(Date.UTC(2000, month - 1, 1)) : "",
      day: day ? String(day) : "",
      year: year && !day ? String(year) : "",
    }]));
  }

  /**
   * Takes the dates out of a query: what is left of it, and each date as spans of days and as words of texts.
   * @param {string} text
   * @param {readonly number[]} years the years that the dossier has
   */
  function read(text, years) {
    const found = places(text, years);
    let rest = text;
    for (const { start, end } of [...found].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
    const dates = found.map((place) => (
      { spans: place.choices.flatMap((choice) => spans(choice, years)), words: words(place) }));
    return { rest, dates };
  }

  return { read };
});

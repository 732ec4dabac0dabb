// Days, lists and the order of names, as the page's language has them.
dossier.define("parts/language", [], () => {
  const { language } = dossier;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const list = new Intl.ListFormat(language, { type: "unit" });

  /**
   * A day, month or year in words: 2020-03-11 is 11 March 2020.
   * @param {string} date
   */
  function day(date) {
    return written(date).format(moment(date));
  }

  /**
   * Two days, months or years and the time between them in words: 11–14 March 2020; one if they are the same.
   * @param {string} first
   * @param {string} last
   */
  function span(first, last) {
    return first === last ? day(first) : written(first).formatRange(moment(first), moment(last));
  }

  /** @param {string} date */
  function moment(date) {
    const [year, month = 1, number = 1] = date.split("-").map(Number);
    const found = new Date(0);
    found.setUTCFullYear(year, month - 1, number);
    return found;
  }

  /** @param {string} date */
  function written(date) {
    const [, month, number] = date.split("-");
    /** @type {Intl.DateTimeFormatOptions} */
    const known = { year: "numeric", month: month ? "long" : undefined, day: number ? "numeric" : undefined };
    return new Intl.DateTimeFormat(language, { ...known, timeZone: "UTC" });
  }

  /**
   * Texts or elements as a list: one, two, three.
   * @template {string | Node} Item
   * @param {readonly Item[]} items
   * @returns {(string | Item)[]}
   */
  function listed(items) {
    const places = items.map((_item, place) => String(place));
    return list.formatToParts(places).map(({ type, value }) => (type === "element" ? items[Number(value)] : value));
  }

  return { day, span, listed, compare };
});

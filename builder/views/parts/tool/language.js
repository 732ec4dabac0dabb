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
    const [year, month, number] = date.split("-").map(Number);
    const moment = new Date(0);
    moment.setUTCFullYear(year, (month || 1) - 1, number || 1);
    /** @type {Intl.DateTimeFormatOptions} */
    const known = { year: "numeric", month: month ? "long" : undefined, day: number ? "numeric" : undefined };
    return new Intl.DateTimeFormat(language, { ...known, timeZone: "UTC" }).format(moment);
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

  return { day, listed, compare };
});

// The days of what was typed as a date, from the first to the last, as ordinals: the same numbers as Python's.
dossier.define("search/days", [], () => {
  const ORDINAL = 719163; // of the first day of 1970

  /**
   * The days of a moment in one year; null if there is none such.
   * @param {QueryMoment} moment
   * @param {number} year
   * @returns {QuerySpan | null}
   */
  function span({ month, day, part }, year) {
    /** @param {number} ofMonth @param {number} ofDay */
    const ordinal = (ofMonth, ofDay) => Date.UTC(year, ofMonth - 1, ofDay) / 864e5 + ORDINAL;
    if (month > 12 || (day && !month) || year < 100) return null;
    if (!month) {
      const [first, last] = part ? [4 * part - 3, 4 * part] : [1, 12];
      return { first: ordinal(first, 1), last: ordinal(last + 1, 0) };
    }
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day > length) return null;
    const [first, last] = day ? [day, day] : part ? [10 * part - 9, part === 3 ? length : 10 * part] : [1, length];
    return { first: ordinal(month, first), last: ordinal(month, last) };
  }

  /**
   * The days that may be meant; a year that was not typed is each that the dossier has.
   * @param {QueryChoice} choice
   * @param {readonly number[]} known
   * @returns {QuerySpan[]}
   */
  function spans([from, to], known) {
    const typed = from.year || to?.year;
    return (typed ? [typed] : known).flatMap((year) => {
      const start = span(from, from.year || year);
      const end = to ? span(to, to.year || year) : start;
      if (!start || !end) return [];
      if (to && end.last < start.first) {
        // Around the turn of a year: the end is a year later, or the start a year earlier.
        if (!to.year) return [{ first: start.first, last: span(to, year + 1)?.last ?? start.last }];
        if (!from.year) return [{ first: span(from, year - 1)?.first ?? end.first, last: end.last }];
        return [{ first: end.first, last: start.last }];
      }
      return [{ first: start.first, last: end.last }];
    });
  }

  return spans;
});

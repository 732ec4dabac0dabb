// How much time lies between events that a choice leaves one after the other, as builder/views/timeline/pauses.py says
// it between all; a test compares the two.
dossier.define("timeline/pauses", [], () => {
  const { ngettext } = dossier;
  const SHORTEST = 7; // days

  /**
   * For each event how much time lies between it and all before it, nothing if that is little or not known.
   * @param {readonly TimelineEvent[]} events
   */
  function between(events) {
    /** @type {[number, string] | undefined} */
    let before; // the last day until now, and what it belongs to
    return events.map(({ days }) => {
      if (!days) return "";
      const [first, last, sort] = days;
      const [until, sortBefore] = before ?? [first, sort];
      const sorts = [sortBefore, sort];
      const isKnown = first - until >= SHORTEST && !sorts.includes("about");
      if (!before || last >= until) before = [last, sort];
      return isKnown ? inWords(first - until, sorts.every((each) => each === "day")) : "";
    });
  }

  /**
   * @param {number} days
   * @param {boolean} isExact
   */
  function inWords(days, isExact) {
    const weeks = Math.floor(days / 7);
    if (days < 14) {
      if (isExact) return ngettext("%(number)s day", "%(number)s days", days);
      return ngettext("%(number)s day or more", "%(number)s days or more", days);
    }
    if (days < 217) {
      if (isExact && days % 7 === 0) return ngettext("%(number)s week", "%(number)s weeks", weeks);
      return ngettext("%(number)s week or more", "%(number)s weeks or more", weeks);
    }
    if (days < 732) {
      return ngettext("%(number)s month or more", "%(number)s months or more", Math.floor(days / 31));
    }
    return ngettext("%(number)s year or more", "%(number)s years or more", Math.floor(days / 366));
  }

  return { between };
});

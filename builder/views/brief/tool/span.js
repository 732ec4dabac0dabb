// Spans of time, and what a brief of some records within one consists of.
dossier.define("brief/span", ["parts/language"], ({ day }) => {
  const { _ } = dossier;
  const MOST = 100;

  /**
   * The first and the last day that a date can mean: 2020, 2020-03 or 2020-03-11; nothing if it is none.
   * @param {string} text
   */
  function bounds(text) {
    const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text.trim());
    if (!match) return null;
    const [, year, month, date] = match;
    return { first: `${year}-${month || "01"}-${date || "01"}`, last: `${year}-${month || "12"}-${date || "31"}` };
  }

  /** @param {BriefSpan} span */
  const begin = ({ from }) => bounds(from)?.first ?? "";
  /** @param {BriefSpan} span */
  const end = ({ to }) => bounds(to)?.last ?? "9999";

  /**
   * Whether the last day of the span lies before its first.
   * @param {BriefSpan} span
   */
  function isReversed(span) {
    return end(span) < begin(span);
  }

  /**
   * Whether something can have been in the span; what has no date can.
   * @param {ExplorerRow} row
   * @param {BriefSpan} span
   */
  function fits(row, span) {
    if (!row.spans.length) return true;
    return row.spans.some((each) => {
      const ends = each.split("/").map(bounds);
      const [first, last] = [ends[0], ends[ends.length - 1]];
      return first && last && first.first <= end(span) && last.last >= begin(span);
    });
  }

  /**
   * Events in order of time: those chosen, and those of the actors and places chosen; of a span alone, all of them.
   * @param {readonly ExplorerRow[]} rows
   * @param {readonly ExplorerRow[]} chosen
   * @param {BriefSpan} span
   */
  function plan(rows, chosen, span) {
    const hasSpan = Boolean(span.from || span.to);
    const fitting = chosen.filter((each) => !["event", "claim", "article"].includes(each.sort) || fits(each, span));
    const all = hasSpan ? rows.filter((each) => each.sort === "event") : [];
    const tied = new Set(chosen.length ? chosen.flatMap(eventsOf) : all);
    const events = [...tied]
      .filter((each) => fits(each, span) && (!hasSpan || each.spans.length))
      .sort((one, other) => one.place - other.place);
    return {
      records: fitting,
      outside: chosen.filter((each) => !fitting.includes(each)),
      events: events.slice(0, MOST),
      more: Math.max(0, events.length - MOST),
    };
  }

  /** @param {ExplorerRow} row */
  function eventsOf(row) {
    if (row.sort === "event") return [row];
    return ["actor", "location"].includes(row.sort) ? row.events : [];
  }

  /** @param {BriefSpan} span */
  function inWords({ from, to }) {
    if (from && to) return from === to ? day(from) : _("%(from)s to %(to)s", { from: day(from), to: day(to) });
    if (from) return _("From %(date)s", { date: day(from) });
    return to && _("Until %(date)s", { date: day(to) });
  }

  return { bounds, isReversed, plan, inWords };
});

// Spans of time, and what a brief of some records within one consists of.
dossier.brief = dossier.brief || {};
(function () {
  const MOST = 100;

  // The first and the last day that a date can mean: 2020, 2020-03 or 2020-03-11; nothing if it is none.
  function bounds(text) {
    const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text.trim());
    if (!match) return null;
    const [, year, month, day] = match;
    return { first: `${year}-${month || "01"}-${day || "01"}`, last: `${year}-${month || "12"}-${day || "31"}` };
  }

  // Whether the last day of the span lies before its first.
  const isReversed = ({ from, to }) =>
    Boolean(from && to && bounds(from) && bounds(to) && bounds(to).last < bounds(from).first);

  // Whether something can have been in the span; what has no date can.
  function fits(row, { from, to }) {
    const begin = from && bounds(from) ? bounds(from).first : "";
    const end = to && bounds(to) ? bounds(to).last : "9999";
    if (!row.spans.length) return true;
    return row.spans.some((span) => {
      const ends = span.split("/").map(bounds);
      return ends[0].first <= end && ends[ends.length - 1].last >= begin;
    });
  }

  // Events in order of time: those chosen, and those of the actors and places chosen; of a span alone, all of them.
  function plan(records, chosen, span) {
    const hasSpan = Boolean(span.from || span.to);
    const fitting = chosen.filter((each) => !["event", "claim", "article"].includes(each.sort) || fits(each, span));
    const tied = chosen.length
      ? chosen.flatMap((each) => (each.sort === "event" ? [each] : ["actor", "location"].includes(each.sort) ? each.events : []))
      : hasSpan ? records.rows.filter((each) => each.sort === "event") : [];
    const dated = (each) => !hasSpan || each.spans.length > 0;
    const events = [...new Set(tied)].filter((each) => fits(each, span) && dated(each)).sort((one, other) => one.place - other.place);
    return {
      records: fitting,
      outside: chosen.filter((each) => !fitting.includes(each)),
      events: events.slice(0, MOST),
      more: Math.max(0, events.length - MOST),
    };
  }

  // A date as written in the address, in words.
  function inWords(text) {
    const [, , day] = text.split("-");
    const month = dossier.explorer.monthInWords(text.slice(0, 7));
    return day ? `${Number(day)} ${month}` : month;
  }

  function spanInWords({ from, to }) {
    if (from && to) return from === to ? inWords(from) : `${inWords(from)} to ${inWords(to)}`;
    return from ? `From ${inWords(from)}` : to ? `Until ${inWords(to)}` : "";
  }

  Object.assign(dossier.brief, { bounds, isReversed, plan, spanInWords });
})();

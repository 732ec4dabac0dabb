// The steps of the strip of time in words and as dates: 2020-03-11 a day, 2020-03 a month, 2020 a year.
dossier.define("map/ruler", ["parts/language"], ({ day, span }) => {
  const DAY = 86_400_000;
  const { _ } = dossier;

  /** @param {number[]} parts year, month from 0, day */
  function utc([year, month, number]) {
    const moment = new Date(0);
    moment.setUTCFullYear(year, month, number);
    return moment;
  }

  return function makeRuler({ unit, first, bounds }) {
    const [year, month, number] = first.split("-").map(Number);
    const start = utc([year, month - 1, number]).getTime();
    const steps = bounds[bounds.length - 1];
    const length = { day: 10, month: 7, year: 4 }[unit];

    /** @param {number} step */
    function moment(step) {
      if (unit === "day") return new Date(start + step * DAY);
      return utc(unit === "month" ? [year, month - 1 + step, 1] : [year + step, 0, 1]);
    }

    /** @param {number} step */
    const date = (step) => moment(step).toISOString().slice(0, length);

    /** @param {Date} when */
    function stepOf(when) {
      if (unit === "day") return Math.floor((when.getTime() - start) / DAY);
      const years = when.getUTCFullYear() - year;
      return unit === "month" ? years * 12 + when.getUTCMonth() - (month - 1) : years;
    }

    /**
     * The step at which a date begins, or after which it ends; nothing if it is none.
     * @param {string} text
     * @param {boolean} isEnd
     */
    function bound(text, isEnd) {
      if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return null;
      const [y, m = 0, d = 0] = text.split("-").map(Number);
      const last = [y, m ? m - 1 : 11, d || utc([y, m || 12, 0]).getUTCDate()];
      const found = stepOf(utc(isEnd ? last : [y, (m || 1) - 1, d || 1]));
      return Math.max(0, Math.min(steps, found + (isEnd ? 1 : 0)));
    }

    /**
     * @param {number} from
     * @param {number} to the step after the last
     */
    const words = (from, to) => span(date(from), date(Math.max(from, to - 1)));

    /**
     * What stands below a column: a year where one begins, else a month, or a day where columns are days.
     * @param {number} column
     * @returns {{ words: string, isMajor: boolean }}
     */
    function tick(column) {
      const here = moment(bounds[column]);
      const [y, m, d] = [here.getUTCFullYear(), here.getUTCMonth(), here.getUTCDate()];
      const isDays = unit === "day" && bounds.length === steps + 1;
      const opens = isDays ? d === 1 || column === 0 : m === 0 || column === 0;
      /** @type {Intl.DateTimeFormatOptions} */
      const known = isDays
        ? opens ? { day: "numeric", month: "short", year: "numeric" } : { day: "numeric" }
        : opens ? { year: "numeric" } : { month: "short" };
      const written = new Intl.DateTimeFormat(dossier.language, { ...known, timeZone: "UTC" }).format(here);
      return { words: written, isMajor: opens || y !== moment(bounds[Math.max(0, column - 1)]).getUTCFullYear() };
    }

    return {
      steps,
      bounds,
      bound,
      date,
      words,
      tick,
      begins: (step) => _("From %(date)s", { date: day(date(step)) }),
      ends: (step) => _("To %(date)s", { date: day(date(step - 1)) }),
    };
  };
});

// What the parts of a query are worth for each entry: a word, a name with all that it stands for, a date.
dossier.define("search/worth", ["search/index", "search/terms", "search/words"], (index, { termsOf }, { tokens }) => {
  // What a word is worth by where it stands.
  const TITLE = 6, ALIAS = 4.5, FACT = 2, PROSE = 1.5;
  const ANOTHER_NAME = 0.8; // by another name of the one that was typed
  const WITHIN = 12, TOUCHING = 6; // what lies within the day or month typed, or only touches it
  const A_MONTH = 31; // days
  const TITLED = 8, TOLD = 2; // the date stands in its title, or in its texts
  const NAMED = ["actor", "location"];
  const LONGEST_NAME = 4; // words of a name that is looked for in a query
  const MOST_NAMES = 12; // other names that are looked up
  const MOST_BEARERS = 3; // who bears a name, for the name to stand for its other names

  const { marks } = index;

  /** @returns {Worth} */
  const nothing = () => ({ worths: new Map(), names: new Set(), surfaces: new Set() });

  /**
   * What one word is worth for each entry: the best of its terms.
   * @param {string} word
   * @param {boolean} isOpen
   * @returns {Promise<Worth>}
   */
  async function ofWord(word, isOpen) {
    const { worths, names, surfaces } = nothing();
    surfaces.add(word);
    for (const { term, worth, isWhole, isOther } of await termsOf(word, isOpen)) {
      // Of an unfinished word only what begins like it is marked.
      for (const each of term.surfaces) if (isWhole || each.startsWith(word)) surfaces.add(each);
      index.eachPosting(term.postings, (number, mark) => {
        const often = mark & marks.often;
        const room = 0.25 + 0.75 * (index.lengths[number] / index.average);
        const title = mark & marks.title ? TITLE * (0.5 + 0.5 / Math.max(1, index.titles[number])) : 0;
        const score = worth * (
          Math.max(title, mark & marks.alias ? ALIAS : 0) +
          (mark & marks.fact ? FACT : 0) +
          PROSE * (often * 2.2) / (often + 1.2 * room));
        if (score > (worths.get(number) ?? 0)) worths.set(number, score);
        if (!isOther && mark & (marks.title | marks.alias)) names.add(number);
      });
    }
    return { worths, names, surfaces };
  }

  /**
   * The entries that have all parts, each worth what its parts are worth on average.
   * @param {readonly Worth[]} parts
   * @returns {Worth}
   */
  function together(parts) {
    const all = nothing();
    if (!parts.length) return all;
    for (const part of parts) for (const each of part.surfaces) all.surfaces.add(each);
    for (const number of parts[0].worths.keys()) {
      if (!parts.every((each) => each.worths.has(number))) continue;
      all.worths.set(number, parts.reduce((total, each) => total + (each.worths.get(number) ?? 0), 0) / parts.length);
      if (parts.every((each) => each.names.has(number))) all.names.add(number);
    }
    return all;
  }

  /**
   * Adds what something else is worth, if that is more.
   * @param {Worth} worth
   * @param {Worth} other
   * @param {number} share
   */
  function add(worth, other, share = 1) {
    for (const [number, value] of other.worths) {
      worth.worths.set(number, Math.max(value * share, worth.worths.get(number) ?? 0));
    }
    for (const number of other.names) worth.names.add(number);
    for (const each of other.surfaces) worth.surfaces.add(each);
  }

  /**
   * A word with a hyphen is met joined or by all its parts.
   * @param {QueryUnit} unit
   */
  async function ofUnit(unit) {
    const joined = await ofWord(unit.joined, unit.open);
    const last = unit.parts.length - 1;
    const parts = unit.parts.map((each, place) => ofWord(each, unit.open && place === last));
    add(joined, together(await Promise.all(parts)));
    return joined;
  }

  /**
   * The other names of who bears this one; nothing if nobody does, or too many.
   * @param {string} name as one word
   */
  async function otherNames(name) {
    /** @type {Set<number>} */
    const bearers = new Set();
    for (const term of await index.terms(name)) {
      if (term.name === name) {
        index.eachPosting(term.postings, (number) => NAMED.includes(index.kindOf(number)) && bearers.add(number));
      }
    }
    if (!bearers.size || bearers.size > MOST_BEARERS) return null;
    const heads = await Promise.all([...bearers].map(index.head));
    const names = heads.flatMap((head) => [head.title, ...head.aliases.map((each) => each.text)]);
    const words = names.map((each) => tokens(each).map(({ forms }) => forms[0]).filter((word) => !index.plain.has(word)));
    return words.filter((each) => each.length && each.join("") !== name).slice(0, MOST_NAMES);
  }

  /**
   * Of the words from a place on, those that are a name, with its other names.
   * @param {readonly QueryUnit[]} units
   * @param {number} start
   */
  async function nameAt(units, start) {
    for (let length = Math.min(LONGEST_NAME, units.length - start); length; length--) {
      const own = units.slice(start, start + length);
      const others = await otherNames(own.map((each) => each.joined).join(""));
      if (others) return { own, others };
    }
    return { own: [units[start]], others: [] };
  }

  /**
   * What the words of a query are worth, names together: a name stands for all names of who bears it.
   * @param {readonly QueryUnit[]} units
   * @returns {Promise<{ worth: Worth, units: QueryUnit[] }[]>}
   */
  async function ofUnits(units) {
    const found = [];
    for (let start = 0; start < units.length;) {
      const { own, others } = await nameAt(units, start);
      const worth = together(await Promise.all(own.map(ofUnit)));
      for (const words of others) {
        const other = together(await Promise.all(words.map((word) => ofWord(word, false))));
        add(worth, other, ANOTHER_NAME);
      }
      found.push({ worth, units: own });
      start += own.length;
    }
    return found;
  }

  /**
   * Whether a date lies within a span of days, or only touches it; null if it does neither, or says too little of it:
   * an end that is open does not touch, nor does a long time touch a short one.
   * @param {SearchDated} date
   * @param {QuerySpan} span
   */
  function within({ first, last }, span) {
    const begins = first >= span.first && first <= span.last;
    const ends = last >= span.first && last <= span.last;
    if (begins && ends) return true;
    if (!first || !last) return begins || ends ? false : null;
    const isFit = last - first <= Math.max(A_MONTH, span.last - span.first);
    return isFit && first <= span.last && last >= span.first ? false : null;
  }

  /**
   * What a date is worth: most for what is dated to it, less for what speaks of it.
   * @param {QueryDate} date
   * @returns {Promise<{ worth: Worth, dated: Map<number, boolean> }>}
   */
  async function ofDate(date) {
    const worth = nothing();
    /** @type {Map<number, boolean>} */
    const dated = new Map();
    for (const { day, month, year } of date.words) {
      const words = [day, month, year].filter(Boolean).flatMap((each) => tokens(each).map(({ forms }) => forms[0]));
      add(worth, together(await Promise.all(words.map((word) => ofWord(word, false)))));
    }
    for (const [number, value] of worth.worths) {
      worth.worths.set(number, Math.min(value, worth.names.has(number) ? TITLED : TOLD));
    }
    for (const each of await index.dated()) {
      const found = date.spans.map((span) => within(each, span)).filter((isWithin) => isWithin !== null);
      if (!found.length) continue;
      const isWithin = found.includes(true) || dated.get(each.entry) === true;
      dated.set(each.entry, isWithin);
      worth.worths.set(each.entry, isWithin ? WITHIN : TOUCHING);
      worth.names.add(each.entry);
    }
    return { worth, dated };
  }

  /**
   * The entries whose title or fact line has one of these stems.
   * @param {readonly string[]} stems
   */
  async function withPromise(stems) {
    /** @type {Set<number>} */
    const found = new Set();
    for (const stem of stems) {
      for (const term of await index.terms(stem)) {
        if (term.stem !== stem) continue;
        index.eachPosting(term.postings, (number, mark) => mark & (marks.title | marks.fact) && found.add(number));
      }
    }
    return found;
  }

  return { ofUnits, ofDate, withPromise };
});

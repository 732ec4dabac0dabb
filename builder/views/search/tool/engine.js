// Finds entries for a query, best first: what each word is worth, by where it stands and how rare it is.
dossier.define("search/engine", ["search/index", "search/terms", "search/query"], (index, { termsOf }, query) => {
  // What a word is worth by where it stands.
  const TITLE = 6, ALIAS = 4.5, FACT = 2, PROSE = 1.5;
  const ALL_NAMED = 1.6; // all words stand in names
  const DATED = 12; // the date typed is the entry's own
  const WHOLE_TITLE = 24, WHOLE_ALIAS = 18; // the whole name was typed
  const BEGUN = 0.25; // or its beginning
  /** @type {Record<string, number>} */
  const KINDS = {
    actor: 1.2, location: 1.15, event: 1.1, article: 1, disagreement: 0.85, term: 0.95, question: 0.8, claim: 0.75,
    page: 0.7, index: 0.5,
  };

  const { marks } = index;

  /** @typedef {{ worths: Map<number, number>, names: Set<number>, surfaces: Set<string> }} Worth */

  /**
   * What one word is worth for each entry: the best of its terms.
   * @param {string} word
   * @param {boolean} isOpen
   * @returns {Promise<Worth>}
   */
  async function worthOf(word, isOpen) {
    const worths = new Map();
    const names = new Set();
    const surfaces = new Set([word]);
    for (const { term, worth, isWhole } of await termsOf(word, isOpen)) {
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
        if (mark & (marks.title | marks.alias)) names.add(number);
      });
    }
    return { worths, names, surfaces };
  }

  /**
   * A word with a hyphen is met joined or by all its parts.
   * @param {QueryUnit} unit
   */
  async function worthOfUnit(unit) {
    const joined = await worthOf(unit.joined, unit.open);
    if (!unit.parts.length) return joined;
    const last = unit.parts.length - 1;
    const parts = await Promise.all(unit.parts.map((each, place) => worthOf(each, unit.open && place === last)));
    for (const part of parts) for (const each of part.surfaces) joined.surfaces.add(each);
    for (const number of parts[0].worths.keys()) {
      if (!parts.every((each) => each.worths.has(number))) continue;
      const sum = parts.reduce((total, each) => total + (each.worths.get(number) ?? 0), 0) / parts.length;
      joined.worths.set(number, Math.max(sum, joined.worths.get(number) ?? 0));
      if (parts.every((each) => each.names.has(number))) joined.names.add(number);
    }
    return joined;
  }

  /**
   * Entries whose whole name was typed, or begins so: number to worth.
   * @param {string} name
   */
  async function wholly(name) {
    /** @type {Map<number, number>} */
    const found = new Map();
    if (name.length < 2) return found;
    for (const term of await index.terms(name)) {
      if (!term.name.startsWith(name)) continue;
      const worth = term.name === name ? 1 : BEGUN;
      index.eachPosting(term.postings, (number, mark) => {
        found.set(number, Math.max(found.get(number) ?? 0, worth * (mark & marks.title ? WHOLE_TITLE : WHOLE_ALIAS)));
      });
    }
    return found;
  }

  /**
   * The entries that are dated to one of these days.
   * @param {readonly string[]} days
   */
  async function on(days) {
    const numbers = new Set();
    for (const day of days) {
      const terms = (await index.terms(day)).filter(({ stem }) => stem === day);
      for (const { postings } of terms) index.eachPosting(postings, (number) => numbers.add(number));
    }
    return numbers;
  }

  /**
   * @param {string} text
   * @returns {Promise<Found>}
   */
  async function find(text) {
    const asked = query.read(text, index.plain);
    const [wholes, dated, units] = await Promise.all([
      wholly(asked.whole),
      on(query.days(text)),
      Promise.all(asked.units.map(worthOfUnit)),
    ]);
    /** @type {Map<number, { number: number, score: number, met: number, named: number }>} */
    const scores = new Map();
    /** @param {number} number */
    const scoreOf = (number) => {
      const score = scores.get(number) ?? { number, score: 0, met: 0, named: 0 };
      scores.set(number, score);
      return score;
    };
    for (const unit of units) {
      const rarity = Math.log(1 + index.count / (1 + unit.worths.size));
      for (const [number, worth] of unit.worths) {
        const score = scoreOf(number);
        score.score += worth * (0.4 + 0.6 * rarity);
        score.met += 1;
        score.named += unit.names.has(number) ? 1 : 0;
      }
    }
    for (const [number, worth] of wholes) {
      const score = scoreOf(number);
      score.score += worth;
      score.met = units.length;
    }
    for (const each of scores.values()) if (dated.has(each.number)) each.score += DATED;
    const most = [...scores.values()].reduce((best, each) => Math.max(best, each.met), 0);
    const list = [...scores.values()].filter((each) => each.met === most).map(({ number, score, named }) => {
      const kind = index.kindOf(number);
      const namesAll = units.length > 1 && named === units.length ? ALL_NAMED : 1;
      return { number, kind, score: score * namesAll * KINDS[kind] * (1 + 0.04 * index.mentions[number]) };
    });
    list.sort((one, other) => other.score - one.score || one.number - other.number);
    return {
      query: asked,
      partial: units.length > 0 && most < units.length,
      apart: false,
      list,
      phrases: asked.phrases,
      words: units.flatMap((unit) => [...unit.surfaces]),
      unitOf: (forms) => units.findIndex((unit) => forms.some((form) => unit.surfaces.has(form))),
    };
  }

  return { find };
});

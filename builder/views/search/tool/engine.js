// Finds entries for a query, best first: by what its parts are worth, how rare they are, and how many of them are met.
dossier.define("search/engine", ["search/index", "search/worth", "search/query"], (index, { ofUnits, ofDate, withPromise }, query) => {
  const ALL_NAMED = 1.6; // all words stand in names
  const WHOLE_TITLE = 24, WHOLE_ALIAS = 18; // the whole name was typed
  const BEGUN = 0.25; // or its beginning
  const ANSWERS = 1.8; // entries of a kind that answers the question
  const PROMISES = 1.3; // and whose title or fact line promises it
  const DATED = 1000; // entries of the day, if nothing but a date was typed: before all others, in order of time
  const MISSING = 2; // how much it lowers a result that a word is missing: the power of what is met
  /** @type {Record<string, number>} */
  const KINDS = {
    actor: 1.2, location: 1.15, event: 1.1, article: 1, disagreement: 0.85, term: 0.95, question: 0.8, claim: 0.75,
    page: 0.7, work: 0.5, known: 0.5, index: 0.7,
  };
  // Who types several words that are not all of one name looks for what happened or what is disputed.
  /** @type {Record<string, number>} */
  const KINDS_OF_SEVERAL = { ...KINDS, actor: 0.9, location: 0.95, event: 1.2, disagreement: 1 };

  /**
   * Entries whose whole name was typed, or begins so: number to worth.
   * @param {readonly string[]} names
   */
  async function wholly(names) {
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const name of names) {
      if (name.length < 2) continue;
      for (const term of await index.terms(name)) {
        if (!term.name.startsWith(name)) continue;
        const worth = term.name === name ? 1 : BEGUN;
        index.eachPosting(term.postings, (number, mark) => {
          const whole = mark & index.marks.title ? WHOLE_TITLE : WHOLE_ALIAS;
          found.set(number, Math.max(found.get(number) ?? 0, worth * whole));
        });
      }
    }
    return found;
  }

  /**
   * What each entry scores: how many parts of the query it meets, and what they are worth.
   * @param {readonly { worth: Worth, size: number }[]} parts
   * @param {ReadonlyMap<number, number>} wholes
   */
  function scored(parts, wholes) {
    /** @type {Map<number, { score: number, met: number, weight: number, named: number }>} */
    const scores = new Map();
    let all = 0;
    /** @param {number} number */
    const scoreOf = (number) => {
      const score = scores.get(number) ?? { score: 0, met: 0, weight: 0, named: 0 };
      scores.set(number, score);
      return score;
    };
    for (const { worth, size } of parts) {
      const rarity = Math.log(1 + index.count / (1 + worth.worths.size));
      const weight = size * (0.4 + 0.6 * rarity);
      // What nothing has is missing everywhere.
      if (worth.worths.size) all += weight;
      for (const [number, value] of worth.worths) {
        const score = scoreOf(number);
        score.score += value * weight;
        score.weight += weight;
        score.met += 1;
        score.named += worth.names.has(number) ? 1 : 0;
      }
    }
    for (const [number, worth] of wholes) {
      const score = scoreOf(number);
      score.score += worth;
      score.weight = all;
      score.met = parts.length;
    }
    return { scores, all };
  }

  /**
   * @param {string} text
   * @returns {Promise<Found>}
   */
  async function find(text) {
    const asked = query.read(text);
    const [wholes, units, dates, promising] = await Promise.all([
      wholly(asked.wholes),
      ofUnits(asked.units),
      Promise.all(asked.dates.map(ofDate)),
      withPromise(asked.promises),
    ]);
    const parts = [
      ...units.map((each) => ({ worth: each.worth, size: each.units.length })),
      ...dates.map(({ worth }) => ({ worth, size: 1 })),
    ];
    const { scores, all } = scored(parts, wholes);
    const most = [...scores.values()].reduce((best, each) => Math.max(best, each.met), 0);
    const least = Math.min(most, Math.ceil(parts.length / 2));
    /** @type {FoundEntry[]} */
    const list = [];
    for (const [number, { score, met, weight, named }] of scores) {
      if (met < least) continue;
      const kind = index.kindOf(number);
      const isName = named === parts.length;
      const namesAll = parts.length > 1 && isName ? ALL_NAMED : 1;
      const ofKind = (isName && parts.length ? KINDS : KINDS_OF_SEVERAL)[kind];
      const answers = asked.answers.includes(kind) ? ANSWERS * (promising.has(number) ? PROMISES : 1) : 1;
      const share = all ? (weight / all) ** MISSING : 1;
      const fixed = asked.units.length ? 0 : dated(dates, number, kind);
      const own = score * share * namesAll * answers * ofKind * (1 + 0.04 * index.mentions[number]);
      list.push({ number, kind, hasAll: met === parts.length, score: fixed || own });
    }
    list.sort((one, other) => other.score - one.score || one.number - other.number);
    return {
      query: asked,
      partial: parts.length > 0 && most < parts.length,
      unknown: units.filter((each) => !each.worth.worths.size).flatMap((each) => each.units.map(({ written }) => written)),
      apart: false,
      list,
      phrases: asked.phrases,
      words: parts.flatMap(({ worth }) => [...worth.surfaces]),
      unitOf: (forms) => parts.findIndex(({ worth }) => forms.some((form) => worth.surfaces.has(form))),
    };
  }

  /**
   * What an entry scores that is dated to what was typed: the order is that of the kinds and then of time.
   * @param {readonly { dated: ReadonlyMap<number, boolean> }[]} dates
   * @param {number} number
   * @param {string} kind
   */
  function dated(dates, number, kind) {
    const found = dates.map((each) => each.dated.get(number)).filter((each) => each !== undefined);
    if (!found.length) return 0;
    return DATED * (kind === "event" ? 4 : 2) + (found.includes(true) ? DATED : 0);
  }

  return { find };
});

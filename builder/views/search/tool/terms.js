// From a word to the terms of the index that it means: as written, in another spelling of a name, with a slip.
dossier.define("search/terms", ["search/index", "search/words"], (index, { skeleton, distance, slips, hasEnding }) => {
  // How well a word fits a term.
  const EXACT = 1, STEM = 0.9, PREFIX = 0.75, VARIANT = 0.6, SLIP = 0.4;
  const MOST = 20; // other spellings that are looked up

  /**
   * How well a word fits a term, from 0 to 1.
   * @param {string} word
   * @param {boolean} isOpen
   * @param {Term} term
   */
  function fit(word, isOpen, term) {
    if (term.name) return 0;
    if (term.surfaces.includes(word)) return EXACT;
    if (term.stem === word || hasEnding(word, term.stem)) return STEM;
    if (!isOpen || word.length < 2) return 0;
    const longer = term.surfaces.find((each) => each.startsWith(word));
    return longer ? PREFIX * (0.6 + 0.4 * (word.length / longer.length)) : 0;
  }

  /**
   * The terms that a word means, with how well each fits.
   * @param {string} word
   * @param {boolean} isOpen whether it may be unfinished
   */
  async function termsOf(word, isOpen) {
    const here = await index.terms(word);
    /** @type {Map<string, { term: Term, worth: number }>} */
    const found = new Map();
    for (const term of here) {
      const worth = fit(word, isOpen, term);
      if (worth) found.set(term.stem, { term, worth });
    }
    const certain = [...found.values()].some((each) => each.worth >= STEM);
    const others = certain && !index.wordsOfNames.has(word) ? [] : variants(word, isOpen);
    await add(found, others, VARIANT);
    if (!found.size && slips(word)) {
      for (const term of here) {
        const best = Math.min(...term.surfaces.map((each) => distance(word, each, slips(word))));
        if (!term.name && best <= slips(word)) found.set(term.stem, { term, worth: SLIP / best });
      }
      await add(found, nearNames(word), SLIP);
    }
    return [...found.values()].map((each) => ({
      ...each,
      isWhole: !isOpen || each.worth >= STEM || each.worth === VARIANT || each.worth <= SLIP,
    }));
  }

  /**
   * Adds the terms of other words, each worth so much, unless they are there already.
   * @param {Map<string, { term: Term, worth: number }>} found
   * @param {readonly string[]} words
   * @param {number} worth
   */
  async function add(found, words, worth) {
    for (const other of words) {
      for (const term of await index.terms(other)) {
        if (term.surfaces.includes(other) && !found.has(term.stem)) found.set(term.stem, { term, worth });
      }
    }
  }

  /**
   * The words of names that are another transliteration of this one.
   * @param {string} word
   * @param {boolean} isOpen
   */
  function variants(word, isOpen) {
    const bones = skeleton(word, index.sounds);
    if (!bones) return [];
    const same = index.names.filter((each) => each.bones === bones || (isOpen && each.bones.startsWith(bones)));
    return same.flatMap((each) =>
      each.words.filter((other) => {
        const compared = each.bones === bones ? other : other.slice(0, word.length);
        return other !== word && distance(word, compared, 3) <= Math.min(3, Math.ceil(word.length / 2));
      }),
    ).slice(0, MOST);
  }

  /** @param {string} word */
  function nearNames(word) {
    const most = slips(word);
    return [...index.wordsOfNames].filter((other) => distance(word, other, most) <= most).slice(0, MOST);
  }

  return { termsOf };
});

// From a word to the terms of the index that it means: as written, in another spelling of a name, with a slip.
dossier.define("search/terms", ["search/index", "search/words"], (index, { skeleton, distance, slips, hasEnding }) => {
  // How well a word fits a term.
  const EXACT = 1, STEM = 0.9, SAME = 0.75, PREFIX = 0.75, VARIANT = 0.6, SLIP = 0.4;
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
    /** @type {Map<string, { term: Term, worth: number, isOther?: boolean }>} */
    const found = new Map();
    for (const term of here) {
      const worth = fit(word, isOpen, term);
      if (worth) found.set(term.stem, { term, worth });
    }
    const certain = [...found.values()].some((each) => each.worth >= STEM);
    const others = certain && !index.wordsOfNames.has(word) ? [] : variants(word, isOpen);
    await add(found, others, VARIANT);
    await addSame(found, word);
    if (!found.size && slips(word)) {
      slipped(found, here, word, isOpen);
      await add(found, nearNames(word), SLIP);
      // The slip may be in the letters that tell the file.
      if (!found.size) slipped(found, await index.termsNear(word), word, isOpen);
    }
    return [...found.values()].map((each) => ({
      ...each,
      isOther: Boolean(each.isOther),
      isWhole: !isOpen || each.worth >= STEM || each.worth === VARIANT || each.worth <= SLIP,
    }));
  }

  /**
   * Adds the terms that a word means but for a slip; of an unfinished one, those that begin so.
   * @param {Map<string, { term: Term, worth: number, isOther?: boolean }>} found
   * @param {readonly Term[]} terms
   * @param {string} word
   * @param {boolean} isOpen
   */
  function slipped(found, terms, word, isOpen) {
    const most = slips(word);
    for (const term of terms) {
      if (term.name) continue;
      const whole = Math.min(...term.surfaces.map((each) => distance(word, each, most)));
      const begun = Math.min(...term.surfaces.map((each) => distance(word, each.slice(0, word.length), most)));
      if (whole <= most) found.set(term.stem, { term, worth: SLIP / whole });
      else if (isOpen && begun <= 1 && word.length > 4) found.set(term.stem, { term, worth: SLIP / 2 });
    }
  }

  /**
   * Adds the terms of words that mean the same, as the dossier's vocabulary says.
   * @param {Map<string, { term: Term, worth: number, isOther?: boolean }>} found
   * @param {string} word
   */
  async function addSame(found, word) {
    for (const { words, stems } of index.same) {
      const isOne = words.includes(word) || stems.some((each) => each === word || hasEnding(word, each));
      for (const stem of isOne ? stems : []) {
        for (const term of await index.terms(stem)) {
          if (term.stem === stem && !found.has(stem)) found.set(stem, { term, worth: SAME, isOther: true });
        }
      }
    }
  }

  /**
   * Adds the terms of other words, each worth so much, unless they are there already.
   * @param {Map<string, { term: Term, worth: number, isOther?: boolean }>} found
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

  /**
   * The word of a name that is most like one that nothing has; nothing if none is like it.
   * @param {string} word folded
   */
  function nearest(word) {
    const most = Math.min(3, Math.floor(word.length / 2));
    const all = [...index.wordsOfNames].map((name) => ({ name, far: distance(word, name, most) }));
    const [best] = all.sort((one, other) => one.far - other.far || (one.name < other.name ? -1 : 1));
    return best && best.far <= most ? best.name : "";
  }

  return { termsOf, nearest };
});

// The words of a text as the search compares them: the same as builder/model/values/names.py and
// words.py beside it do when the index is made, which a test watches over.
dossier.define("search/words", ["parts/fold", "parts/scripts"], (fold, { ACCENTS, STACKERS, UNSPACED, VOWEL_SIGNS }) => {
  const INSIDE = `${ACCENTS}${VOWEL_SIGNS}\\u200c\\u200d\\u00ad`;
  const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}]`;
  // An abbreviation with full stops, a figure with commas, or letters and digits with the marks and joiners on them.
  const WORD =
    `(?:(?:(?![${UNSPACED}])\\p{L}\\.){2,}(?:(?![${UNSPACED}])\\p{L}(?![\\p{L}\\p{N}_]))?` +
    `|\\p{Nd}{1,3}(?:,\\p{Nd}{3})+(?!\\p{Nd})|(?:${LETTER}[${INSIDE}]*)+)`;
  const JOINT = "(?:_+|[’'`‘´‐‑-])";
  const CLUSTER = `[${UNSPACED}][${INSIDE}${STACKERS}]*`;
  const TOKEN = new RegExp(`${WORD}(?:${JOINT}${WORD})*|(?:${CLUSTER})+`, "gu");
  const PARTS = new RegExp(`${JOINT}|(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})`, "u");
  const CLUSTERS = new RegExp(CLUSTER, "gu");

  /** @param {string} written */
  const owned = (written) => written.replace(/[’'][sS]$/u, "");

  /**
   * A word as written in the forms that are compared: joined first, then its parts.
   * @param {string} written
   */
  function forms(written) {
    const word = owned(written);
    const byLetter = word.match(CLUSTERS);
    const parts = [...(byLetter ?? word.split(PARTS))].map(fold);
    const isPart = (/** @type {string} */ each) => [...each].length > 1 || byLetter || /^\p{Nd}$/u.test(each);
    return [...new Set([fold(word), ...(parts.length > 1 ? parts.filter(isPart) : [])])].filter(Boolean);
  }

  /**
   * Where the words of a text stand; of a run without spaces, each two letters that follow each other.
   * @param {string} text
   * @returns {{ written: string, start: number }[]}
   */
  function places(text) {
    return [...text.matchAll(TOKEN)].flatMap(({ 0: written, index: start }) => {
      const letters = [...written.matchAll(CLUSTERS)];
      if (letters.length < 2) return [{ written, start }];
      return letters.slice(1).map((next, place) => (
        { written: letters[place][0] + next[0], start: start + letters[place].index }));
    });
  }

  /**
   * The words of a text with where they stand.
   * @param {string} text
   * @returns {Token[]}
   */
  function tokens(text) {
    return places(text)
      .map(({ written, start }) => ({ forms: forms(written), written, start, end: start + written.length }))
      .filter((each) => each.forms.length);
  }

  /** @param {string} text */
  const whole = (text) => [...text.matchAll(TOKEN)].map(([written]) => fold(owned(written))).join("");

  const SHORTEST_SKELETON = 3;

  /**
   * What stays of a name however it is transliterated; nothing if that is too little to tell names apart.
   * @param {string} word
   * @param {readonly SearchSound[]} sounds what falls away or becomes one, in order
   */
  function skeleton(word, sounds) {
    if (!/^[a-z]+$/.test(word)) return "";
    let bare = word;
    for (const { pattern, sound } of sounds) bare = bare.replace(new RegExp(pattern, "g"), sound);
    return bare.length >= SHORTEST_SKELETON ? bare.toLowerCase() : "";
  }

  /**
   * How many letters to add, drop, change or swap to make one word the other; more than `most` counts as most + 1.
   * @param {string} one
   * @param {string} other
   * @param {number} most
   */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = /** @type {number[]} */ ([]);
    let last = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let row = 1; row <= one.length; row++) {
      const next = [row];
      for (let column = 1; column <= other.length; column++) {
        const change = one[row - 1] === other[column - 1] ? 0 : 1;
        next[column] = Math.min(last[column] + 1, next[column - 1] + 1, last[column - 1] + change);
        if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
          next[column] = Math.min(next[column], before[column - 2] + 1);
        }
      }
      if (Math.min(...next) > most) return most + 1;
      [before, last] = [last, next];
    }
    return last[other.length];
  }

  /**
   * How many slips a word of this length may have.
   * @param {string} word
   */
  const slips = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

  const ENDING = /^(?:s|es|e|ed|d|ing|ings|er|ers|ly|ion|ions|al|ally|ment|ments|ness|ation|ations|ive|or|ors)$/;

  /**
   * Whether a word is a stem with an English ending: the endings that the index has cut off.
   * @param {string} word
   * @param {string} stem
   */
  function hasEnding(word, stem) {
    if (stem.length < 3) return false;
    if (word.startsWith(stem)) return ENDING.test(word.slice(stem.length));
    const bare = stem.slice(0, -1);
    return stem.endsWith("i") && word.startsWith(bare) && /^(?:y|ies|ied|ying)$/.test(word.slice(bare.length));
  }

  return { tokens, whole, skeleton, distance, slips, hasEnding };
});

// The index under data/search, of which only what a query needs is loaded. How the files are made, and what a posting
// looks like: builder/views/search/data.py.
dossier.define("search/index", [
  "search/words", "data/search/meta", "data/search/names", "data/search/asked",
], ({ tokens }, meta, bones, asked) => {
  const { rows } = dossier;
  const LONGEST = 5; // letters that tell in which file a word is

  const worths = new Map([...meta.digits].map((digit, worth) => [digit, worth]));
  /**
   * @param {string} text
   * @param {(digit: number) => number} meant
   */
  const numbers = (text, meant) => Float32Array.from(text, (digit) => meant(worths.get(digit) ?? 0));
  const lengths = numbers(meta.lengths, (digit) => 2 ** (digit / 2) - 1);
  const kinds = rows(meta.kinds).reverse();
  const names = Object.entries(bones).map(([each, words]) => ({ bones: each, words: words.split(" ") }));

  /** @param {string} kind */
  function countOf(kind) {
    const place = kinds.findIndex((each) => each.kind === kind);
    return place < 0 ? 0 : (kinds[place - 1]?.first ?? meta.count) - kinds[place].first;
  }

  /** @param {number} number */
  function kindOf(number) {
    return kinds.find(({ first }) => first <= number)?.kind ?? "";
  }

  // ── Terms ──────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** @type {Map<number, Term[]>} */
  const files = new Map();

  /**
   * The terms in the file in which words that begin like this one are.
   * @param {string} word
   */
  async function terms(word) {
    const file = fileOf(word);
    if (file === undefined) return [];
    const known = files.get(file) ?? rows(await dossier.need(`data/search/t-${file}`)).map(read);
    files.set(file, known);
    return known;
  }

  /**
   * @param {{ stem: string, postings: string, surfaces: string }} term
   * @returns {Term}
   */
  function read({ stem, postings, surfaces }) {
    const name = stem.startsWith("=") ? stem.slice(1) : "";
    return { stem, name, postings, surfaces: surfaces ? surfaces.split(" ") : [stem] };
  }

  /**
   * The terms in all files in which words with the same first letter are.
   * @param {string} word
   */
  async function termsNear(word) {
    const letters = Object.keys(meta.shards).filter((each) => each.startsWith(word.slice(0, 1)));
    const found = await Promise.all(letters.map(terms));
    return [...new Set(found.flat())];
  }

  /** @param {string} word */
  function fileOf(word) {
    for (let length = Math.min(LONGEST, word.length); length; length--) {
      const file = meta.shards[word.slice(0, length)];
      if (file !== undefined) return file;
    }
    return undefined;
  }

  const POSTING = /([0-9a-f]*)([^0-9a-f])/g;
  const letters = new Map([...meta.letters].map((letter, place) => [letter, place + 1]));

  /**
   * Visits each entry that a term stands in; its mark holds those of `marks` that apply.
   * @param {string} postings
   * @param {(number: number, mark: number) => void} visit
   */
  function eachPosting(postings, visit) {
    let number = 0;
    for (const [, distance, letter] of postings.matchAll(POSTING)) {
      number += distance ? Number.parseInt(distance, 16) : 0;
      visit(number, letters.get(letter) ?? 0);
    }
  }

  // ── What results show ──────────────────────────────────────────────────────────────────────────────────────────────

  /** @type {Map<number, SearchHead[]>} */
  const heads = new Map();

  /**
   * Title, address, fact line and other names of an entry.
   * @param {number} number
   */
  async function head(number) {
    const file = Math.floor(number / meta.heads);
    const known = heads.get(file) ?? rows(await dossier.need(`data/search/h-${file}`));
    heads.set(file, known);
    return known[number % meta.heads];
  }

  /**
   * The texts of an entry, each with its anchor.
   * @param {number} number
   */
  async function texts(number) {
    let file = meta.texts.length - 1;
    while (meta.texts[file] > number) file--;
    return rows((await dossier.need(`data/search/x-${file}`))[number - meta.texts[file]]);
  }

  /**
   * Whether an entry has all phrases of a query, word by word.
   * @param {number} number
   * @param {readonly string[][]} phrases
   */
  async function hasPhrases(number, phrases) {
    const [{ title, fact, aliases }, passages] = await Promise.all([head(number), texts(number)]);
    const all = [title, fact, ...aliases.map(({ text }) => text), ...passages.map(({ text }) => text)]
      .map((text) => ` ${tokens(text).map((each) => each.forms[0]).join(" ")} `);
    return phrases.every((phrase) => all.some((text) => text.includes(` ${phrase.join(" ")} `)));
  }

  return {
    count: meta.count,
    articles: countOf("article"),
    average: meta.average,
    marks: meta.marks,
    lengths,
    mentions: numbers(meta.mentions, (digit) => digit),
    titles: numbers(meta.titles, (digit) => digit),
    plain: new Set(meta.plain),
    years: meta.years,
    empty: new Set(asked.empty),
    answers: rows(asked.answers).sort((one, other) => other.start.length - one.start.length),
    same: rows(asked.same).map(({ words, stems }) => ({ words: words.split(" "), stems: stems.split(" ") })),
    sounds: rows(meta.sounds),
    names,
    wordsOfNames: new Set(names.flatMap((each) => each.words)),
    kindOf,
    terms,
    termsNear,
    eachPosting,
    head,
    texts,
    hasPhrases,
    dated: async () => rows(await dossier.need("data/search/dated")),
    facets: () => dossier.need("data/search/facets"),
  };
});

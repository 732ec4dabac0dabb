// Finds entries for a query in the index under data/search, of which it loads only what the query needs.
// How the files are made, and what a posting looks like: builder/render/search.
dossier.engine = (function () {
  const { tokens, skeleton, distance, slips, hasEnding } = dossier.words;
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const MARKS = "ghijklmnopqrstuvwxyzABCDEFGHIJK";
  // What a word is worth by where it stands, and by how well it fits.
  const TITLE = 6, ALIAS = 4.5, FACT = 2, PROSE = 1.5;
  const ALL_NAMED = 1.6; // all words stand in names
  const DATED = 12; // the date typed is the entry's own
  const EXACT = 1, STEM = 0.9, PREFIX = 0.75, VARIANT = 0.6, SLIP = 0.4;
  const KINDS = {
    actor: 1.2, location: 1.15, event: 1.1, article: 1, disagreement: 0.85, term: 0.95, question: 0.8, claim: 0.75,
    page: 0.7, index: 0.5,
  };
  let meta, lengths, mentions, titles, plain, wordsOfNames, namesBySkeleton;

  const ready = () => (ready.promise ||= open().catch((error) => {
    ready.promise = null;
    throw error;
  }));

  async function open() {
    let skeletons;
    [meta, skeletons] = await Promise.all([dossier.load("search/meta"), dossier.load("search/names")]);
    const worths = Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)));
    const numbers = (text, read) => Float32Array.from(text, (_, index) => read(worths[text.charCodeAt(index)]));
    lengths = numbers(meta.lengths, (digit) => 2 ** (digit / 2) - 1);
    mentions = numbers(meta.mentions, (digit) => digit);
    titles = numbers(meta.titles, (digit) => digit);
    plain = new Set(meta.plain);
    namesBySkeleton = Object.entries(skeletons).map(([bones, words]) => ({ bones, words: words.split(" ") }));
    wordsOfNames = new Set(namesBySkeleton.flatMap((each) => each.words));
  }

  function kindOf(number) {
    let found = "";
    for (const [start, kind] of meta.kinds) if (start <= number) found = kind;
    return found;
  }

  // ── Files of terms ───────────────────────────────────────────────────────────────────────────────────────────────

  // The file in which words that begin like this one are.
  function shardOf(word) {
    for (let length = 5; length; length--) {
      const number = length <= word.length ? meta.shards[word.slice(0, length)] : undefined;
      if (number !== undefined) return number;
    }
    return null;
  }

  const shards = new Map();
  async function shard(word) {
    const name = shardOf(word);
    if (name === null) return [];
    if (!shards.has(name)) {
      const terms = await dossier.load(`search/t-${name}`);
      shards.set(name, Object.entries(terms).map(([stem, value]) => ({
        stem,
        postings: typeof value === "string" ? value : value[0],
        surfaces: typeof value === "string" ? [stem] : value[1].split(" "),
      })));
    }
    return shards.get(name);
  }

  // ── Words to terms ───────────────────────────────────────────────────────────────────────────────────────────────

  // How well a word fits a term, from 0 to 1.
  function fit(word, open, term) {
    if (term.stem[0] === "=") return 0;
    if (term.surfaces.includes(word)) return EXACT;
    if (term.stem === word || hasEnding(word, term.stem)) return STEM;
    if (!open || word.length < 2) return 0;
    const longer = term.surfaces.find((each) => each.startsWith(word));
    return longer ? PREFIX * (0.6 + 0.4 * (word.length / longer.length)) : 0;
  }

  // The terms that a word means, with how well each fits: as written; in another spelling of a name; with a slip.
  async function termsOf(word, open) {
    const here = await shard(word);
    const found = new Map();
    for (const term of here) {
      const worth = fit(word, open, term);
      if (worth) found.set(term.stem, { term, worth });
    }
    const certain = [...found.values()].some((each) => each.worth >= STEM);
    const others = certain && !wordsOfNames.has(word) ? [] : variants(word, open);
    await add(found, others, VARIANT);
    if (!found.size && slips(word)) {
      for (const term of here) {
        const best = Math.min(...term.surfaces.map((each) => distance(word, each, slips(word))));
        if (term.stem[0] !== "=" && best <= slips(word)) found.set(term.stem, { term, worth: SLIP / best });
      }
      await add(found, nearNames(word), SLIP);
    }
    return [...found.values()];
  }

  // Adds the terms of other words, each worth so much, unless they are there already.
  async function add(found, words, worth) {
    for (const other of words) {
      for (const term of await shard(other)) {
        if (term.surfaces.includes(other) && !found.has(term.stem)) found.set(term.stem, { term, worth });
      }
    }
  }

  // The words of names that are another transliteration of this one.
  function variants(word, open) {
    const bones = skeleton(word);
    if (!bones) return [];
    const alike = (each) => each.bones && (each.bones === bones || (open && each.bones.startsWith(bones)));
    const same = namesBySkeleton.filter(alike);
    return same.flatMap((each) =>
      each.words.filter((other) => {
        const compared = each.bones === bones ? other : other.slice(0, word.length);
        return other !== word && distance(word, compared, 3) <= Math.min(3, Math.ceil(word.length / 2));
      }),
    ).slice(0, 20);
  }

  const nearNames = (word) =>
    namesBySkeleton
      .flatMap((each) => each.words.filter((other) => distance(word, other, slips(word)) <= slips(word)))
      .slice(0, 20);

  // ── Terms to entries ─────────────────────────────────────────────────────────────────────────────────────────────

  function eachPosting(postings, visit) {
    let number = 0;
    for (const match of postings.matchAll(/([0-9a-f]*)([g-zA-K])/g)) {
      number += match[1] ? parseInt(match[1], 16) : 0;
      visit(number, MARKS.indexOf(match[2]) + 1);
    }
  }

  // What one word is worth for each entry: the best of its terms.
  async function worthOf(word, open) {
    const worths = new Map();
    const names = new Set();
    const surfaces = new Set([word]);
    for (const { term, worth } of await termsOf(word, open)) {
      // Of an unfinished word only what begins like it is marked.
      const isWhole = !open || worth >= STEM || worth === VARIANT || worth <= SLIP;
      for (const each of term.surfaces) if (isWhole || each.startsWith(word)) surfaces.add(each);
      eachPosting(term.postings, (number, mark) => {
        const often = mark % 4;
        const room = 0.25 + 0.75 * (lengths[number] / meta.average);
        const score = worth * (
          Math.max(mark & 16 ? TITLE * (0.5 + 0.5 / Math.max(1, titles[number])) : 0, mark & 8 ? ALIAS : 0) +
          (mark & 4 ? FACT : 0) +
          PROSE * (often * 2.2) / (often + 1.2 * room));
        if (score > (worths.get(number) || 0)) worths.set(number, score);
        if (mark & 24) names.add(number);
      });
    }
    return { worths, names, surfaces };
  }

  // A word with a hyphen is met joined or by all its parts.
  async function worthOfUnit(unit) {
    const joined = await worthOf(unit.joined, unit.open);
    if (!unit.parts.length) return joined;
    const last = unit.parts.length - 1;
    const parts = await Promise.all(unit.parts.map((each, index) => worthOf(each, unit.open && index === last)));
    for (const part of parts) for (const each of part.surfaces) joined.surfaces.add(each);
    for (const [number, worth] of parts[0].worths) {
      if (parts.every((each) => each.worths.has(number))) {
        const sum = parts.reduce((total, each) => total + each.worths.get(number), 0) / parts.length;
        joined.worths.set(number, Math.max(sum, joined.worths.get(number) || 0));
        if (parts.every((each) => each.names.has(number))) joined.names.add(number);
      }
    }
    return joined;
  }

  // Entries whose whole name was typed, or begins so: number to worth.
  async function named(name) {
    const found = new Map();
    if (name.length < 2) return found;
    for (const term of await shard(name)) {
      if (term.stem[0] !== "=" || !term.stem.startsWith(name, 1)) continue;
      const worth = term.stem.length === name.length + 1 ? 1 : 0.25;
      eachPosting(term.postings, (number, mark) => {
        const value = worth * (mark & 16 ? 24 : 18);
        found.set(number, Math.max(found.get(number) || 0, value));
      });
    }
    return found;
  }

  // The entries that are dated to one of these days.
  async function on(found) {
    const numbers = new Set();
    for (const day of found) {
      for (const term of await shard(day)) if (term.stem === day) eachPosting(term.postings, (number) => numbers.add(number));
    }
    return numbers;
  }

  // Finds the entries for a query, best first.
  async function find(text) {
    await ready();
    const query = dossier.query.read(text, plain);
    const [wholes, dated, ...units] = await Promise.all([
      named(query.whole),
      on(dossier.query.days(text)),
      ...query.units.map(worthOfUnit),
    ]);
    const scores = new Map();
    for (const unit of units) {
      const rarity = Math.log(1 + meta.count / (1 + unit.worths.size));
      for (const [number, worth] of unit.worths) {
        const score = scores.get(number) || { number, score: 0, met: 0, named: 0 };
        score.score += worth * (0.4 + 0.6 * rarity);
        score.met += 1;
        score.named += unit.names.has(number) ? 1 : 0;
        scores.set(number, score);
      }
    }
    for (const [number, worth] of wholes) {
      const score = scores.get(number) || { number, score: 0, met: 0, named: 0 };
      score.score += worth;
      score.met = units.length;
      scores.set(number, score);
    }
    for (const each of scores.values()) if (dated.has(each.number)) each.score += DATED;
    let list = [...scores.values()];
    const most = list.reduce((best, each) => Math.max(best, each.met), 0);
    const partial = units.length > 0 && most < units.length;
    list = list.filter((each) => each.met === most);
    for (const each of list) {
      each.kind = kindOf(each.number);
      if (units.length > 1 && each.named === units.length) each.score *= ALL_NAMED;
      each.score *= KINDS[each.kind] * (1 + 0.04 * mentions[each.number]);
    }
    list.sort((one, other) => other.score - one.score || one.number - other.number);
    return {
      query, partial, list, phrases: query.phrases,
      words: units.flatMap((unit) => [...unit.surfaces]),
      // Which of the words of a query a word of a text answers to.
      unitOf: (forms) => units.findIndex((unit) => forms.some((form) => unit.surfaces.has(form))),
    };
  }

  // ── What results show ────────────────────────────────────────────────────────────────────────────────────────────

  // Title, address, fact line and other names of an entry.
  async function head(number) {
    const heads = await dossier.load(`search/h-${Math.floor(number / meta.heads)}`);
    const [title, path, fact, aliases] = heads[number % meta.heads];
    return { title, path, fact, aliases };
  }

  // The texts of an entry, each with its anchor.
  async function texts(number) {
    let file = meta.texts.length - 1;
    while (meta.texts[file] > number) file--;
    return (await dossier.load(`search/x-${file}`))[number - meta.texts[file]];
  }

  // Whether an entry has all phrases of a query, word by word.
  async function hasPhrases(number, phrases) {
    const [{ title, fact, aliases }, passages] = await Promise.all([head(number), texts(number)]);
    const all = [title, fact, ...aliases.map(([name]) => name), ...passages.map(([, text]) => text)]
      .map((text) => ` ${tokens(text).map((each) => each.forms[0]).join(" ")} `);
    return phrases.every((phrase) => all.some((text) => text.includes(` ${phrase.join(" ")} `)));
  }

  const facets = () => dossier.load("search/facets");

  return { ready, find, head, texts, hasPhrases, facets, fit };
})();

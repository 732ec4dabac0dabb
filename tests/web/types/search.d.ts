// The search: builder/views/search/data.py writes its data.

interface Parts {
  search: void;
  "search/engine": { find: (text: string) => Promise<Found> };
  "search/filters": {
    titles: Record<string, { title: string; short: string }>;
    makeFilters: (changed: () => unknown) => SearchFilters;
  };
  "search/index": SearchIndex;
  "search/item": (
    found: Found,
    entry: FoundEntry,
    leave: () => void,
  ) => Promise<{ row: HTMLElement; sight: () => void }>;
  "search/marks": {
    among: (words: Iterable<string>) => (token: Token) => boolean;
    marked: (text: string, test: (token: Token) => boolean, from?: number, to?: number) => (string | HTMLElement)[];
    inPage: (query: string) => void;
  };
  "search/dates": { read: (text: string, years: readonly number[]) => { rest: string; dates: QueryDate[] } };
  "search/days": (choice: QueryChoice, known: readonly number[]) => QuerySpan[];
  "search/query": { read: (query: string) => Query };
  "search/results": {
    search: (text: string) => Promise<void>;
    first: (text: string) => Promise<HTMLElement | null>;
  };
  "search/start": () => Promise<HTMLElement>;
  "search/terms": {
    nearest: (word: string) => string;
    termsOf: (word: string, isOpen: boolean) => Promise<
      { term: Term; worth: number; isWhole: boolean; isOther: boolean }[]
    >;
  };
  "search/words": {
    tokens: (text: string) => Token[];
    whole: (text: string) => string;
    skeleton: (word: string, sounds: readonly SearchSound[]) => string;
    distance: (one: string, other: string, most: number) => number;
    slips: (word: string) => number;
    hasEnding: (word: string, stem: string) => boolean;
  };
  "search/worth": {
    ofUnits: (units: readonly QueryUnit[]) => Promise<{ worth: Worth; units: QueryUnit[] }[]>;
    withPromise: (stems: readonly string[]) => Promise<Set<number>>;
    ofDate: (date: QueryDate) => Promise<{ worth: Worth; dated: Map<number, boolean> }>;
  };
}

// ── What is asked and found ────────────────────────────────────────────────────────────────────────────────────────

/** A word of a text: the forms in which it is compared, and where it stands. */
interface Token {
  forms: string[];
  written: string;
  start: number;
  end: number;
}

interface QueryUnit {
  joined: string;
  written: string;
  /** The parts of a word with a hyphen. */
  parts: string[];
  /** Whether it may be unfinished. */
  open: boolean;
}

interface Query {
  text: string;
  phrases: string[][];
  units: QueryUnit[];
  dates: QueryDate[];
  /** The kinds of entries that answer it, if it is a question. */
  answers: string[];
  /** Stems in titles and fact lines that promise the answer. */
  promises: string[];
  /** All of it as one word, and all that tells what is looked for. */
  wholes: string[];
}

/** A day, a month, a year, or a part of one, 1 to 3; what is 0 was not typed. */
interface QueryMoment {
  year: number;
  month: number;
  day: number;
  part: number;
}

/** What may be meant: a moment, or all from one to another. */
type QueryChoice = [from: QueryMoment, to?: QueryMoment];

/** Days from the first to the last, as ordinals. */
interface QuerySpan {
  first: number;
  last: number;
}

/** A date: the days that may be meant, and its words in texts. */
interface QueryDate {
  spans: QuerySpan[];
  words: { day: string; month: string; year: string }[];
}

/** What a part of a query is worth for each entry, which of them have it in a name, and its words as written there. */
interface Worth {
  worths: Map<number, number>;
  names: Set<number>;
  surfaces: Set<string>;
}

interface FoundEntry {
  number: number;
  kind: string;
  score: number;
  hasAll: boolean;
}

interface Found {
  query: Query;
  list: FoundEntry[];
  phrases: string[][];
  /** All forms of the words that were met. */
  words: string[];
  /** Whether only some of the words were met. */
  partial: boolean;
  /** The words, as written, that nothing has. */
  unknown: string[];
  /** Whether the words of phrases stand together nowhere. */
  apart: boolean;
  /** Which of the words of the query a word of a text answers to. */
  unitOf: (forms: readonly string[]) => number;
}

interface SearchFilters {
  element: HTMLElement;
  sift: (entries: readonly FoundEntry[]) => Promise<FoundEntry[]>;
  offerMore: () => Promise<void>;
  chosen: () => Record<string, string>;
}

// ── The index ──────────────────────────────────────────────────────────────────────────────────────────────────────

interface Term {
  stem: string;
  /** The name, if the term is a whole name as one word. */
  name: string;
  postings: string;
  surfaces: string[];
}

interface SearchMarks {
  title: number;
  alias: number;
  fact: number;
  /** The bits that say how often. */
  often: number;
}

interface SearchSound {
  pattern: string;
  sound: string;
}

interface SearchIndex {
  count: number;
  /** How many articles there are. */
  articles: number;
  average: number;
  marks: SearchMarks;
  lengths: Float32Array;
  mentions: Float32Array;
  titles: Float32Array;
  plain: ReadonlySet<string>;
  /** The years to which entries are dated. */
  years: readonly number[];
  empty: ReadonlySet<string>;
  answers: { start: string; kinds: string; promises: string }[];
  same: { words: string[]; stems: string[] }[];
  sounds: SearchSound[];
  names: { bones: string; words: string[] }[];
  wordsOfNames: ReadonlySet<string>;
  kindOf: (number: number) => string;
  terms: (word: string) => Promise<Term[]>;
  termsNear: (word: string) => Promise<Term[]>;
  eachPosting: (postings: string, visit: (number: number, mark: number) => void) => void;
  head: (number: number) => Promise<SearchHead>;
  texts: (number: number) => Promise<SearchPassage[]>;
  hasPhrases: (number: number, phrases: readonly string[][]) => Promise<boolean>;
  dated: () => Promise<SearchDated[]>;
  facets: () => Promise<SearchFacets>;
}

/** The first and the last day that a date of an entry can mean, as ordinals; 0 at an open end. */
interface SearchDated {
  entry: number;
  first: number;
  last: number;
}

interface SearchHead {
  title: string;
  /** The code of the title's language, if it is not that of the dossier; else empty. */
  language: string;
  path: string;
  fact: string;
  /** Other names: the language, who prints it; or that it is the initials. */
  aliases: { text: string; language?: string; by?: string; initials?: boolean }[];
}

interface SearchPassage {
  anchor: string;
  text: string;
  /** Whose word it is, if not the article's or the editor's own. */
  voice: string;
  inferred: boolean;
}

interface SearchFacets {
  places: string[];
  /** The first and the last year of each entry. */
  years: ([first: number, last?: number] | 0)[];
  /** The numbers of its places. */
  at: string[];
}

interface SearchMeta {
  count: number;
  /** The number of the first entry of each kind, in order. */
  kinds: Columns<{ kind: string; first: number }>;
  // A digit for each entry.
  digits: string;
  lengths: string;
  mentions: string;
  titles: string;
  average: number;
  plain: string[];
  years: number[];
  sounds: Columns<SearchSound>;
  /** The letters of postings, each for one mark. */
  letters: string;
  marks: SearchMarks;
  shards: Record<string, number>;
  heads: number;
  texts: number[];
}

/** How questions are put, and which words mean the same. */
interface SearchAsked {
  empty: string[];
  answers: Columns<{ start: string; kinds: string; promises: string }>;
  same: Columns<{ words: string; stems: string }>;
  /** The words of dates, by what they mean. */
  dates: Record<"to" | "both" | "between" | "of" | "early" | "middle" | "late" | "ordinal", string[]>;
}

interface Data {
  "search/asked": SearchAsked;
  /** The numbers of the entries offered before anything is typed, by kind. */
  "search/start": Record<string, number[]>;
  "search/meta": SearchMeta;
  "search/names": Record<string, string>;
  "search/facets": SearchFacets;
  "search/dated": Columns<SearchDated>;
  [file: `search/t-${number}`]: Columns<{ stem: string; postings: string; surfaces: string }>;
  [file: `search/h-${number}`]: Columns<SearchHead>;
  [file: `search/x-${number}`]: Columns<SearchPassage>[];
}

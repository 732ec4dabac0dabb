// What scripts are checked against: which parts there are, what they give, and what the data files hold. A feature's
// own parts and data are in the file of its name.

/** The parts, by the names under which they are defined; a tool gives nothing. */
interface Parts {
  frame: void;
  "parts/offline": void;
  "parts/fold": (text: string) => string;
  "parts/scripts": { ACCENTS: string; STACKERS: string; UNSPACED: string; VOWEL_SIGNS: string };
  "parts/language": Language;
  "parts/lanes": (ends: Iterable<readonly [number, number]>, apart: number) => number[];
  "parts/leaflet": typeof L;
  "parts/save": (text: string, type: string, name: string) => void;
  "parts/sieve": Sieve;
  "parts/table": void;
  "parts/choices": void;
}

interface Language {
  day: (date: string) => string;
  span: (first: string, last: string) => string;
  listed: <Item extends string | Node>(items: readonly Item[]) => (string | Item)[];
  compare: (one: string, other: string) => number;
}

/** The data files, by their names below data/. */
interface Data {
  archive: { size: number };
  words: Catalogue;
}

/** Columns of one value a row, as data files have them; without rows there are none. */
type Columns<Row> = { [Name in keyof Row]: Row[Name][] } | Record<string, never>;

/** What a name stands for when a part needs it. */
type Value<Name extends string> = Name extends `data/${infer File}`
  ? File extends keyof Data
    ? Data[File]
    : never
  : Name extends `style/${string}` | `vendor/${string}`
    ? void
    : Name extends keyof Parts
      ? Parts[Name]
      : never;

type Values<Names extends readonly string[]> = { [Index in keyof Names]: Value<Names[Index]> };

type Need = <Name extends string>(name: Name) => Promise<Value<Name>>;

type Define = <Name extends string, const Names extends readonly string[]>(
  name: Name,
  needs: Names,
  make: (...needed: Values<Names>) => Value<Name> | Promise<Value<Name>>,
  otherwise?: () => void,
) => void;

type Receive = <Name extends string>(name: Name, value: Value<`data/${Name}`>) => void;

interface Definition {
  needs: readonly string[];
  make: (...needed: any) => unknown;
  otherwise?: () => void;
}

/** Translations by message; those of a message with a number are the forms that `plural` chooses from. */
interface Catalogue {
  messages: Record<string, string | string[]>;
  /** The place of the form for each category of Intl.PluralRules in the page's language. */
  plural: Partial<Record<Intl.LDMLPluralRule, number>>;
}

/** What can stand in an element: text, an element, several of them, or nothing. */
type Content = string | Node | null | undefined | false | Content[];

type Attributes = Record<string, string | number | boolean | null | undefined | ((event: any) => void)>;

// What the theme's script scope.js sets.
declare function __md_get(key: string, storage?: Storage, scope?: URL): any;
declare function __md_set(key: string, value: unknown, storage?: Storage, scope?: URL): void;

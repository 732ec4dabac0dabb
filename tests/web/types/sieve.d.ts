// Choosing some of many, in parts/sieve.js.

interface SieveOption {
  value: string;
  words: string;
  /** How many items have it. */
  count?: number;
  /** The name under which it stands together with others. */
  group?: string;
  /** How far it stands below what is around it. */
  depth?: number;
}

interface SieveChoice<Item> {
  /** Stands in a label; its name is that in the address. */
  field: HTMLSelectElement | HTMLInputElement;
  fits: (item: Item, value: string) => boolean;
}

interface SieveOptions<Item> {
  items: readonly Item[];
  choices: readonly SieveChoice<Item>[];
  /** Does what has to be done for the items that are left, and says so; `chosen` has the words of what is chosen. */
  show: (left: Item[], chosen: string[]) => string;
  status?: HTMLElement;
  clear?: HTMLElement;
}

interface SieveForm {
  labels: HTMLElement[];
  status: HTMLElement;
  clear: HTMLElement;
  /** Shows what the address says, or else what is given. */
  begin: (first?: Record<string, string>) => void;
  sift: () => void;
  set: (name: string, value: string) => void;
  empty: () => void;
  value: (name: string) => string;
  isUsed: () => boolean;
}

interface Sifted<Item> {
  left: Item[];
  count: (name: string, value: string) => number;
}

interface Sifter<Item> {
  /** The values that items have in a choice, in the order in which they are met. */
  values: (name: string) => string[];
  /** `order` has the items in another order, `also` is what else has to hold. */
  sift: (
    chosen: Record<string, Iterable<string>>,
    order?: readonly Item[],
    also?: (item: Item) => boolean,
  ) => Sifted<Item>;
}

interface Sieve {
  form: <Item>(options: SieveOptions<Item>) => SieveForm;
  select: (name: string, label: string, none: string, options: readonly SieveOption[]) => HTMLSelectElement;
  sifter: <Item>(items: readonly Item[], choices: Record<string, (item: Item) => readonly string[]>) => Sifter<Item>;
}

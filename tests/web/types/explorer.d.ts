// The explorer: builder/views/explorer/data.py writes its data. Rows are meant by their places among all rows.

interface Parts {
  explorer: void;
  "explorer/compare": () => {
    update: (element: HTMLElement, pair: [ExplorerRow, ExplorerRow] | null) => void;
  };
  "explorer/export": {
    csv: (rows: readonly ExplorerRow[]) => Promise<void>;
    json: (rows: readonly ExplorerRow[]) => Promise<void>;
    copyAddress: (said: HTMLElement) => Promise<void>;
  };
  "explorer/facets": (
    state: ExplorerState,
    changed: () => void,
  ) => {
    element: HTMLElement;
    title: (name: string) => string;
    update: (count: Sifted<ExplorerRow>["count"]) => void;
  };
  "explorer/frame": (
    state: ExplorerState,
    facets: HTMLElement,
    table: HTMLElement,
    act: ExplorerActs,
  ) => ExplorerFrame;
  "explorer/matrix": (show: (values: Record<string, string>) => void) => {
    update: (element: HTMLElement, rows: readonly ExplorerRow[], view: string) => void;
  };
  "explorer/order": (rows: readonly ExplorerRow[], order: string) => readonly ExplorerRow[];
  "explorer/parts": {
    link: (row: ExplorerRow) => HTMLAnchorElement;
    few: (items: readonly (string | Node)[], most: number) => (string | Node)[];
    andMore: (number: number) => string;
    rolesIn: (actor: ExplorerRow, event: ExplorerRow) => string[];
  };
  "explorer/records": ExplorerRecords;
  "explorer/table": (
    state: ExplorerState,
    change: (page?: number) => void,
    choose: (row: ExplorerRow, isTicked: boolean) => void,
  ) => { element: HTMLElement; grid: HTMLElement; update: ShowRows; whole: ShowRows };
  "explorer/values": {
    sift: Sifter<ExplorerRow>["sift"];
    label: (facet: string, value: string) => string | undefined;
    times: string[];
  };
}

type ShowRows = (rows: readonly ExplorerRow[]) => void;

/** What is chosen: words of a name, values of each facet, and how the rest is shown. */
interface ExplorerState {
  text: string;
  chosen: Record<string, Set<string>>;
  order: string;
  page: number;
  view: string;
  /** The keys of the rows that are ticked. */
  ticked: Set<string>;
}

interface ExplorerFacet {
  name: string;
  title: string;
  values: string[];
  open?: boolean;
  /** Whether values with most rows come first. */
  ranked?: boolean;
  note?: string;
}

interface ExplorerActs {
  change: (page?: number, isTyping?: boolean) => void;
  clear: () => void;
  untick: () => void;
  fitting: () => readonly ExplorerRow[];
}

interface ExplorerFrame {
  whole: HTMLElement;
  search: HTMLInputElement;
  count: HTMLElement;
  /** What is chosen, in words. */
  filters: HTMLElement;
  apply: HTMLElement;
  clear: HTMLElement;
  views: HTMLInputElement[];
  matrix: HTMLElement;
  comparison: HTMLElement;
  tray: HTMLElement;
  ticked: HTMLElement;
  hint: HTMLElement;
  beside: HTMLElement;
  brief: HTMLAnchorElement;
}

interface ExplorerWord {
  word: string;
  label: string;
}

interface ExplorerKind extends ExplorerWord {
  sort: string;
  colour: string;
}

interface ExplorerRecords {
  title: string;
  /** Where the site stands, empty if that is not known. */
  site: string;
  /** The columns of what is taken along, and the outcomes whose figures follow them. */
  columns: string[];
  outcomes: string[];
  parts: number;
  rows: ExplorerRow[];
  byKey: Map<string, ExplorerRow>;
  sorts: ExplorerSort[];
  kinds: (ExplorerKind & { value: string })[];
  sides: ExplorerWord[];
  disputes: ExplorerWord[];
}

/** What a sort of rows is called: one and several as a heading, and one within a sentence. */
interface ExplorerSort {
  word: string;
  one: string;
  many: string;
  inText: string;
}

interface ExplorerRow {
  place: number;
  key: string;
  sort: string;
  /** What the sort is called, by itself and within a line. */
  sortName: string;
  sortInText: string;
  path: string;
  name: string;
  names: string[];
  kind: (ExplorerKind & { value: string }) | null;
  sides: ExplorerWord[];
  fact: string;
  spans: string[];
  shown: string;
  works: number;
  /** Its place in `disputes`. */
  disputed: number;
  /** All its names, in the form in which they are compared. */
  folded: string;
  /** The places that it lies in directly, and all around it. */
  within: ExplorerRow[];
  around: ExplorerRow[];
  actors: ExplorerRow[];
  places: ExplorerRow[];
  events: ExplorerRow[];
  articles: ExplorerRow[];
  /** Who has which part in an event. */
  parts: { actor: ExplorerRow; role: string; voice: string; inferred: boolean }[];
}

/** A row in the data files; sort, kind and sides are places in data/explorer.js. */
interface ExplorerColumns {
  sort: number;
  path: string;
  name: string;
  names: string[];
  kind: number;
  sides: number[];
  fact: string;
  /** Dates or spans, with spaces between them. */
  dates: string;
  shown: string;
  /** Whether one of the dates shown is worked out. */
  worked_out: boolean;
  within: number[];
  around: number[];
  actors: number[];
  places: number[];
  events: number[];
  articles: number[];
  /** Who has a part in an event, and in the same order which. */
  participants: number[];
  roles: number[];
  /** Whose word that is, if no article says so itself, and whether it is worked out. */
  voices: string[];
  inferred: boolean[];
  works: number;
  /** 0 no difference known, 1 accounts differ, 2 noted in a disagreement. */
  disputed: number;
}

/** What is taken along of a row beside what the table shows. */
interface ExplorerTaken {
  dates: string[];
  first: string;
  last: string;
  latitudes: number[];
  longitudes: number[];
  within: number[];
  /** Outcome, at least and at most how many. */
  figures: [string, number | null, number | null][];
  citations: string;
}

interface Data {
  [file: `taken-${number}`]: Columns<ExplorerTaken>;
  explorer: {
    title: string;
    site: string;
    columns: string[];
    outcomes: string[];
    parts: number;
    sorts: Columns<ExplorerSort>;
    kinds: Columns<ExplorerKind>;
    sides: Columns<ExplorerWord>;
    roles: Columns<ExplorerWord>;
  };
  [file: `explorer-${number}`]: Columns<ExplorerColumns>;
}

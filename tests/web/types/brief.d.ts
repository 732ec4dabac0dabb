// The brief: builder/views/brief/data.py writes its data.

interface Parts {
  brief: void;
  "brief/sheet": (
    sheet: HTMLElement,
    title: string,
    plan: BriefPlan,
    content: BriefFile,
    state: BriefSpan,
  ) => number;
  "brief/span": {
    bounds: (text: string) => { first: string; last: string } | null;
    isReversed: (span: BriefSpan) => boolean;
    plan: (rows: readonly ExplorerRow[], chosen: readonly ExplorerRow[], span: BriefSpan) => BriefPlan;
    inWords: (span: BriefSpan) => string;
  };
  "brief/text": (articles: Record<string, BriefArticle>) => {
    text: (segments: readonly BriefSegment[]) => Content[];
    link: (path: string, content: Content) => HTMLAnchorElement;
    sources: () => HTMLElement[];
  };
}

/** Days as in the address, empty for none; and a title. */
interface BriefSpan {
  from: string;
  to: string;
  title: string;
}

interface BriefState extends BriefSpan {
  keys: string[];
}

interface BriefPlan {
  records: ExplorerRow[];
  /** Records chosen that lie outside the span. */
  outside: ExplorerRow[];
  events: ExplorerRow[];
  /** How many more events there are. */
  more: number;
}

/** A piece of a text; a citation is an article's id and a paragraph, `some-article#p12`. */
type BriefSegment =
  | string
  | { link: string; text: BriefSegment[] }
  | { web: string; text: BriefSegment[] }
  | { emphasis: BriefSegment[] }
  | { strong: BriefSegment[] }
  | { code: string }
  | { cites: string[] }
  | { is: "break" | "general knowledge" };

interface BriefFact {
  label: string;
  value: BriefSegment[];
  voice?: BriefSegment[];
  /** How it was worked out. */
  inferred?: BriefSegment[];
  note?: BriefSegment[];
}

interface BriefDispute {
  title: string;
  /** Its page; empty if only the program has found it. */
  path: string;
  sides: BriefFact[][];
}

interface BriefEntry {
  line: string;
  lead: BriefSegment[];
  facts: BriefFact[];
  disputes: BriefDispute[];
  /** What its date rests on. */
  dated: BriefSegment[];
}

interface BriefArticle {
  title: string;
  outlet: string;
  date: string;
  path: string;
}

interface BriefFile {
  records: Record<string, BriefEntry>;
  articles: Record<string, BriefArticle>;
}

interface Data {
  brief: { rows: number };
  [file: `brief-${number}`]: BriefFile;
}

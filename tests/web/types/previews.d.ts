// Cards on links: builder/views/previews/data.py writes their data.

interface Parts {
  cite: void;
  previews: void;
  "previews/cards": {
    contentOf: (link: HTMLAnchorElement | SVGAElement) => Promise<(Element | null)[] | null>;
    hash: (path: string) => number;
  };
  "brief/to-brief": void;
  citations: {
    contentOf: (mark: HTMLAnchorElement) => Promise<Element[] | null>;
    offerBack: () => void;
  };
  "citations/report": {
    ways: (mark: Element, citations: string[]) => HTMLAnchorElement[];
  };
}

interface CitedArticle {
  title: string;
  outlet: string;
  date: string;
  page: string;
  /** By number of the paragraph: its text, and how many things cite it. */
  digest: Record<number, [string, number]>;
}

interface PreviewCard {
  name: string;
  kind: string;
  fact: string;
  /** The first sentence of its page. */
  says: string;
  colour: string;
}

interface Data {
  preview: { shards: number; folders: string[]; glossary: string };
  [file: `preview-${number}`]: Record<string, PreviewCard>;
  [file: `cited-${string}`]: CitedArticle;
}

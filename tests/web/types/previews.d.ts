// Cards on links: builder/views/previews/data.py writes their data.

interface Parts {
  cite: void;
  previews: void;
  "previews/cards": {
    cardOf: (link: HTMLAnchorElement | SVGAElement) => Promise<PreviewCard | null>;
    hash: (path: string) => number;
  };
  "brief/to-brief": void;
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
}

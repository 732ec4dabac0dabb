// Cards on links: builder/render/preview_data.py writes their data.

interface Parts {
  cite: void;
  preview: void;
  "preview/cards": {
    cardOf: (link: HTMLAnchorElement | SVGAElement) => Promise<PreviewCard | null>;
    hash: (path: string) => number;
  };
  "to-brief": void;
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

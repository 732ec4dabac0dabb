// The network: builder/views/network/data.py writes its data. Records, ties, texts and kinds are meant by their places.

interface Parts {
  network: void;
  "network/drawn": NetworkDrawn;
  "network/star": (
    home: HTMLElement,
    records: readonly NetworkRecord[],
    textsOf: (text: number, frame: NetworkFrame) => string[],
  ) => {
    show: (
      frames: readonly NetworkFrame[],
      centre: number,
      own: readonly NetworkTie[],
      address: (id: string) => string,
    ) => void;
  };
  "network/list": (
    home: HTMLElement,
    records: readonly NetworkRecord[],
    kinds: readonly NetworkKind[],
  ) => { show: (centre: number, own: readonly NetworkTie[], isOfAll: boolean, said: readonly HTMLElement[]) => void };
  "network/whole": (
    records: readonly NetworkRecord[],
    ties: readonly NetworkTie[],
    address: (id: string) => string,
  ) => Promise<NetworkWhole>;
}

interface NetworkDrawn {
  draw: (name: string, attributes: Record<string, string | number>, ...content: (Element | string)[]) => SVGElement;
  lines: (kind: string, texts: string[], x: number, y: number, step: number, anchor: string) => SVGElement;
  mark: (record: { sort: string; colour: string }, x: number, y: number, size: number) => SVGElement;
  walk: (svg: SVGElement, names: readonly SVGElement[], spoken: string) => void;
}

interface NetworkWhole {
  svg: SVGElement;
  /** Draws these ties and no others. */
  show: (left: readonly NetworkTie[]) => void;
}

/** A drawing for one width: `most` records are drawn, lines of the left half end at `end`. */
interface NetworkFrame {
  name: "wide" | "narrow";
  width: number;
  end: number;
  most: number;
}

/** A text, and its lines for each width if it has several. */
interface NetworkText {
  plain: string;
  wide: string;
  narrow: string;
}

interface NetworkSector {
  key: string;
  label: string;
  colour: string;
  /** The word for the kind of its records. */
  sort: string;
}

interface NetworkRecordRow {
  text: number;
  path: string;
  fact: string;
  sector: number;
  /** Its name in the middle, in lines. */
  wide: string;
  narrow: string;
}

interface NetworkRecord extends NetworkSector, NetworkRecordRow {
  id: string;
  name: string;
  middle: (frame: NetworkFrame) => string[];
}

interface NetworkKind {
  group: string;
  label: string;
  /** The classes of its lines. */
  look: string;
}

interface NetworkTieRow {
  source: number;
  target: number;
  words: number;
  time: number;
  /** Whether it has a date of its own. */
  dated: number;
  /** Days, empty if they are not known. */
  first: string;
  last: string;
  inferred: number;
  key: string;
  /** Who says so, if not an article itself, and whether the statement has a remark. */
  voice: string;
  remark: number;
}

interface NetworkTie extends NetworkTieRow {
  group: string;
  look: string;
  sides: string[];
  /** Texts, read from the source and from the target. */
  label: number;
  reverse: number;
  /** The same in words, and the time. */
  labelled: string;
  reversed: string;
  said: string;
}

interface NetworkCluster {
  label: number;
  look: string;
  isOutward: boolean;
  spokes: Map<number, NetworkTie[]>;
}

interface Data {
  network: {
    records: Columns<NetworkRecordRow>;
    ties: Columns<NetworkTieRow>;
    words: Columns<{ group: number; label: number; reverse: number }>;
    sectors: Columns<NetworkSector>;
    groups: Columns<NetworkKind>;
    texts: Columns<NetworkText>;
    frames: Columns<NetworkFrame>;
    /** How many ties the whole has; the rest is only listed. */
    drawn: number;
  };
  "network-whole": {
    width: number;
    height: number;
    headings: Columns<{ label: string; x: number; y: number; left: number }>;
    places: Columns<{ record: number; x: number; y: number; left: number; lines: string }>;
    chords: Columns<{ ties: number[]; line: string }>;
  };
}

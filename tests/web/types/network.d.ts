// The network: builder/views/network/data.py writes its data. Records are meant by their places.

interface Parts {
  network: void;
  "network/card": (
    records: readonly NetworkRecord[],
    sectors: readonly NetworkSector[],
  ) => { element: HTMLElement; describe: (place: number | null, ties: readonly NetworkTie[]) => void };
  "network/ring": (
    home: HTMLElement,
    zoom: HTMLElement,
    records: readonly NetworkRecord[],
    changed: (place: number | null) => void,
  ) => NetworkRing;
  "network/zoom": (
    view: HTMLElement,
    svg: HTMLElement,
    home: HTMLElement,
  ) => { press: (key: string) => boolean; wasDragged: () => boolean };
}

interface NetworkRing {
  /** Draws these ties and no others. */
  show: (ties: readonly NetworkTie[]) => void;
  choose: (place: number | null) => void;
  chosen: () => number | null;
}

interface NetworkRecord {
  name: string;
  path: string;
  fact: string;
  sector: number;
  ties: number;
}

interface NetworkSector {
  key: string;
  label: string;
  colour: string;
}

/** What a choice is made by. */
interface NetworkLine {
  group: string;
  sides: string[];
  /** Days, empty if they are not known. */
  first: string;
  last: string;
}

interface NetworkTie extends NetworkLine {
  source: number;
  target: number;
  label: string;
  /** The label seen from the other end. */
  reverse: string;
  time: string;
  inferred: boolean;
  key: string;
  /** Who says so, if not an article itself, and whether the statement has a remark. */
  voice: string;
  remark: boolean;
}

interface Data {
  network: {
    records: Columns<NetworkRecord>;
    ties: Columns<Omit<NetworkTie, "sides">>;
    sectors: Columns<NetworkSector>;
    groups: Columns<{ group: string; label: string }>;
  };
}

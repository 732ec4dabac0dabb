// The timeline: builder/views/timeline/data.py writes its data.

interface Parts {
  claims: void;
  timeline: void;
  "timeline/drawings": {
    pack: (isSifted: boolean) => void;
    count: (left: readonly TimelineEvent[], isSifted: boolean) => void;
  };
  "timeline/pauses": {
    between: (events: readonly TimelineEvent[]) => string[];
  };
  "timeline/results": {
    show: (filter: HTMLElement, events: TimelineEvent[] | null, periods: readonly HTMLElement[]) => void;
  };
}

interface TimelineEvent {
  id: string;
  /** The places of the event's kind, actors and places among the options; places hold what lies within them. */
  kind: number;
  actors: number[];
  places: number[];
  /** The column of the small picture, if the event is dated. */
  column: number | null;
  colour: string;
  /** What its marks look like, as the legend calls it. */
  shapes: string[];
  /** Its first and its last day, counted, and what they are: a day, a span, or about; null if it is known only roughly. */
  days: [number, number, string] | null;
  // What a list shows; only of a timeline that has several pages.
  name?: string;
  dates?: string;
  worked_out?: boolean | null;
  shape?: string;
  where?: string[];
  path?: string;
}

interface Data {
  timeline: {
    events: Columns<TimelineEvent>;
    actors: Columns<SieveOption>;
    places: Columns<SieveOption>;
    kinds: Columns<SieveOption>;
  };
}

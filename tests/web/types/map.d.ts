// The map: builder/views/map/data.py writes its data. Events are meant by their places in data/map.js.

interface Parts {
  map: void;
  "map/gather": (places: readonly MapPlace[], apart: number, project: (place: MapPlace) => L.Point) => MapGroup[];
  "map/address": { read: () => MapChoices; write: (choices: MapChoices, isStep: boolean) => void };
  "map/ground": (map: L.Map, outlines: MapOutlines) => void;
  "map/lands": (map: L.Map, outlines: MapOutlines) => { seen: () => MapLand[] };
  "map/marks": (
    map: L.Map,
    outlines: MapOutlines,
    pointers: MapPointers,
    open: (places: readonly MapPlace[], mark: HTMLElement | null) => void,
  ) => { choose: (places: readonly MapPlace[]) => void; show: (places: readonly MapPlace[]) => void };
  "map/names": (
    map: L.Map,
    outlines: MapOutlines,
  ) => {
    /** `kept` are boxes of the window where no name may stand. */
    place: (
      marks: readonly MapMark[],
      places: readonly MapPlace[],
      lands: readonly MapLand[],
      kept: readonly MapBox[],
    ) => void;
  };
  "map/panel": MakePanel;
  "map/pointers": (map: L.Map, fly: (places: readonly MapPlace[]) => void) => MapPointers;
  "map/ruler": (time: MapTime) => MapRuler;
  "map/strip": MakeStrip;
  "map/view": (
    pane: HTMLElement,
    bounds: L.LatLngBoundsLiteral,
    extent: L.LatLngBoundsLiteral | null,
    places: readonly MapPlace[],
    isTouched: boolean,
  ) => { map: L.Map; closer: (place: MapPlace) => void; fly: (places: readonly MapPlace[]) => void };
}

/** What is chosen, as the address has it; empty for all. */
interface MapChoices {
  kind: string;
  from: string;
  to: string;
  place: string;
}

type MapBox = [left: number, top: number, right: number, bottom: number];

/** Shows at the edge of the window what lies beyond it, and returns where something stands on the map. */
interface MapPointers {
  draw: (places: readonly MapPlace[], isSeen: (place: MapPlace) => boolean) => MapBox[];
}

/** A country that is in the window: how many square pixels of it, their middle, and where a name so wide can stand. */
interface MapLand {
  name: string;
  size: number;
  middle: L.Point;
  room: (wide: number) => L.Point[];
}

/** The steps of the strip of time: a day, a month or a year each from `first` on; columns begin at `bounds`. */
interface MapTime {
  unit: "day" | "month" | "year";
  first: string;
  bounds: number[];
}

interface MapRuler {
  steps: number;
  bounds: number[];
  bound: (date: string, isEnd: boolean) => number | null;
  date: (step: number) => string;
  words: (from: number, to: number) => string;
  tick: (column: number) => { words: string; isMajor: boolean };
  begins: (step: number) => string;
  ends: (step: number) => string;
}

interface MapStrip {
  element: HTMLElement;
  /** Draws how many of these events lie where. */
  count: (events: readonly MapEvent[]) => void;
  choose: (from: string, to: string) => void;
  fits: (event: MapEvent) => boolean;
  /** Whether less than all time is chosen. */
  isPart: () => boolean;
  chosen: () => { from: string; to: string };
  words: () => string;
}

type MakeStrip = (
  time: MapTime,
  events: readonly MapEvent[],
  /** `isSet` is false while a handle is on its way. */
  change: (span: number[], isSet: boolean) => void,
) => MapStrip;

interface MapPanel {
  element: HTMLElement;
  places: () => readonly MapPlace[];
  /** Shows places and returns the heading. */
  show: (places: readonly MapPlace[]) => HTMLElement;
  again: () => void;
  hide: () => void;
}

type MakePanel = (
  events: readonly MapEvent[],
  kinds: ReadonlyMap<string, string>,
  close: () => void,
  closer: (places: readonly MapPlace[]) => void,
) => MapPanel;

/** Longitude and latitude, as in GeoJSON. */
type Point = [longitude: number, latitude: number];

interface MapSpotData {
  id: string;
  name: string;
  page: string;
  fact: string;
  events: number[];
  /** Events of which more is said of this place than its name. */
  told?: [event: number, words: string][];
}

interface MapPlaceData extends MapSpotData {
  at: [latitude: number, longitude: number];
  /** How closely it is known. */
  km: number;
  /** Whether it is a country or a region. */
  area: boolean;
  outline: string | null;
  /** Places without a position of their own that lie in it. */
  inside?: MapSpotData[];
}

interface MapSpot extends MapSpotData {
  /** The events that fit what is chosen. */
  happened: number[];
}

interface MapPlace extends MapPlaceData, MapSpot {
  point: L.LatLng;
  inside: MapSpot[];
  /** The events here and in what lies in it that fit. */
  all: number[];
}

interface MapEvent {
  name: string;
  page: string;
  date: string;
  kind: string;
  /** The first and the last step of the strip of time in which it can lie, for each of its dates. */
  reach: [first: number, last: number][];
}

interface MapGroup {
  point: L.Point;
  places: MapPlace[];
}

interface MapMark {
  chief: MapPlace;
  marker: L.Marker;
  mark: HTMLElement;
  count: number;
}

interface MapOutlines {
  countries: { name: string; rings: Point[][] }[];
  lakes: Point[][];
  rivers: Point[][];
  cities: Columns<{ name: string; latitude: number; longitude: number; rank: number }>;
  bounds: L.LatLngBoundsLiteral;
}

interface Data {
  map: {
    extent: L.LatLngBoundsLiteral | null;
    kinds: Columns<{ key: string; label: string }>;
    places: MapPlaceData[];
    /** In order of time. */
    events: MapEvent[];
    /** Nothing if no event has a date. */
    time: MapTime | null;
  };
  "map-outlines": MapOutlines;
}

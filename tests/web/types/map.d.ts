// The map: builder/views/map/data.py writes its data. Events are meant by their places in data/map.js.

interface Parts {
  map: void;
  "map/gather": (places: readonly MapPlace[], apart: number, project: (place: MapPlace) => L.Point) => MapGroup[];
  "map/ground": (map: L.Map, outlines: MapOutlines) => void;
  "map/marks": (
    map: L.Map,
    outlines: MapOutlines,
    open: (places: readonly MapPlace[], mark: HTMLElement | null) => void,
  ) => { choose: (places: readonly MapPlace[]) => void; show: (places: readonly MapPlace[]) => void };
  "map/names": (
    map: L.Map,
    outlines: MapOutlines,
  ) => { place: (marks: readonly MapMark[], places: readonly MapPlace[]) => void };
  "map/popup": (
    map: L.Map,
    events: readonly MapEvent[],
    choose: (places: readonly MapPlace[]) => void,
  ) => { open: (places: readonly MapPlace[], mark: HTMLElement | null) => void };
  "map/view": (
    pane: HTMLElement,
    bounds: L.LatLngBoundsLiteral,
    extent: L.LatLngBoundsLiteral,
    places: readonly MapPlace[],
    isTouched: boolean,
  ) => { map: L.Map; closer: (place: MapPlace) => void };
}

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
  years: number[];
}

interface MapGroup {
  point: L.Point;
  places: MapPlace[];
}

interface MapMark {
  chief: MapPlace;
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
    events: MapEvent[];
  };
  "map-outlines": MapOutlines;
}

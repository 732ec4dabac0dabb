// Names on the map, each where there is room for it: beside the marks, those with most events first; of countries and
// regions, which all have one if they can be seen; then of cities.
dossier.define("map/names", ["parts/leaflet"], (L) => {
  const { make, rows } = dossier;
  const CITY = 6.5; // about the width of a letter in the name of a city, in pixels
  const SPACED = 1.09; // how much wider the names of countries are than their letters
  const STEPS = [0, 22, -22, 44, -44, 66, -66];
  /** @type {[number, number][]} */
  const AROUND = [0, 11, -11, 22, -22, 33, -33].map((down) => [0, down]);
  const SPECK = 12; // pixels: a country no larger than this in both directions is not named

  /** @typedef {[left: number, top: number, right: number, bottom: number]} Box */

  /**
   * @param {Box} one
   * @param {Box} other
   */
  function overlap(one, other) {
    return one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1];
  }

  return function makeNames(map, outlines) {
    const known = rows(outlines.cities).map((each) => ({ ...each, point: L.latLng(each.latitude, each.longitude) }));
    const pane = map.getContainer();
    map.createPane("cities");
    let written = L.layerGroup();
    const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

    /**
     * @param {string} text
     * @param {number} size of the letters, in rem
     */
    function measured(text, size) {
      const { fontFamily } = getComputedStyle(pane);
      const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
      pen.font = `${size * root}px ${fontFamily}`;
      return Math.ceil(pen.measureText(text).width);
    }

    return {
      place(marks, places, lands, kept) {
        const size = map.getSize();
        /** @type {Box[]} */
        const taken = [...kept];
        /** @param {Box} box */
        const take = (box) => {
          const isInside = box[0] >= 0 && box[1] >= 0 && box[2] <= size.x && box[3] <= size.y;
          const isFree = isInside && !taken.some((each) => overlap(box, each));
          if (isFree) taken.push(box);
          return isFree;
        };
        written.remove();
        written = L.layerGroup();
        const dots = marks.filter((each) => !each.chief.area);
        for (const { x, y } of dots.map((each) => at(each.chief.point))) taken.push([x - 14, y - 14, x + 14, y + 14]);
        for (const each of dots.sort((one, other) => other.count - one.count)) placeDot(each, take);
        const areas = marks.filter(({ chief }) => chief.area);
        const own = new Map(areas.map((each) => [each.chief.outline, each]));
        // What can be opened comes first.
        const order = [...lands].sort((one, other) => Number(own.has(other.name)) - Number(own.has(one.name)));
        for (const each of order) placeLand(each, own.get(each.name), take);
        const seen = new Set(lands.map(({ name }) => name));
        for (const each of areas) if (!seen.has(each.chief.outline ?? "")) placeArea(each, take);
        nameCities(places, take);
        written.addTo(map);
      },
    };

    /** @param {L.LatLng} point */
    function at(point) {
      return map.latLngToContainerPoint(point);
    }

    /**
     * A country of the dossier has a mark, which moves to where its name stands; of any other only the name is written.
     * @param {MapLand} land
     * @param {MapMark | undefined} own
     * @param {(box: Box) => boolean} take
     */
    function placeLand({ name, size, middle, room }, own, take) {
      const text = own ? (own.mark.textContent ?? "") : name;
      const half = (measured(text.toUpperCase(), own ? 0.66 : 0.62) * SPACED) / 2 + (own ? 10 : 3);
      const high = own ? 12 : 9;
      /** @param {L.Point} point */
      const isFree = ({ x, y }) => take([x - half, y - high, x + half, y + high]);
      const beside = own ? AROUND : size > SPECK * SPECK ? AROUND.slice(0, 5) : [];
      const point = room(2 * half).find(isFree) ?? beside.map((way) => middle.add(way)).find(isFree) ?? (own && inside(middle, half));
      if (!point) return;
      const there = map.containerPointToLatLng(point);
      if (own) own.marker.setLatLng(there);
      else write("country", there, name);
    }

    /**
     * @param {L.Point} point
     * @param {number} half
     */
    function inside({ x, y }, half) {
      return L.point(Math.max(half, Math.min(map.getSize().x - half, x)), y);
    }

    /**
     * @param {MapMark} mark
     * @param {(box: Box) => boolean} take
     */
    function placeArea({ chief, mark }, take) {
      const { x, y } = at(chief.point);
      const half = (measured((mark.textContent ?? "").toUpperCase(), 0.66) * SPACED) / 2 + 10;
      const step = STEPS.find((down) => take([x - half, y - 12 + down, x + half, y + 12 + down]));
      /** @type {HTMLElement} */ (mark.firstChild).style.marginTop = `${step ?? 0}px`;
    }

    /**
     * @param {MapMark} mark
     * @param {(box: Box) => boolean} take
     */
    function placeDot({ chief, mark }, take) {
      const { x, y } = at(chief.point);
      const wide = measured(mark.querySelector(".name")?.textContent ?? "", 0.72) + 6;
      /** @type {[string, Box][]} */
      const offered = [
        ["", [x + 15, y - 10, x + 16 + wide, y + 10]],
        ["to-the-left", [x - 16 - wide, y - 10, x - 15, y + 10]],
        ["below", [x - wide / 2, y + 15, x + wide / 2, y + 34]],
        ["above", [x - wide / 2, y - 34, x + wide / 2, y - 15]],
      ];
      const found = offered.find(([, box]) => take(box));
      mark.classList.remove("to-the-left", "below", "above", "no-room");
      if (!found) mark.classList.add("no-room");
      else if (found[0]) mark.classList.add(found[0]);
    }

    /**
     * @param {readonly MapPlace[]} places
     * @param {(box: Box) => boolean} take
     */
    function nameCities(places, take) {
      const named = new Set(places.map((each) => each.name));
      for (const { name, point, rank } of known) {
        if (rank > map.getZoom() - 2 || named.has(name)) continue;
        const { x, y } = at(point);
        if (take([x - 4, y - 8, x + 8 + name.length * CITY, y + 8])) write("city", point, name);
      }
    }

    /**
     * @param {string} className
     * @param {L.LatLng} point
     * @param {string} name
     */
    function write(className, point, name) {
      const icon = L.divIcon({ className, html: make("span", { "aria-hidden": "true" }, name), iconSize: undefined });
      written.addLayer(L.marker(point, { icon, pane: "cities", interactive: false, keyboard: false }));
    }
  };
});

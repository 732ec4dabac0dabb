// Names beside the marks, each where there is room, those with most events first; then names of cities.
dossier.define("map/names", ["parts/leaflet"], (L) => {
  const { make, rows } = dossier;
  const LETTER = 7.2; // about the width of one, in pixels
  const WIDE_LETTER = 9; // in the names of countries and regions
  const SMALL_LETTER = 6.5; // in those of cities
  const STEPS = [0, 22, -22, 44, -44, 66, -66];

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
    map.createPane("cities");
    let cities = L.layerGroup();

    return {
      place(marks, places) {
        /** @type {Box[]} */
        const taken = [];
        /** @param {Box} box */
        const take = (box) => {
          const isFree = !taken.some((each) => overlap(box, each));
          if (isFree) taken.push(box);
          return isFree;
        };
        const dots = marks.filter((each) => !each.chief.area);
        for (const { x, y } of dots.map((each) => at(each.chief.point))) taken.push([x - 14, y - 14, x + 14, y + 14]);
        for (const each of marks.filter(({ chief }) => chief.area)) placeArea(each, take);
        for (const each of dots.sort((one, other) => other.count - one.count)) placeDot(each, take);
        nameCities(places, take);
      },
    };

    /** @param {L.LatLng} point */
    function at(point) {
      return map.latLngToContainerPoint(point);
    }

    /**
     * @param {MapMark} mark
     * @param {(box: Box) => boolean} take
     */
    function placeArea({ chief, mark }, take) {
      const { x, y } = at(chief.point);
      const half = ((mark.textContent ?? "").length * WIDE_LETTER) / 2;
      const step = STEPS.find((down) => take([x - half, y - 12 + down, x + half, y + 12 + down]));
      /** @type {HTMLElement} */ (mark.firstChild).style.marginTop = `${step ?? 0}px`;
    }

    /**
     * @param {MapMark} mark
     * @param {(box: Box) => boolean} take
     */
    function placeDot({ chief, mark }, take) {
      const { x, y } = at(chief.point);
      const wide = (mark.textContent ?? "").length * LETTER + 18;
      const right = x + wide < map.getSize().x && take([x + 15, y - 9, x + wide, y + 9]);
      const left = !right && x - wide > 0 && take([x - wide, y - 9, x - 15, y + 9]);
      mark.classList.toggle("to-the-left", left);
      mark.classList.toggle("no-room", !right && !left);
    }

    /**
     * @param {readonly MapPlace[]} places
     * @param {(box: Box) => boolean} take
     */
    function nameCities(places, take) {
      const size = map.getSize();
      const named = new Set(places.map((each) => each.name));
      cities.remove();
      cities = L.layerGroup();
      for (const { name, point, rank } of known) {
        if (rank > map.getZoom() - 2 || named.has(name)) continue;
        const { x, y } = at(point);
        const wide = 8 + name.length * SMALL_LETTER;
        const isInside = x > 0 && y > 8 && x + wide < size.x && y + 8 < size.y;
        if (!isInside || !take([x - 4, y - 8, x + wide, y + 8])) continue;
        const html = make("span", { "aria-hidden": "true" }, name);
        const icon = L.divIcon({ className: "city", html, iconSize: undefined });
        cities.addLayer(L.marker(point, { icon, pane: "cities", interactive: false, keyboard: false }));
      }
      cities.addTo(map);
    }
  };
});

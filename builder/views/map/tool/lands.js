// Where the name of a country can stand: on the part of it that is in the window, clear of what stands there already.
dossier.define("map/lands", ["parts/leaflet"], (L) => {
  const ROW = 7; // pixels between the lines along which a country is measured
  const STEP = 18; // pixels between the places that are tried on one line

  /** @typedef {[left: number, right: number]} Run */

  return function makeLands(map, outlines) {
    const countries = outlines.countries.map(({ name, rings }) => ({
      name,
      rings: rings.map((ring) => ring.map(([longitude, latitude]) => L.latLng(latitude, longitude))),
      bounds: L.latLngBounds(rings.flat().map(([longitude, latitude]) => [latitude, longitude])),
    }));
    let scale = NaN;
    /** @type {Map<string, number[][]>} */
    let projected = new Map(); // of each country the rings at this scale, x and y in turn

    /** @param {typeof countries[number]} country */
    function ringsOf({ name, rings }) {
      if (map.getZoom() !== scale) [scale, projected] = [map.getZoom(), new Map()];
      let found = projected.get(name);
      if (!found) {
        found = rings.map((ring) => ring.flatMap((each) => {
          const { x, y } = map.project(each, scale);
          return [x, y];
        }));
        projected.set(name, found);
      }
      return found;
    }

    /**
     * The parts of each line across the window that lie in a country, from the top.
     * @param {typeof countries[number]} country
     * @returns {Run[][]}
     */
    function runs(country) {
      const size = map.getSize();
      const corner = map.project(map.containerPointToLatLng([0, 0]));
      const crossings = Array.from({ length: Math.ceil(size.y / ROW) }, () => /** @type {number[]} */ ([]));
      for (const ring of ringsOf(country)) {
        let [x1, y1] = [ring[ring.length - 2] - corner.x, ring[ring.length - 1] - corner.y];
        for (let place = 0; place < ring.length; place += 2) {
          const [x2, y2] = [ring[place] - corner.x, ring[place + 1] - corner.y];
          const [top, bottom] = y1 < y2 ? [y1, y2] : [y2, y1];
          const last = Math.min(crossings.length, Math.ceil(bottom / ROW));
          for (let row = Math.max(0, Math.ceil(top / ROW)); row < last; row += 1) {
            crossings[row].push(x1 + ((row * ROW - y1) / (y2 - y1)) * (x2 - x1));
          }
          [x1, y1] = [x2, y2];
        }
      }
      return crossings.map((found) => {
        found.sort((one, other) => one - other);
        /** @type {Run[]} */
        const inside = [];
        for (let place = 0; place + 1 < found.length; place += 2) {
          const [left, right] = [Math.max(3, found[place]), Math.min(size.x - 3, found[place + 1])];
          if (right > left) inside.push([left, right]);
        }
        return inside;
      });
    }

    /**
     * Points for the middle of a name so wide, the best first: all of it on land, and near the middle of what is seen.
     * @param {Run[][]} rows
     * @param {number} wide
     */
    function places(rows, wide) {
      const [x, y] = middle(rows);
      const found = [];
      for (let row = 2; row < rows.length - 2; row += 1) {
        for (const [left, right] of shared(rows[row], rows[row - 1], rows[row + 1])) {
          const [first, last] = [left + wide / 2, right - wide / 2];
          if (first > last) continue;
          const offered = [Math.max(first, Math.min(last, x)), first, last];
          for (let each = first + STEP; each < last; each += STEP) offered.push(each);
          for (const each of offered) {
            const point = L.point(each, row * ROW);
            found.push({ point, far: Math.abs(each - x) + 1.5 * Math.abs(row * ROW - y) });
          }
        }
      }
      return found.sort((one, other) => one.far - other.far).map(({ point }) => point);
    }

    return {
      /**
       * The countries in the window, the largest there first.
       * @returns {MapLand[]}
       */
      seen() {
        const window = map.getBounds();
        const found = countries.filter(({ bounds }) => bounds.isValid() && bounds.intersects(window)).map((each) => {
          const rows = runs(each);
          const size = rows.reduce((sum, row) => sum + row.reduce((wide, [left, right]) => wide + right - left, 0), 0);
          const [x, y] = middle(rows);
          /** @param {number} wide */
          const room = (wide) => places(rows, wide);
          return { name: each.name, size: size * ROW, middle: L.point(x, y), room };
        });
        return found.filter(({ size }) => size > 0).sort((one, other) => other.size - one.size);
      },
    };
  };

  /** @param {Run[][]} rows */
  function middle(rows) {
    let [sum, x, y] = [0, 0, 0];
    rows.forEach((row, number) => {
      for (const [left, right] of row) {
        const wide = right - left;
        sum += wide;
        x += (wide * (left + right)) / 2;
        y += wide * number * ROW;
      }
    });
    return sum ? [x / sum, y / sum] : [0, 0];
  }

  /**
   * The parts that lie in runs of all lines.
   * @param {readonly Run[][]} lines
   * @returns {Run[]}
   */
  function shared(...lines) {
    return lines.reduce((before, line) =>
      before.flatMap(([left, right]) =>
        line.flatMap(([start, end]) => {
          /** @type {Run} */
          const both = [Math.max(left, start), Math.min(right, end)];
          return both[1] > both[0] ? [both] : [];
        })));
  }
});

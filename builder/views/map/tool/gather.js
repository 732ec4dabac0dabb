// Places that would cover each other share a mark, so that no more marks are drawn than there is room for.
dossier.define("map/gather", [], () => {
  /**
   * Places in groups around those that come first: each joins the first group that is close enough.
   * @param {readonly MapPlace[]} places
   * @param {number} apart
   * @param {(place: MapPlace) => L.Point} project
   */
  return function gather(places, apart, project) {
    /** @type {Map<string, MapGroup[]>} */
    const cells = new Map();
    const groups = [];
    for (const place of places) {
      const point = project(place);
      const [column, row] = [Math.floor(point.x / apart), Math.floor(point.y / apart)];
      const around = beside(column, row).flatMap((cell) => cells.get(cell) ?? []);
      const near = around.find((each) => each.point.distanceTo(point) < apart);
      if (near) near.places.push(place);
      else {
        const group = { point, places: [place] };
        groups.push(group);
        const cell = cells.get(`${column},${row}`);
        if (cell) cell.push(group);
        else cells.set(`${column},${row}`, [group]);
      }
    }
    return groups;
  };

  /**
   * @param {number} column
   * @param {number} row
   */
  function beside(column, row) {
    return [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => `${column + right},${row + down}`));
  }
});

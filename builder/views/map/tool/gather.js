// Places that would cover each other share a mark, so that no more marks are drawn than there is room for; as in
// builder/render/maps/overview.py, which a test compares with this.
dossier.define("map/gather", [], () => {
  /**
   * Places in groups around those that come first: each joins the nearest that is closer than `apart`.
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
      const near = nearest(beside(column, row).flatMap((cell) => cells.get(cell) ?? []), point, apart);
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
   * @param {readonly MapGroup[]} groups
   * @param {L.Point} point
   * @param {number} apart
   */
  function nearest(groups, point, apart) {
    let [found, least] = [/** @type {MapGroup | null} */ (null), apart];
    for (const each of groups) {
      const distance = each.point.distanceTo(point);
      if (distance < least) [found, least] = [each, distance];
    }
    return found;
  }

  /**
   * @param {number} column
   * @param {number} row
   */
  function beside(column, row) {
    return [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => `${column + right},${row + down}`));
  }
});

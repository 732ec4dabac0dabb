// What lies beyond the window: at its edge, arrows to where places are; and where the window has none, a way back.
dossier.define("map/pointers", ["parts/leaflet"], (L) => {
  const { _, ngettext, make, digits } = dossier;
  const INSET = 8; // pixels between an arrow and the edge
  const APART = 120; // pixels along the edge within which places share an arrow
  const HIGH = 28;

  return function makePointers(map, fly) {
    const pane = map.getContainer();
    const layer = make("div", { class: "map-pointers" });
    pane.append(layer);
    L.DomEvent.disableClickPropagation(layer);
    const note = make("p", { class: "map-empty", hidden: true }, make("span", {}, _("No places here.")), " ",
      make("button", { type: "button", onclick: () => leave(nearest().slice(0, 1)) }, _("Show the nearest")), " ",
      make("button", { type: "button", onclick: () => leave(shown) }, _("Show all")));
    layer.append(note);
    /** @type {readonly MapPlace[]} */
    let shown = [];
    /** @type {HTMLElement[]} */
    let drawn = [];

    /** @param {MapPlace} place */
    const at = (place) => map.latLngToContainerPoint(place.point);

    function nearest() {
      const middle = map.getSize().divideBy(2);
      const far = new Map(shown.map((each) => [each, at(each).distanceTo(middle)]));
      return [...shown].sort((one, other) => Number(far.get(one)) - Number(far.get(other)));
    }

    /** @param {readonly MapPlace[]} places */
    function leave(places) {
      fly(places);
      pane.focus({ preventScroll: true });
    }

    /**
     * Where the way from the middle of the window to a point leaves it.
     * @param {L.Point} point
     */
    function exit(point) {
      const half = map.getSize().divideBy(2);
      const way = point.subtract(half);
      const share = Math.min(half.x / Math.abs(way.x || 1e-9), half.y / Math.abs(way.y || 1e-9));
      return half.add(way.multiplyBy(share));
    }

    /** @returns {MapBox[]} */
    function corners() {
      const home = pane.getBoundingClientRect();
      return [...pane.querySelectorAll(".leaflet-control-zoom, .map-scale, .map-empty:not([hidden])")].map((each) => {
        const { left, top, right, bottom } = each.getBoundingClientRect();
        return [left - home.left - 4, top - home.top - 4, right - home.left + 4, bottom - home.top + 4];
      });
    }

    /** @param {{ edge: L.Point, places: MapPlace[] }} group */
    function arrow({ edge, places }) {
      const size = map.getSize();
      const [chief, ...more] = shown.filter((each) => places.includes(each));
      const way = Math.atan2(edge.y - size.y / 2, edge.x - size.x / 2);
      const sign = make("span", { class: "arrow", "aria-hidden": "true" }, "➔");
      sign.style.transform = `rotate(${way}rad)`;
      const name = make("bdi", { class: "name", "aria-hidden": "true" }, chief.name);
      const said = more.length
        ? ngettext("%(name)s and %(number)s more place beyond the window: show them",
          "%(name)s and %(number)s more places beyond the window: show them", more.length, { name: chief.name })
        : _("%(name)s, beyond the window: show it", { name: chief.name });
      const button = make("button", { type: "button", class: "map-pointer", title: said,
        onclick: () => leave(places) },
      sign, name, more.length > 0 && make("span", { class: "others", "aria-hidden": "true" }, `+${digits(more.length)}`),
      make("span", { class: "number", "aria-hidden": "true" }, digits(places.length)),
      make("span", { class: "unseen" }, said));
      layer.append(button);
      const [wide, high] = [button.offsetWidth, button.offsetHeight];
      const x = Math.max(INSET, Math.min(size.x - wide - INSET, edge.x - wide / 2));
      let y = Math.max(INSET, Math.min(size.y - high - INSET, edge.y - high / 2));
      // What stands in the corners keeps its room.
      for (const [left, top, right, bottom] of corners()) {
        if (x > right || x + wide < left || y > bottom || y + high < top) continue;
        y = top < size.y / 2 ? bottom : top - HIGH;
      }
      button.style.left = `${x}px`;
      button.style.top = `${y}px`;
      /** @type {MapBox} */
      const box = [x, y, x + wide, y + high];
      return { button, box };
    }

    return {
      draw(places, isSeen) {
        shown = places;
        for (const each of drawn) each.remove();
        const bounds = map.getBounds();
        const outside = nearest().filter((each) => !isSeen(each));
        /** @type {{ edge: L.Point, places: MapPlace[] }[]} */
        const groups = [];
        for (const each of outside) {
          const edge = exit(at(each));
          const near = groups.find((one) => one.edge.distanceTo(edge) < APART);
          if (near) near.places.push(each);
          else groups.push({ edge, places: [each] });
        }
        // The name of a country stays in the window wherever in it that is.
        note.hidden = !places.length || places.some((each) => bounds.contains(each.point));
        const arrows = groups.map(arrow);
        drawn = arrows.map(({ button }) => button);
        return [...corners(), ...arrows.map(({ box }) => box)];
      },
    };
  };
});

// The window on the map: what it shows first, and how it is moved by mouse, by fingers and by buttons.
dossier.define("map/view", ["parts/leaflet"], (L) => {
  const { _, make, find } = dossier;
  // Half of a window a hundred pixels wide would hold the world at this scale.
  const FARTHEST = -2;
  const EDGE = 18; // pixels: what half a mark takes
  const SCALE = 100; // pixels that the scale has at most

  return function makeView(pane, bounds, extent, places, isTouched) {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = L.map(pane, {
      attributionControl: false,
      zoomControl: false,
      scrollWheelZoom: false,
      fadeAnimation: false,
      zoomAnimation: !isCalm,
      inertia: !isCalm,
      zoomSnap: 0.25,
      minZoom: FARTHEST,
      maxZoom: 12,
      maxBounds: L.latLngBounds(bounds).pad(0.2),
      maxBoundsViscosity: 1,
      renderer: L.svg({ padding: 0.6 }),
    });
    // The wheel scrolls the page until the reader has turned to the map.
    pane.addEventListener("focusin", () => map.scrollWheelZoom.enable());
    pane.addEventListener("pointerdown", () => map.scrollWheelZoom.enable());
    pane.addEventListener("focusout", (event) => {
      if (!isIn(pane, event.relatedTarget)) map.scrollWheelZoom.disable();
    });
    if (isTouched) byFingers(map, pane);
    const first = () => map.fitBounds(firstBounds(extent ?? bounds, places), { padding: [EDGE, EDGE], maxZoom: 9 });
    const limits = () => limit(map, bounds, places);
    limits();
    first();
    let here = whereabouts(map);
    map.on("resize", () => {
      // Whoever has moved the map stays there; for all others the window shows as much as before.
      const isMoved = whereabouts(map) !== here;
      limits();
      if (!isMoved) first();
      here = isMoved ? "" : whereabouts(map);
    });
    L.control.zoom({ zoomInTitle: _("Zoom in"), zoomOutTitle: _("Zoom out") }).addTo(map);
    find(".leaflet-control-zoom", pane).append(whole(map, first, places));
    scale(map, pane);
    return {
      map,
      closer: (place) => closer(map, place),
      fly: (shown) => {
        const [one, ...more] = shown;
        if (!more.length) map.setView(one.point, Math.min(map.getZoom(), 8), { animate: false });
        else map.fitBounds(boundsOf(shown), { padding: [50, 50], maxZoom: 9, animate: false });
      },
    };
  };

  /** @param {L.Map} map */
  function whereabouts(map) {
    const { lat, lng } = map.getCenter();
    return [map.getZoom(), lat.toFixed(4), lng.toFixed(4)].join();
  }

  /** @param {readonly MapPlace[]} places */
  function boundsOf(places) {
    return L.latLngBounds(places.map((each) => each.point));
  }

  /**
   * The part that is shown first. What lies in it, or would but for a mark's width, is in the window whole.
   * @param {L.LatLngBoundsLiteral} extent
   * @param {readonly MapPlace[]} places
   */
  function firstBounds(extent, places) {
    const found = L.latLngBounds(extent);
    const within = places.filter((each) => found.contains(each.point));
    return within.length ? found.extend(boundsOf(within)) : found;
  }

  /**
   * How long a kilometre is: a line of a round number of them.
   * @param {L.Map} map
   * @param {HTMLElement} pane
   */
  function scale(map, pane) {
    const line = make("div", { class: "map-scale" });
    pane.append(line);
    function draw() {
      const middle = map.getSize().divideBy(2);
      const ends = [middle.subtract([SCALE / 2, 0]), middle.add([SCALE / 2, 0])].map((each) => map.containerPointToLatLng(each));
      const most = ends[0].distanceTo(ends[1]) / 1000;
      const ten = 10 ** Math.floor(Math.log10(most));
      const round = ten * ([5, 2, 1].find((each) => each * ten <= most) ?? 1);
      line.style.width = `${(SCALE * round) / most}px`;
      line.textContent = round < 1
        ? _("%(number)s m", { number: Math.round(round * 1000) })
        : _("%(number)s km", { number: round });
    }
    map.on("moveend", draw);
    draw();
  }

  /**
   * @param {HTMLElement} pane
   * @param {EventTarget | null} target
   */
  function isIn(pane, target) {
    return target instanceof Node && pane.contains(target);
  }

  /**
   * One finger scrolls the page until the reader has tapped the map, and again once the page is tapped.
   * @param {L.Map} map
   * @param {HTMLElement} pane
   */
  function byFingers(map, pane) {
    map.dragging.disable();
    map.on("click", () => map.dragging.enable());
    document.addEventListener("pointerdown", (event) => {
      if (!isIn(pane, event.target)) map.dragging.disable();
    });
  }

  /**
   * The smallest scale shows all that there is, in a narrow window too, and no more than that.
   * @param {L.Map} map
   * @param {L.LatLngBoundsLiteral} bounds
   * @param {readonly MapPlace[]} places
   */
  function limit(map, bounds, places) {
    const points = boundsOf(places);
    map.setMinZoom(FARTHEST);
    const world = map.getBoundsZoom(bounds);
    const all = points.isValid() ? map.getBoundsZoom(points, false, L.point(80, 80)) : world;
    map.setMinZoom(Math.min(2, world, all));
  }

  /**
   * A button that goes from the first view to all places and back.
   * @param {L.Map} map
   * @param {() => void} first
   * @param {readonly MapPlace[]} places
   */
  function whole(map, first, places) {
    const name = _("All places, or back to the first view");
    const button = make("a", { href: "#", role: "button", title: name, "aria-label": name }, "⤢");
    const bounds = boundsOf(places);
    let isWhole = false;
    L.DomEvent.disableClickPropagation(button);
    button.addEventListener("click", (event) => {
      event.preventDefault();
      isWhole = !isWhole && bounds.isValid();
      if (isWhole) map.fitBounds(bounds, { padding: [40, 40], maxZoom: 9 });
      else first();
    });
    return button;
  }

  /**
   * @param {L.Map} map
   * @param {MapPlace} place
   */
  function closer(map, place) {
    const around = place.point.toBounds(Math.max(place.km, 5) * 2000);
    const zoom = map.getBoundsZoom(around);
    // Not so close that nothing else is in sight.
    map.setView(place.point, place.area ? zoom : Math.min(7.5, zoom - 2), { animate: false });
  }
});

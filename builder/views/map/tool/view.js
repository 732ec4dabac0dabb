// The window on the map: what it shows first, and how it is moved by mouse, by fingers and by buttons.
dossier.define("map/view", ["parts/leaflet"], (L) => {
  const { _, make, find } = dossier;
  // Half of a window a hundred pixels wide would hold the world at this scale.
  const FARTHEST = -2;

  return function makeView(pane, bounds, extent, places, isTouched) {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = L.map(pane, {
      attributionControl: false,
      zoomControl: false,
      scrollWheelZoom: false,
      fadeAnimation: false,
      zoomAnimation: !isCalm,
      inertia: !isCalm,
      zoomSnap: 0.5,
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
    const fit = () => limit(map, bounds, places);
    fit();
    map.on("resize", fit);
    map.fitBounds(extent);
    L.control.zoom({ zoomInTitle: _("Zoom in"), zoomOutTitle: _("Zoom out") }).addTo(map);
    find(".leaflet-control-zoom", pane).append(whole(map, extent, places));
    return { map, closer: (place) => closer(map, place) };
  };

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
    const points = L.latLngBounds(places.map((each) => each.point));
    map.setMinZoom(FARTHEST);
    const world = map.getBoundsZoom(bounds);
    const all = points.isValid() ? map.getBoundsZoom(points, false, L.point(80, 80)) : world;
    map.setMinZoom(Math.min(2, world, all));
  }

  /**
   * A button that goes from the first view to all places and back.
   * @param {L.Map} map
   * @param {L.LatLngBoundsLiteral} extent
   * @param {readonly MapPlace[]} places
   */
  function whole(map, extent, places) {
    const name = _("All places, or back to the first view");
    const button = make("a", { href: "#", role: "button", title: name, "aria-label": name }, "⤢");
    const bounds = L.latLngBounds(places.map((each) => each.point));
    let isWhole = false;
    L.DomEvent.disableClickPropagation(button);
    button.addEventListener("click", (event) => {
      event.preventDefault();
      isWhole = !isWhole && bounds.isValid();
      map.fitBounds(isWhole ? bounds : extent, isWhole ? { padding: [40, 40], maxZoom: 9 } : {});
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

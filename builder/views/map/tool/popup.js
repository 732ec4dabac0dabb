// What happened at a mark: the places that share it, each with its events, every one a link.
dossier.define("map/popup", ["parts/leaflet"], (L) => {
  const { _, ngettext, filled, make, find } = dossier;
  const MOST_PLACES = 30;
  const MOST_EVENTS = 8;
  const MOST_INSIDE = 12;

  /**
   * @param {string} page
   * @param {string} text
   */
  function link(page, text) {
    return make("a", { href: dossier.address(page) }, make("bdi", {}, text));
  }

  return function makePopup(map, events, choose) {
    const pane = map.getContainer();
    /** @type {HTMLElement | null} */
    let from = null; // the mark that opened it by keyboard

    /** @param {MapSpot} place */
    function happened(place) {
      const lines = place.happened.slice(0, MOST_EVENTS).map((number) => {
        const { date, page, name } = events[number];
        const told = place.told?.find(([event]) => event === number)?.[1];
        return make("li", {}, make("span", { class: "when" }, date || _("No date")), link(page, name),
          told && make("span", { class: "note" }, " ", told));
      });
      const left = place.happened.length - MOST_EVENTS;
      const more = ngettext("%(number)s more on its page", "%(number)s more on its page", left);
      if (left > 0) lines.push(make("li", {}, link(place.page, more)));
      return lines.length ? make("ul", {}, lines) : null;
    }

    /** @param {MapPlace} place */
    function section(place) {
      const closely = _("%(fact)s, within about %(distance)s km", { fact: place.fact, distance: place.km });
      const more = place.inside.length - MOST_INSIDE;
      return make("section", {},
        make("h2", {}, link(place.page, place.name)),
        make("p", { class: "count" }, place.area ? place.fact : closely),
        happened(place),
        place.inside.slice(0, MOST_INSIDE).map((each) => [
          make("p", {}, filled(_("Somewhere in it: %(place)s"), { place: link(each.page, each.name) })),
          happened(each),
        ]),
        more > 0 &&
          make("p", {}, ngettext("And %(number)s more place in it.", "And %(number)s more places in it.", more)));
    }

    /** @param {readonly MapPlace[]} places */
    function content(places) {
      const box = make("div", { class: "map-popup" }, places.slice(0, MOST_PLACES).map(section));
      const bounds = L.latLngBounds(places.map((each) => each.point));
      const rest = places.length - MOST_PLACES;
      const more = ngettext("And %(number)s more place.", "And %(number)s more places.", rest);
      if (rest > 0) box.append(make("p", {}, more));
      if (!bounds.getNorthEast().equals(bounds.getSouthWest()) && map.getZoom() < map.getMaxZoom()) {
        const zoom = () => {
          map.closePopup();
          map.fitBounds(bounds, { padding: [50, 50] });
          pane.focus();
        };
        box.append(make("p", {}, make("button", { type: "button", onclick: zoom }, _("Closer"))));
      }
      return box;
    }

    /**
     * @param {readonly MapPlace[]} places
     * @param {HTMLElement | null} mark
     */
    function open(places, mark) {
      const size = map.getSize();
      const widths = { maxWidth: Math.min(300, size.x - 40), minWidth: Math.min(220, size.x - 60) };
      const popup = L.popup({ ...widths, maxHeight: size.y * 0.62, offset: [0, -8] })
        .setLatLng(places[0].point)
        .setContent(content(places))
        .openOn(map);
      from = mark;
      choose(places.slice(0, MOST_PLACES));
      const box = /** @type {HTMLElement} */ (popup.getElement());
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", places[0].name);
      find(".leaflet-popup-close-button", box).setAttribute("aria-label", _("Close"));
      // What scrolls has to be reached by keyboard; its links are.
      if (mark) find("a", box).focus({ preventScroll: true });
      dossier.remember({ place: places[0].id });
    }

    map.on("popupclose", () => {
      dossier.remember({ place: "" });
      choose([]);
      if (from && (document.activeElement === document.body || pane.contains(document.activeElement))) {
        const { place = "" } = from.dataset;
        const again = from.isConnected ? from : pane.querySelector(`.map-mark[data-place="${CSS.escape(place)}"]`);
        (again instanceof HTMLElement ? again : pane).focus({ preventScroll: true });
      }
      from = null;
    });

    // Leaflet listens to keys only where the map itself has the focus: here for its marks and what they open.
    const STEP = 80;
    /** @type {Record<string, [number, number]>} */
    const moves = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
    pane.addEventListener("keydown", (event) => {
      if (event.key === "Escape") map.closePopup();
      if (!(event.target instanceof Element) || !event.target.matches(".map-mark")) return;
      if (moves[event.key]) map.panBy(moves[event.key], { animate: false });
      else if (event.key === "+" || event.key === "=") map.zoomIn();
      else if (event.key === "-") map.zoomOut();
      else return;
      event.preventDefault();
      if (!pane.contains(document.activeElement)) pane.focus({ preventScroll: true });
    });

    return { open };
  };
});

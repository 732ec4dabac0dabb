// What happened at a mark: the places that share it, each with its events, every one a link.
var dossierMap = window.dossierMap || {};

dossierMap.popup = function (map, events, choose) {
  const MOST_PLACES = 30;
  const MOST_EVENTS = 8;
  const MOST_INSIDE = 12;
  const make = dossier.make;
  const pane = map.getContainer();
  let from = null; // the mark that opened it by keyboard

  const link = (page, text) => make("a", { href: dossier.address(page) }, make("bdi", {}, text));

  function happened(place) {
    const lines = place.happened.slice(0, MOST_EVENTS).map((each) =>
      make("li", {}, make("span", { class: "when" }, events[each].date || "No date"), link(events[each].page, events[each].name)));
    const more = place.happened.length - MOST_EVENTS;
    if (more > 0) lines.push(make("li", {}, link(place.page, `${more} more on its page`)));
    return lines.length ? make("ul", {}, lines) : null;
  }

  function section(place) {
    const closely = place.area ? "" : `, within about ${place.km} km`;
    return make("section", {},
      make("h2", {}, link(place.page, place.name)),
      make("p", { class: "count" }, place.fact + closely),
      happened(place),
      place.inside
        .slice(0, MOST_INSIDE)
        .flatMap((each) => [make("p", {}, "Somewhere in it: ", link(each.page, each.name)), happened(each)]),
      place.inside.length > MOST_INSIDE && make("p", {}, `And ${place.inside.length - MOST_INSIDE} more places in it.`));
  }

  function content(places) {
    const box = make("div", { class: "map-popup" }, places.slice(0, MOST_PLACES).map(section));
    const bounds = L.latLngBounds(places.map((each) => each.point));
    const rest = places.length - MOST_PLACES;
    if (rest > 0) box.append(make("p", {}, `And ${rest} more places.`));
    if (!bounds.getNorthEast().equals(bounds.getSouthWest()) && map.getZoom() < map.getMaxZoom()) {
      const zoom = () => {
        map.closePopup();
        map.fitBounds(bounds, { padding: [50, 50] });
        pane.focus();
      };
      box.append(make("p", {}, make("button", { type: "button", onclick: zoom }, "Closer")));
    }
    return box;
  }

  function open(places, mark) {
    const size = map.getSize();
    const popup = L.popup({ maxWidth: Math.min(300, size.x - 40), minWidth: Math.min(220, size.x - 60), maxHeight: size.y * 0.62, offset: [0, -8] })
      .setLatLng(places[0].point)
      .setContent(content(places))
      .openOn(map);
    from = mark;
    choose(places.slice(0, MOST_PLACES));
    const box = popup.getElement();
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", places[0].name);
    box.querySelector(".leaflet-popup-close-button").setAttribute("aria-label", "Close");
    // What scrolls has to be reached by keyboard; its links are.
    if (mark) box.querySelector("a").focus({ preventScroll: true });
    dossier.remember({ place: places[0].id });
  }

  map.on("popupclose", () => {
    dossier.remember({ place: "" });
    choose([]);
    if (from && (document.activeElement === document.body || pane.contains(document.activeElement))) {
      const again = from.isConnected ? from : pane.querySelector(`.map-mark[data-place="${CSS.escape(from.dataset.place)}"]`);
      (again || pane).focus({ preventScroll: true });
    }
    from = null;
  });

  // Leaflet listens to keys only where the map itself has the focus: here for its marks and what they open.
  const STEP = 80;
  const moves = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
  pane.addEventListener("keydown", (event) => {
    if (event.key === "Escape") map.closePopup();
    if (!event.target.matches(".map-mark")) return;
    if (moves[event.key]) map.panBy(moves[event.key], { animate: false });
    else if (event.key === "+" || event.key === "=") map.zoomIn();
    else if (event.key === "-") map.zoomOut();
    else return;
    event.preventDefault();
    if (!pane.contains(document.activeElement)) pane.focus({ preventScroll: true });
  });

  return { open };
};

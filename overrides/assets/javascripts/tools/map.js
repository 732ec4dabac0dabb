// The map of all places that moves, in the place of the drawings, which stay for paper and for browsers without scripts.
// The choices sift the map and the list beneath it. What is chosen stands in the address: ?kind=…&year=…&place=…
(function () {
  const home = document.querySelector("[data-tool~=map]");
  const parts = ["vendor/leaflet-1.9.4/leaflet", "javascripts/tools/map-ground", "javascripts/tools/map-marks", "javascripts/tools/map-popup"];
  const isTouched = matchMedia("(pointer: coarse)").matches;
  if (!home) return;

  Promise.all([
    dossier.load("map"),
    dossier.load("map-outlines"),
    ...parts.map((each) => dossier.script(`assets/${each}.js`)),
    dossier.style("assets/stylesheets/map-tool.css"),
  ]).then(([data, outlines]) => start(data, outlines)).catch((error) => {
    // The drawings come back.
    home.replaceChildren();
    home.closest("article").classList.remove("has-map");
    throw error;
  });

  function start(data, outlines) {
    const chosen = new URLSearchParams(location.search);
    const places = prepared(data);
    const { kind, year, clear, status, pane } = furnish(data, chosen);
    const map = moving(pane, outlines.bounds);
    whole(map, data.extent || outlines.bounds, places, pane);
    dossierMap.ground(map, outlines);
    const popup = dossierMap.popup(map, data.events, (open) => marks.choose(open));
    const marks = dossierMap.marks(map, outlines, popup.open);
    const entries = listed(places, data.events);

    function sift() {
      const fits = (event) =>
        (!kind.value || event.kind === kind.value) && (!year.value || event.years.includes(Number(year.value)));
      const isSifted = Boolean(kind.value || year.value);
      const events = data.events.map(fits);
      for (const place of places) {
        place.happened = place.events.filter((each) => events[each]);
        for (const each of place.inside) each.happened = each.events.filter((event) => events[event]);
        place.all = [...new Set([place, ...place.inside].flatMap((each) => each.happened))];
      }
      const shown = places.filter((each) => !isSifted || each.all.length);
      map.closePopup();
      marks.show(shown);
      entries.sift(isSifted, events);
      clear.hidden = !isSifted;
      const count = events.filter(Boolean).length;
      status.textContent =
        `${shown.length} ${shown.length === 1 ? "place" : "places"}, ${count} ${count === 1 ? "event" : "events"}` +
        (isSifted ? ` of ${places.length} and ${data.events.length}.` : ".");
    }

    const remember = () => dossier.remember({ kind: kind.value, year: year.value });
    for (const each of [kind, year]) {
      each.addEventListener("change", () => {
        sift();
        remember();
      });
    }
    clear.addEventListener("click", () => {
      kind.value = year.value = "";
      sift();
      remember();
      kind.focus();
    });

    sift();
    const aim = places.find((each) => [each, ...each.inside].some((one) => one.id === chosen.get("place")));
    if (aim) {
      closer(map, aim);
      popup.open([aim, ...places.filter((each) => each !== aim && each.point.equals(aim.point))], null);
      pane.scrollIntoView({ block: "nearest" });
    }
  }

  // Places as the parts need them: with a point of Leaflet's, and always with those inside.
  function prepared(data) {
    for (const each of data.places) {
      each.point = L.latLng(each.at);
      each.inside = each.inside || [];
    }
    return data.places;
  }

  function furnish(data, chosen) {
    const make = dossier.make;
    const years = [...new Set(data.events.flatMap((each) => each.years))].sort((one, other) => one - other);
    const select = (name, all, options) => {
      const element = make("select", { name }, make("option", { value: "" }, all),
        options.map(([value, label]) => make("option", { value }, label)));
      const value = chosen.get(name) || "";
      element.value = options.some((each) => String(each[0]) === value) ? value : "";
      return element;
    };
    const kind = select("kind", "All kinds", data.kinds);
    const year = select("year", "All years", years.map((each) => [each, String(each)]));
    const clear = make("button", { type: "button", class: "clear", hidden: true }, "Show all");
    const status = make("p", { role: "status" });
    const pane = make("div", {
      class: "map-pane",
      role: "region",
      "aria-label": "Map. Arrow keys move it, plus and minus change its scale, Tab goes from place to place.",
    });
    home.replaceChildren(make("div", { class: "map-tool" },
      make("div", { class: "map-choices choices" }, make("label", {}, "Kind of event", kind), make("label", {}, "Year", year), clear),
      pane,
      status,
      make("p", { class: "note" }, "The number in a mark is that of the events there; an empty mark has none. A dashed ring: " +
        "the place lies somewhere within it. Outlines, rivers and cities: Natural Earth, at a small scale. Map: Leaflet." +
        (isTouched ? " Two fingers move the map; one does after a tap on it." : "")),
    ));
    home.closest("article").classList.add("has-map");
    return { kind, year, clear, status, pane };
  }

  function moving(pane, bounds) {
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = L.map(pane, {
      attributionControl: false,
      zoomControl: false,
      scrollWheelZoom: false,
      fadeAnimation: false,
      zoomAnimation: !isCalm,
      inertia: !isCalm,
      zoomSnap: 0.5,
      minZoom: 2,
      maxZoom: 12,
      maxBounds: L.latLngBounds(bounds).pad(0.2),
      maxBoundsViscosity: 1,
      renderer: L.svg({ padding: 0.6 }),
    });
    // The wheel scrolls the page until the reader has turned to the map.
    pane.addEventListener("focusin", () => map.scrollWheelZoom.enable());
    pane.addEventListener("pointerdown", () => map.scrollWheelZoom.enable());
    pane.addEventListener("focusout", (event) => {
      if (!pane.contains(event.relatedTarget)) map.scrollWheelZoom.disable();
    });
    if (isTouched) byFingers(map, pane);
    return map;
  }

  // One finger scrolls the page until the reader has tapped the map, and again once the page is tapped.
  function byFingers(map, pane) {
    map.dragging.disable();
    map.on("click", () => map.dragging.enable());
    document.addEventListener("pointerdown", (event) => {
      if (!pane.contains(event.target)) map.dragging.disable();
    });
  }

  // The first view, and a button that goes from it to all places and back.
  function whole(map, extent, places, pane) {
    map.fitBounds(extent);
    L.control.zoom().addTo(map);
    const name = "All places, or back to the first view";
    const button = dossier.make("a", { href: "#", role: "button", title: name, "aria-label": name }, "⤢");
    const bounds = L.latLngBounds(places.map((each) => each.point));
    let isWhole = false;
    L.DomEvent.disableClickPropagation(button);
    button.addEventListener("click", (event) => {
      event.preventDefault();
      isWhole = !isWhole && bounds.isValid();
      map.fitBounds(isWhole ? bounds : extent, isWhole ? { padding: [40, 40], maxZoom: 9 } : {});
    });
    pane.querySelector(".leaflet-control-zoom").append(button);
  }

  function closer(map, place) {
    const around = place.point.toBounds(Math.max(place.km, 5) * 2000);
    const zoom = map.getBoundsZoom(around);
    // Not so close that nothing else is in sight.
    map.setView(place.point, place.area ? zoom : Math.min(7.5, zoom - 2), { animate: false });
  }

  // The list beneath the map: what does not fit is hidden there too. A line is that of its first link, place or event.
  function listed(places, events) {
    const number = new Map(events.map((each, index) => [dossier.address(each.page), index]));
    const happened = new Map();
    for (const each of places) {
      happened.set(dossier.address(each.page), () => each.all.length);
      for (const inside of each.inside) happened.set(dossier.address(inside.page), () => inside.happened.length);
    }
    const lines = [...document.querySelectorAll(".map-list li")].map((item) => {
      const page = item.querySelector("a").href.split("#")[0];
      return { item, count: happened.get(page), event: number.get(page) };
    });
    return {
      sift(isSifted, fits) {
        for (const { item, count, event } of lines) item.hidden = isSifted && !(count ? count() : fits[event]);
      },
    };
  }
})();

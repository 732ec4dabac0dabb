// The marks of the map. Places that would cover each other share one, named after the first of them in the data; only
// marks in the window exist, however many places there are. The name of a country stays in the window with the country.
dossier.define("map/marks", ["parts/leaflet", "map/gather", "map/names", "map/lands"], (...needed) => {
  const [L, gather, makeNames, makeLands] = needed;
  const { make, ngettext, digits } = dossier;
  const APART = 26; // pixels between marks
  const WIDE = 60; // and between names of areas that are smaller than a name
  const LARGE = 36; // pixels from the middle of an area that is not

  return function makeMarks(map, outlines, pointers, open) {
    const lands = makeLands(map, outlines);
    const rings = L.layerGroup().addTo(map);
    const names = makeNames(map, outlines);
    /** @type {Map<string, MapMark>} */
    const drawn = new Map();
    const countries = new Set(outlines.countries.map((each) => each.name));
    /** @type {readonly MapPlace[]} */
    let shown = [];
    /** @type {readonly MapPlace[]} */
    let chosen = []; // places whose rings are drawn in any case
    /** @type {Map<number, MapGroup[]>} */
    let gathered = new Map();

    /**
     * All groups of a scale, found once for what is shown.
     * @param {number} zoom
     */
    function groupsAt(zoom) {
      /** @param {MapPlace} place */
      const project = (place) => map.project(place.point, zoom);
      const known = gathered.get(zoom);
      if (known) return known;
      const points = gather(shown.filter((each) => !each.area), APART, project);
      const groups = [...points, ...areasAt(project)];
      gathered.set(zoom, groups);
      return groups;
    }

    /**
     * Countries and regions in groups: what is smaller than a name joins what is near.
     * @param {(place: MapPlace) => L.Point} project
     */
    function areasAt(project) {
      const areas = shown.filter((each) => each.area);
      /** @param {MapPlace} place */
      const isLarge = (place) => project(edgeOf(place)).distanceTo(project(place)) > LARGE;
      const groups = gather(areas.filter(isLarge), APART, project);
      for (const each of gather(areas.filter((area) => !isLarge(area)), WIDE, project)) {
        const near = groups.find(({ point }) => point.distanceTo(each.point) < WIDE);
        if (near) near.places.push(...each.places);
        else groups.push(each);
      }
      return groups;
    }

    /**
     * A place as far north of another as that is uncertain.
     * @param {MapPlace} place
     */
    function edgeOf(place) {
      return { ...place, point: L.latLng(Math.min(85, place.at[0] + place.km / 111.2), place.at[1]) };
    }

    /** @param {MapGroup} group */
    const keyOf = ({ places }) => `${map.getZoom()}/${places[0].id}`;
    /** @param {MapGroup} group */
    const countOf = ({ places }) => new Set(places.flatMap((place) => place.all)).size;
    /** @param {MapGroup} group */
    const named = ({ places: [chief, ...more] }) =>
      more.length ? `${chief.name} +${digits(more.length)}` : chief.name;

    /**
     * What a mark shows; read aloud, it says the same in the same order.
     * @param {MapGroup} group
     * @param {number} count
     */
    function element(group, count) {
      const name = make("span", { class: "name" }, make("bdi", {}, named(group)));
      const number = count ? digits(count) : "";
      if (group.places[0].area) {
        name.append(" ", make("b", {}, number));
        return name;
      }
      return make("div", {}, name, " ", make("span", { class: count ? "dot" : "dot none" }, number));
    }

    /** @param {MapGroup} group */
    function add(group) {
      const [chief, ...more] = group.places;
      const count = countOf(group);
      const className = ["map-mark", chief.area ? "area" : "", more.length ? "several" : ""].join(" ").trim();
      const icon = L.divIcon({ className, html: element(group, count), iconSize: undefined });
      const marker = L.marker(chief.point, { icon, riseOnHover: true, zIndexOffset: count }).addTo(map);
      const mark = /** @type {HTMLElement} */ (marker.getElement());
      mark.classList.toggle("is-open", chosen[0] === chief);
      const place = { place: named(group) };
      const spoken = ngettext("%(place)s: %(number)s event", "%(place)s: %(number)s events", count, place);
      mark.setAttribute("aria-label", spoken);
      mark.dataset.place = chief.id;
      // Leaflet's click, not the browser's: after that one the map would close the popup that it opens.
      marker.on("click", () => open(group.places, mark));
      mark.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        open(group.places, mark);
      });
      const made = { chief, marker, mark, count };
      drawn.set(keyOf(group), made);
      return made;
    }

    /**
     * A ring shows how closely a place is known, unless the mark covers it or it covers the window. Countries have
     * outlines.
     * @param {MapPlace} place
     */
    function ring(place) {
      if (place.km > 1000 || countries.has(place.outline ?? "")) return;
      const zoom = map.getZoom();
      const radius = map.project(edgeOf(place).point, zoom).distanceTo(map.project(place.point, zoom));
      if (radius < 16 || radius > 1500) return;
      const className = place.area ? "precision wide" : "precision";
      rings.addLayer(L.circle(place.point, { radius: place.km * 1000, interactive: false, className }));
    }

    /**
     * Of places that share a mark without sharing a point, rings would be drawn where no mark is.
     * @param {MapGroup} group
     */
    const isOne = ({ places }) => places.every((each) => each.point.equals(places[0].point));

    function draw() {
      const bounds = map.getBounds();
      const seen = lands.seen();
      const seenNames = new Set(seen.map(({ name }) => name));
      /** @param {MapPlace} place */
      const isSeen = ({ outline, point }) =>
        countries.has(outline ?? "") ? seenNames.has(outline ?? "") : bounds.contains(point);
      const groups = groupsAt(map.getZoom()).filter(({ places: [chief] }) => isSeen(chief));
      const kept = pointers.draw(shown, isSeen);
      const wanted = new Set(groups.map(keyOf));
      for (const [key, { marker }] of drawn) {
        if (wanted.has(key)) continue;
        marker.remove();
        drawn.delete(key);
      }
      // In the page they stand as on the map, from north to south, so that Tab goes that way. What stands right is not
      // moved: it would lose the focus.
      const home = /** @type {HTMLElement} */ (map.getPane("markerPane"));
      let next = home.firstChild;
      for (const each of groups.sort((one, other) => one.point.y - other.point.y || one.point.x - other.point.x)) {
        const { mark } = drawn.get(keyOf(each)) ?? add(each);
        if (mark === next) next = next.nextSibling;
        else home.insertBefore(mark, next);
      }
      rings.clearLayers();
      for (const each of new Set([...groups.filter(isOne).map(({ places }) => places[0]), ...chosen])) ring(each);
      names.place(groups.flatMap((each) => drawn.get(keyOf(each)) ?? []), shown, seen, kept);
    }

    map.on("moveend", draw);
    return {
      choose(places) {
        chosen = places;
        for (const { mark, chief } of drawn.values()) mark.classList.toggle("is-open", chief === places[0]);
        draw();
      },
      show(places) {
        shown = places;
        gathered = new Map();
        for (const { marker } of drawn.values()) marker.remove();
        drawn.clear();
        draw();
      },
    };
  };
});

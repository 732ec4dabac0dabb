// The marks of the map. Places that would cover each other share one, named after the first of them in the data, so that no more marks are drawn than there is room
// for, however many places there are; only those in the window exist.
var dossierMap = window.dossierMap || {};

dossierMap.marks = function (map, outlines, open) {
  const APART = 26; // pixels between marks
  const WIDE = 60; // pixels between names of countries and regions
  const rings = L.layerGroup().addTo(map);
  map.createPane("cities");
  const drawn = new Map();
  const countries = new Set(outlines.countries.map((each) => each.name));
  let shown = [];
  let chosen = []; // places whose rings are drawn in any case
  let gathered = new Map();

  // Places in groups around those that come first: each joins the first group that is close enough.
  function gather(places, apart, zoom) {
    const cells = new Map();
    const groups = [];
    for (const place of places) {
      const point = map.project(place.point, zoom);
      const [column, row] = [Math.floor(point.x / apart), Math.floor(point.y / apart)];
      let group = null;
      for (let right = -1; right < 2 && !group; right += 1) {
        for (let down = -1; down < 2 && !group; down += 1) {
          const beside = cells.get(`${column + right},${row + down}`) || [];
          group = beside.find((each) => each.point.distanceTo(point) < apart);
        }
      }
      if (group) group.places.push(place);
      else {
        group = { point, places: [place], key: `${zoom}/${place.id}` };
        groups.push(group);
        cells.set(`${column},${row}`, [...(cells.get(`${column},${row}`) || []), group]);
      }
    }
    return groups;
  }

  // All groups of a scale, found once for what is shown.
  function groupsAt(zoom) {
    if (!gathered.has(zoom)) {
      const points = gather(shown.filter((each) => !each.area), APART, zoom);
      const areas = gather(shown.filter((each) => each.area), WIDE, zoom);
      for (const each of [...points, ...areas]) each.count = new Set(each.places.flatMap((place) => place.all)).size;
      gathered.set(zoom, [...points, ...areas]);
    }
    return gathered.get(zoom);
  }

  const named = ([chief, ...more]) => (more.length ? `${chief.name} +${more.length}` : chief.name);

  // What a mark shows; read aloud, it says the same in the same order.
  function element({ places, count }) {
    const make = dossier.make;
    const name = make("span", { class: "name" }, make("bdi", {}, named(places)));
    if (places[0].area) {
      name.append(" ", make("b", {}, count ? String(count) : ""));
      return name;
    }
    return make("div", {}, name, " ", make("span", { class: count ? "dot" : "dot none" }, count ? String(count) : ""));
  }

  const spoken = ({ places, count }) => `${named(places)}: ${count} ${count === 1 ? "event" : "events"}`;

  function add(group) {
    const [chief, ...more] = group.places;
    const className = ["map-mark", chief.area ? "area" : "", more.length ? "several" : ""].join(" ").trim();
    const icon = L.divIcon({ className, html: element(group), iconSize: null });
    group.marker = L.marker(chief.point, { icon, riseOnHover: true, zIndexOffset: group.count }).addTo(map);
    const mark = group.marker.getElement();
    mark.setAttribute("aria-label", spoken(group));
    mark.dataset.place = chief.id;
    // Leaflet's click, not the browser's: after that one the map would close the popup that it opens.
    group.marker.on("click", () => open(group.places, null));
    mark.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      open(group.places, mark);
    });
    drawn.set(group.key, group);
  }

  // A ring shows how closely a place is known, unless the mark covers it or it covers the window. Countries have outlines.
  function ring(place) {
    if (place.km > 1000 || countries.has(place.outline)) return;
    const zoom = map.getZoom();
    const edge = L.latLng(place.at[0] + place.km / 111.2, place.at[1]);
    const radius = map.project(edge, zoom).distanceTo(map.project(place.point, zoom));
    if (radius < 16 || radius > 1500) return;
    const className = place.area ? "precision wide" : "precision";
    rings.addLayer(L.circle(place.point, { radius: place.km * 1000, interactive: false, className }));
  }

  // Of places that share a mark without sharing a point, rings would be drawn where no mark is.
  const isOne = ({ places }) => places.every((each) => each.point.equals(places[0].point));

  function draw() {
    const bounds = map.getBounds();
    const groups = groupsAt(map.getZoom()).filter((each) => bounds.contains(each.places[0].point));
    const wanted = new Set(groups.map((each) => each.key));
    for (const [key, group] of drawn) {
      if (wanted.has(key)) continue;
      group.marker.remove();
      drawn.delete(key);
    }
    // In the page they stand as on the map, from north to south, so that Tab goes that way. What stands right is not
    // moved: it would lose the focus.
    let next = map.getPane("markerPane").firstChild;
    for (const each of groups.sort((one, other) => one.point.y - other.point.y || one.point.x - other.point.x)) {
      if (!drawn.has(each.key)) add(each);
      const mark = each.marker.getElement();
      if (mark === next) next = next.nextSibling;
      else map.getPane("markerPane").insertBefore(mark, next);
    }
    rings.clearLayers();
    for (const each of new Set([...groups.filter(isOne).map((one) => one.places[0]), ...chosen])) ring(each);
    dossierMap.names(map, groups, outlines.cities, shown);
  }

  map.on("moveend", draw);
  return {
    choose(places) {
      chosen = places;
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

// Names beside the marks, each where there is room, those with most events first; then names of cities.
dossierMap.names = (function () {
  const LETTER = 7.2;
  let cities = null;

  return function (map, groups, known, places) {
    const taken = [];
    const free = (box) =>
      taken.every((each) => box[0] > each[2] || box[2] < each[0] || box[1] > each[3] || box[3] < each[1]);
    const take = (box) => free(box) && taken.push(box);
    const at = (place) => map.latLngToContainerPoint(place.point);
    const size = map.getSize();

    const dots = groups.filter((each) => !each.places[0].area);
    for (const each of dots) {
      const { x, y } = at(each.places[0]);
      taken.push([x - 14, y - 14, x + 14, y + 14]);
    }
    for (const each of groups.filter((one) => one.places[0].area)) {
      const { x, y } = at(each.places[0]);
      const text = each.marker.getElement().textContent;
      const half = (text.length * 9) / 2;
      const step = [0, 22, -22, 44, -44, 66, -66].find((down) => take([x - half, y - 12 + down, x + half, y + 12 + down]));
      each.marker.getElement().firstChild.style.marginTop = `${step || 0}px`;
    }
    for (const each of dots.sort((one, other) => other.count - one.count)) {
      const { x, y } = at(each.places[0]);
      const mark = each.marker.getElement();
      const wide = mark.textContent.length * LETTER + 18;
      const right = x + wide < size.x && take([x + 15, y - 9, x + wide, y + 9]);
      const left = !right && x - wide > 0 && take([x - wide, y - 9, x - 15, y + 9]);
      mark.classList.toggle("to-the-left", Boolean(left));
      mark.classList.toggle("no-room", !right && !left);
    }
    const named = new Set(places.map((each) => each.name));
    if (cities) cities.remove();
    cities = L.layerGroup(
      known
        .filter(([name, , , rank]) => rank <= map.getZoom() - 2 && !named.has(name))
        .map(([name, latitude, longitude]) => ({ name, point: L.latLng(latitude, longitude) }))
        .filter((each) => {
          const { x, y } = at(each);
          const wide = 8 + each.name.length * 6.5;
          return x > 0 && y > 8 && x + wide < size.x && y + 8 < size.y && take([x - 4, y - 8, x + wide, y + 8]);
        })
        .map((each) => {
          const html = dossier.make("span", { "aria-hidden": "true" }, each.name);
          return L.marker(each.point, { icon: L.divIcon({ className: "city", html, iconSize: null }), pane: "cities", interactive: false, keyboard: false });
        }),
    ).addTo(map);
  };
})();

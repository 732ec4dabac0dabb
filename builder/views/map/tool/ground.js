// What lies beneath the places of the map: land, lakes and rivers, drawn with the colours of the stylesheet.
dossier.define("map/ground", ["parts/leaflet"], (L) => {
  // Rivers are drawn for a small scale: closer up they would seem to run where they do not.
  const CLOSEST = 8;
  const still = { interactive: false, weight: 1, fill: true, fillOpacity: 1, smoothFactor: 1 };
  /**
   * Data have the longitude first, Leaflet the latitude.
   * @param {readonly Point[]} line
   */
  const flipped = (line) => line.map(([longitude, latitude]) => L.latLng(latitude, longitude));

  return function drawGround(map, outlines) {
    for (const { rings } of outlines.countries) {
      L.polygon(rings.map(flipped), { ...still, className: "land" }).addTo(map);
    }
    const water = L.layerGroup([
      L.polygon(outlines.lakes.map(flipped), { ...still, className: "lake" }),
      L.polyline(outlines.rivers.map(flipped), { ...still, fill: false, className: "river" }),
    ]);
    const follow = () => (map.getZoom() <= CLOSEST ? water.addTo(map) : water.remove());
    map.on("zoomend", follow);
    follow();
  };
});

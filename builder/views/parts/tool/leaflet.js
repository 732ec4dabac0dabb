// Leaflet, which moves the map.
dossier.define("parts/leaflet", ["vendor/leaflet-1.9.4/leaflet"], () => L);

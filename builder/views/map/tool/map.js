// The map of all places that moves, in the place of the drawings, which stay for paper and for browsers without
// scripts. The choices sift the map and the list beneath it. What is chosen stands in the address, ?kind=…&year=…, and
// so does the place that is open.
dossier.define(
  "map",
  [
    "map/view", "map/ground", "map/marks", "map/popup", "parts/leaflet", "parts/sieve", "data/map", "data/map-outlines",
    // What those need, so that it is asked for at once.
    "map/gather", "map/names", "vendor/leaflet-1.9.4/leaflet", "style/map-tool",
  ],
  (makeView, drawGround, makeMarks, makePopup, L, sieve, data, outlines) => {
    const { _, ngettext, rows, make, find, findAll } = dossier;
    const home = find("[data-tool~=map]");
    /** @type {MapPlace[]} */
    const places = data.places.map((each) => ({
      ...each,
      point: L.latLng(each.at),
      happened: [],
      all: [],
      inside: (each.inside ?? []).map((one) => ({ ...one, happened: [] })),
    }));
    const pane = make("div", {
      class: "map-pane",
      role: "region",
      "aria-label": _("Map. Arrow keys move it, plus and minus change its scale, Tab goes from place to place."),
    });

    // ── Choices ──────────────────────────────────────────────────────────────────────────────────────────────────────

    const numbers = new Map(data.events.map((each, number) => [each, number]));
    const years = [...new Set(data.events.flatMap((each) => each.years))].sort((one, other) => one - other).map(String);
    const kinds = rows(data.kinds).map(({ key, label }) => ({ value: key, words: label }));
    const form = sieve.form({
      items: data.events,
      choices: [
        {
          field: sieve.select("kind", _("Kind of event"), _("All kinds"), kinds),
          fits: ({ kind }, value) => kind === value,
        },
        {
          field: sieve.select("year", _("Year"), _("All years"), years.map((year) => ({ value: year, words: year }))),
          fits: (event, value) => event.years.includes(Number(value)),
        },
      ],
      show,
      status: make("p", { role: "status" }),
    });

    /**
     * @param {MapEvent[]} left
     * @param {string[]} chosen
     * @returns {string}
     */
    function show(left, chosen) {
      const isSifted = chosen.length > 0;
      const fitting = new Set(left.map((each) => numbers.get(each)));
      for (const place of places) {
        for (const each of [place, ...place.inside]) each.happened = each.events.filter((event) => fitting.has(event));
        place.all = [...new Set([place, ...place.inside].flatMap((each) => each.happened))];
      }
      const shown = places.filter((each) => !isSifted || each.all.length);
      view.map.closePopup();
      marks.show(shown);
      for (const { item, fits } of lines) item.hidden = isSifted && !fits(fitting);
      const found = {
        places: ngettext("%(number)s place", "%(number)s places", shown.length),
        events: ngettext("%(number)s event", "%(number)s events", left.length),
      };
      const all = { all_places: places.length, all_events: data.events.length };
      return isSifted
        ? _("%(places)s, %(events)s of %(all_places)s and %(all_events)s.", { ...found, ...all })
        : _("%(places)s, %(events)s.", found);
    }

    // ── Together ─────────────────────────────────────────────────────────────────────────────────────────────────────

    const isTouched = matchMedia("(pointer: coarse)").matches;
    const notes = [
      _("The number in a mark is that of the events there; an empty mark has none."),
      _("A dashed ring: the place lies somewhere within it."),
      _("Outlines, rivers and cities: Natural Earth, at a small scale. Map: Leaflet."),
      isTouched ? _("Two fingers move the map; one does after a tap on it.") : "",
    ];
    home.replaceChildren(make("div", { class: "map-tool" },
      make("div", { class: "map-choices choices" }, form.labels, form.clear), pane, form.status,
      make("p", { class: "note" }, notes.filter(Boolean).join(" "))));
    home.closest("article")?.classList.add("has-map");

    const view = makeView(pane, outlines.bounds, data.extent ?? outlines.bounds, places, isTouched);
    drawGround(view.map, outlines);
    const popup = makePopup(view.map, data.events, (open) => marks.choose(open));
    const marks = makeMarks(view.map, outlines, popup.open);
    const lines = listed();
    form.begin();
    const wanted = new URLSearchParams(location.search).get("place");
    const aim = places.find((each) => [each, ...each.inside].some(({ id }) => id === wanted));
    if (aim) {
      view.closer(aim);
      popup.open([aim, ...places.filter((each) => each !== aim && each.point.equals(aim.point))], null);
      pane.scrollIntoView({ block: "nearest" });
    }

    // The list beneath the map: what does not fit is hidden there too. A line is that of its first link, a place or an
    // event.
    function listed() {
      const number = new Map(data.events.map((each, index) => [dossier.address(each.page), index]));
      /** @type {Map<string, () => number>} */
      const happened = new Map();
      for (const each of places) {
        happened.set(dossier.address(each.page), () => each.all.length);
        for (const inside of each.inside) happened.set(dossier.address(inside.page), () => inside.happened.length);
      }
      return findAll(".map-list li").map((item) => {
        const page = /** @type {HTMLAnchorElement} */ (find("a", item)).href.split("#")[0];
        const [count, event] = [happened.get(page), number.get(page)];
        /** @param {Set<number | undefined>} fitting */
        const fits = (fitting) => (count ? count() > 0 : fitting.has(event));
        return { item, fits };
      });
    }
  },
  () => {
    // The drawings come back.
    const home = dossier.find("[data-tool~=map]");
    home.replaceChildren();
    home.closest("article")?.classList.remove("has-map");
  },
);

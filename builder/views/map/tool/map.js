// The map of all places that moves, with the strip of time beneath it, in the place of the drawings, which stay for paper
// and for browsers without scripts. What is chosen, a kind and a span of time, sifts the map and the list beneath it; it
// stands in the address, ?kind=…&from=…&to=…, and so does the place that is open.
dossier.define(
  "map",
  [
    "map/view", "map/ground", "map/marks", "map/panel", "map/pointers", "map/strip", "map/address", "parts/leaflet",
    "parts/sieve", "data/map", "data/map-outlines",
    // What those need, so that it is asked for at once.
    "map/gather", "map/names", "map/lands", "map/ruler", "parts/language", "vendor/leaflet-1.9.4/leaflet",
    "style/map-tool",
  ],
  (makeView, drawGround, makeMarks, makePanel, makePointers, makeStrip, address, L, sieve, data, outlines) => {
    const { _, ngettext, rows, make, find, findAll } = dossier;
    const HEAD = 200; // pixels that have to be seen of what opens below the map
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

    // ── What is chosen ───────────────────────────────────────────────────────────────────────────────────────────────

    const numbers = new Map(data.events.map((each, number) => [each, number]));
    const kinds = rows(data.kinds).map(({ key, label }) => ({ value: key, words: label }));
    const kind = sieve.select("kind", _("Kind of event"), _("All kinds"), kinds);
    const strip = data.time ? makeStrip(data.time, data.events, (_span, isSet) => sift(isSet)) : null;
    const status = make("span", { role: "status" });
    const all = make("button", { type: "button", class: "clear", hidden: true, onclick: showAll }, _("Show all"));
    const choices = make("div", { class: "map-choices choices" }, kind.closest("label"));
    const said = make("p", { class: "map-said" }, status, " ", all);
    /** @type {HTMLElement | null} */
    let from = null; // the mark of the place that is open

    function chosen() {
      const [first] = panel.places();
      return { kind: kind.value, ...(strip?.chosen() ?? { from: "", to: "" }), place: first?.id ?? "" };
    }

    /** @param {boolean} isSet whether it is a choice, or a handle is still on its way */
    function sift(isSet) {
      const ofKind = data.events.filter((each) => !kind.value || each.kind === kind.value);
      const left = ofKind.filter((each) => strip?.fits(each) ?? true);
      show(left, ofKind);
      if (isSet) address.write(chosen(), true);
    }

    /**
     * @param {MapEvent[]} left
     * @param {MapEvent[]} ofKind
     */
    function show(left, ofKind) {
      const isSifted = Boolean(kind.value || strip?.isPart());
      const fitting = new Set(left.map((each) => numbers.get(each)));
      for (const place of places) {
        for (const each of [place, ...place.inside]) each.happened = each.events.filter((event) => fitting.has(event));
        place.all = [...new Set([place, ...place.inside].flatMap((each) => each.happened))];
      }
      marks.show(places.filter((each) => !isSifted || each.all.length));
      for (const { item, fits } of lines) item.hidden = isSifted && !fits(fitting);
      strip?.count(ofKind);
      panel.again();
      all.hidden = !isSifted;
      status.textContent = words(left, ofKind);
    }

    /**
     * @param {MapEvent[]} left
     * @param {MapEvent[]} ofKind
     */
    function words(left, ofKind) {
      const number = places.filter((each) => each.all.length).length;
      const found = {
        events: ngettext("%(number)s event", "%(number)s events", left.length),
        places: ngettext("%(number)s place", "%(number)s places", number),
      };
      const undated = ofKind.filter((each) => !each.reach.length).length;
      const out = ngettext("%(number)s event without a date is left out.", "%(number)s events without a date are left out.",
        undated);
      if (strip?.isPart()) {
        const told = _("%(events)s at %(places)s, %(span)s.", { ...found, span: strip.words() });
        return undated ? `${told} ${out}` : told;
      }
      const also = ngettext("%(number)s of them without a date.", "%(number)s of them without a date.", undated);
      const told = _("%(events)s at %(places)s.", found);
      return undated ? `${told} ${also}` : told;
    }

    function showAll() {
      kind.value = "";
      strip?.choose("", "");
      sift(true);
      kind.focus();
    }

    // ── What is open ─────────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * @param {readonly MapPlace[]} found
     * @param {HTMLElement | null} mark
     */
    function open(found, mark) {
      const isStep = !panel.places().length;
      from = mark;
      const title = panel.show(found);
      marks.choose(found);
      address.write(chosen(), isStep);
      reveal(found[0]);
      title.focus({ preventScroll: true });
    }

    /**
     * Neither does the panel cover the mark, nor does it open below the window.
     * @param {MapPlace} place
     */
    function reveal(place) {
      const [over, under] = [panel.element.getBoundingClientRect(), pane.getBoundingClientRect()];
      if (over.top >= under.bottom) {
        // The map stays in sight, with what happened beneath it.
        if (over.top > innerHeight - HEAD) pane.scrollIntoView({ block: "start" });
        return;
      }
      const isLeft = over.left - under.left < under.right - over.right;
      const [left, right] = isLeft ? [over.right - under.left + 30, 30] : [60, under.right - over.left + 30];
      view.map.panInside(place.point, { paddingTopLeft: [left, 40], paddingBottomRight: [right, 40], animate: false });
    }

    function close() {
      if (!panel.places().length) return;
      const isInside = tool.contains(document.activeElement);
      const id = panel.places()[0].id;
      panel.hide();
      marks.choose([]);
      address.write(chosen(), false);
      const again = from?.isConnected ? from : pane.querySelector(`.map-mark[data-place="${CSS.escape(id)}"]`);
      if (isInside) (again instanceof HTMLElement ? again : pane).focus({ preventScroll: true });
      from = null;
    }

    /** @param {readonly MapPlace[]} found */
    function closer(found) {
      close();
      view.fly(found);
      pane.focus();
    }

    // ── Together ─────────────────────────────────────────────────────────────────────────────────────────────────────

    const isTouched = matchMedia("(pointer: coarse)").matches;
    const notes = [
      _("The number in a mark is that of the events there; an empty mark has none."),
      strip ? _("Pale columns: events that can lie in other columns too.") : "",
      _("A dashed ring: the place lies somewhere within it."),
      _("Outlines, rivers and cities: Natural Earth, at a small scale. Map: Leaflet."),
      isTouched ? _("Two fingers move the map; one does after a tap on it.") : "",
    ];
    const words_of = new Map(kinds.map(({ value, words: label }) => [value, label]));
    const panel = makePanel(data.events, words_of, close, closer);
    const tool = make("div", { class: "map-tool" }, choices, pane, strip?.element ?? null, panel.element, said,
      make("p", { class: "note" }, notes.filter(Boolean).join(" ")));
    home.replaceChildren(tool);
    const view = makeView(pane, outlines.bounds, data.extent, places, isTouched);
    drawGround(view.map, outlines);
    const marks = makeMarks(view.map, outlines, makePointers(view.map, view.fly), open);
    const lines = listed();
    kind.addEventListener("change", () => sift(true));
    tool.addEventListener("keydown", (event) => event.key === "Escape" && close());
    addEventListener("popstate", () => restore(false));
    move();
    restore(true);

    /** @param {boolean} isFirst */
    function restore(isFirst) {
      const wanted = address.read();
      kind.value = kinds.some(({ value }) => value === wanted.kind) ? wanted.kind : "";
      strip?.choose(wanted.from, wanted.to);
      sift(false);
      const aim = places.find((each) => [each, ...each.inside].some(({ id }) => id === wanted.place));
      if (!aim) {
        panel.hide();
        marks.choose([]);
        return;
      }
      if (isFirst) view.closer(aim);
      const found = [aim, ...places.filter((each) => each !== aim && each.point.equals(aim.point))];
      panel.show(found);
      marks.choose(found);
      reveal(aim);
      if (isFirst) pane.scrollIntoView({ block: "nearest" });
    }

    // Leaflet listens to keys only where the map itself has the focus: here for its marks.
    function move() {
      const STEP = 80;
      /** @type {Record<string, [number, number]>} */
      const moves = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
      pane.addEventListener("keydown", (event) => {
        if (!(event.target instanceof Element) || !event.target.matches(".map-mark")) return;
        if (moves[event.key]) view.map.panBy(moves[event.key], { animate: false });
        else if (event.key === "+" || event.key === "=") view.map.zoomIn();
        else if (event.key === "-") view.map.zoomOut();
        else return;
        event.preventDefault();
        if (!pane.contains(document.activeElement)) pane.focus({ preventScroll: true });
      });
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
    home.closest("article")?.classList.add("no-map");
  },
);

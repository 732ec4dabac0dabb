// What happened at a mark, in order of time: each event with its date, kind and place, every one a link.
dossier.define("map/panel", [], () => {
  const { _, ngettext, filled, make, find } = dossier;
  const MOST_PLACES = 30;
  const FIRST = 8; // events that are shown at once
  const STEP = 50; // and by each push on "more"

  /**
   * @param {string} page
   * @param {string} text
   */
  function link(page, text) {
    return make("a", { href: dossier.address(page) }, make("bdi", {}, text));
  }

  /** @type {MakePanel} */
  return function makePanel(events, kinds, close, closer) {
    const label = _("Close");
    const button = make("button", { type: "button", class: "map-close", "aria-label": label, title: label, onclick: close },
      "×");
    const body = make("div", { class: "map-told" });
    const element = make("section", { class: "map-panel", "aria-label": _("What happened there"), hidden: true },
      button, body);
    /** @type {readonly MapPlace[]} */
    let open = [];

    /** @param {MapPlace} place */
    const closely = (place) =>
      place.area ? place.fact : _("%(fact)s, within about %(distance)s km", { fact: place.fact, distance: place.km });

    /**
     * Where an event lies, with all that is said beside it; nothing if that is the only place that is open.
     * @param {number} number
     * @param {readonly MapSpot[]} spots
     */
    function where(number, spots) {
      const here = spots.filter((each) => each.happened.includes(number));
      const words = here.map((each) => each.told?.find(([event]) => event === number)?.[1] ?? (spots.length > 1 && each.name));
      return words.flatMap((each) => (each ? make("bdi", {}, each) : []));
    }

    /**
     * @param {number} number
     * @param {readonly MapSpot[]} spots
     */
    function line(number, spots) {
      const { date, page, name, kind } = events[number];
      const notes = [kinds.get(kind) ?? "", ...where(number, spots)].filter(Boolean);
      return make("li", {},
        make("span", { class: "when" }, date || _("No date")), " ",
        link(page, name), " ",
        make("span", { class: "count" }, notes.flatMap((each, place) => (place ? [" · ", each] : [each]))));
    }

    function happened() {
      const spots = open.flatMap((each) => [each, ...each.inside]);
      const numbers = [...new Set(open.flatMap((each) => each.all))].sort((one, other) => one - other);
      if (!numbers.length) return [make("p", {}, _("Nothing is told of it in what is chosen."))];
      const list = make("ol", { class: "map-happened" });
      const more = make("button", { type: "button", class: "more", onclick: () => grow(STEP) });
      /** @param {number} step */
      function grow(step) {
        const from = list.children.length;
        list.append(...numbers.slice(from, from + step).map((number) => line(number, spots)));
        const left = numbers.length - list.children.length;
        more.hidden = left === 0;
        more.textContent = ngettext("Show %(number)s more", "Show %(number)s more", Math.min(left, STEP));
        if (from) find("a", list.children[from]).focus();
      }
      grow(numbers.length === FIRST + 1 ? FIRST + 1 : FIRST);
      return [list, more];
    }

    /** @param {MapPlace} place */
    function inside(place) {
      const names = place.inside.slice(0, MOST_PLACES).map((each) =>
        make("li", {}, filled(_("Somewhere in it: %(place)s"), { place: link(each.page, each.name) })));
      return names.length > 0 && make("ul", {}, names);
    }

    function content() {
      const [chief, ...more] = open;
      const heading = more.length
        ? ngettext("%(name)s and %(number)s more", "%(name)s and %(number)s more", more.length, { name: chief.name })
        : chief.name;
      const title = make("h2", { tabindex: -1 }, more.length ? heading : link(chief.page, heading));
      if (!more.length) return [title, make("p", { class: "count" }, closely(chief)), happened(), inside(chief)];
      const rest = open.length - MOST_PLACES;
      const places = open.slice(0, MOST_PLACES).map((each) =>
        make("li", {}, link(each.page, each.name), " ", make("span", { class: "count" }, closely(each)), inside(each)));
      const isApart = open.some((each) => !each.point.equals(chief.point));
      return [
        title,
        happened(),
        make("h3", {}, _("Places under this mark")),
        make("ul", {}, places),
        rest > 0 && make("p", {}, ngettext("And %(number)s more place.", "And %(number)s more places.", rest)),
        isApart && make("p", {}, make("button", { type: "button", class: "more", onclick: () => closer(open) }, _("Closer"))),
      ];
    }

    function put() {
      body.replaceChildren(make("div", {}, content()));
    }

    return {
      element,
      places: () => open,
      show(places) {
        open = places;
        put();
        element.hidden = false;
        body.scrollTop = 0;
        return find("h2", body);
      },
      again() {
        if (open.length) put();
      },
      hide() {
        open = [];
        element.hidden = true;
        body.replaceChildren();
      },
    };
  };
});

// Sifts the timeline by actor, place and kind, and leads through its events by arrow keys. Without this script all of
// them are there. What is chosen stands in the address, so that it can be sent: ?actor=…&place=…&kind=…
dossier.define("timeline", ["parts/sieve", "parts/language", "data/timeline", "timeline/drawings", "timeline/pauses"], (...needed) => {
  const [sieve, { listed }, data, drawings, pauses] = needed;
  const { _, ngettext, rows, make, find, findAll } = dossier;
  const filter = find(".timeline-filter");
  const isLong = Number(filter.dataset.pages) > 1;
  const periods = findAll(".period");
  const items = findAll(".period li[data-event]");
  const lists = findAll(".period .timeline");
  const drawn = findAll("[data-event].mark, .strip [data-event]");
  const events = rows(data.events);

  /**
   * @param {string} name
   * @param {string} label
   * @param {string} none
   * @param {Columns<SieveOption>} columns
   * @param {(event: TimelineEvent) => readonly number[]} places the options that an event has
   */
  function choice(name, label, none, columns, places) {
    const options = rows(columns);
    const numbers = new Map(options.map(({ value }, number) => [value, number]));
    const field = sieve.select(name, label, none, options);
    /** @type {SieveChoice<TimelineEvent>["fits"]} */
    const fits = (event, value) => places(event).includes(numbers.get(value) ?? -1);
    return { field, fits };
  }

  /**
   * Says before an item of the list how much time lies before it: the words given, or those that were there.
   * @param {HTMLElement} item
   * @param {string | undefined} words
   */
  function precede(item, words) {
    let place = /** @type {HTMLElement | null} */ (item.querySelector(":scope > .later"));
    if (!place) {
      if (!words) return;
      place = make("span", { class: "later" });
      find(":scope > .when", item).before(place, " ");
    }
    place.dataset.all ??= place.textContent ?? "";
    place.textContent = words ?? place.dataset.all;
    item.classList.toggle("is-later", place.textContent !== "");
  }

  /**
   * Leaves in the legend what is drawn.
   * @param {TimelineEvent[]} left
   */
  function explain(left) {
    const [shapes, colours] = [new Set(left.flatMap((each) => each.shapes)), new Set(left.map((each) => each.colour))];
    for (const each of findAll(".timeline-legend [data-shape]")) each.hidden = !shapes.has(each.dataset.shape ?? "");
    for (const each of findAll(".timeline-legend [data-colour]")) each.hidden = !colours.has(each.dataset.colour ?? "");
  }

  /**
   * @param {TimelineEvent[]} left
   * @param {string[]} chosen
   */
  function show(left, chosen) {
    const ids = new Set(left.map((each) => each.id));
    const isSifted = chosen.length > 0;
    for (const each of drawn) each.classList.toggle("is-out", !ids.has(each.dataset.event ?? ""));
    const later = new Map(pauses.between(left).map((words, place) => [left[place].id, words]));
    for (const each of items) {
      each.hidden = !ids.has(each.dataset.event ?? "");
      precede(each, isSifted ? later.get(each.dataset.event ?? "") : undefined);
    }
    for (const each of lists) each.classList.toggle("is-sifted", isSifted);
    for (const each of periods) {
      each.hidden = !each.querySelector("li[data-event]:not([hidden])");
      // Between the periods that are left there may be more time than it says.
      for (const pause of findAll(".pause", each)) pause.hidden = isSifted;
    }
    explain(left);
    drawings.pack(isSifted);
    drawings.count(left, isSifted);
    if (isLong) {
      const fitting = isSifted ? left : null;
      dossier.need("timeline/results").then((results) => results.show(filter, fitting, periods)).catch(() => {});
    }
    if (!isSifted) return ngettext("The only event.", "All %(number)s events.", events.length);
    const [all, some] = [events.length, { fitting: left.length }];
    const fitted = ngettext("%(fitting)s of %(number)s event fits", "%(fitting)s of %(number)s events fit", all, some);
    return _("%(fitted)s: %(chosen)s.", { fitted, chosen: listed(chosen).join("") });
  }

  const choices = sieve.form({
    items: events,
    choices: [
      choice("actor", _("Who was in it"), _("anyone"), data.actors, (event) => event.actors),
      choice("place", _("Where, or within"), _("anywhere"), data.places, (event) => event.places),
      choice("kind", _("Kind of event"), _("any kind"), data.kinds, (event) => [event.kind]),
    ],
    show,
  });
  filter.setAttribute("role", "group");
  filter.setAttribute("aria-label", _("Show some of the events"));
  filter.append(...choices.labels, make("p", {}, choices.status, " ", choices.clear));
  filter.hidden = false;
  choices.begin();
  // Choosing moves what stands below; whoever came for a place in the page is brought there again.
  if (location.hash && choices.isUsed()) document.getElementById(location.hash.slice(1))?.scrollIntoView();

  // ── From event to event ────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * @param {Event} event
   * @returns {HTMLElement | null}
   */
  const itemOf = ({ target }) => (target instanceof Element ? target.closest("li[data-event]") : null);

  /** @param {KeyboardEvent} press */
  function lead(press) {
    const item = itemOf(press);
    if (!item?.closest(".timeline.marked") || press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return;
    const shown = findAll(".timeline.marked li[data-event]").filter((each) => each.offsetParent);
    const here = shown.indexOf(item);
    const [before, after] = [here - 1, here + 1];
    /** @type {Record<string, number>} */
    const to = { ArrowDown: after, ArrowRight: after, ArrowUp: before, ArrowLeft: before, Home: 0, End: -1 };
    if (!(press.key in to)) return;
    press.preventDefault();
    const next = press.key === "End" ? shown.at(-1) : shown[to[press.key]];
    if (next) find(":scope > a[href]", next).focus();
  }

  /**
   * The event that has the focus, or the pointer, is shown in the drawing.
   * @param {Event} event
   */
  function point(event) {
    const here = itemOf(event)?.dataset.event;
    for (const each of drawn) each.classList.toggle("is-current", here !== undefined && each.dataset.event === here);
  }

  document.addEventListener("keydown", lead);
  document.addEventListener("focusin", point);
  document.addEventListener("mouseover", point);
  addEventListener("resize", () => choices.isUsed() && choices.sift());
  // A sheet is narrower than the window: there everything stands where it stood at first, and nothing overlaps.
  addEventListener("beforeprint", () => drawings.pack(false));
  addEventListener("afterprint", () => drawings.pack(choices.isUsed()));
});

// Sifts the timeline by actor, place and kind, and leads through its events by arrow keys. Without this script all of
// them are there. What is chosen stands in the address, so that it can be sent: ?actor=…&place=…&kind=…
(function () {
  const filter = document.querySelector(".timeline-filter");
  if (!filter) return;
  const [ID, KIND, ACTORS, PLACES, COLUMN] = [0, 1, 2, 3, 4];
  const isLong = Number(filter.dataset.pages) > 1;
  const periods = [...document.querySelectorAll(".period")];
  const items = [...document.querySelectorAll(".period li[data-event]")];
  const drawn = [...document.querySelectorAll("[data-event].mark, .strip [data-event]")];
  const selects = {};
  let events, status, clear;

  function option([key, name, place, count], depth) {
    return dossier.make("option", { value: key }, "\u00a0\u00a0\u00a0".repeat(depth) + `${name} (${count})`);
  }

  // Actors stand in groups by side, places in steps below the place around them.
  function choice(name, label, none, options) {
    const groups = new Map();
    const select = dossier.make("select", { name, autocomplete: "off", onchange: chosen });
    select.append(dossier.make("option", { value: "" }, none));
    for (const each of options) {
      if (typeof each[2] === "number") select.append(option(each, each[2]));
      else {
        if (!groups.has(each[2])) {
          groups.set(each[2], dossier.make("optgroup", { label: each[2] }));
          select.append(groups.get(each[2]));
        }
        groups.get(each[2]).append(option(each, 0));
      }
    }
    selects[name] = { select, keys: options.map((each) => each[0]) };
    return dossier.make("label", null, label, " ", select);
  }

  function build(data) {
    events = data.events;
    status = dossier.make("span", { role: "status", "aria-live": "polite" });
    clear = dossier.make("button", { type: "button", class: "clear", hidden: true, onclick: showAll }, "Show all");
    filter.setAttribute("role", "group");
    filter.setAttribute("aria-label", "Show some of the events");
    filter.append(
      choice("actor", "Who was in it", "anyone", data.actors),
      choice("place", "Where, or within", "anywhere", data.places),
      choice("kind", "Kind of event", "any kind", data.kinds),
      dossier.make("p", null, status, " ", clear),
    );
    const asked = new URLSearchParams(location.search);
    for (const [name, { select, keys }] of Object.entries(selects)) {
      if (keys.includes(asked.get(name))) select.value = asked.get(name);
    }
    filter.hidden = false;
    sift();
    // Choosing moves what stands below; whoever came for a place in the page is brought there again.
    if (location.hash && anyChosen()) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  const anyChosen = () => Object.values(selects).some(({ select }) => select.value);
  const number = ({ select, keys }) => (select.value ? keys.indexOf(select.value) : -1);

  function sift() {
    const [actor, place, kind] = ["actor", "place", "kind"].map((name) => number(selects[name]));
    const left = events.filter(
      (each) =>
        (actor < 0 || each[ACTORS].includes(actor)) &&
        (place < 0 || each[PLACES].includes(place)) &&
        (kind < 0 || each[KIND] === kind),
    );
    const all = dossier.digits(events.length);
    const words = Object.values(selects).filter(({ select }) => select.value).map(({ select }) => select.selectedOptions[0].text.trim());
    status.textContent = anyChosen()
      ? `${dossier.digits(left.length)} of ${all} events fit: ${words.join(", ").replace(/ \([\d,]+\)/g, "")}.`
      : `All ${all} events.`;
    clear.hidden = !anyChosen();
    const fitting = new Set(left.map((each) => each[ID]));
    for (const each of drawn) each.classList.toggle("is-out", !fitting.has(each.dataset.event));
    for (const each of items) each.hidden = !fitting.has(each.dataset.event);
    for (const each of periods) {
      each.hidden = !each.querySelector("li[data-event]:not([hidden])");
      // Between the periods that are left there may be more time than it says.
      const pause = each.querySelector(".pause");
      if (pause) pause.hidden = anyChosen();
    }
    drawings(pack);
    count(left);
    if (isLong) {
      dossier.script("assets/javascripts/tools/timeline-results.js").then(() => {
        timelineResults.show(filter, anyChosen() ? left : null, periods);
      });
    }
  }

  function chosen() {
    dossier.remember(Object.fromEntries(Object.entries(selects).map(([name, { select }]) => [name, select.value])));
    sift();
  }

  function showAll() {
    for (const { select } of Object.values(selects)) select.value = "";
    chosen();
    selects.actor.select.focus();
  }

  // What is left moves up into the lanes that have become free; with nothing chosen it stands where it was.
  function pack(drawing) {
    const marks = [...drawing.querySelectorAll(".mark")];
    const [lane, head] = [Number(drawing.dataset.lane), Number(drawing.dataset.head)];
    drawing.dataset.whole ??= drawing.getAttribute("height");
    for (const mark of marks) mark.dataset.at ??= mark.getAttribute("transform");
    if (!anyChosen() || !drawing.clientWidth) return unpack(drawing);
    const taken = [];
    for (const mark of marks.filter((each) => !each.classList.contains("is-out"))) {
      const box = mark.getBBox();
      let free = taken.findIndex((until) => until + 10 <= box.x);
      if (free < 0) free = taken.length;
      taken[free] = box.x + box.width;
      mark.setAttribute("transform", `translate(0 ${head + lane * free})`);
    }
    drawing.setAttribute("height", head + lane * taken.length + 4);
  }

  function unpack(drawing) {
    if (!drawing.dataset.whole) return;
    drawing.setAttribute("height", drawing.dataset.whole);
    for (const mark of drawing.querySelectorAll(".mark")) mark.setAttribute("transform", mark.dataset.at);
  }

  function drawings(act) {
    for (const each of periods.filter((one) => !one.hidden)) {
      const drawing = each.querySelector(".period-drawing svg");
      if (drawing) act(drawing);
    }
  }

  // In the small picture, what fits stands before what there is.
  function count(left) {
    const found = new Map();
    for (const each of left) found.set(each[COLUMN], (found.get(each[COLUMN]) || 0) + 1);
    const picture = document.querySelector(".strip svg");
    if (!picture) return;
    const [base, unit] = [Number(picture.dataset.base), Number(picture.dataset.unit)];
    picture.classList.toggle("is-sifted", anyChosen());
    for (const column of picture.querySelectorAll(".column")) {
      const fits = found.get(Number(column.dataset.column)) || 0;
      const bar = column.querySelector(".fits") || column.querySelector("rect").cloneNode();
      const words = column.querySelector("text");
      bar.setAttribute("class", "fits");
      const tall = anyChosen() && fits ? Math.max(2, fits * unit) : 0;
      bar.setAttribute("y", base - tall);
      bar.setAttribute("height", tall);
      column.insertBefore(bar, words);
      words.dataset.all ??= words.textContent;
      words.textContent = anyChosen() ? fits || "" : words.dataset.all;
    }
  }

  const linkOf = (item) => item.querySelector(":scope > a[href]");

  function lead(press) {
    const item = press.target.closest?.(".timeline.marked li[data-event]");
    if (!item || press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return;
    const shown = [...document.querySelectorAll(".timeline.marked li[data-event]")].filter((each) => each.offsetParent);
    const here = shown.indexOf(item);
    const to = { ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1, ArrowLeft: here - 1, Home: 0, End: shown.length - 1 };
    if (!(press.key in to)) return;
    press.preventDefault();
    const next = shown[to[press.key]];
    if (next) linkOf(next).focus();
  }

  // The event that has the focus, or the pointer, is shown in the drawing.
  function point({ target }) {
    const item = target.closest?.("li[data-event]");
    for (const each of drawn) each.classList.toggle("is-current", Boolean(item) && each.dataset.event === item.dataset.event);
  }

  document.addEventListener("keydown", lead);
  document.addEventListener("focusin", point);
  document.addEventListener("mouseover", point);
  addEventListener("resize", () => anyChosen() && sift());
  // A sheet is narrower than the window: there everything stands where it stood at first, and nothing overlaps.
  addEventListener("beforeprint", () => drawings(unpack));
  addEventListener("afterprint", () => drawings(pack));
  dossier.load("timeline").then(build);
})();

// The strip of time beneath the map: how many events lie in each month (or day, or more), and two handles that choose a
// span of it. A push on a column chooses that column, a second one all again.
dossier.define("map/strip", ["map/ruler"], (makeRuler) => {
  const { _, ngettext, make } = dossier;
  const NEAR = 5; // pixels: a handle that is pulled so close to where something begins or ends stands there
  const ROOM = 6; // pixels between what is written below the columns

  /** @type {MakeStrip} */
  return function makeStrip(time, events, change) {
    const ruler = makeRuler(time);
    const { steps, bounds } = ruler;
    const stops = [...new Set(events.flatMap(({ reach }) => reach.flatMap(([first, last]) => [first, last + 1])))];
    const bars = bounds.slice(1).map((_bound, column) => bar(column));
    const ticks = make("div", { class: "map-ticks", "aria-hidden": "true" });
    const [from, to] = [handle("from", _("Beginning of the span of time")), handle("to", _("End of the span of time"))];
    const faded = ["from", "to"].map((end) => make("span", { class: `map-faded ${end}` }));
    const columns = make("div", { class: "map-columns", onclick: push }, bars.map(({ element }) => element), faded);
    const track = make("div", { class: "map-track" }, columns, from, to, ticks);
    // Time runs from left to right, as in the other drawings.
    const element = make("div", { class: "map-time", role: "group", "aria-label": _("Span of time"), dir: "ltr" }, track);
    let isPulled = false;
    let [first, last] = [0, steps];

    new ResizeObserver(writeTicks).observe(track);
    track.addEventListener("pointerdown", () => (isPulled = true));
    addEventListener("pointerup", () => (isPulled = false));

    /** @param {number} step */
    function share(step) {
      return `${(100 * step) / steps}%`;
    }

    /** @param {number} column */
    function bar(column) {
      const wide = make("span", { class: "map-bar" });
      const sure = make("span", { class: "map-bar sure" });
      const box = make("span", { class: "map-column" }, wide, sure);
      box.style.left = share(bounds[column]);
      box.style.width = share(bounds[column + 1] - bounds[column]);
      return { element: box, wide, sure };
    }

    /**
     * @param {"from" | "to"} end
     * @param {string} label
     */
    function handle(end, label) {
      const names = { class: `map-handle ${end}`, type: "range", min: 0, max: steps, step: 1, "aria-label": label };
      const field = make("input", { ...names, autocomplete: "off", oninput: pull, onchange: settle, onkeydown: leap });
      field.value = String(end === "from" ? 0 : steps);
      return field;
    }

    /** @param {Event & { currentTarget: HTMLInputElement }} event */
    function pull({ currentTarget: field }) {
      const value = isPulled ? snapped(Number(field.value)) : Number(field.value);
      if (field === from) first = Math.max(0, Math.min(value, last - 1));
      else last = Math.min(steps, Math.max(value, first + 1));
      show();
      change([first, last], false);
    }

    function settle() {
      isPulled = false;
      change([first, last], true);
    }

    /** @param {number} value */
    function snapped(value) {
      const near = (NEAR * steps) / Math.max(1, columns.clientWidth);
      const found = stops.filter((each) => Math.abs(each - value) <= near);
      return found.sort((one, other) => Math.abs(one - value) - Math.abs(other - value))[0] ?? value;
    }

    /**
     * Page up and page down go to where the next column begins.
     * @param {KeyboardEvent & { currentTarget: HTMLInputElement }} event
     */
    function leap(event) {
      if (event.key !== "PageUp" && event.key !== "PageDown") return;
      event.preventDefault();
      const field = event.currentTarget;
      const here = field === from ? first : last;
      const before = bounds.filter((each) => each < here);
      const next = event.key === "PageUp" ? bounds.find((each) => each > here) : before[before.length - 1];
      field.value = String(next ?? here);
      pull(event);
      settle();
    }

    /** @param {MouseEvent} event */
    function push(event) {
      const box = columns.getBoundingClientRect();
      const step = ((event.clientX - box.left) / box.width) * steps;
      const column = Math.max(0, bounds.slice(1, -1).filter((each) => each <= step).length);
      const chosen = [bounds[column], bounds[column + 1]];
      const isAgain = chosen[0] === first && chosen[1] === last;
      [first, last] = isAgain ? [0, steps] : chosen;
      show();
      change([first, last], true);
    }

    function show() {
      from.value = String(first);
      to.value = String(last);
      from.setAttribute("aria-valuetext", ruler.begins(first));
      to.setAttribute("aria-valuetext", ruler.ends(last));
      faded[0].style.width = share(first);
      faded[1].style.width = share(steps - last);
    }

    /**
     * Heights are shares of the fullest column; what can lie in other columns too is pale.
     * @param {readonly MapEvent[]} left
     */
    function count(left) {
      const found = bars.map((_bar, column) => {
        const here = left.filter(({ reach }) => touches(reach, bounds[column], bounds[column + 1]));
        const sure = here.filter(({ reach }) =>
          reach.every(([begin, end]) => begin >= bounds[column] && end < bounds[column + 1]));
        return { all: here.length, sure: sure.length };
      });
      const most = Math.max(1, ...found.map(({ all }) => all));
      found.forEach(({ all, sure }, column) => {
        bars[column].wide.style.height = `${(100 * all) / most}%`;
        bars[column].sure.style.height = `${(100 * sure) / most}%`;
        const span = ruler.words(bounds[column], bounds[column + 1]);
        const said = ngettext("%(span)s: %(number)s event", "%(span)s: %(number)s events", all, { span });
        bars[column].element.title = said;
      });
    }

    function writeTicks() {
      const width = columns.clientWidth;
      ticks.replaceChildren();
      /** @type {[number, number][]} */
      const taken = [];
      const all = bars.map((_bar, column) => ({ ...ruler.tick(column), column }));
      // Years first, months where there is room left.
      for (const { words, isMajor, column } of all.sort((one, other) => Number(other.isMajor) - Number(one.isMajor))) {
        const left = (width * bounds[column]) / steps;
        const label = make("span", { class: isMajor ? "major" : "" }, words);
        label.style.left = share(bounds[column]);
        ticks.append(label);
        const right = left + label.offsetWidth + ROOM;
        const isFree = right <= width + 24 && taken.every(([begin, end]) => right <= begin || left >= end);
        if (isFree) taken.push([left, right]);
        else label.remove();
      }
    }

    show();
    return {
      element,
      count,
      choose(begins, ends) {
        const [begin, end] = [ruler.bound(begins, false) ?? 0, ruler.bound(ends, true) ?? steps];
        [first, last] = begin < end ? [begin, end] : [0, steps];
        show();
      },
      fits: ({ reach }) => !isPart() || touches(reach, first, last),
      isPart,
      chosen: () => (isPart() ? { from: ruler.date(first), to: ruler.date(last - 1) } : { from: "", to: "" }),
      words: () => ruler.words(first, last),
    };

    function isPart() {
      return first > 0 || last < steps;
    }
  };

  /**
   * @param {MapEvent["reach"]} reach
   * @param {number} from
   * @param {number} to the step after the last
   */
  function touches(reach, from, to) {
    return reach.some(([first, last]) => last >= from && first < to);
  }
});

// What a choice does to the drawings of the timeline: of the periods, and the small picture of the whole story.
dossier.define("timeline/drawings", ["parts/lanes"], (lanes) => {
  const { findAll } = dossier;
  const APART = 10; // pixels between marks that share a lane
  const SHARE = 0.6; // and per cent between lines of the small picture
  const LINE = 6; // pixels that such a line takes

  /**
   * What is left moves up into the lanes that have become free; with nothing chosen it stands where it was.
   * @param {boolean} isSifted
   */
  function pack(isSifted) {
    for (const drawing of findAll(".period:not([hidden]) .period-drawing > svg")) {
      const marks = findAll(".mark", drawing);
      const [lane, head] = [Number(drawing.dataset.lane), Number(drawing.dataset.head)];
      drawing.dataset.whole ??= drawing.getAttribute("height") ?? "";
      for (const mark of marks) mark.dataset.at ??= mark.getAttribute("transform") ?? "";
      if (!isSifted || !drawing.clientWidth) {
        drawing.setAttribute("height", drawing.dataset.whole);
        for (const mark of marks) mark.setAttribute("transform", mark.dataset.at ?? "");
        continue;
      }
      const left = marks.filter((each) => !each.classList.contains("is-out"));
      const found = lanes(left.map(extent), APART);
      // A lane is higher where a name stands above its marks.
      const high = Array.from({ length: 1 + Math.max(-1, ...found) }, () => lane);
      left.forEach((mark, place) => {
        high[found[place]] = Math.max(high[found[place]], lane + Number(mark.dataset.above ?? 0));
      });
      /** @param {number} place */
      const top = (place) => high.slice(0, place).reduce((sum, each) => sum + each, head);
      left.forEach((mark, place) => mark.setAttribute("transform", `translate(0 ${top(found[place])})`));
      drawing.setAttribute("height", String(top(high.length) + 4));
    }
    for (const picture of findAll(".strip > svg")) packLines(picture, isSifted);
  }

  /**
   * The same for the lines below the small picture.
   * @param {HTMLElement} picture
   * @param {boolean} isSifted
   */
  function packLines(picture, isSifted) {
    const lines = findAll(".line", picture);
    const from = Number(picture.dataset.lines);
    picture.dataset.whole ??= picture.getAttribute("height") ?? "";
    for (const line of lines) line.dataset.at ??= line.getAttribute("y") ?? "";
    if (!isSifted) {
      picture.setAttribute("height", picture.dataset.whole);
      for (const line of lines) line.setAttribute("y", line.dataset.at ?? "");
      return;
    }
    const left = lines.filter((each) => !each.classList.contains("is-out"));
    const found = lanes(left.map(share), SHARE);
    left.forEach((line, place) => line.setAttribute("y", String(from + LINE * found[place])));
    picture.setAttribute("height", String(from + (left.length ? LINE * (1 + Math.max(...found)) : -LINE)));
  }

  /**
   * Where a line begins and ends, in per cent.
   * @param {Element} line
   * @returns {[number, number]}
   */
  function share(line) {
    const [x, width] = ["x", "width"].map((name) => Number.parseFloat(line.getAttribute(name) ?? ""));
    return [x, x + width];
  }

  /**
   * Where a mark begins and ends.
   * @param {Element} mark
   * @returns {[number, number]}
   */
  function extent(mark) {
    const { x, width } = /** @type {SVGGraphicsElement} */ (mark).getBBox();
    return [x, x + width];
  }

  /**
   * In the small picture, what fits stands before what there is.
   * @param {readonly TimelineEvent[]} left
   * @param {boolean} isSifted
   */
  function count(left, isSifted) {
    const found = new Map();
    for (const { column } of left) found.set(column, (found.get(column) ?? 0) + 1);
    for (const picture of findAll(".strip > svg")) {
      const [base, unit] = [Number(picture.dataset.base), Number(picture.dataset.unit)];
      picture.classList.toggle("is-sifted", isSifted);
      for (const column of findAll(".column", picture)) {
        const fits = found.get(Number(column.dataset.column)) ?? 0;
        const tall = isSifted && fits ? Math.max(2, fits * unit) : 0;
        const bar = column.querySelector(".fits") ?? dossier.find("rect", column).cloneNode();
        const words = dossier.find("text", column);
        if (bar instanceof Element) {
          bar.setAttribute("class", "fits");
          bar.setAttribute("y", String(base - tall));
          bar.setAttribute("height", String(tall));
        }
        column.insertBefore(bar, words);
        words.dataset.all ??= words.textContent ?? "";
        words.textContent = isSifted ? (fits ? dossier.digits(fits) : "") : words.dataset.all;
      }
    }
  }

  return { pack, count };
});

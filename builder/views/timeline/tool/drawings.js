// What a choice does to the drawings of the timeline: of the periods, and the small picture of the whole story.
dossier.define("timeline/drawings", ["parts/lanes"], (lanes) => {
  const { findAll } = dossier;
  const APART = 10; // pixels between marks that share a lane

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
      left.forEach((mark, place) => mark.setAttribute("transform", `translate(0 ${head + lane * found[place]})`));
      drawing.setAttribute("height", String(head + lane * (1 + Math.max(-1, ...found)) + 4));
    }
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

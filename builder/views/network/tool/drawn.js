// What drawings of ties are made of, as in Python: elements of SVG, lines of text, and the mark of a record
// (builder/render/svg.py, svg_text.py, builder/views/network/points.py).
dossier.define("network/drawn", [], () => {
  /** @type {NetworkDrawn["draw"]} */
  function draw(name, attributes, ...content) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.append(...content);
    return element;
  }

  /** @type {NetworkDrawn["lines"]} */
  function lines(kind, texts, x, y, step, anchor) {
    const spans = texts.flatMap((text, place) => [
      ...(place ? [draw("tspan", { "font-size": 0 }, " ")] : []),
      draw("tspan", { x, y: y + place * step }, text),
    ]);
    return draw("text", { class: kind, "text-anchor": anchor }, ...spans);
  }

  /** @type {NetworkDrawn["mark"]} */
  function mark({ sort, colour }, x, y, size) {
    const kind = `node side-${colour}`;
    if (sort === "actor") return draw("circle", { class: kind, cx: x, cy: y, r: size });
    if (sort === "location") {
      return draw("rect", { class: kind, x: x - size, y: y - size, width: 2 * size, height: 2 * size });
    }
    const tip = size + 1;
    const line = sort === "event" ? `l${tip},${tip} ${-tip},${tip} ${-tip},${-tip}z` : `l${tip},${2 * tip}h${-2 * tip}z`;
    return draw("path", { class: kind, d: `M${x},${y - tip}${line}` });
  }

  /**
   * Names in a drawing are one stop for Tab, and the arrow keys go from one to the next; returns which they are.
   * @type {NetworkDrawn["walk"]}
   */
  function walk(svg, names, spoken) {
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", spoken);
    names.forEach((name, place) => name.setAttribute("tabindex", place ? "-1" : "0"));
    /** @type {Record<string, number>} */
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    svg.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const here = names.findIndex((name) => name === document.activeElement);
      let next;
      if (event.key in steps) next = names[(here + steps[event.key] + names.length) % names.length];
      else if (event.key === "Home") next = names[0];
      else if (event.key === "End") next = names.at(-1);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      for (const name of names) name.setAttribute("tabindex", name === next ? "0" : "-1");
      next.focus();
    });
  }

  return { draw, lines, mark, walk };
});

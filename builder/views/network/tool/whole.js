// The whole network, drawn when a reader asks for it, where builder/views/network/whole.py has put everything. A name
// that is pointed at or walked to shows its own lines; it leads to what is around it.
dossier.define("network/whole", ["network/drawn", "parts/language"], ({ draw, lines, mark, walk }, { listed }) => {
  const { _, ngettext, rows } = dossier;
  const LINE = 16;

  return async function makeWhole(records, ties, address) {
    const data = await dossier.need("data/network-whole");
    /** @type {SVGElement[]} */
    const names = [];

    /** @param {NetworkTie} tie */
    const said = (tie) => `${records[tie.source].name} – ${tie.labelled}: ${records[tie.target].name}`
      + (tie.said && `, ${tie.said}`);

    const chords = rows(data.chords).map((each) => {
      const those = each.ties.map((place) => ties[place]);
      const kind = those.every((tie) => tie.inferred) ? "chord inferred-tie" : "chord";
      const words = those.map((tie) => {
        const voiced = tie.voice ? _("%(tie)s according to %(voice)s", { tie: said(tie), voice: tie.voice }) : said(tie);
        if (tie.inferred) return _("%(tie)s (worked out)", { tie: voiced });
        return tie.remark ? _("%(tie)s (see remark)", { tie: voiced }) : voiced;
      });
      const [{ source, target, key, look }] = those;
      const statement = dossier.address(`${records[source].path}#${key}`);
      const element = draw("a", { class: look, href: statement, tabindex: -1, "aria-hidden": "true" },
        draw("title", {}, words.join("; ")), draw("path", { class: kind, d: each.line }));
      return { element, those, ends: [source, target] };
    });

    const places = rows(data.places).map(({ record, x, y, left, lines: text }) => {
      const { id, name, fact } = records[record];
      const amount = ties.filter((tie) => tie.source === record || tie.target === record).length;
      const element = draw("a", { href: address(id), "data-node": record, class: "place" },
        mark(records[record], x, y - 4, 4),
        lines("tied", text.split("\n"), x + (left ? -10 : 10), y, LINE, left ? "end" : "start"));
      const counted = ngettext("%(number)s tie", "%(number)s ties", amount);
      element.setAttribute("aria-label", listed([name, fact, counted]).join(""));
      names.push(element);
      return { element, record };
    });

    const headings = rows(data.headings).map(({ label, x, y, left }) =>
      lines("sector", [label], x + (left ? -10 : 10), y, LINE, left ? "end" : "start"));
    const svg = draw("svg", { class: "whole", viewBox: `0 0 ${data.width} ${data.height}` },
      ...chords.map(({ element }) => element), ...headings, ...names);
    walk(svg, names, _("All records that have ties. Arrow keys go from name to name, Enter shows the ties of that name."));

    /** @param {Element | null} name */
    function standOut(name) {
      const place = name === null ? -1 : Number(name.getAttribute("data-node"));
      const near = new Set();
      svg.classList.toggle("chosen", name !== null);
      for (const { element, ends } of chords) {
        const touches = ends.includes(place);
        element.classList.toggle("near", touches);
        if (touches && !element.hasAttribute("hidden")) ends.forEach((end) => near.add(end));
      }
      for (const { element, record } of places) {
        element.classList.toggle("near", near.has(record));
        element.classList.toggle("here", record === place);
      }
    }

    /** @param {Event} event */
    const nameOf = ({ target }) => (target instanceof Element ? target.closest("[data-node]") : null);
    svg.addEventListener("pointerover", (event) => standOut(nameOf(event)));
    svg.addEventListener("pointerleave", () => standOut(null));
    svg.addEventListener("focusin", (event) => standOut(nameOf(event)));
    svg.addEventListener("focusout", () => standOut(null));

    /** @param {readonly NetworkTie[]} left those that fit */
    function show(left) {
      const fits = new Set(left);
      const tied = new Set(left.flatMap((tie) => [tie.source, tie.target]));
      for (const { element, those } of chords) {
        element.toggleAttribute("hidden", !those.some((tie) => fits.has(tie)));
      }
      for (const { element, record } of places) element.classList.toggle("lonely", !tied.has(record));
    }

    return { svg, show };
  };
});

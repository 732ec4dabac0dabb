// The ring of the network: which chords are drawn, which record stands out, how the keyboard walks it, how large it is.
// `changed` is told when the reader chooses a record in the drawing, or none (null).
dossier.define("network/ring", ["network/zoom", "parts/language"], (makeZoom, { listed }) => {
  const { _, ngettext, find, findAll } = dossier;

  return function makeRing(home, zoom, records, changed) {
    const view = find(".network-view", home);
    const svg = find(".ring", view);
    const nodes = findAll("[data-node]", svg); // in the order of the ring
    const chords = findAll("[data-ends]", svg).map((element) => {
      const { ends = "" } = element.dataset;
      return { element, ends: ends.split(" ").map(Number) };
    });
    /** @param {HTMLElement} node */
    const placeOf = (node) => Number(node.dataset.node);
    /**
     * @param {Event} event
     * @returns {HTMLElement | null}
     */
    const nodeOf = ({ target }) => (target instanceof Element ? target.closest("[data-node]") : null);
    /** @type {number | null} */
    let chosen = null;
    let walked = nodes[0];

    // ── For those who do not see it ──────────────────────────────────────────────────────────────────────────────────
    svg.removeAttribute("aria-hidden");
    svg.setAttribute("role", "group");
    const keys = [_("Records on a ring, by side."), _("Arrow keys go from one to the next, Enter opens its page.")];
    svg.setAttribute("aria-label", keys.join(" "));
    for (const drawn of [".arcs", ".chords"]) find(drawn, svg).setAttribute("aria-hidden", "true");
    for (const node of nodes) {
      const { name, fact, ties } = records[placeOf(node)];
      const amount = ngettext("%(number)s tie", "%(number)s ties", ties);
      node.setAttribute("aria-label", listed([name, fact, amount]).join(""));
      find("title", node).remove();
    }

    // ── What is drawn, and what stands out ───────────────────────────────────────────────────────────────────────────
    /** @param {readonly NetworkTie[]} ties */
    function show(ties) {
      const pairs = new Set(ties.map((tie) => [tie.source, tie.target].sort((one, other) => one - other).join(" ")));
      const tied = new Set(ties.flatMap((tie) => [tie.source, tie.target]));
      for (const { element } of chords) element.classList.toggle("away", !pairs.has(element.dataset.ends ?? ""));
      for (const node of nodes) node.classList.toggle("lonely", !tied.has(placeOf(node)));
      standOut(chosen);
      keepOneStop();
    }

    /** @param {number | null} place */
    function standOut(place) {
      svg.classList.toggle("chosen", place !== null);
      const near = new Set();
      for (const { element, ends } of chords) {
        const touches = place !== null && ends.includes(place) && !element.classList.contains("away");
        element.classList.toggle("near", touches);
        if (touches) ends.forEach((end) => near.add(end));
      }
      for (const node of nodes) {
        node.classList.toggle("near", near.has(placeOf(node)));
        node.classList.toggle("here", placeOf(node) === place);
      }
    }

    /** @param {number | null} place */
    function choose(place) {
      chosen = place;
      const node = nodes.find((each) => placeOf(each) === place);
      if (node) bringIn((walked = node));
      standOut(place);
      keepOneStop();
    }

    /**
     * The frame scrolls, the page does not.
     * @param {HTMLElement} node
     */
    function bringIn(node) {
      const [outer, inner] = [view, node].map((each) => each.getBoundingClientRect());
      if (inner.left < outer.left || inner.right > outer.right) {
        view.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
      }
      if (inner.top < outer.top || inner.bottom > outer.bottom) {
        view.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
      }
    }

    /** @param {number | null} place */
    function chooseHere(place) {
      if (place === chosen) return;
      choose(place);
      changed(place);
    }

    // ── By keyboard: one stop for Tab, arrows between the names ──────────────────────────────────────────────────────
    const walkable = () => nodes.filter((node) => !node.classList.contains("lonely"));

    function keepOneStop() {
      const open = walkable();
      if (!open.includes(walked)) walked = open[0] || nodes[0];
      for (const node of nodes) node.setAttribute("tabindex", node === walked ? "0" : "-1");
    }

    /** @type {Record<string, number>} */
    const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

    svg.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const open = walkable();
      const node = nodeOf(event);
      const here = node ? open.indexOf(node) : -1;
      let next;
      if (event.key in STEPS) next = open[(here + STEPS[event.key] + open.length) % open.length];
      else if (event.key === "Home") next = open[0];
      else if (event.key === "End") next = open.at(-1);
      else if (event.key === "Escape") chooseHere(null);
      else if (!size.press(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (next) next.focus();
    });

    svg.addEventListener("focusin", (event) => {
      const node = nodeOf(event);
      if (!node) return;
      chooseHere(placeOf(node));
      node.scrollIntoView({ block: "nearest", inline: "nearest" });
    });

    // ── By mouse and finger: pointing shows, the first click chooses, the second opens ───────────────────────────────
    svg.addEventListener("pointerover", (event) => {
      const node = nodeOf(event);
      if (event.pointerType === "mouse") standOut(node ? placeOf(node) : chosen);
    });
    svg.addEventListener("pointerleave", () => standOut(chosen));
    /** @type {number | null} */
    let before = null;
    svg.addEventListener("pointerdown", () => (before = chosen), true);
    svg.addEventListener("click", (event) => {
      const node = nodeOf(event);
      if (size.wasDragged()) event.preventDefault();
      else if (!node) {
        if (event.target instanceof Element && !event.target.closest("a")) chooseHere(null);
      }
      // Enter makes a click that no pointer made.
      else if (event.detail && before !== placeOf(node) && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        chooseHere(placeOf(node));
      }
    });

    const size = makeZoom(view, svg, zoom);
    keepOneStop();
    return { show, choose, chosen: () => chosen };
  };
});

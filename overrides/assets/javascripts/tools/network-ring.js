// The ring of the network: which chords are drawn, which record stands out, how the keyboard walks it, how large it is.
// dossier.networkRing(home, zoom, records, changed) gives { show, choose, chosen }; `changed` is told when the reader
// chooses a record in the drawing, or none (null). Records are named by their places in data/network.js.
dossier.networkRing = function (home, zoom, records, changed) {
  const view = home.querySelector(".network-view");
  const svg = view.querySelector(".ring");
  const nodes = [...svg.querySelectorAll("[data-node]")]; // in the order of the ring
  const chords = [...svg.querySelectorAll("[data-ends]")].map((element) => ({
    element,
    ends: element.dataset.ends.split(" ").map(Number),
  }));
  const placeOf = (node) => Number(node.dataset.node);
  const nodeAt = (place) => nodes.find((each) => placeOf(each) === place);
  let chosen = null;
  let walked = nodes[0];

  // ── For those who do not see it ────────────────────────────────────────────────────────────────────────────
  svg.removeAttribute("aria-hidden");
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", "Records on a ring, by side. Arrow keys go from one to the next, Enter opens its page.");
  svg.querySelector(".arcs").setAttribute("aria-hidden", "true");
  svg.querySelector(".chords").setAttribute("aria-hidden", "true");
  for (const node of nodes) {
    const { name, fact, ties } = records[placeOf(node)];
    node.setAttribute("aria-label", `${name}, ${fact}, ${ties} ${ties === 1 ? "tie" : "ties"}`);
    node.querySelector("title").remove();
  }

  // ── What is drawn, and what stands out ─────────────────────────────────────────────────────────────────────
  function show(ties) {
    const pairs = new Set(ties.map((tie) => [tie.source, tie.target].sort((one, other) => one - other).join(" ")));
    const tied = new Set(ties.flatMap((tie) => [tie.source, tie.target]));
    for (const { element } of chords) element.classList.toggle("away", !pairs.has(element.dataset.ends));
    for (const node of nodes) node.classList.toggle("lonely", !tied.has(placeOf(node)));
    standOut(chosen);
    keepOneStop();
  }

  function standOut(place) {
    svg.classList.toggle("chosen", place !== null);
    const near = new Set();
    for (const { element, ends } of chords) {
      const touches = ends.includes(place) && !element.classList.contains("away");
      element.classList.toggle("near", touches);
      if (touches) ends.forEach((end) => near.add(end));
    }
    for (const node of nodes) {
      node.classList.toggle("near", near.has(placeOf(node)));
      node.classList.toggle("here", placeOf(node) === place);
    }
  }

  function choose(place) {
    chosen = place;
    if (place !== null) bringIn((walked = nodeAt(place)));
    standOut(place);
    keepOneStop();
  }

  // The frame scrolls, the page does not.
  function bringIn(node) {
    const [outer, inner] = [view, node].map((each) => each.getBoundingClientRect());
    if (inner.left < outer.left || inner.right > outer.right) view.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
    if (inner.top < outer.top || inner.bottom > outer.bottom) view.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
  }

  function chooseHere(place) {
    if (place === chosen) return;
    choose(place);
    changed(place);
  }

  // ── By keyboard: one stop for Tab, arrows between the names ────────────────────────────────────────────────
  const walkable = () => nodes.filter((node) => !node.classList.contains("lonely"));

  function keepOneStop() {
    const open = walkable();
    if (!open.includes(walked)) walked = open[0] || nodes[0];
    for (const node of nodes) node.setAttribute("tabindex", node === walked ? "0" : "-1");
  }

  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const open = walkable();
    const here = open.indexOf(event.target.closest("[data-node]"));
    let next;
    if (event.key in STEPS) next = open[(here + STEPS[event.key] + open.length) % open.length];
    else if (event.key === "Home") next = open[0];
    else if (event.key === "End") next = open.at(-1);
    else if (event.key === "Escape") chooseHere(null);
    else if (event.key === "+" || event.key === "=") enlarge(STEP);
    else if (event.key === "-") enlarge(1 / STEP);
    else if (event.key === "0") enlarge(0);
    else return;
    event.preventDefault();
    event.stopPropagation();
    if (next) next.focus();
  });

  svg.addEventListener("focusin", (event) => {
    const node = event.target.closest("[data-node]");
    if (!node) return;
    chooseHere(placeOf(node));
    node.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  // ── By mouse and finger: pointing shows, the first click chooses, the second opens ─────────────────────────
  svg.addEventListener("pointerover", (event) => {
    const node = event.target.closest("[data-node]");
    if (event.pointerType === "mouse") standOut(node ? placeOf(node) : chosen);
  });
  svg.addEventListener("pointerleave", () => standOut(chosen));
  let before = null;
  let drag = null;
  svg.addEventListener("pointerdown", () => (before = chosen), true);
  svg.addEventListener("click", (event) => {
    const node = event.target.closest("[data-node]");
    const wasDragged = drag && drag.moved;
    drag = null;
    if (wasDragged) event.preventDefault();
    else if (!node) return event.target.closest("a") ? undefined : chooseHere(null);
    // Enter makes a click that no pointer made.
    else if (event.detail && before !== placeOf(node) && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      chooseHere(placeOf(node));
    }
  });

  view.addEventListener("pointerdown", (event) => {
    drag = null;
    if (event.pointerType !== "mouse" || event.button) return;
    drag = { x: event.clientX, y: event.clientY, left: view.scrollLeft, top: view.scrollTop, moved: false };
  });
  addEventListener("pointermove", (event) => {
    if (!drag || !event.buttons) return;
    const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
    if (Math.hypot(x, y) > 5) drag.moved = true;
    view.classList.toggle("dragged", drag.moved);
    if (drag.moved) view.scrollTo(drag.left - x, drag.top - y);
  });
  addEventListener("pointerup", () => view.classList.remove("dragged"));
  svg.addEventListener("dragstart", (event) => event.preventDefault());

  // ── Its size ───────────────────────────────────────────────────────────────────────────────────────────────
  const STEP = 1.35;
  const LARGEST = 4;
  const button = (text, name, factor) =>
    dossier.make("button", { type: "button", "aria-label": name, title: name, onclick: () => enlarge(factor) }, text);
  const larger = button("+", "Larger", STEP);
  const smaller = button("−", "Smaller", 1 / STEP);
  const whole = button("Whole", "The whole drawing", 0);
  zoom.append(smaller, larger, whole);

  // What is in the middle of the frame stays there; 0 fits the drawing into the frame.
  function enlarge(factor) {
    const [least, most] = [view.clientWidth, svg.getAttribute("width") * LARGEST];
    const old = svg.getBoundingClientRect().width;
    const width = Math.max(least, Math.min(most, old * factor));
    const grown = width / old;
    const centre = [view.scrollLeft + view.clientWidth / 2, view.scrollTop + view.clientHeight / 2];
    svg.classList.add("enlarged");
    svg.style.width = `${width}px`;
    view.scrollTo(centre[0] * grown - view.clientWidth / 2, centre[1] * grown - view.clientHeight / 2);
    limit(width);
  }

  function limit(width) {
    smaller.disabled = whole.disabled = width <= view.clientWidth + 1;
    larger.disabled = width >= svg.getAttribute("width") * LARGEST - 1;
  }

  limit(svg.getBoundingClientRect().width);
  view.scrollTo((view.scrollWidth - view.clientWidth) / 2, 0);
  keepOneStop();
  return { show, choose, chosen: () => chosen };
};

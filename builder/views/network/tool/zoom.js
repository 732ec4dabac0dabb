// The size of the ring: larger and smaller by buttons and keys, and dragged about in its frame by mouse.
dossier.define("network/zoom", [], () => function makeZoom(view, svg, home) {
  const { _, make } = dossier;
  const STEP = 1.35;
  const LARGEST = 4;
  const natural = Number(svg.getAttribute("width"));
  const smaller = button("−", _("Smaller"), 1 / STEP);
  const larger = button("+", _("Larger"), STEP);
  const whole = button(_("Whole"), _("The whole drawing"), 0);
  home.append(smaller, larger, whole);

  /**
   * @param {string} text
   * @param {string} name
   * @param {number} factor
   */
  function button(text, name, factor) {
    return make("button", { type: "button", "aria-label": name, title: name, onclick: () => enlarge(factor) }, text);
  }

  /**
   * What is in the middle of the frame stays there; 0 fits the drawing into the frame.
   * @param {number} factor
   */
  function enlarge(factor) {
    const old = svg.getBoundingClientRect().width;
    const width = Math.max(view.clientWidth, Math.min(natural * LARGEST, old * factor));
    const grown = width / old;
    const centre = [view.scrollLeft + view.clientWidth / 2, view.scrollTop + view.clientHeight / 2];
    svg.classList.add("enlarged");
    svg.style.width = `${width}px`;
    view.scrollTo(centre[0] * grown - view.clientWidth / 2, centre[1] * grown - view.clientHeight / 2);
    limit(width);
  }

  /** @param {number} width */
  function limit(width) {
    smaller.disabled = whole.disabled = width <= view.clientWidth + 1;
    larger.disabled = width >= natural * LARGEST - 1;
  }

  /** @type {Record<string, number>} */
  const KEYS = { "+": STEP, "=": STEP, "-": 1 / STEP, 0: 0 };

  /**
   * Whether a key changes the size; then it does.
   * @param {string} key
   */
  function press(key) {
    if (!(key in KEYS)) return false;
    enlarge(KEYS[key]);
    return true;
  }

  // ── Dragging ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /** @type {{ x: number, y: number, left: number, top: number, moved: boolean } | null} */
  let drag = null;

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

  /** Whether the click that is told now ended a drag. */
  function wasDragged() {
    const was = drag !== null && drag.moved;
    drag = null;
    return was;
  }

  limit(svg.getBoundingClientRect().width);
  view.scrollTo((view.scrollWidth - view.clientWidth) / 2, 0);
  return { press, wasDragged };
});

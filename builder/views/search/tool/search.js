// The search box on every page: opens and closes it, and loads what finds and shows when it is first used.
// Keys: / s f open it, the arrows go through the results, Enter opens one, Escape closes. ?q=words in the address opens
// it with these words, ?h=words marks them in the page.
dossier.define("search", [], () => {
  if (!document.querySelector(".md-search")) return;
  const { _, find, findAll } = dossier;
  const box = find(".md-search");
  const toggle = /** @type {HTMLInputElement} */ (find("#__search"));
  const form = /** @type {HTMLFormElement} */ (find("form", box));
  const field = /** @type {HTMLInputElement} */ (find("[name=words]", form));
  const output = find(".md-search__output", box);
  const here = new URLSearchParams(location.search);
  /** @type {HTMLElement | null} */
  let cameFrom = null;

  // What the results need is asked for at once, so that no file has to come to tell of the next.
  const EARLY = [
    ...["item", "filters", "engine", "terms", "index", "query", "marks", "words", "worth", "dates", "days", "start"].map((each) => `search/${each}`),
    ...["fold", "sieve", "language"].map((each) => `parts/${each}`),
    ...["meta", "names", "asked", "start"].map((each) => `data/search/${each}`),
  ];

  // What could not be loaded is tried again with the next letter.
  function load() {
    for (const each of EARLY) dossier.need(each).catch(() => {});
    return dossier.need("search/results");
  }

  function search() {
    load().then((results) => results.search(field.value), fail);
  }

  function fail() {
    find("[role=status]", box).textContent = _("The search could not be loaded. The lists below have everything.");
    find(".found-help", box).hidden = false;
  }

  function open() {
    if (!toggle.checked) toggle.click();
    if (!output.hidden) return;
    output.hidden = false;
    search();
  }

  function close() {
    if (toggle.checked) toggle.click();
    output.hidden = true;
    dossier.remember({ q: "", "q-kind": "", "q-year": "", "q-place": "" });
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && box.contains(focused)) focused.blur();
    if (cameFrom?.isConnected) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  }

  /** @param {EventTarget | null} target */
  const isTyping = (target) =>
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (["/", "s", "f"].includes(event.key) && !isTyping(event.target)) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (event.key === "Escape" && !output.hidden) {
      event.preventDefault();
      close();
    }
  });

  // The arrows go from the field to the results and back.
  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...findAll(".md-search-result__link", box)];
    const place = stops.findIndex((each) => each === event.target);
    if (!step || place < 0) return;
    event.preventDefault();
    stops[(place + step + stops.length) % stops.length].focus();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    load().then((results) => results.first(field.value)).then((link) => link?.click(), fail);
  });
  form.addEventListener("reset", () => setTimeout(() => {
    field.focus();
    search();
  }));
  field.addEventListener("input", search);
  // Who points at the box will use it in a moment.
  box.addEventListener("pointerenter", () => load().catch(() => {}), { once: true });
  field.addEventListener("focus", (event) => {
    const before = event.relatedTarget;
    if (output.hidden && before instanceof HTMLElement && !box.contains(before)) cameFrom = before;
    open();
  });
  toggle.addEventListener("change", () => {
    if (toggle.checked) field.focus();
    else if (!output.hidden) close();
  });
  box.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node) || box.contains(event.relatedTarget)) return;
    cameFrom = null;
    close();
  });

  const asked = here.get("q");
  if (asked) {
    field.value = asked;
    field.focus();
  }
  const marked = here.get("h");
  if (marked) dossier.need("search/marks").then((marks) => marks.inPage(marked), () => {});
});

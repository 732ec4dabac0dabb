// The search box on every page: opens and closes it, and loads what finds and shows when it is first used.
// A button opens it, and the keys / and Ctrl-K; the arrows go through the results, Enter opens one, Escape closes, and the
// focus goes back to where it was. A key without Ctrl may be hit, or taken from speech, by mistake: a reader can put it off.
// ?q=words in the address opens it with these words, ?h=words marks them in the page.
dossier.define("search", [], () => {
  if (!document.querySelector(".md-search")) return;
  const { _, find, findAll } = dossier;
  const box = find(".md-search");
  const opener = find(".md-search__open", box);
  const dialog = /** @type {HTMLDialogElement} */ (find("dialog", box));
  const form = /** @type {HTMLFormElement} */ (find("form", box));
  const field = /** @type {HTMLInputElement} */ (find("[name=words]", form));
  const slash = /** @type {HTMLInputElement} */ (find("[name=slash]", box));
  const here = new URLSearchParams(location.search);

  // What the results need is asked for at once, so that no file has to come to tell of the next.
  const EARLY = [
    ...["item", "filters", "engine", "terms", "index", "query", "marks", "words", "worth", "dates", "days", "start"].map((each) => `search/${each}`),
    ...["fold", "sieve", "language"].map((each) => `parts/${each}`),
    ...["meta", "names", "asked", "start"].map((each) => `data/search/${each}`),
    "style/search-results",
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
    const menu = /** @type {HTMLInputElement} */ (find("#__drawer"));
    if (menu.checked) menu.click(); // while it is open, nothing else can be reached
    if (!dialog.open) dialog.showModal();
    field.focus();
    field.select();
    search();
  }

  /** @param {EventTarget | null} target */
  const isTyping = (target) =>
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), select, textarea"));

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey) return;
    const withControl = event.ctrlKey || event.metaKey;
    const wanted = withControl ? event.key === "k" : event.key === "/" && slash.checked && !isTyping(event.target);
    if (!wanted) return;
    event.preventDefault();
    open();
  });

  const { title } = opener;
  function tellKeys() {
    opener.setAttribute("aria-keyshortcuts", slash.checked ? "/ Control+K" : "Control+K");
    opener.title = slash.checked ? title : opener.innerText;
  }
  slash.checked = __md_get("__slash") ?? true;
  tellKeys();
  slash.addEventListener("change", () => {
    __md_set("__slash", slash.checked);
    tellKeys();
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
  // Who points at the button will use it in a moment.
  opener.addEventListener("pointerenter", () => load().catch(() => {}), { once: true });
  opener.addEventListener("click", open);
  find(".search-close", dialog).addEventListener("click", () => dialog.close());
  // A click beside the box; not a push that began in it, such as one that marks what is typed.
  let isBeside = false;
  dialog.addEventListener("pointerdown", (event) => (isBeside = event.target === dialog));
  dialog.addEventListener("click", (event) => {
    if (isBeside && event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dossier.remember({ q: "", "q-kind": "", "q-year": "", "q-place": "" }));
  addEventListener("hashchange", () => dialog.close()); // a result led to a part of this page

  const asked = here.get("q");
  if (asked) {
    field.value = asked;
    open();
  }
  const marked = here.get("h");
  if (marked) dossier.need("search/marks").then((marks) => marks.inPage(marked), () => {});
});

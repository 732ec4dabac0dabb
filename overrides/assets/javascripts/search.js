// The search box on every page: opens and closes it, and loads what finds and shows (tools/search) when it is first
// used. Keys: / s f open it, the arrows go through the results, Enter opens one, Escape closes. ?q=words in the address
// opens it with these words, ?h=words marks them in the page.
(function () {
  const box = document.querySelector(".md-search");
  const toggle = document.getElementById("__search");
  if (!box || !toggle) return;
  const form = box.querySelector("form");
  const field = form.elements.words;
  const output = box.querySelector(".md-search__output");
  const here = new URLSearchParams(location.search);
  let cameFrom = null;

  // All are fetched at once and run in this order: what is used by others comes first.
  const path = (name) => `assets/javascripts/tools/${name}.js`;
  const tools = (...names) => Promise.all(names.map((name) => dossier.script(path(name), { inOrder: true })));
  const TOOLS = ["fold", ...["words", "marks", "query", "engine", "filters", "results"].map((each) => `search/${each}`)];

  // The scripts come once, and with them the files that every search needs. If one cannot be loaded, the next try loads
  // all again, since those that did come ran without it.
  let loading = null;
  function load() {
    if (!loading) {
      for (const each of ["meta", "names"]) dossier.load(`search/${each}`).catch(() => {});
      loading = tools(...TOOLS)
        .then(() => dossier.results(box, leave))
        .catch((error) => {
          for (const each of TOOLS) dossier.forget(path(each));
          loading = null;
          throw error;
        });
    }
    return loading;
  }

  function search() {
    load().then(
      (results) => results.search(field.value),
      () => fail(),
    );
  }

  function fail() {
    box.querySelector("[role=status]").textContent =
      "The search could not be loaded. The lists below have everything.";
    box.querySelector(".found-help").hidden = false;
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
    if (box.contains(document.activeElement)) document.activeElement.blur();
    if (cameFrom && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
    cameFrom = null;
  }

  // Before a result is followed: coming back shows the same results again.
  function leave(chosen) {
    dossier.remember({ q: field.value.trim(), ...chosen });
  }

  const isTyping = (element) =>
    element.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName);

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
    if (!step || (event.target !== field && !event.target.matches(".md-search-result__link"))) return;
    const stops = [field, ...box.querySelectorAll(".md-search-result__link")];
    const next = stops[(stops.indexOf(event.target) + step + stops.length) % stops.length];
    event.preventDefault();
    next.focus();
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    load().then((results) => results.first(field.value)).then((link) => link && link.click(), () => fail());
  });
  form.addEventListener("reset", () => setTimeout(() => {
    field.focus();
    search();
  }));
  field.addEventListener("input", search);
  // Who points at the box will use it in a moment.
  box.addEventListener("pointerenter", () => load().catch(() => {}), { once: true });
  field.addEventListener("focus", (event) => {
    if (output.hidden && event.relatedTarget && !box.contains(event.relatedTarget)) cameFrom = event.relatedTarget;
    open();
  });
  toggle.addEventListener("change", () => {
    if (toggle.checked) field.focus();
    else if (!output.hidden) close();
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) {
      cameFrom = null;
      close();
    }
  });

  if (here.get("q")) {
    field.value = here.get("q");
    field.focus();
  }
  if (here.get("h")) tools("fold", "search/words", "search/marks").then(() => dossier.marks.inPage(here.get("h"))).catch(() => {});
})();

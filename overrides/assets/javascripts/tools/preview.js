// A small card on every link to a record or a term of the glossary: what it is, when, and its first sentence. It comes
// when the pointer rests on the link or the keyboard reaches it, can be pointed at itself, and goes with Escape. It only
// repeats what the page behind the link begins with; on a touch screen, where nothing can rest on a link, there is none.
(function () {
  const { make } = dossier;
  const PATIENCE = 350; // before it appears, so that a passing pointer raises nothing
  const GRACE = 200; // before it goes, so that the pointer can reach it

  let touched = false; // whether a finger was used last
  let asked = null; // the link that a card is wanted for
  let shown = null; // the link whose card is shown
  let timer = 0;

  const card = make("div", { class: "preview", id: "preview", role: "tooltip", hidden: true });

  // ── Which card ─────────────────────────────────────────────────────────────────────────────────────────────
  // A link in a drawing keeps its address in an object of its own.
  const hrefOf = (link) => new URL(link.href.baseVal ?? link.href, document.baseURI);

  // A path from the site's folder: that of a record's page, or the address of a term. Lists that already say what a
  // card would say have none, nor do marks of citations, which have a note of their own, nor links within a page.
  function pathOf(link, { folders, glossary }) {
    if (link.closest(".index-group, .ring, .map-popup, .headerlink") || link.hasAttribute("title")) return null;
    const [there, here] = [hrefOf(link), new URL(location.href)];
    const [file, own] = [there, here].map((each) => each.origin + each.pathname);
    const root = new URL(dossier.root).href.replace(/[^/]*$/, "");
    if (!there.href.startsWith(root)) return null;
    const path = decodeURI(there.href.slice(root.length).replace(/[?#].*$/, ""));
    if (path === glossary && there.hash) return path + there.hash;
    return file !== own && folders.includes(path.split("/")[0]) ? path : null;
  }

  // FNV-1a, as in builder/render/preview_data.py.
  function hash(path) {
    let value = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(path)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
    return value;
  }

  async function entryOf(link) {
    const about = await dossier.load("preview");
    const path = pathOf(link, about);
    if (!path) return null;
    const shard = await dossier.load(`preview-${hash(path) % about.shards}`);
    return shard[path] || null;
  }

  // ── Showing and hiding ─────────────────────────────────────────────────────────────────────────────────────
  function later(act, wait) {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  }

  function ask(link) {
    asked = link;
    if (link === shown) clearTimeout(timer);
    else later(() => open(link), PATIENCE);
  }

  // Until the data are there the reader may have gone on.
  async function open(link) {
    const entry = await entryOf(link).catch(() => null);
    if (entry && asked === link && link.isConnected) show(link, entry);
    else if (asked === link) hide();
  }

  function leave() {
    asked = null;
    later(hide, GRACE);
  }

  function hide() {
    clearTimeout(timer);
    asked = null;
    if (!shown) return;
    const ids = (shown.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== card.id);
    if (ids.length) shown.setAttribute("aria-describedby", ids.join(" "));
    else shown.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  }

  function show(link, [name, kind, fact, sentence, colour]) {
    hide();
    asked = shown = link;
    card.replaceChildren(
      make("span", { class: `preview-kind side-${colour}` }, kind, fact && " · ", fact && make("bdi", {}, fact)),
      make("strong", {}, make("bdi", {}, name)),
      sentence && make("span", { class: "preview-says" }, make("bdi", {}, sentence)));
    if (!card.isConnected) (document.querySelector("main") || document.body).append(card);
    card.hidden = false;
    place(link);
    link.setAttribute("aria-describedby", [link.getAttribute("aria-describedby"), card.id].filter(Boolean).join(" "));
  }

  // Below the first line of the link, or above it where there is no room.
  function place(link) {
    const line = link.getClientRects()[0] || link.getBoundingClientRect();
    const [width, height] = [card.offsetWidth, card.offsetHeight];
    const most = document.documentElement.clientWidth - width - 8;
    const below = line.bottom + height + 8 < innerHeight || line.top < height + 60;
    const [left, top] = [Math.max(8, Math.min(line.left, most)), below ? line.bottom + 4 : line.top - height - 4];
    // Measured from whatever it is positioned in, so that it moves with the page.
    card.style.left = card.style.top = 0;
    const zero = card.getBoundingClientRect();
    card.style.left = `${left - zero.left}px`;
    card.style.top = `${top - zero.top}px`;
  }

  // ── When ───────────────────────────────────────────────────────────────────────────────────────────────────
  const linkIn = (target) => (target instanceof Element ? target.closest(".md-content a[href]") : null);

  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (card.contains(event.target)) return clearTimeout(timer);
    const link = linkIn(event.target);
    if (link) ask(link);
    else if (asked || shown) leave();
  });
  document.documentElement.addEventListener("pointerleave", leave);
  addEventListener("focusin", (event) => {
    const link = linkIn(event.target);
    if (link && !touched && link.matches(":focus-visible")) ask(link);
    else if (shown) leave();
  });
  addEventListener("focusout", leave);
  addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (!card.contains(event.target)) hide();
  }, true);
  addEventListener("keydown", (event) => {
    touched = false;
    if (event.key !== "Escape" || !(shown || asked)) return;
    // What is dismissed is the card alone, not a dialogue or a filter behind it.
    if (shown) event.stopPropagation();
    hide();
  }, true);
  for (const end of ["pagehide", "blur", "resize", "beforeprint"]) addEventListener(end, hide);
})();

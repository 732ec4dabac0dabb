// A small card on every link to a record or a term of the glossary: what it is, when, and its first sentence; and on
// every citation mark: the paragraph that it cites. It comes when the pointer rests on the link or the keyboard reaches
// it, can be pointed at itself, and goes with Escape. On a touch screen, where nothing can rest on a link, a tap on a
// mark opens it, and other links have none: it would only repeat what the page behind the link begins with.
dossier.define("previews", [], () => {
  const { make } = dossier;
  const PATIENCE = 350; // before it appears, so that a passing pointer raises nothing
  const GRACE = 200; // before it goes, so that the pointer can reach it

  /** @typedef {HTMLAnchorElement | SVGAElement} Link */

  let touched = false; // whether a finger was used last
  /** @type {Link | null} */
  let asked = null; // the link that a card is wanted for
  /** @type {Link | null} */
  let shown = null; // the link whose card is shown
  let timer = 0;

  const card = make("div", { class: "preview", id: "preview", role: "tooltip", hidden: true });

  // ── Showing and hiding ─────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * @param {() => void} act
   * @param {number} wait
   */
  function later(act, wait) {
    clearTimeout(timer);
    timer = window.setTimeout(act, wait);
  }

  /** @param {Link} link */
  function ask(link) {
    asked = link;
    if (link === shown) clearTimeout(timer);
    else later(() => open(link), PATIENCE);
  }

  /**
   * Until the data are there the reader may have gone on.
   * @param {Link} link
   */
  async function open(link) {
    const made = isMark(link)
      ? dossier.need("citations").then(({ contentOf }) => contentOf(link))
      : dossier.need("previews/cards").then(({ contentOf }) => contentOf(link));
    const found = await made.catch(() => null);
    if (found && asked === link && link.isConnected) show(link, found);
    else if (asked === link) hide();
    return found !== null;
  }

  function leave() {
    asked = null;
    later(hide, GRACE);
  }

  function hide() {
    clearTimeout(timer);
    asked = null;
    if (!shown) return;
    const ids = (shown.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== card.id);
    if (ids.length) shown.setAttribute("aria-describedby", ids.join(" "));
    else shown.removeAttribute("aria-describedby");
    shown = null;
    card.hidden = true;
  }

  /**
   * @param {Link} link
   * @param {(Element | null)[]} found
   */
  function show(link, found) {
    hide();
    asked = shown = link;
    card.className = isMark(link) ? "preview sources-of-mark" : "preview";
    card.setAttribute("role", isMark(link) ? "note" : "tooltip");
    card.replaceChildren(...found.filter((each) => each !== null));
    if (!card.isConnected) (document.querySelector("main") || document.body).append(card);
    card.hidden = false;
    place(link);
    link.setAttribute("aria-describedby", [link.getAttribute("aria-describedby"), card.id].filter(Boolean).join(" "));
  }

  /**
   * Below the first line of the link, or above it where there is no room.
   * @param {Link} link
   */
  function place(link) {
    const line = link.getClientRects()[0] || link.getBoundingClientRect();
    const [width, height] = [card.offsetWidth, card.offsetHeight];
    const most = document.documentElement.clientWidth - width - 8;
    const below = line.bottom + height + 8 < innerHeight || line.top < height + 60;
    const [left, top] = [Math.max(8, Math.min(line.left, most)), below ? line.bottom + 4 : line.top - height - 4];
    // Measured from whatever it is positioned in, so that it moves with the page.
    card.style.left = card.style.top = "0";
    const zero = card.getBoundingClientRect();
    card.style.left = `${left - zero.left}px`;
    card.style.top = `${top - zero.top}px`;
  }

  // ── When ───────────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * @param {EventTarget | null} target
   * @returns {Link | null}
   */
  const linkIn = (target) => (target instanceof Element ? target.closest(".md-content a[href]") : null);
  /**
   * Whether a link is the mark of a citation.
   * @param {Link} link
   * @returns {link is HTMLAnchorElement}
   */
  const isMark = (link) => link.matches("sup.cite > a");
  /** @param {Event} event */
  const isOnCard = ({ target }) => target instanceof Node && card.contains(target);

  addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (isOnCard(event)) {
      clearTimeout(timer);
      return;
    }
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
    if (!isOnCard(event)) hide();
  }, true);
  addEventListener("keydown", (event) => {
    touched = false;
    if (event.key !== "Escape" || !(shown || asked)) return;
    // What is dismissed is the card alone, not a dialogue or a filter behind it.
    if (shown) event.stopPropagation();
    hide();
  }, true);
  // A tap opens the card of a mark, where the page behind it would be a long way; a mark without a card leads there.
  addEventListener("click", async (event) => {
    const link = linkIn(event.target);
    const cited = link && card.contains(link) ? link.closest(".cited") : null;
    if (link && cited) remember(/** @type {HTMLAnchorElement} */ (link).href, cited.querySelector(".mark")?.textContent);
    if (!link || !isMark(link) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (touched && shown !== link) {
      event.preventDefault();
      asked = link;
      if (await open(link)) return;
      location.assign(link.href);
      return;
    }
    remember(link.href, link.textContent);
  });

  /**
   * Keeps where a reader leaves for an article, so that it can lead back (see citations.js). At once, for the page goes.
   * @param {string} to
   * @param {string | null | undefined} mark
   */
  function remember(to, mark) {
    const title = document.querySelector("h1")?.firstChild?.textContent?.trim() || document.title;
    try {
      sessionStorage.setItem("dossier-cited-from", JSON.stringify({ to, from: location.href, title, mark }));
    } catch {
      // Storage may be forbidden: then the browser's own way back is left.
    }
  }

  // A number alone says nothing to who hears it. The first mark of each says what it is, the others are like it.
  /** @type {Map<string, string>} */
  const sources = new Map();
  for (const mark of dossier.findAll("sup.cite > a")) {
    const number = mark.textContent ?? "";
    const source = mark.title || sources.get(number);
    if (!source) continue;
    sources.set(number, source);
    mark.setAttribute("aria-label", dossier._("source %(number)s: %(source)s", { number, source }));
    mark.removeAttribute("title");
  }
  if (/^#p\d+$/.test(location.hash)) dossier.need("citations").then(({ offerBack }) => offerBack()).catch(() => {});

  for (const end of ["pagehide", "blur", "resize", "beforeprint"]) addEventListener(end, hide);
});

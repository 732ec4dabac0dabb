// Folds the sections of a long page to their headings on a phone. Stands in the head of those pages: the style sheet
// folds them from the first paint on (`folds` on the root), so that nothing moves when the page is there and the
// headings become buttons. On paper, in a wide window and without this script all is open.
//
// Whatever leads into a section opens it: a link, the address, the browser's own search within the page, and a script
// that sends the event of that search, `beforematch`.
(function () {
  const root = document.documentElement;
  const words = { ...document.currentScript?.dataset }; // to open, and to close
  const narrow = matchMedia("(max-width: 44.9375em)"); // as in views/record/style.css
  const ENDS = "h2, .neighbours, .beside, .to-brief, .cite";

  /** @typedef {{ head: HTMLElement, button: HTMLButtonElement, body: HTMLElement }} Fold */
  /** @type {Fold[]} */
  let folds = [];
  const all = document.createElement("button");

  root.classList.add("folds");
  document.addEventListener("readystatechange", () => document.readyState === "interactive" && begin());

  function begin() {
    lay();
    narrow.addEventListener("change", lay);
    addEventListener("hashchange", () => lead(location.hash));
    document.addEventListener("beforematch", (event) => reveal(event.target));
    // The same link once more changes no address.
    document.addEventListener("click", ({ target }) => {
      const link = target instanceof Element && target.closest("a[href^='#']");
      if (link) lead(link.getAttribute("href") ?? "");
    });
    lead(location.hash);
  }

  function lay() {
    if (narrow.matches && !folds.length) fold();
    else if (!narrow.matches) unfold();
  }

  function fold() {
    const heads = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".md-content__inner > h2"));
    folds = [...heads].map(made);
    if (!folds.length) return;
    all.type = "button";
    all.onclick = () => {
      const isOpen = !folds.every(({ body }) => !body.hidden);
      for (const each of folds) show(each, isOpen);
      remember();
    };
    const line = document.createElement("p");
    line.className = "fold-all";
    line.append(all);
    heads[0].before(line);
    const open = new Set(history.state?.open);
    for (const each of folds) show(each, open.has(each.head.id));
  }

  function unfold() {
    all.parentElement?.remove();
    for (const { head, button, body } of folds) {
      button.replaceWith(...button.childNodes);
      body.replaceWith(...body.childNodes);
      head.classList.remove("is-open");
    }
    folds = [];
  }

  /**
   * A heading as a button, and all that stands below it in an element of its own.
   * @param {HTMLElement} head
   * @returns {Fold}
   */
  function made(head) {
    const body = document.createElement("div");
    body.className = "fold";
    while (head.nextSibling && !(head.nextSibling instanceof Element && head.nextSibling.matches(ENDS))) {
      body.append(head.nextSibling);
    }
    head.after(body);
    const button = document.createElement("button");
    button.type = "button";
    button.append(...[...head.childNodes].filter((each) => !(each instanceof Element && each.matches(".headerlink"))));
    head.prepend(button);
    const result = { head, button, body };
    button.onclick = () => {
      show(result, Boolean(body.hidden));
      remember();
    };
    return result;
  }

  /**
   * @param {Fold} fold
   * @param {boolean} isOpen
   */
  function show({ head, button, body }, isOpen) {
    head.classList.toggle("is-open", isOpen);
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) body.hidden = false;
    else body.setAttribute("hidden", "until-found");
    // What is folded once more within the section would be two steps to one thing.
    const inner = body.querySelector(":scope > details:only-child");
    if (isOpen && inner instanceof HTMLDetailsElement) inner.open = true;
    const isAll = folds.every((each) => !each.body.hidden);
    all.textContent = (isAll ? words.close : words.open) ?? "";
  }

  /** Which sections are open is kept for who comes back. */
  function remember() {
    const open = folds.filter(({ body }) => !body.hidden).map(({ head }) => head.id);
    try {
      history.replaceState({ ...history.state, open }, "");
    } catch {
      // Some browsers keep nothing for a page that was opened from a folder.
    }
  }

  /**
   * Opens the section in which something stands, if it is folded, and tells whether it was.
   * @param {EventTarget | null} target
   */
  function reveal(target) {
    if (!(target instanceof Node)) return false;
    const found = folds.find(({ head, body }) => body.hidden && (head.contains(target) || body.contains(target)));
    if (!found) return false;
    show(found, true);
    remember();
    return true;
  }

  /** @param {string} hash */
  function lead(hash) {
    const target = document.getElementById(named(hash));
    if (target && reveal(target)) target.scrollIntoView();
  }

  /** @param {string} hash */
  function named(hash) {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return hash.slice(1);
    }
  }
})();

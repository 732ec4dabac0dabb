// The frame of every page by keyboard, and for who hears it: the menu is a button, links that belong together are one
// stop of the Tab key, and what is opened over the page keeps that key.
dossier.define("frame", [], () => {
  const { _, make, find, findAll } = dossier;
  const wide = matchMedia("(min-width: 76.25em)"); // then tabs take the place of the menu
  /** @param {Element} element */
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });

  // ── The menu ───────────────────────────────────────────────────────────────────────────────────────────────────────
  // Without scripts a label opens it. While it is open, the rest of the page is out of reach.

  const drawer = find(".md-sidebar--primary");
  const toggle = /** @type {HTMLInputElement} */ (find("#__drawer"));
  const label = find("header label[for=__drawer]");
  const turn = () => toggle.click();
  const button = make("button", {
    type: "button", class: `${label.className} menu-open`, title: _("Menu"), "aria-label": _("Menu"),
    "aria-controls": "__menu", "aria-expanded": "false", onclick: turn,
  }, ...label.childNodes);
  const closing = make("button", {
    type: "button", class: "menu-close", title: _("Close"), "aria-label": _("Close"), onclick: turn,
  });

  function turned() {
    const isOpen = toggle.checked;
    button.setAttribute("aria-expanded", String(isOpen));
    for (const each of findAll(".md-skip, .md-header, .md-content, .md-sidebar--secondary, .md-top, .md-footer")) {
      each.inert = isOpen;
    }
    for (const [name, value] of [["role", "dialog"], ["aria-modal", "true"], ["aria-label", _("Menu")]]) {
      if (isOpen) drawer.setAttribute(name, value);
      else drawer.removeAttribute(name);
    }
    const links = findAll("li a", drawer).filter(isSeen);
    const here = links.find((each) => each.matches(".md-nav__link--active")) ?? links[0];
    if (isOpen) here?.focus();
    else button.focus({ preventScroll: true });
  }

  drawer.id = "__menu";
  label.replaceWith(button);
  find(".md-nav__title", drawer).after(closing);
  toggle.addEventListener("change", turned);
  wide.addEventListener("change", () => {
    if (wide.matches && toggle.checked) turn();
  });

  // ── Stops of the Tab key ───────────────────────────────────────────────────────────────────────────────────────────
  // The tabs with the list of their section, and the contents of the page, are one stop each, in which the arrows lead
  // on; on a phone the list of sections is the menu, where Tab goes to each.

  /** @type {Record<string, number>} */
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

  /**
   * @param {string} selector the links
   * @param {readonly string[]} firsts which of them is the stop to begin with, the first that is there
   * @param {() => boolean} applies
   */
  function oneStop(selector, firsts, applies) {
    const links = findAll(selector);

    /** @param {Element | undefined} stop */
    function stopAt(stop) {
      for (const each of links) {
        if (stop && each !== stop) each.tabIndex = -1;
        else each.removeAttribute("tabindex");
      }
    }

    function begin() {
      const seen = links.filter(isSeen);
      const known = firsts.map((first) => seen.find((each) => each.matches(first)));
      stopAt(applies() ? (known.find((each) => each) ?? seen[0]) : undefined);
    }

    for (const each of links) {
      each.addEventListener("focus", () => applies() && stopAt(each));
      each.addEventListener("keydown", (event) => {
        const step = STEPS[event.key];
        if (!step || !applies() || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        const seen = links.filter(isSeen);
        const sign = document.body.dir === "rtl" && /Left|Right/.test(event.key) ? -1 : 1;
        const place = Math.max(0, Math.min(seen.length - 1, seen.indexOf(each) + sign * step));
        event.preventDefault();
        seen[place].focus();
      });
    }
    wide.addEventListener("change", begin);
    begin();
  }

  const tabs = [".md-tabs__item--active a", ".md-tabs a"];
  oneStop(".md-header .md-logo, .md-tabs a, .md-sidebar--primary a", tabs, () => wide.matches);
  oneStop(".md-sidebar--secondary a", [".md-nav__link--active"], () => true);
  // A frame that scrolls would be a stop of its own in some browsers.
  for (const each of findAll(".md-sidebar__scrollwrap")) each.tabIndex = -1;

  // ── What is opened over the page ───────────────────────────────────────────────────────────────────────────────────

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && toggle.checked) turn();
    const over = event.key === "Tab" && document.querySelector("dialog:modal, [aria-modal=true]");
    if (!over || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = findAll("a[href], button, input, select, summary, textarea", over).filter(isSeen);
    const [last, next] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (document.activeElement !== last && over.contains(document.activeElement)) return;
    event.preventDefault();
    next?.focus();
  });

  // ── What is seen, said ─────────────────────────────────────────────────────────────────────────────────────────────

  for (const each of findAll(".md-tabs__item--active a, .md-sidebar--primary a.md-nav__link--active")) {
    const isThis = /** @type {HTMLAnchorElement} */ (each).pathname === location.pathname;
    each.setAttribute("aria-current", isThis ? "page" : "true");
  }
  for (const each of findAll(".headerlink")) each.title = _("Address of this section");
});

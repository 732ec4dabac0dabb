// What the reader's tools are made of. Every tool adds to something that is already in the page, and works from a
// folder with the network off: parts and data come as classic scripts, which a page may load where it may read no file.
//
// A part is a file below tools/ that calls `dossier.define(name, needs, make)`. It names what it needs, in any order:
// other parts ("parts/fold"), data files ("data/timeline"), style sheets ("style/map-tool"), scripts of others
// ("vendor/…"). Each is loaded once, and `make` is called once, with all of them; what it returns is the part.
const dossier = (function () {
  const root = __md_scope; // the site's folder, see scope.js

  // ── Loading ────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** What could not be had; all other errors are mistakes, and are reported once. */
  class Missing extends Error {}

  /** @type {Map<string, Definition>} */
  const defined = new Map();
  /** @type {Map<string, unknown>} */
  const received = new Map();
  /** @type {Map<string, Promise<any>>} */
  const found = new Map();

  /**
   * Defines a part, which is made as soon as what it needs is there; `otherwise` is called if it could not be made.
   * @type {Define}
   */
  function define(name, needs, make, otherwise) {
    defined.set(name, { needs, make, otherwise });
    need(name).catch(() => {}); // who else needs it is told
  }

  /**
   * Gives what a name stands for, loaded if it is not there yet. What could not be loaded is tried again next time.
   * @type {Need}
   */
  function need(name) {
    const known = found.get(name);
    if (known) return known;
    const [kind, file] = name.split(/\/(.*)/s);
    const promise =
      kind === "data" ? script(`${name}.js`).then(() => received.get(file))
      : kind === "style" ? style(`assets/stylesheets/${file}.css`)
      : kind === "vendor" ? script(`assets/${name}.js`)
      : part(name);
    found.set(name, promise);
    promise.catch(() => found.delete(name));
    return promise;
  }

  /**
   * The part "map/marks" is in tools/map/marks.js, and the part "map" in tools/map/map.js.
   * @param {string} name
   */
  async function part(name) {
    const file = name.includes("/") ? name : `${name}/${name}`;
    if (!defined.has(name)) await script(`assets/javascripts/tools/${file}.js`);
    const { needs, make, otherwise } = /** @type {Definition} */ (defined.get(name));
    await spoken;
    try {
      const needed = await Promise.all(needs.map((each) => need(each)));
      return await make(...needed);
    } catch (error) {
      if (!(error instanceof Missing)) reportError(error);
      otherwise?.();
      throw new Missing(`cannot make ${name}`);
    }
  }

  /** @param {string} path */
  function script(path) {
    const element = make("script", { src: address(path) });
    return new Promise((resolve, reject) => {
      element.onload = () => resolve(undefined);
      element.onerror = () => reject(new Missing(`cannot load ${path}`));
      document.head.append(element);
    });
  }

  /**
   * Without its style sheet a tool still works.
   * @param {string} path
   */
  function style(path) {
    const element = make("link", { rel: "stylesheet", href: address(path) });
    return new Promise((resolve) => {
      element.onload = element.onerror = () => resolve(undefined);
      document.head.append(element);
    });
  }

  /**
   * Takes what a data file holds: data/NAME.js calls receive("NAME", value).
   * @type {Receive}
   */
  function receive(name, value) {
    received.set(name, value);
  }

  /**
   * Rows from columns of one value a row, as builder/render/columns.py makes them.
   * @template Row
   * @param {Columns<Row>} columns
   * @returns {Row[]}
   */
  function rows(columns) {
    const known = /** @type {[keyof Row, any[]][]} */ (Object.entries(columns));
    const length = known.length ? known[0][1].length : 0;
    return Array.from({ length }, (_row, place) => {
      const row = /** @type {Row} */ ({});
      for (const [name, values] of known) row[name] = values[place];
      return row;
    });
  }

  // ── Elements ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * An element with its attributes and what is in it; strings become text, never markup.
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Attributes} attributes
   * @param {...Content} content
   * @returns {HTMLElementTagNameMap[Name]}
   */
  function make(name, attributes, ...content) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(key.slice(2), value);
      else if (value === true) element.setAttribute(key, "");
      else if (value !== false && value != null) element.setAttribute(key, String(value));
    }
    put(element, content);
    return element;
  }

  /** @type {(element: Element, content: Content) => void} */
  function put(element, content) {
    if (Array.isArray(content)) for (const each of content) put(element, each);
    else if (content != null && content !== false) element.append(content);
  }

  /**
   * The first element that fits a selector, which has to be there.
   * @type {(selector: string, within?: ParentNode) => HTMLElement}
   */
  function find(selector, within = document) {
    const element = within.querySelector(selector);
    if (!element) throw new Error(`the page has no ${selector}`);
    return /** @type {HTMLElement} */ (element);
  }

  /** @type {(selector: string, within?: ParentNode) => HTMLElement[]} */
  function findAll(selector, within = document) {
    return /** @type {any} */ ([...within.querySelectorAll(selector)]);
  }

  // ── Addresses ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The address of a page or file of the site, given by its path from the site's folder.
   * @param {string} path
   */
  function address(path) {
    return new URL(path, root).href;
  }

  /**
   * Keeps what is chosen in the address, so that it can be sent; empty values are left out. After a step of its own,
   * "back" leads to what was chosen before.
   * @param {Record<string, string>} values
   * @param {boolean} [isStep]
   */
  function remember(values, isStep = false) {
    const here = new URL(location.href);
    for (const [name, value] of Object.entries(values)) {
      if (value) here.searchParams.set(name, value);
      else here.searchParams.delete(name);
    }
    try {
      if (isStep && here.href !== location.href) history.pushState(null, "", here);
      else history.replaceState(history.state, "", here);
    } catch {
      // Some browsers let no page change its address that was opened from a folder.
    }
  }

  // ── Words ──────────────────────────────────────────────────────────────────────────────────────────────────────────
  // What a reader sees is written as in gettext, so that Babel finds it: _("%(fitting)s of %(all)s fit", { … }); %% is a
  // percent sign. A page in another language has data-words on this script's tag, and loads data/words.js before any
  // tool is made; without a translation the words stand as written.

  const spoken = document.currentScript?.dataset.words === undefined ? null : need("data/words").catch(() => {});
  const written = document.documentElement.lang || "en";
  // In the English of the pages the day stands before the month.
  const language = written === "en" ? "en-GB" : written;
  const plural = new Intl.PluralRules(language);
  const numerals = new Intl.NumberFormat(language);

  /** @returns {Catalogue | undefined} */
  const catalogue = () => /** @type {any} */ (received.get("words"));

  /**
   * A message in the page's language, with values in their places; numbers are written in digits. One that has places
   * but gets no values keeps them, for `filled`.
   * @param {string} message
   * @param {Record<string, string | number>} [values]
   */
  function _(message, values) {
    const translated = catalogue()?.messages[message];
    const text = typeof translated === "string" ? translated : message;
    return values || !text.includes("%(") ? filled(text, values ?? {}).join("") : text;
  }

  /**
   * A message that depends on a number, which stands for %(number)s.
   * @param {string} single
   * @param {string} several
   * @param {number} number
   * @param {Record<string, string | number>} [values]
   */
  function ngettext(single, several, number, values) {
    const { messages, plural: places } = catalogue() ?? { messages: {}, plural: {} };
    const forms = messages[single];
    const place = places[plural.select(number)] ?? -1;
    const text = Array.isArray(forms) ? (forms[place] ?? forms[forms.length - 1]) : number === 1 ? single : several;
    return filled(text, { number, ...values }).join("");
  }

  /**
   * What a message consists of if elements stand in its places, with a percent sign for each %%.
   * @template {string | number | Node} Piece
   * @param {string} text
   * @param {Record<string, Piece>} values
   * @returns {(string | Exclude<Piece, number>)[]}
   */
  function filled(text, values) {
    return text.split(/%(?:%|\((\w+)\)s)/).map((piece, place) => {
      const value = place % 2 ? (piece ? values[piece] : "%") : piece;
      return /** @type {any} */ (typeof value === "number" ? digits(value) : value);
    });
  }

  /**
   * A number in digits, thousands apart: 12,505.
   * @param {number} number
   */
  function digits(number) {
    return numerals.format(number);
  }

  return {
    root, language, define, need, receive, rows, make, find, findAll, address, remember, _, ngettext, filled, digits,
  };
})();

// Every element marked with data-tool="NAME" calls for the part NAME. It is ready when that has been made, or cannot be.
for (const element of dossier.findAll("[data-tool]")) {
  const names = (element.dataset.tool ?? "").split(" ");
  Promise.allSettled(names.map((name) => dossier.need(name))).then(() => (element.dataset.ready = ""));
}

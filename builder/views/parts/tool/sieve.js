// Choosing some of many: what fits is shown and counted, the choice stands in the address and can be taken back. Each
// tool only says what its choices are, and what to do with what is left.
dossier.define("parts/sieve", [], () => {
  const { make, _ } = dossier;
  const STEP = "\u00a0\u00a0\u00a0"; // before what stands below something else

  // ── A form of choices ──────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Sifts items by choices. An item is left if it fits every choice that is made. `show` does what has to be done then,
   * and returns the line that says so; `begin` reads the address and shows for the first time.
   * @template Item
   * @param {SieveOptions<Item>} options
   * @returns {SieveForm}
   */
  function form({ items, choices, show, status = said(), clear = button() }) {
    const fields = choices.map((each) => each.field);
    const values = () => Object.fromEntries(fields.map((each) => [each.name, each.value]));

    function sift() {
      const made = choices.filter(({ field }) => field.value);
      const left = items.filter((item) => made.every(({ field, fits }) => fits(item, field.value)));
      clear.hidden = !made.length;
      status.textContent = show(left, made.map(({ field }) => chosenIn(field)));
    }

    /**
     * What a choice does not offer counts as nothing.
     * @param {(name: string) => string | null | undefined} wanted gives the value of a choice
     */
    function choose(wanted) {
      for (const each of fields) {
        const value = wanted(each.name) ?? "";
        const isOffered = !("options" in each) || [...each.options].some((one) => one.value === value);
        each.value = isOffered ? value : "";
      }
      sift();
    }

    /** @param {(name: string) => string | undefined} wanted */
    function change(wanted) {
      choose(wanted);
      dossier.remember(values(), true);
    }

    // The way back takes back one choice.
    addEventListener("popstate", () => {
      const chosen = new URLSearchParams(location.search);
      const isAsChosen = fields.every(({ name, value }) => value === (chosen.get(name) ?? ""));
      if (!isAsChosen) choose((name) => chosen.get(name));
    });

    for (const each of fields) each.addEventListener("change", () => change((name) => values()[name]));
    clear.addEventListener("click", () => {
      change(() => "");
      fields[0].focus();
    });

    return {
      labels: fields.map((each) => /** @type {HTMLElement} */ (each.closest("label"))),
      status,
      clear,
      sift,
      begin: (first = {}) => choose((name) => new URLSearchParams(location.search).get(name) ?? first[name]),
      set: (name, value) => change((each) => (each === name ? value : values()[each])),
      empty: () => change(() => ""),
      value: (name) => values()[name] ?? "",
      isUsed: () => fields.some((each) => each.value),
    };
  }

  const said = () => make("span", { role: "status", "aria-live": "polite" });
  const button = () => make("button", { type: "button", class: "clear", hidden: true }, _("Show all"));

  /** @type {WeakMap<HTMLOptionElement, string>} */
  const wordsOf = new WeakMap(); // of an option, without its count and steps

  /** @param {HTMLSelectElement | HTMLInputElement} field */
  function chosenIn(field) {
    if (!("selectedOptions" in field)) return field.value;
    const [chosen] = field.selectedOptions;
    return wordsOf.get(chosen) ?? chosen.text;
  }

  /**
   * A list to choose from. Options of a group stand together under its name, others in steps below what is around them.
   * @param {string} name
   * @param {string} label
   * @param {string} none
   * @param {readonly SieveOption[]} options
   */
  function select(name, label, none, options) {
    const field = make("select", { name, autocomplete: "off" }, make("option", { value: "" }, none));
    /** @type {Map<string, HTMLElement>} */
    const groups = new Map();
    for (const { group, ...each } of options) {
      let home = group ? groups.get(group) : field;
      if (!home) {
        home = make("optgroup", { label: group });
        field.append(home);
        groups.set(group ?? "", home);
      }
      home.append(option(each));
    }
    make("label", {}, label, " ", field);
    return field;
  }

  /** @param {SieveOption} option */
  function option({ value, words, count, depth = 0 }) {
    const text = count === undefined ? words : _("%(words)s (%(count)s)", { words, count });
    const element = make("option", { value }, STEP.repeat(depth) + text);
    wordsOf.set(element, words);
    return element;
  }

  // ── Counting ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Prepares items that are sifted again and again, by choices of several values each: an item is left if it has one of
   * the values chosen in every choice. Each choice counts what fits all the others, so that its numbers say what
   * choosing would leave.
   * @template Item
   * @param {readonly Item[]} items
   * @param {Record<string, (item: Item) => readonly string[]>} choices the values that an item has
   * @returns {Sifter<Item>}
   */
  function sifter(items, choices) {
    const names = Object.keys(choices);
    // Values are counted by number, so that counting is quick.
    const numbers = names.map(() => /** @type {Map<string, number>} */ (new Map()));
    /** @param {Item} item */
    const valuesOf = (item) => names.map((name, n) => choices[name](item).map((value) => numbered(numbers[n], value)));
    const held = new Map(items.map((item) => [item, valuesOf(item)]));

    return {
      values: (name) => [...numbers[names.indexOf(name)].keys()],
      sift(chosen, order = items, also = () => true) {
        const wanted = numbers.map((known, n) =>
          new Set(Array.from(chosen[names[n]] ?? [], (value) => known.get(value) ?? -1)));
        const made = names.flatMap((_name, n) => (wanted[n].size ? n : []));
        const all = names.map((_name, n) => n);
        const counts = numbers.map((known) => new Uint32Array(known.size));
        const left = [];
        for (const item of order) {
          const values = /** @type {number[][]} */ (held.get(item));
          if (!also(item)) continue;
          const failed = made.filter((n) => !values[n].some((value) => wanted[n].has(value)));
          if (failed.length > 1) continue;
          if (!failed.length) left.push(item);
          for (const n of failed.length ? failed : all) for (const value of values[n]) counts[n][value] += 1;
        }
        /** @type {Sifted<any>["count"]} */
        const count = (name, value) => {
          const n = names.indexOf(name);
          return counts[n][numbers[n].get(value) ?? -1] ?? 0;
        };
        return { left, count };
      },
    };
  }

  /**
   * @param {Map<string, number>} known
   * @param {string} value
   */
  function numbered(known, value) {
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  }

  return { form, select, sifter };
});

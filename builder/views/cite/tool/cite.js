// "Cite this page": adds buttons to copy each form and to keep it as a file, and what the builder could not know: the day of reading and, if
// the site was built without its address, the one at which the page is open. Nothing happens before it is opened.
dossier.define("cite", ["parts/language", "parts/save"], (language, save) => {
  const { _, make, find, findAll } = dossier;

  /**
   * @typedef {object} Day
   * @property {number[]} parts
   * @property {string} words
   * @property {string} dashed
   */

  /**
   * What each form says of an address and a day of reading.
   * @type {Record<string, (address: string, day: Day) => string>}
   */
  const additions = {
    text: (address, day) => (address ? ` ${address}.` : "") + _(" Read %(day)s.", { day: day.words }),
    bibtex: (address, day) => `${address && `  url = {${address}},\n`}  urldate = {${day.dashed}},\n`,
    csl: (address, day) => {
      const where = address && `  "URL": ${JSON.stringify(address)},\n`;
      return `${where}  "accessed": {"date-parts": [[${day.parts.join(", ")}]]},\n`;
    },
    ris: (address, day) => `${address && `UR  - ${address}\n`}Y2  - ${day.dashed.replaceAll("-", "/")}/\n`,
  };

  /**
   * The forms that programs read from files: the ending, the type.
   * @type {Record<string, [string, string]>}
   */
  const files = {
    bibtex: ["bib", "application/x-bibtex"],
    csl: ["json", "application/vnd.citationstyles.csl+json"],
    ris: ["ris", "application/x-research-info-systems"],
  };

  /** @returns {Day} */
  function today() {
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    const dashed = parts.map((number) => String(number).padStart(2, "0")).join("-");
    return { parts, words: language.day(dashed), dashed };
  }

  // A page opened from a folder has an address that is of use to nobody else.
  const opened = () => (/^https?:$/.test(location.protocol) ? location.origin + location.pathname : "");

  /** @param {HTMLElement} list */
  function complete(list) {
    const wanted = list.dataset.add;
    if (!wanted || (wanted === "address" && !opened())) return;
    for (const form of findAll("[data-form]", list)) {
      const address = wanted === "address" ? opened() : "";
      find("pre > span", form).textContent = additions[form.dataset.form ?? ""](address, today());
    }
  }

  /** @param {HTMLElement} text */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text.textContent ?? "");
    } catch {
      // Without a secure connection there is no clipboard, but a selection can be copied.
      getSelection()?.selectAllChildren(text);
      if (!document.execCommand("copy")) throw new Error("not copied");
    }
  }

  /** @param {HTMLElement} form */
  function offer(form) {
    const name = form.previousElementSibling?.textContent ?? "";
    const said = make("span", { role: "status" });
    const button = make("button", { type: "button", "aria-label": _("Copy %(form)s", { form: name }) }, _("Copy"));
    button.addEventListener("click", () =>
      copy(find("pre", form)).then(
        () => (said.textContent = _("Copied")),
        () => (said.textContent = _("Selected: copy it by keyboard")),
      ),
    );
    button.addEventListener("blur", () => (said.textContent = ""));
    form.append(make("p", {}, button, " ", toKeep(form), " ", said));
  }

  /** @param {HTMLElement} form */
  function toKeep(form) {
    const [ending, type] = files[form.dataset.form ?? ""] ?? [];
    if (!ending) return null;
    const keep = () => save(`${find("pre", form).textContent}\n`, type, `${form.closest("dl")?.dataset.key}.${ending}`);
    return make("button", { type: "button", onclick: keep }, _("Save as .%(ending)s", { ending }));
  }

  for (const block of /** @type {HTMLDetailsElement[]} */ (findAll("details.cite"))) {
    const begin = () => {
      findAll("dl", block).forEach(complete);
      findAll("[data-form]", block).forEach(offer);
    };
    if (block.open) begin();
    else block.addEventListener("toggle", begin, { once: true });
  }
});

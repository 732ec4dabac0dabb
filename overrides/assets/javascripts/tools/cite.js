// "Cite this page": adds a button to copy each form, and what the builder could not know: the day of reading and, if
// the site was built without its address, the one at which the page is open. Nothing happens before it is opened.
(function () {
  const pad = (number) => String(number).padStart(2, "0");

  // What each form says of an address and a day of reading.
  const additions = {
    text: (address, day) => `${address ? ` ${address}.` : ""} Read ${day.words}.`,
    bibtex: (address, day) => `${address ? `  url = {${address}},\n` : ""}  urldate = {${day.dashed}},\n`,
    csl: (address, day) =>
      `${address ? `  "URL": ${JSON.stringify(address)},\n` : ""}  "accessed": {"date-parts": [[${day.parts.join(", ")}]]},\n`,
    ris: (address, day) => `${address ? `UR  - ${address}\n` : ""}Y2  - ${day.slashed}/\n`,
  };

  function today() {
    const now = new Date();
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    const [year, month, date] = parts.map(pad);
    const words = now.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    return { parts, words, dashed: `${year}-${month}-${date}`, slashed: `${year}/${month}/${date}` };
  }

  // A page opened from a folder has an address that is of use to nobody else.
  const opened = () => (/^https?:$/.test(location.protocol) ? location.origin + location.pathname : "");

  function complete(list) {
    const wanted = list.dataset.add;
    if (!wanted || (wanted === "address" && !opened())) return;
    for (const form of list.querySelectorAll("[data-form]")) {
      const address = wanted === "address" ? opened() : "";
      form.querySelector("pre > span").textContent = additions[form.dataset.form](address, today());
    }
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      // Without a secure connection there is no clipboard, but a selection can be copied.
      getSelection().selectAllChildren(text);
      if (!document.execCommand("copy")) throw new Error("not copied");
    }
  }

  function offer(form) {
    const text = form.querySelector("pre");
    const name = form.previousElementSibling.textContent;
    const said = dossier.make("span", { role: "status" });
    const button = dossier.make("button", { type: "button", "aria-label": `Copy ${name}` }, "Copy");
    button.addEventListener("click", () =>
      copy(text).then(
        () => (said.textContent = "Copied"),
        () => (said.textContent = "Selected: copy it by keyboard"),
      ),
    );
    button.addEventListener("blur", () => (said.textContent = ""));
    form.append(dossier.make("p", {}, button, " ", said));
  }

  for (const block of document.querySelectorAll("details.cite")) {
    const begin = () => {
      block.querySelectorAll("dl").forEach(complete);
      block.querySelectorAll("[data-form]").forEach(offer);
    };
    if (block.open) begin();
    else block.addEventListener("toggle", begin, { once: true });
  }
})();

// Puts on the reader's colours before the page is painted, and has the button go on to the next. Stands right after
// the choices in the header.
(function () {
  const form = document.querySelector("[data-md-component=palette]");
  if (!form) return;
  const choices = /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input")]);
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
  const stored = __md_get("__palette");
  let place = stored && choices[stored.index] ? stored.index : 0;
  let choice = choices[place];
  if (choice && choice.dataset.mdColorMedia === "(prefers-color-scheme)") {
    const queries = ["light", "dark"].map((scheme) => `(prefers-color-scheme: ${scheme})`);
    const wanted = queries.find((query) => matchMedia(query).matches);
    choice = choices.find((other) => other.dataset.mdColorMedia === wanted) || choice;
  }
  for (const name of choice ? ["media", "scheme", "primary", "accent"] : []) {
    document.body.setAttribute(`data-md-color-${name}`, choice.getAttribute(`data-md-color-${name}`) ?? "");
  }

  // High contrast is a stylesheet of its own, which counts if the system asks for it or the reader does.
  const sheet = /** @type {HTMLLinkElement} */ (document.getElementById("contrast"));
  const asked = sheet.media;

  /** Shows what is chosen. */
  function say() {
    const { name = "", mdColorAccent, mdColorMedia } = choices[place].dataset;
    // The theme's script tells the browser any colours but the system's.
    const told = mdColorMedia === "(prefers-color-scheme)" ? [] : document.querySelectorAll("meta[name=theme-color][media]");
    for (const each of told) each.remove();
    sheet.media = mdColorAccent === "contrast" ? "screen" : asked;
    button.title = name;
    button.setAttribute("aria-label", name);
    [...button.children].forEach((icon, number) => icon.toggleAttribute("hidden", number !== place));
    return name;
  }

  say();
  button.addEventListener("click", () => {
    place = (place + 1) % choices.length;
    choices[place].click(); // the theme's script listens
    /** @type {HTMLElement} */ (form.querySelector("[role=status]")).textContent = say();
  });
})();

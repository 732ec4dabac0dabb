// Puts on the reader's colours before the page is painted. Stands right after the choices in the header.
(function () {
  const inputs = document.querySelectorAll("[data-md-component=palette] input");
  const choices = /** @type {HTMLInputElement[]} */ ([...inputs]);
  const stored = __md_get("__palette");
  let choice = (stored && choices[stored.index]) || choices[0];
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
  /** @param {HTMLInputElement} input */
  const contrast = (input) => (sheet.media = input.dataset.mdColorAccent === "contrast" ? "screen" : asked);
  if (choice) contrast(choice);
  for (const each of choices) each.addEventListener("change", () => contrast(each));
})();

// What is chosen on the map stands in the address: the kind of event, the span of time, the place that is open. Each
// choice is one step of the browser's history, so that "back" undoes it.
dossier.define("map/address", [], () => {
  const NAMES = /** @type {const} */ (["kind", "from", "to", "place"]);

  /** @returns {MapChoices} */
  function read() {
    const found = new URLSearchParams(location.search);
    return /** @type {any} */ (Object.fromEntries(NAMES.map((name) => [name, found.get(name) ?? ""])));
  }

  /**
   * @param {MapChoices} choices
   * @param {boolean} isStep whether going back undoes it
   */
  function write(choices, isStep) {
    dossier.remember({ ...choices }, isStep);
  }

  return { read, write };
});

// Sifts the claims of the page "Who says what". Without this script all of them are there; the choices stand hidden in
// the page. What is chosen stands in the address, so that it can be sent: ?speaker=…&year=…
dossier.define("claims", ["parts/sieve"], ({ form }) => {
  const { ngettext, one, all } = dossier;
  const filter = one(".claim-filter");
  const claims = all(".claim[data-speaker]");
  const selects = /** @type {HTMLSelectElement[]} */ (all("select", filter));

  /** @param {HTMLElement[]} left */
  function show(left) {
    const fitting = new Set(left);
    for (const each of claims) each.hidden = !fitting.has(each);
    for (const group of all(".said-in, .speaker, .speakers")) group.hidden = !group.querySelector(".claim:not([hidden])");
    return left.length === claims.length
      ? ngettext("The only claim is shown.", "All %(number)s claims are shown.", claims.length)
      : ngettext("%(fitting)s of %(number)s claim fits.", "%(fitting)s of %(number)s claims fit.", claims.length, { fitting: left.length });
  }

  const sieve = form({
    items: claims,
    choices: selects.map((field) => ({
      field,
      fits: (claim, value) => (claim.dataset[field.name] ?? "").split(" ").includes(value),
    })),
    show,
    status: one("[role=status]", filter),
    clear: one("button", filter),
  });

  // A link to a claim that does not fit shows it all the same.
  function reveal() {
    const aim = claims.find((each) => `#${each.id}` === location.hash);
    if (!aim || !aim.hidden) return;
    sieve.empty();
    aim.scrollIntoView();
  }

  addEventListener("hashchange", reveal);
  filter.hidden = false;
  sieve.begin();
  reveal();
});

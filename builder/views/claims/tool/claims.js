// Sifts the claims of the page "Who says what". Without this script all of them are there; the choices stand hidden in
// the page. What is chosen stands in the address, so that it can be sent: ?speaker=…&year=…
dossier.define("claims", ["parts/sieve"], ({ form }) => {
  const { ngettext, find, findAll } = dossier;
  const filter = find(".claim-filter");
  const claims = findAll(".claim[data-speaker]");
  const selects = /** @type {HTMLSelectElement[]} */ (findAll("select", filter));

  /** @param {HTMLElement[]} left */
  function show(left) {
    const fitting = new Set(left);
    for (const each of claims) each.hidden = !fitting.has(each);
    for (const each of findAll(".said-in, .speaker, .speakers")) {
      each.hidden = !each.querySelector(".claim:not([hidden])");
    }
    const [all, fitted] = [claims.length, { fitting: left.length }];
    return left.length === all
      ? ngettext("The only entry is shown.", "All %(number)s entries are shown.", all)
      : ngettext("%(fitting)s of %(number)s entry fits.", "%(fitting)s of %(number)s entries fit.", all, fitted);
  }

  const sieve = form({
    items: claims,
    choices: selects.map((field) => ({
      field,
      fits: (claim, value) => (claim.dataset[field.name] ?? "").split(" ").includes(value),
    })),
    show,
    status: find("[role=status]", filter),
    clear: find("button", filter),
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

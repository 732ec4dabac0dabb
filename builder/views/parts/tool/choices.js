// Sifts what a page lists by choices that stand hidden in the page. Without this script all is there. What is chosen
// stands in the address, so that it can be sent: ?speaker=…&year=…
dossier.define("parts/choices", ["parts/sieve"], ({ form }) => {
  const { ngettext, find, findAll } = dossier;
  const filter = find(".choices");
  const items = findAll(".choosable");
  const selects = /** @type {HTMLSelectElement[]} */ (findAll("select", filter));

  /** @param {HTMLElement[]} left */
  function show(left) {
    const fitting = new Set(left);
    for (const each of items) each.hidden = !fitting.has(each);
    const [all, fitted] = [items.length, { fitting: left.length }];
    return left.length === all
      ? ngettext("The only entry is shown.", "All %(number)s entries are shown.", all)
      : ngettext("%(fitting)s of %(number)s entry fits.", "%(fitting)s of %(number)s entries fit.", all, fitted);
  }

  const sieve = form({
    items,
    choices: selects.map((field) => ({
      field,
      fits: (item, value) => (item.dataset[field.name] ?? "").split(" ").includes(value),
    })),
    show,
    status: find("[role=status]", filter),
    clear: find("button", filter),
  });

  // A link to something that does not fit shows it all the same.
  function reveal() {
    const aim = document.querySelector(":target");
    if (!aim || !aim.closest(".choosable[hidden]")) return;
    sieve.empty();
    aim.scrollIntoView();
  }

  addEventListener("hashchange", reveal);
  filter.hidden = false;
  sieve.begin();
  reveal();
});

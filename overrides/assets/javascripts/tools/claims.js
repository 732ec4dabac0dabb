// Sifts the claims of the page "Who says what". Without this script all of them are there; the choices stand hidden in
// the page. What is chosen stands in the address, so that it can be sent: ?speaker=…&year=…
(function () {
  const filter = document.querySelector(".claim-filter");
  if (!filter) return;
  const claims = [...document.querySelectorAll(".claim[data-speaker]")];
  const selects = [...filter.querySelectorAll("select")];
  const count = filter.querySelector("[role=status]");
  const clear = filter.querySelector("button");

  const fits = (claim) =>
    selects.every((each) => !each.value || (claim.dataset[each.name] || "").split(" ").includes(each.value));

  function sift() {
    for (const claim of claims) claim.hidden = !fits(claim);
    for (const group of document.querySelectorAll(".said-in, .speaker, .speakers")) {
      group.hidden = !group.querySelector(".claim:not([hidden])");
    }
    const shown = claims.filter((claim) => !claim.hidden).length;
    count.textContent =
      shown === claims.length ? `All ${shown} claims are shown.` : `${shown} of ${claims.length} claims fit.`;
    clear.hidden = shown === claims.length;
  }

  const remember = () => dossier.remember(Object.fromEntries(selects.map((each) => [each.name, each.value])));

  function choose(values) {
    for (const each of selects) {
      const value = values.get(each.name) || "";
      each.value = [...each.options].some((option) => option.value === value) ? value : "";
    }
    sift();
  }

  // A link to a claim that does not fit shows it all the same.
  function reveal() {
    const aim = claims.find((each) => "#" + each.id === location.hash);
    if (!aim || !aim.hidden) return;
    choose(new URLSearchParams());
    remember();
    aim.scrollIntoView();
  }

  filter.addEventListener("change", () => {
    sift();
    remember();
  });
  clear.addEventListener("click", () => {
    choose(new URLSearchParams());
    remember();
    selects[0].focus();
  });
  addEventListener("hashchange", reveal);

  filter.hidden = false;
  choose(new URLSearchParams(location.search));
  reveal();
})();

// "Add to brief" on the page of a record. What is chosen is kept in this browser; where that is forbidden, the link
// carries it.
(function () {
  const place = document.querySelector(".to-brief");
  if (!place) return;
  const { key } = place.dataset;
  const { make } = dossier;
  const kept = () => __md_get("brief") || {};
  const chosen = () => String(kept().records || "").split(",").filter(Boolean);
  const link = make("a", { href: "#" });
  const button = make("button", { type: "button", onclick: toggle });
  const said = make("span", { role: "status" }, link);
  place.append(button, " ", said);
  place.hidden = false;
  show();

  function toggle() {
    const before = chosen();
    const after = before.includes(key) ? before.filter((each) => each !== key) : [...before, key];
    __md_set("brief", { ...kept(), records: after.join(",") });
    show(after);
  }

  function show(records = chosen()) {
    const isIn = records.includes(key);
    button.textContent = isIn ? "Take out of the brief" : "Add to a brief";
    const address = new URL(dossier.address("brief.html"));
    for (const [name, value] of Object.entries({ ...kept(), records: records.join(",") })) {
      if (value) address.searchParams.set(name, value);
    }
    link.href = address.href;
    link.hidden = !records.length;
    link.textContent = `Open the brief (${records.length})`;
  }
})();

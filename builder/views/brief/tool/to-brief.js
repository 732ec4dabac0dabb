// "Add to brief" on the page of a record. What is chosen is kept in this browser; where that is forbidden, the link
// carries it.
dossier.define("brief/to-brief", [], () => {
  const { _, make } = dossier;
  const place = dossier.find(".to-brief");
  const key = place.dataset.key ?? "";
  const kept = () => __md_get("brief") || {};
  const chosen = () => String(kept().records || "").split(",").filter(Boolean);
  const link = make("a", { href: "#" });
  const button = make("button", { type: "button", onclick: toggle });
  place.append(button, " ", make("span", { role: "status" }, link));
  place.hidden = false;
  show(chosen());

  function toggle() {
    const before = chosen();
    const after = before.includes(key) ? before.filter((each) => each !== key) : [...before, key];
    __md_set("brief", { ...kept(), records: after.join(",") });
    show(after);
  }

  /** @param {string[]} records */
  function show(records) {
    button.textContent = records.includes(key) ? _("Take out of the brief") : _("Add to a brief");
    const address = new URL(dossier.address("brief.html"));
    for (const [name, value] of Object.entries({ ...kept(), records: records.join(",") })) {
      if (value) address.searchParams.set(name, value);
    }
    link.href = address.href;
    link.hidden = !records.length;
    link.textContent = _("Open the brief (%(number)s)", { number: records.length });
  }
});

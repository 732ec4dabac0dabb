// The list beside the drawing: the ties of the record in the middle by kind, each with its date and its sources.
dossier.define("network/list", [], () => {
  const { _, make, find, findAll } = dossier;

  return function makeList(home, records, kinds) {
    const panel = find(".network-ties", home);
    const who = find(".network-who", panel);
    const list = find("ul", panel);

    /**
     * What stands behind the names in the line of a tie on this page: date, sources, voice and mark.
     * @type {Map<string, Node[]>}
     */
    const known = new Map();
    for (const line of findAll(".tie-list li")) {
      const links = /** @type {HTMLAnchorElement[]} */ (findAll(":scope > a", line));
      const nodes = [...line.childNodes];
      if (links.length > 2) known.set(links[1].hash.slice(1), nodes.slice(nodes.indexOf(links[2]) + 1));
    }

    /** @param {NetworkTie} tie */
    function behind(tie) {
      const nodes = known.get(tie.key)?.map((node) => node.cloneNode(true));
      if (!nodes) {
        return [
          tie.said && `, ${tie.said}`,
          tie.voice && [" ", make("span", { class: "voice" }, _("according to %(voice)s", { voice: tie.voice }))],
          tie.inferred ? [" ", make("span", { class: "inferred" }, _("worked out"))] : null,
          tie.remark && !tie.inferred ? [" ", make("span", { class: "inferred" }, _("see remark"))] : null,
        ];
      }
      for (const node of nodes) {
        if (node instanceof Element) for (const each of [node, ...findAll("[id]", node)]) each.removeAttribute("id");
      }
      return nodes;
    }

    /**
     * @param {NetworkTie} tie
     * @param {number} centre
     */
    function item(tie, centre) {
      const [words, other] = tie.source === centre ? [tie.labelled, tie.target] : [tie.reversed, tie.source];
      const statement = dossier.address(`${records[tie.source].path}#${tie.key}`);
      return make("li", { "data-tie": tie.key }, make("a", { href: statement }, `${words}:`), " ",
        make("a", { href: dossier.address(records[other].path) }, records[other].name), behind(tie));
    }

    /** The sources lead to the first mark of each; the marks that leave the page give that up to the next ones. */
    function handOver() {
      for (const mark of findAll("[id]", list)) {
        const link = mark.matches("a") ? mark : find("a", mark);
        const same = `a[href="${CSS.escape(link.getAttribute("href") ?? "")}"]`;
        const next = findAll(`.tie-list ${mark === link ? "" : "sup > "}${same}`).find((each) => !each.id);
        const heir = mark === link ? next : next?.parentElement;
        const { id } = mark;
        mark.removeAttribute("id");
        if (heir && !heir.id) heir.id = id;
      }
    }

    /**
     * @param {number} centre
     * @param {readonly NetworkTie[]} own those that fit
     * @param {boolean} isOfAll whether the whole is drawn, and not what is around the record
     * @param {readonly HTMLElement[]} said what stands beside the name of the record
     */
    function show(centre, own, isOfAll, said) {
      const record = records[centre];
      const name = make("a", { href: dossier.address(record.path) }, record.name);
      who.replaceChildren(...(isOfAll ? [] : [name, " ", make("span", { class: "count" }, record.fact), " "]), ...said);
      handOver();
      if (isOfAll) {
        list.replaceChildren(...kinds.map(({ label, look }) => make("li", { class: `tie-kind ${look}` }, label)));
        return;
      }
      list.replaceChildren(...kinds.flatMap(({ group, label, look }) => {
        const those = own.filter((tie) => tie.group === group);
        return those.length ? [make("li", { class: `tie-kind ${look}` }, label), ...those.map((tie) => item(tie, centre))] : [];
      }));
    }

    return { show };
  };
});

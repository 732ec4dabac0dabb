// The card below the drawing: the ties of the record chosen, each with the statement behind it.
dossier.define("network/card", [], () => {
  const { _, ngettext, make } = dossier;

  /**
   * @param {readonly NetworkRecord[]} records
   * @param {readonly NetworkSector[]} sectors
   */
  return function makeCard(records, sectors) {
    const element = make("div", { class: "network-card" });

    /**
     * @param {NetworkTie} tie
     * @param {number} place
     */
    function described(tie, place) {
      const [words, other] = tie.source === place ? [tie.label, tie.target] : [tie.reverse, tie.source];
      const statement = dossier.address(`${records[tie.source].path}#${tie.key}`);
      return make("li", {},
        make("a", { href: statement }, words), ": ",
        make("a", { href: dossier.address(records[other].path) }, records[other].name),
        tie.time && `, ${tie.time}`,
        tie.voice && [" ", make("span", { class: "voice" }, _("according to %(voice)s", { voice: tie.voice }))],
        tie.inferred && [" ", make("span", { class: "inferred" }, _("worked out"))],
        tie.remark && [" ", make("a", { class: "inferred", href: statement }, _("see remark"))]);
    }

    /**
     * @param {number | null} place the record, or null for none
     * @param {readonly NetworkTie[]} ties those that fit
     */
    function describe(place, ties) {
      if (place === null) {
        const keys = _("By keyboard: arrow keys go from name to name, Enter opens its page, + and − change the size.");
        element.replaceChildren(make("p", { class: "note" }, _("Choose a name to see its ties."), " ", keys));
        return;
      }
      const record = records[place];
      const own = ties.filter((tie) => tie.source === place || tie.target === place);
      const [all, shown] = [record.ties, { drawn: own.length }];
      const drawn = ngettext("%(drawn)s of %(number)s tie drawn", "%(drawn)s of %(number)s ties drawn", all, shown);
      element.replaceChildren(
        make("p", {},
          make("span", { class: `side-${sectors[record.sector].colour}` },
            make("strong", {}, make("a", { href: dossier.address(record.path) }, record.name))), " ",
          make("span", { class: "count" }, `${record.fact} · ${drawn}`)),
        make("ul", {}, own.map((tie) => described(tie, place))));
    }

    return { element, describe };
  };
});

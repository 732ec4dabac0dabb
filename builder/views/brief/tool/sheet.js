// The sheet that is printed: what happened in order of time, each record, and the sources by number.
dossier.define("brief/sheet", ["brief/span", "brief/text"], (span, makeText) => {
  const { _, ngettext, filled, make } = dossier;

  /**
   * @param {HTMLElement} sheet
   * @param {string} title the dossier's
   * @param {BriefPlan} plan
   * @param {BriefFile} content
   * @param {BriefSpan} state
   */
  return function write(sheet, title, plan, content, state) {
    const { text, link, sources } = makeText(content.articles);
    /** @type {Map<string, string>} */
    const told = new Map(); // by the page of a disagreement, the record at which it is told
    sheet.replaceChildren(head(), ...story(), ...plan.records.map(record), ...left());
    const listed = sources();
    if (listed.length) sheet.append(make("h3", {}, _("Sources")), make("ol", { class: "brief-sources" }, listed));
    return listed.length;

    function head() {
      const from = state.title && _("From “%(dossier)s”", { dossier: title });
      return make(
        "header",
        {},
        make("h2", { class: "brief-heading" }, state.title || title),
        make("p", { class: "brief-span" }, [span.inWords(state), from].filter(Boolean).join(" · ")),
      );
    }

    function story() {
      if (!plan.events.length) return [];
      const lines = plan.events.map((each) => make("li", {},
        make("span", { class: "when" }, each.shown || _("No date"), text(content.records[each.key].dated)),
        make("span", {}, link(each.path, make("bdi", {}, each.name)))));
      const found = [make("h3", {}, _("In order of time")), make("ol", { class: "brief-story" }, lines)];
      const more = ngettext(
        "%(number)s more event of this span is not listed.",
        "%(number)s more events of this span are not listed.",
        plan.more,
      );
      return plan.more ? [...found, make("p", { class: "note" }, more)] : found;
    }

    /** @param {ExplorerRow} row */
    function record(row) {
      const entry = content.records[row.key];
      return make(
        "section",
        { class: "brief-record" },
        make("h3", {}, link(row.path, make("bdi", {}, row.name))),
        make("p", { class: "brief-line" }, [...new Set([row.sortName, entry.line])].join(" · ")),
        entry.lead.length > 0 && make("p", {}, text(entry.lead)),
        entry.facts.length > 0 && facts(entry.facts),
        disputes(row, entry.disputes),
      );
    }

    /**
     * A label that repeats is written once.
     * @param {readonly BriefFact[]} found
     */
    function facts(found) {
      return make("dl", {}, found.map((each, n) => [
        n > 0 && found[n - 1].label === each.label ? null : make("dt", {}, each.label),
        make("dd", {}, fact(each)),
      ]));
    }

    /** @param {BriefFact} fact */
    function fact({ value, voice, inferred, note }) {
      return [
        text(value),
        voice && make("span", { class: "voice" }, " ", filled(_("according to %(voice)s"), { voice: whole(voice) })),
        inferred && make("span", { class: "note" }, " ", _("Worked out."), " ", text(inferred)),
        note && make("span", { class: "note" }, " ", text(note)),
      ];
    }

    /** @param {readonly BriefSegment[]} segments */
    function whole(segments) {
      return make("span", {}, text(segments));
    }

    /**
     * What concerns several of the records is told once.
     * @param {ExplorerRow} row
     * @param {readonly BriefDispute[]} found
     */
    function disputes(row, found) {
      if (!found.length) return null;
      if (row.sort === "disagreement") return sides(found[0]);
      return [make("h4", {}, _("Where accounts differ")), found.map((each) => disputed(row, each))];
    }

    /**
     * @param {ExplorerRow} row
     * @param {BriefDispute} dispute
     */
    function disputed(row, dispute) {
      const before = told.get(dispute.path);
      if (dispute.path && !before) told.set(dispute.path, row.name);
      return make("div", { class: "brief-dispute" },
        make("p", {}, dispute.path ? link(dispute.path, dispute.title) : dispute.title,
          before && make("span", { class: "note" }, " ", _("see under “%(record)s”", { record: before }))),
        !before && sides(dispute));
    }

    /** @param {BriefDispute} dispute */
    function sides({ sides: each }) {
      return make("ul", {}, each.map((side) => make("li", {}, side.map((one, n) => [n ? "; " : "", fact(one)]))));
    }

    function left() {
      if (!plan.outside.length) return [];
      const names = { records: plan.outside.map((each) => each.name).join("; ") };
      return [make("p", { class: "note" }, _("Left out, because they lie outside the span: %(records)s.", names))];
    }
  };
});

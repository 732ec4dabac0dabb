// A timeline of several pages: what fits a choice, from all of them, in place of the page's own periods. The list grows
// by steps, so that a choice that leaves thousands of events is as quick as any other.
dossier.define("timeline/results", [], () => {
  const { make, find, _ } = dossier;
  const STEP = 100;
  const list = make("ol", { class: "timeline marked" });
  const offer = _("Show %(step)s more", { step: STEP });
  const more = make("button", { type: "button", class: "more", onclick: grow }, offer);
  const section = make("div", { class: "timeline-results" }, list, more);
  /** @type {TimelineEvent[]} */
  let left = [];

  /** @param {TimelineEvent} event */
  function item({ id, name = "", dates = "", worked_out, colour, shape, where = [], path = "" }) {
    return make(
      "li",
      { class: `side-${colour} is-${shape}`, "data-event": id },
      make("span", { class: "when" }, dates, caveat(worked_out)),
      " ",
      make("a", { href: dossier.address(path) }, name),
      " ",
      make("span", { class: "part" }, where.join(" · ")),
    );
  }

  /**
   * That a date is worked out, as the lists of the page mark it.
   * @param {boolean | null | undefined} isWorkedOut
   */
  function caveat(isWorkedOut) {
    const marking = find(".timeline-filter").dataset.dates;
    if (isWorkedOut === false && marking === "others") return [" ", make("span", { class: "inferred" }, _("stated"))];
    if (!isWorkedOut) return null;
    if (marking === "words") return [" ", make("span", { class: "inferred" }, _("worked out"))];
    const unseen = make("span", { class: "unseen" }, " ", _("(worked out)"));
    return marking === "sign" ? make("span", { class: "sign date" }, unseen) : unseen;
  }

  function grow() {
    const from = list.children.length;
    list.append(...left.slice(from, from + STEP).map(item));
    more.hidden = list.children.length >= left.length;
    if (from) find("a", list.children[from]).focus();
  }

  /**
   * @param {HTMLElement} filter
   * @param {TimelineEvent[] | null} events those that fit, or null to show the page as it was
   * @param {readonly HTMLElement[]} periods
   */
  function show(filter, events, periods) {
    if (!section.isConnected) filter.after(section);
    section.hidden = !events;
    list.replaceChildren();
    if (!events) return;
    for (const each of periods) each.hidden = true;
    left = events;
    grow();
  }

  return { show };
});

// A timeline of several pages: what fits a choice, from all of them, in place of the page's own periods. The list grows
// by steps, so that a choice that leaves thousands of events is as quick as any other.
var timelineResults = (function () {
  const STEP = 100;
  const [ID, NAME, DATES, COLOUR, SHAPE, PLACES, PATH] = [0, 5, 6, 7, 8, 9, 10];
  let section, list, more, left;

  function item(each) {
    return dossier.make(
      "li",
      { class: `side-${each[COLOUR]} is-${each[SHAPE]}`, "data-event": each[ID] },
      dossier.make("span", { class: "when" }, each[DATES]),
      " ",
      dossier.make("a", { href: dossier.address(each[PATH]) }, each[NAME]),
      " ",
      dossier.make("span", { class: "part" }, each[PLACES].join(" · ")),
    );
  }

  function grow() {
    const from = list.children.length;
    list.append(...left.slice(from, from + STEP).map(item));
    more.hidden = list.children.length >= left.length;
    if (from) list.children[from].querySelector("a").focus();
  }

  // `events` are those that fit, or null to show the page as it was.
  function show(filter, events, periods) {
    if (!section) {
      list = dossier.make("ol", { class: "timeline marked" });
      more = dossier.make("button", { type: "button", class: "more", onclick: grow }, `Show ${STEP} more`);
      section = dossier.make("div", { class: "timeline-results" }, list, more);
      filter.after(section);
    }
    section.hidden = !events;
    list.replaceChildren();
    if (!events) return;
    for (const each of periods) each.hidden = true;
    left = events;
    grow();
  }

  return { show };
})();

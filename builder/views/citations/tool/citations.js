// What a citation mark rests on: the paragraph as retold in the digest, where it was published, and how much else rests
// on it, and the way to say that the statement is wrong. Marks that stand side by side are shown together.
dossier.define("citations", ["citations/report"], ({ ways }) => {
  const { make, address, _, ngettext } = dossier;

  /**
   * The citation that a mark leads to: the id of an article and the number of its paragraph.
   * @param {HTMLAnchorElement} mark
   */
  function citedBy(mark) {
    const found = /\/articles\/([a-z0-9-]+)\.html#p(\d+)$/.exec(mark.href);
    return found ? { article: found[1], paragraph: Number(found[2]) } : null;
  }

  /**
   * The marks that stand side by side with one, in order.
   * @param {HTMLAnchorElement} mark
   */
  function beside(mark) {
    const marks = [];
    let sup = mark.closest("sup.cite");
    while (isMark(sup?.previousSibling)) sup = /** @type {Element} */ (sup?.previousSibling);
    for (; isMark(sup); sup = /** @type {Element} */ (sup?.nextSibling)) {
      const link = sup?.querySelector("a");
      if (link) marks.push(link);
    }
    return marks;
  }

  /** @param {Node | null | undefined} node */
  const isMark = (node) => node instanceof Element && node.matches("sup.cite");

  /**
   * What a card says of a mark and of those beside it, nothing if none of them cites a paragraph.
   * @param {HTMLAnchorElement} mark
   */
  async function contentOf(mark) {
    const marks = beside(mark);
    const parts = await Promise.all(marks.map(partOf));
    const known = parts.filter((each) => each !== null);
    if (!known.length) return null;
    const cited = marks.map(citedBy).filter((each) => each !== null);
    const first = marks[0].closest("sup.cite") ?? mark;
    const links = ways(first, cited.map(({ article, paragraph }) => `${article}#p${paragraph}`));
    return links.length ? [...known, make("p", { class: "cited-wrong" }, links.flatMap((link) => [" ", link]))] : known;
  }

  /** @param {HTMLAnchorElement} mark */
  async function partOf(mark) {
    const cited = citedBy(mark);
    const found = cited && (await dossier.need(`data/cited-${cited.article}`));
    const paragraph = cited && found?.digest[cited.paragraph];
    if (!cited || !paragraph) return null;
    const [says, resting] = paragraph;
    const link = make("a", { href: `${address(found.page)}#p${cited.paragraph}` }, _("Open in the article"));
    const others = resting - 1;
    return make("div", { class: "cited" },
      make("span", { class: "cited-from" },
        make("span", { class: "mark" }, mark.textContent), " ",
        make("bdi", {}, found.outlet), `, ${found.date}, ¶${cited.paragraph}`),
      make("span", { class: "cited-says" }, make("bdi", {}, says)),
      make("span", { class: "cited-more" }, link,
        others > 0 && [" · ", ngettext("%(number)s other statement rests on it", "%(number)s other statements rest on it", others)]));
  }

  // ── The way back ───────────────────────────────────────────────────────────────────────────────────────────────────

  const FROM = "dossier-cited-from"; // what previews.js keeps when a reader follows a mark

  /** Says at the paragraph that was asked for where the reader came from. */
  function offerBack() {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(FROM) ?? "null");
    } catch {
      // as above
    }
    const paragraph = kept?.to === location.href && document.getElementById(location.hash.slice(1));
    if (!paragraph || paragraph.querySelector(".came-from")) return;
    const back = make("a", { href: kept.from }, _("Back to note %(mark)s in “%(title)s”", kept));
    back.addEventListener("click", (event) => {
      if (history.length < 2) return;
      event.preventDefault();
      history.back();
    });
    paragraph.append(make("p", { class: "came-from" }, back));
  }

  return { contentOf, offerBack };
});

// Says that a statement is wrong, from the card of its citation: the ways that the foot of the page offers, a form or a
// letter, with the statement and what it cites written into them.
dossier.define("citations/report", [], () => {
  const { make, findAll } = dossier;
  const LONGEST = 300; // characters of a statement: enough to find it, and no address too long for anybody
  const LINE = "tr, li, dd, p, figcaption, blockquote";

  /**
   * What a mark stands behind: the text of its line since the mark before it.
   * @param {Element} mark the first of those that stand side by side
   */
  function statementBefore(mark) {
    const line = mark.closest(LINE) ?? mark.parentElement ?? mark;
    const others = [...line.querySelectorAll("sup.cite")];
    const previous = others[others.indexOf(mark) - 1];
    const range = document.createRange();
    if (previous) range.setStartAfter(previous);
    else range.setStart(line, 0);
    range.setEndBefore(mark);
    const says = plain(range.toString());
    if (/\p{L}{2}/u.test(says)) return named(line) + says;
    range.selectNodeContents(line); // of a cell that holds marks alone, the row
    const whole = range.cloneContents();
    for (const each of whole.querySelectorAll("sup.cite")) each.remove();
    return plain(whole.textContent ?? "");
  }

  /**
   * The name of a field before its value.
   * @param {Element} line
   */
  function named(line) {
    const before = line.matches("dd") ? line.previousElementSibling : null;
    return before?.matches("dt") ? `${plain(before.textContent ?? "")}: ` : "";
  }

  /** @param {string} text */
  const plain = (text) => text.replace(/\s+/g, " ").replace(/^[\s.,;:!?]+/, "").trim();

  /** @param {string} text */
  function shortened(text) {
    const signs = [...text];
    return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join("")}…` : text;
  }

  /**
   * @param {string} address
   * @param {string} statement
   * @param {string} citation
   */
  function filled(address, statement, citation) {
    const encode = encodeURIComponent;
    return address.startsWith("mailto:")
      ? address.replace("&body=", `&body=${encode(`“${statement}” [${citation}]\r\n\r\n`)}`)
      : `${address}&statement=${encode(statement)}&citation=${encode(citation)}`;
  }

  /**
   * Links to say that a statement is wrong; none if the page has none.
   * @param {Element} mark the first of the marks behind it
   * @param {string[]} citations
   */
  function ways(mark, citations) {
    const links = /** @type {HTMLAnchorElement[]} */ (findAll(".amend a.report"));
    if (!links.length) return [];
    const [statement, citation] = [shortened(statementBefore(mark)), citations.join(", ")];
    return links.map((link) => make("a", { href: filled(link.href, statement, citation) }, link.textContent));
  }

  return { ways };
});

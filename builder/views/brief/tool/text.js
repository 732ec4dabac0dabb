// Texts come in segments, see builder/views/brief/data.py; nothing in them is markup. Citations get their numbers
// here, and the same paragraph keeps its number throughout.
dossier.define("brief/text", [], () => {
  const { _, filled, make } = dossier;

  /** @param {Record<string, BriefArticle>} articles */
  return function makeText(articles) {
    /** @type {Map<string, number>} */
    const numbers = new Map();

    /**
     * @param {string} path
     * @param {Content} content
     */
    function link(path, content) {
      return make("a", { href: dossier.address(path) }, content);
    }

    /**
     * @param {readonly BriefSegment[]} segments
     * @returns {Content[]}
     */
    function text(segments) {
      return segments.map((each) => {
        if (typeof each === "string") return each;
        if ("link" in each) return link(each.link, text(each.text));
        if ("web" in each) return make("a", { href: safe(each.web), rel: "noopener noreferrer" }, text(each.text));
        if ("emphasis" in each) return make("em", {}, text(each.emphasis));
        if ("strong" in each) return make("strong", {}, text(each.strong));
        if ("code" in each) return make("code", {}, each.code);
        if ("cites" in each) return each.cites.map(mark);
        return each.is === "break" ? make("br", {}) : make("span", { class: "general" }, _("general knowledge"));
      });
    }

    /** @param {string} address */
    function safe(address) {
      return /^(https?:|mailto:)/i.test(address) ? address : null;
    }

    /** @param {string} citation */
    function mark(citation) {
      const number = numbers.get(citation) ?? numbers.size + 1;
      numbers.set(citation, number);
      return make("sup", { class: "cite" }, make("a", { href: `#source-${number}` }, dossier.digits(number)));
    }

    // The lines of the list of sources, in the order of their numbers.
    function sources() {
      return [...numbers].map(([citation, number]) => {
        const [article, anchor] = citation.split("#");
        const { title, outlet, date, path } = articles[article];
        return make("li", { id: `source-${number}` }, filled(_("“%(title)s”, %(outlet)s, %(date)s, %(paragraph)s"), {
          title: make("bdi", {}, title),
          outlet: make("bdi", {}, outlet),
          date,
          paragraph: link(`${path}#${anchor}`, _("paragraph %(number)s", { number: Number(anchor.slice(1)) })),
        }));
      });
    }

    return { text, link, sources };
  };
});

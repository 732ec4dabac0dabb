// What the cards say: which link has one, and in which file it is.
dossier.define("previews/cards", ["data/preview"], ({ shards, folders, glossary }) => {
  const { make } = dossier;

  /**
   * A link in a drawing keeps its address in an object of its own.
   * @param {HTMLAnchorElement | SVGAElement} link
   */
  const hrefOf = ({ href }) => new URL(typeof href === "string" ? href : href.baseVal, document.baseURI);

  /**
   * A path from the site's folder: that of a record's page, or the address of a term. Lists that already say what a
   * card would say have none, nor do marks of citations, which have a note of their own, nor links within a page.
   * @param {HTMLAnchorElement | SVGAElement} link
   */
  function pathOf(link) {
    if (link.closest(".index-group, .ring, .map-popup, .headerlink") || link.hasAttribute("title")) return null;
    const [there, here] = [hrefOf(link), new URL(location.href)];
    const [file, own] = [there, here].map((each) => each.origin + each.pathname);
    const root = new URL(dossier.root).href.replace(/[^/]*$/, "");
    if (!there.href.startsWith(root)) return null;
    const path = decodeURI(there.href.slice(root.length).replace(/[?#].*$/, ""));
    if (path === glossary && there.hash) return path + there.hash;
    return file !== own && folders.includes(path.split("/")[0]) ? path : null;
  }

  /**
   * FNV-1a, as in builder/views/previews/data.py; a test compares the two.
   * @param {string} path
   */
  function hash(path) {
    let value = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(path)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
    return value;
  }

  /** @param {HTMLAnchorElement | SVGAElement} link */
  async function cardOf(link) {
    const path = pathOf(link);
    if (!path) return null;
    const shard = await dossier.need(`data/preview-${hash(path) % shards}`);
    return shard[path] ?? null;
  }

  /**
   * What a card says of the record or term behind a link, nothing if it has none.
   * @param {HTMLAnchorElement | SVGAElement} link
   */
  async function contentOf(link) {
    const found = await cardOf(link);
    if (!found) return null;
    const { name, kind, fact, says, colour } = found;
    return [
      make("span", { class: `preview-kind side-${colour}` }, kind, fact && [" · ", make("bdi", {}, fact)]),
      make("strong", {}, make("bdi", {}, name)),
      says ? make("span", { class: "preview-says" }, make("bdi", {}, says)) : null,
    ];
  }

  return { contentOf, hash };
});

// What is offered before anything is typed: the events, people, groups and places that most of the dossier is about.
dossier.define("search/start", ["search/index", "search/filters", "data/search/start"], (index, { titles }, offered) => {
  const { make } = dossier;

  /**
   * @param {string} kind
   * @param {readonly number[]} numbers
   */
  async function group(kind, numbers) {
    const id = `start-${kind}`;
    const heads = await Promise.all(numbers.map(index.head));
    const items = heads.map(({ title, path, fact }) => make("li", { class: "md-search-result__item" },
      make("a", { class: "md-search-result__link", href: dossier.address(path) },
        make("span", { class: "found-title" }, make("bdi", {}, title)),
        make("span", { class: "found-fact" }, fact))));
    return make("section", { class: "found-group" },
      make("p", { class: "found-kind", id }, titles[kind]?.title ?? kind),
      make("ol", { class: "md-search-result__list", "aria-labelledby": id }, ...items));
  }

  return async () => {
    const groups = Object.entries(offered).filter(([, numbers]) => numbers.length);
    return make("div", { class: "found-start" }, ...(await Promise.all(groups.map(([kind, all]) => group(kind, all)))));
  };
});

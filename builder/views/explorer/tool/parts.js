// What the views of the explorer and the brief print alike.
dossier.define("explorer/parts", ["parts/language"], ({ listed }) => {
  const { _, ngettext, make } = dossier;

  /** @param {ExplorerRow} row */
  function link(row) {
    return make("a", { href: dossier.address(row.path) }, make("bdi", {}, row.name));
  }

  /**
   * The first of some texts or elements as a list, and how many more there are.
   * @param {readonly (string | Node)[]} items
   * @param {number} most
   */
  function few(items, most) {
    const more = items.length - most;
    const list = listed(items.slice(0, most));
    return more > 0 ? [...list, " ", andMore(more)] : list;
  }

  /** @param {number} number */
  function andMore(number) {
    return ngettext("and %(number)s more", "and %(number)s more", number);
  }

  /**
   * The parts that an actor has in an event, each with whose word it is and that it is worked out.
   * @param {ExplorerRow} actor
   * @param {ExplorerRow} event
   */
  function rolesIn(actor, event) {
    return event.parts.filter((part) => part.actor === actor && part.role).map(({ role, voice, inferred }) => {
      const said = voice ? _("%(role)s, according to %(voice)s", { role, voice }) : role;
      return inferred ? _("%(words)s (worked out)", { words: said }) : said;
    });
  }

  return { link, few, andMore, rolesIn };
});

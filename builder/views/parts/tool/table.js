// Puts the rows of a table in order: by a column, by it the other way round, and as they stand in the page again. What
// is chosen stands in the address, ?order=name or ?order=-name, and is said. Rows of groups then stand together.
dossier.define("parts/table", ["parts/language", "style/parts-table"], ({ compare }) => {
  const { _, make, find, findAll } = dossier;
  /** @type {Record<string, { up: string, down: string }>} */
  const SAID = {
    text: { up: _("in order of the alphabet"), down: _("in the opposite order of the alphabet") },
    number: { up: _("lowest first"), down: _("highest first") },
    date: { up: _("earliest first"), down: _("latest first") },
  };

  /** @param {HTMLElement} ledger */
  function sortable(ledger) {
    const table = find("table", ledger);
    const said = find(".ledger-said", ledger);
    const name = table.dataset.order ?? "order";
    const begun = findAll("tbody tr", table);
    const homes = begun.map((row) => /** @type {HTMLElement} */ (row.parentElement));
    // What heads a group, or stands in a second place, says nothing in another order.
    const rows = begun.filter((row) => !row.matches(".group, .again"));
    const flat = make("tbody", {});
    const heads = findAll("thead tr > *", table);
    const columns = heads.flatMap((head, place) => (head.dataset.by ? { head, place, by: head.dataset.by } : []));
    for (const { head, by } of columns) {
      const button = make("button", { type: "button", onclick: () => turn(by) }, ...head.childNodes);
      head.replaceChildren(button);
    }
    let order = "";
    const asked = new URLSearchParams(location.search).get(name) ?? "";
    if (columnOf(asked)) sort(asked);
    addEventListener("hashchange", reveal);
    reveal();

    /** @param {string} wanted */
    function columnOf(wanted) {
      return columns.find(({ by }) => by === wanted.replace(/^-/, ""));
    }

    /**
     * A column of numbers begins with the highest.
     * @param {string} by
     */
    function turn(by) {
      const isNumber = columnOf(by)?.head.dataset.sort === "number";
      const [first, second] = isNumber ? [`-${by}`, by] : [by, `-${by}`];
      sort(order === first ? second : order === second ? "" : first);
      dossier.remember({ [name]: order });
    }

    /** @param {string} wanted */
    function sort(wanted) {
      order = wanted;
      const column = columnOf(order);
      for (const { head, by } of columns) {
        if (by === column?.by) head.setAttribute("aria-sort", order === by ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      }
      table.classList.toggle("is-flat", Boolean(column));
      if (column) {
        flat.append(...sorted(column.place, order.startsWith("-")));
        table.append(flat);
        tell(column.head, order.startsWith("-"));
      } else {
        begun.forEach((row, n) => homes[n].append(row));
        flat.remove();
        said.textContent = _("In the order of the page.");
      }
    }

    /**
     * What has no value in the column stands last, whichever way the rest is turned.
     * @param {number} place
     * @param {boolean} isDown
     */
    function sorted(place, isDown) {
      const values = new Map(rows.map((row) => [row, valueOf(row, place)]));
      /** @param {HTMLElement} row */
      const value = (row) => values.get(row) ?? "";
      return [...rows].sort((one, other) => {
        const [a, b] = [value(one), value(other)];
        if (!a || !b) return a ? -1 : b ? 1 : 0;
        return isDown ? compare(b, a) : compare(a, b);
      });
    }

    /**
     * @param {HTMLElement} head
     * @param {boolean} isDown
     */
    function tell(head, isDown) {
      const how = SAID[head.dataset.sort ?? "text"][isDown ? "down" : "up"];
      const column = (find("button", head).firstChild?.textContent ?? "").trim();
      said.textContent = ledger.dataset.part === undefined
        ? _("Sorted by “%(column)s”, %(how)s.", { column, how })
        : _("Sorted by “%(column)s”, %(how)s: what is on this page.", { column, how });
    }

    // A link to a group leads to its rows, which stand together in the order of the page alone.
    function reveal() {
      const aim = document.querySelector(":target");
      if (!order || !aim || !table.contains(aim) || !aim.closest(".group")) return;
      sort("");
      dossier.remember({ [name]: "" });
      aim.scrollIntoView();
    }
  }

  /**
   * @param {HTMLElement} row
   * @param {number} place
   */
  function valueOf(row, place) {
    const cell = /** @type {HTMLElement | undefined} */ (row.children[place]);
    return cell?.dataset.key ?? (cell?.textContent ?? "").trim();
  }

  for (const each of findAll(".ledger")) sortable(each);
});

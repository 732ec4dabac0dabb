// The drawing around one record, of the ties that fit: the same as that which builder/views/network/star.py and
// surroundings_drawing.py make of all its ties, so that what is filtered closes up. A test compares both.
dossier.define("network/star", ["network/drawn", "parts/language"], ({ draw, lines, mark, walk }, { listed }) => {
  const { _, ngettext, make, find } = dossier;
  const LINE = 15;
  const SMALL = 13;
  const HEDGED = "*";

  return function makeStar(home, records, textsOf) {
    /** @type {(tie: NetworkTie, centre: number) => number} */
    const otherOf = (tie, centre) => (tie.source === centre ? tie.target : tie.source);

    // ── What is drawn ────────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * Records that are tied in the same words, in the order of their ties.
     * @param {number} centre
     * @param {readonly NetworkTie[]} own
     * @returns {NetworkCluster[]}
     */
    function clustersOf(centre, own) {
      /** @type {Map<string, NetworkCluster>} */
      const found = new Map();
      for (const tie of own) {
        const isOutward = tie.source === centre;
        const label = isOutward ? tie.label : tie.reverse;
        const key = [tie.group, label, isOutward].join(" ");
        let cluster = found.get(key);
        if (!cluster) found.set(key, (cluster = { label, look: tie.look, isOutward, spokes: new Map() }));
        const other = otherOf(tie, centre);
        cluster.spokes.set(other, [...(cluster.spokes.get(other) ?? []), tie]);
      }
      return [...found.values()];
    }

    /**
     * @param {NetworkFrame} frame
     * @param {number} other
     * @param {readonly NetworkTie[]} those the ties to it in the same words
     */
    function told(frame, other, those) {
      const name = textsOf(records[other].text, frame);
      if (those.some((tie) => tie.voice || tie.remark)) name.push(`${name.pop()} ${HEDGED}`);
      const dated = those.filter((tie) => tie.dated && tie.time);
      const times = [...new Set(dated.map((tie) => tie.time))].flatMap((time) => textsOf(time, frame));
      return { other, those, name, times, dates: [...new Set(dated.map((tie) => tie.said))] };
    }

    // ── Where it stands ──────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * @param {NetworkFrame} frame
     * @param {number} centre
     * @param {readonly NetworkTie[]} own
     */
    function placed(frame, centre, own) {
      const blocks = clustersOf(centre, own).map(({ label, look, isOutward, spokes }) => {
        const words = textsOf(label, frame);
        const [{ labelled, reversed }] = [...spokes.values()][0];
        const entries = [...spokes].map(([other, those]) => told(frame, other, those));
        const heights = entries.map(({ name, times }) => name.length * LINE + times.length * SMALL + 3);
        const height = words.length * SMALL + heights.reduce((sum, each) => sum + each, 0) + 12;
        const said = isOutward ? labelled : reversed;
        return { said, words, look, isOutward, entries, heights, height, isLeft: false, top: 0 };
      });
      /** @type {(some: typeof blocks) => number} */
      const sum = (some) => some.reduce((all, { height }) => all + height, 0);
      /** @type {(at: number) => number} */
      const uneven = (at) => Math.abs(sum(blocks.slice(0, at)) - sum(blocks.slice(at)));
      let cut = 0;
      blocks.forEach((_block, at) => (cut = uneven(at) < uneven(cut) ? at : cut));
      const least = 2 * LINE * (records[centre].middle(frame).length + 2);
      const columns = [blocks.slice(0, cut), blocks.slice(cut)];
      const height = Math.max(...columns.map(sum), least) + LINE;
      columns.forEach((column, side) => {
        let top = Math.floor((height - sum(column)) / 2);
        for (const block of column) {
          Object.assign(block, { isLeft: side === 0, top });
          top += block.height;
        }
      });
      return { height, middle: Math.floor(height / 2), blocks };
    }

    // ── The drawing ──────────────────────────────────────────────────────────────────────────────────────────────────

    /** @type {(address: (id: string) => string) => (frame: NetworkFrame, centre: number, own: readonly NetworkTie[]) => SVGElement} */
    const drawing = (address) => (frame, centre, own) => {
      const { height, middle, blocks } = placed(frame, centre, own);
      /** @type {SVGElement[]} */
      const names = [];
      const half = frame.width / 2;
      const drawn = blocks.map(({ said, words, look, isOutward, entries, heights, isLeft, top }) => {
        const sign = isLeft ? -1 : 1;
        const end = isLeft ? frame.end : frame.width - frame.end;
        const anchor = isLeft ? "end" : "start";
        const bend = Math.floor((half + end) / 2);
        const [tip, back] = (isOutward ? [5, 11] : [12, 6]).map((beyond) => end - beyond * sign);
        let below = top + SMALL + (words.length - 1) * SMALL + 2;
        const spokes = entries.map(({ other, those, name, dates, times }, place) => {
          const y = below + LINE;
          below += heights[place];
          const bow = `${bend},${middle} ${bend},${y - 4} ${end - 12 * sign},${y - 4}`;
          const kind = those.every((tie) => tie.inferred) ? "spoke inferred-tie" : "spoke";
          const link = draw("a", { href: address(records[other].id), "data-node": other },
            lines("tied", name, end + 8 * sign, y, LINE, anchor));
          link.setAttribute("aria-label", listed([`${said}: ${records[other].name}`, ...dates]).join(""));
          names.push(link);
          const dated = lines("tie-time", times, end + 8 * sign, y + name.length * LINE - 1, SMALL, anchor);
          return draw("g", { "data-ties": those.map((tie) => tie.key).join(" ") },
            draw("path", { class: kind, d: `M${half},${middle}C${bow}H${end}` }),
            draw("path", { class: "head", d: `M${back},${y - 8}L${tip},${y - 4}L${back},${y}` }),
            mark(records[other], end, y - 4, 4), link, ...(times.length ? [dated] : []));
        });
        return draw("g", { class: look }, lines("tie-words", words, end + 2 * sign, top + SMALL, SMALL, anchor), ...spokes);
      });
      const hub = lines("hub", records[centre].middle(frame), half, middle + 24, LINE, "middle");
      const svg = draw("svg", { viewBox: `0 0 ${frame.width} ${height}`, width: frame.width },
        ...drawn, mark(records[centre], half, middle, 8), hub);
      const keys = _("Arrow keys go from name to name, Enter shows the ties of that name.");
      walk(svg, names, `${records[centre].name}. ${keys}`);
      return svg;
    };

    /**
     * What the drawing leaves out, and what its marks mean, if it has any.
     * @param {number} leftOut
     * @param {readonly NetworkTie[]} drawn
     */
    function caption(leftOut, drawn) {
      const dashed = _("A dashed line is worked out by the editor.");
      const hedged = _("%(mark)s The list says according to whom, or has a remark.", { mark: HEDGED });
      const less = ngettext("Drawn are those with the most ties of their own; %(number)s more is in the list.",
        "Drawn are those with the most ties of their own; %(number)s more are in the list.", leftOut);
      const said = [
        leftOut && less,
        drawn.some((tie) => tie.inferred) && dashed,
        drawn.some((tie) => tie.voice || tie.remark) && hedged,
      ].filter(Boolean);
      return said.length ? [make("figcaption", {}, said.join(" "))] : [];
    }

    /**
     * Draws around a record what is left of its ties, once for each width; one of the drawings is seen.
     * @param {readonly NetworkFrame[]} frames
     * @param {number} centre
     * @param {readonly NetworkTie[]} own
     * @param {(id: string) => string} address gives the address of the page around a record
     */
    function show(frames, centre, own, address) {
      for (const frame of frames) {
        // Records are in the order of how many ties they have.
        const others = [...new Set(own.map((tie) => otherOf(tie, centre)))].sort((one, other) => one - other);
        const kept = new Set(others.slice(0, frame.most));
        const drawn = own.filter((tie) => kept.has(otherOf(tie, centre)));
        find(`.around.${frame.name}`, home)
          .replaceChildren(drawing(address)(frame, centre, drawn), ...caption(others.length - kept.size, drawn));
      }
    }

    return { show };
  };
});

// Puts things that stand side by side into lanes, as builder/views/timeline/lanes.py does; a test compares the two.
dossier.define("parts/lanes", [], () => {
  /**
   * The lane of each, given where it begins and ends: the first in which it stays so far apart from what is before it.
   * @param {Iterable<readonly [number, number]>} ends
   * @param {number} apart
   */
  return function lanes(ends, apart) {
    /** @type {number[]} */
    const taken = [];
    return Array.from(ends, ([first, last]) => {
      const free = taken.findIndex((until) => until + apart <= first);
      const lane = free < 0 ? taken.length : free;
      taken[lane] = last;
      return lane;
    });
  };
});

// The rows of the explorer, from the columns of data/explorer-0.js and so on: each row with its ties by sort, and with
// the values by which facets find it.
dossier.explorer.SORTS = [
  { word: "event", one: "Event", many: "Events" },
  { word: "actor", one: "Actor", many: "Actors" },
  { word: "location", one: "Place", many: "Places" },
  { word: "article", one: "Article", many: "Articles" },
  { word: "claim", one: "Claim", many: "Claims" },
  { word: "disagreement", one: "Disagreement", many: "Disagreements" },
];

dossier.explorer.records = async function () {
  const { SORTS } = dossier.explorer;
  const { fold } = dossier;
  const words = await dossier.load("explorer");
  const parts = await Promise.all(Array.from({ length: words.parts }, (_, n) => dossier.load(`explorer-${n}`)));
  const rows = parts.flatMap((part) => part.name.map((_, n) => row(part, n)));
  const byKey = new Map();
  rows.forEach((each, place) => {
    each.place = place;
    byKey.set(each.key, each);
  });
  tie();
  const values = intern();
  return { ...words, rows, byKey, values, label };

  function row(part, n) {
    const sort = SORTS[part.sort[n]];
    const kind = words.kinds[part.kind[n]];
    const path = part.path[n];
    const found = {
      sort: sort.word,
      path,
      key: key(sort.word, path),
      name: part.name[n],
      names: part.names[n],
      kind: kind ? { value: `${sort.word}.${kind[1]}`, label: kind[2], colour: kind[3] } : null,
      sides: part.sides[n].map((each) => words.sides[each]),
      fact: part.fact[n],
      spans: part.dates[n] ? part.dates[n].split(" ") : [],
      shown: part.shown[n],
      ties: part.ties[n],
      within: part.within[n],
      parts: part.parts[n],
      works: part.works[n],
      disputed: part.disputed[n] === 1,
    };
    found.folded = [found.name, ...found.names].map(fold).join("\n");
    return found;
  }

  // A claim and a disagreement say what they are, since a record may have the same id.
  function key(sort, path) {
    if (sort === "claim") return `claim:${path.split("#claim-")[1]}`;
    const id = path.slice(path.lastIndexOf("/") + 1, -".html".length);
    return sort === "disagreement" ? `disagreement:${id}` : id;
  }

  // Ties are stored once, where they are stated. Here every row learns of its actors, places, events and articles:
  // an actor of the places of its events, an article of all that rests on it, a place of what happened within it.
  function tie() {
    const none = new Set();
    const sets = { actor: [], location: [], event: [], article: [] };
    const of = (one, sort) => sets[sort][one.place] || none;
    const isRecord = (each) => each.sort in sets;
    const add = (one, other) => {
      if (!isRecord(other) || one === other) return;
      const known = sets[other.sort];
      if (!known[one.place]) known[one.place] = new Set();
      known[one.place].add(other);
    };
    for (const one of rows) one.containers = one.within.length ? containers(one) : [];
    for (const one of rows) {
      for (const other of one.ties.map((place) => rows[place])) {
        add(one, other);
        if (isRecord(one)) add(other, one);
      }
    }
    for (const event of rows.filter((each) => each.sort === "event")) {
      const actor = of(event, "actor");
      const location = [...of(event, "location")];
      for (const one of actor) for (const place of location) add(one, place);
      for (const inner of location) {
        for (const place of [inner, ...inner.containers]) {
          add(place, event);
          for (const one of actor) add(place, one);
        }
      }
    }
    for (const each of rows) {
      each.actors = [...of(each, "actor")];
      each.places = [...of(each, "location")];
      each.events = [...of(each, "event")];
      each.articles = [...of(each, "article")];
    }
  }

  // Every value of a facet gets a number, so that counting is quick: the values by facet, and in each row the numbers.
  function intern() {
    const numbers = {};
    for (const each of rows) {
      each.facets = {};
      for (const [facet, found] of Object.entries(facets(each))) {
        const known = (numbers[facet] = numbers[facet] || new Map());
        each.facets[facet] = found.map((value) => {
          if (!known.has(value)) known.set(value, known.size);
          return known.get(value);
        });
      }
    }
    return numbers;
  }

  // The places around a place, however far.
  function containers(one) {
    const found = new Set();
    const waiting = [...one.within];
    while (waiting.length) {
      const outer = rows[waiting.pop()];
      if (outer === one || found.has(outer)) continue;
      found.add(outer);
      waiting.push(...outer.within);
    }
    return [...found];
  }

  function facets(each) {
    const itself = (sort) => (each.sort === sort ? [each] : []);
    const places = [...itself("location"), ...each.places];
    const around = new Set(places.flatMap((place) => [place, ...place.containers]));
    return {
      sort: [each.sort],
      kind: each.kind ? [each.kind.value] : [],
      side: each.sides.map(([word]) => word),
      disputed: [each.disputed ? "yes" : "no"],
      time: [...times(each)],
      actor: [...itself("actor"), ...each.actors].map((one) => one.key),
      place: [...around].map((one) => one.key),
      article: [...itself("article"), ...each.articles].map((one) => one.key),
    };
  }

  // Years and months. What has no date of its own stands under the times of its events.
  function times(each) {
    const derived = ["actor", "location", "disagreement"].includes(each.sort);
    const spans = derived ? each.events.flatMap((event) => event.spans) : each.spans;
    return new Set(spans.flatMap(dossier.explorer.yearsAndMonths));
  }

  function label(facet, value) {
    if (facet === "sort") return (SORTS.find((each) => each.word === value) || {}).many;
    if (facet === "disputed") return { yes: "Accounts differ", no: "No difference known" }[value];
    if (facet === "kind") return (words.kinds.find(([sort, word]) => `${sort}.${word}` === value) || [])[2];
    if (facet === "side") return (words.sides.find(([word]) => word === value) || [])[1];
    if (facet === "time") return values.time.has(value) ? dossier.explorer.monthInWords(value) : undefined;
    return (byKey.get(value) || {}).name;
  }
};

// The years and months in which something that is known to the month can lie; what is known to the year stands under
// the year alone, and so does what went on for years.
dossier.explorer.yearsAndMonths = function (span) {
  const ends = span.split("/").map((end) => end.split("-").map(Number));
  const [first, last] = [ends[0], ends[ends.length - 1]];
  const years = Math.min(last[0] - first[0], 200);
  const found = Array.from({ length: years + 1 }, (_, n) => String(first[0] + n).padStart(4, "0"));
  if (!first[1] || !last[1] || years > 2) return found;
  for (let month = first[0] * 12 + first[1] - 1; month <= last[0] * 12 + last[1] - 1; month++) {
    const year = String(Math.floor(month / 12)).padStart(4, "0");
    found.push(`${year}-${String((month % 12) + 1).padStart(2, "0")}`);
  }
  return found;
};

dossier.explorer.monthInWords = function (value) {
  const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December"];
  const [year, month] = value.split("-");
  return month ? `${months[month - 1]} ${year}` : year;
};

"""The data of the search: what the script tool/engine.js needs, cut so that little is loaded at a time.

| file | what |
| --- | --- |
| `search/meta` | for each entry its kind, length and weight; which files there are |
| `search/asked` | the words of questions and of dates, and words that mean the same |
| `search/dated` | the days between which entries lie, loaded once a date is typed |
| `search/start` | what is offered before anything is typed |
| `search/names` | the words of names, by skeleton: spelling variants and slips of the pen |
| `search/t-N` | the terms that begin with some letters, see index.py; `meta` says which |
| `search/h-N` | what results show at once: title, address, fact line, other names |
| `search/x-N` | the texts of entries, with anchors and voices: matching sentences, phrases |
| `search/facets` | years and places, for the filters |
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log2
from pathlib import PurePosixPath

from builder.model.kinds import KIND
from builder.model.site import FOLDERS, INDEXES, published
from builder.render.columns import columns
from builder.views.search.dates import dated, typed
from builder.views.search.entries import NAMED, Alias, Searchable, searchable
from builder.views.search.index import ALIAS, FACT, MARKS, OFTEN, TITLE, Index, files_of
from builder.views.search.indexes import index_entries
from builder.views.search.questions import asking
from builder.views.search.start import offered
from builder.views.search.words import WordReader, has_article, skeleton
from builder.views.site import Site

HEADS = 96
"""Entries in a file of heads."""

TEXTS = 16_000
"""Characters in a file of texts, about; a long entry may exceed it alone."""

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def search_data(site: Site) -> Iterator[tuple[str, object]]:
    """Yield the name and value of every file of the search."""
    entries = (*searchable(site.teller), *_pages(site), *index_entries(site.teller))
    index = Index(reader=_reader(site.dossier.settings.language, entries))
    for each in entries:
        index.add(each)
    files, texts = tuple(files_of(index.shards())), tuple(_by_size(entries))
    shards = {letters: number for number, (all_letters, _) in enumerate(files) for letters in all_letters}
    yield "search/meta", _meta(entries, index, shards, texts)
    yield "search/asked", _asked(site, index.reader)
    yield "search/start", offered(site, entries)
    yield "search/names", _names(entries, index.reader)
    yield "search/facets", _facets(site, entries)
    yield "search/dated", columns(dated(entries))
    for number, (_, terms) in enumerate(files):
        yield f"search/t-{number}", columns(terms.values())
    for number in range(0, len(entries), HEADS):
        yield f"search/h-{number // HEADS}", columns(_head(site, each) for each in entries[number : number + HEADS])
    for number, (start, end) in enumerate(zip(texts, (*texts[1:], len(entries)), strict=True)):
        yield f"search/x-{number}", [_texts(each) for each in entries[start:end]]


def _reader(language: str, entries: Iterable[Searchable]) -> WordReader:
    names = (
        name for each in entries if each.kind in NAMED for name in (each.title, *(alias.text for alias in each.aliases))
    )
    return WordReader(language, has_article(language, names))


def _pages(site: Site) -> Iterator[Searchable]:
    """Yield the pages of works and of what was told by the day of each article."""
    for kind in ("work", "known"):
        index = INDEXES[FOLDERS[kind]]
        fact = site.teller.words.translated(index.title)
        pages = site.features[index.name].pages
        for each in pages(site) if pages else ():
            yield Searchable(kind, PurePosixPath(each.path).stem, each.title, fact)


def _asked(site: Site, reader: WordReader) -> dict[str, object]:
    """Return what is known of questions in the dossier's language, and which words mean the same."""
    found = asking(site.teller.words)

    def folded(text: str) -> str:
        return " ".join(form for each in text.split() for form in reader.words(each)[:1])

    same = ([word for each in group for word in reader.words(each)[:1]] for group in site.dossier.vocabulary.words)
    return {
        "empty": sorted(set(map(folded, found.empty))),
        "answers": columns(
            {
                "start": folded(start),
                "kinds": " ".join(kinds),
                "promises": " ".join(reader.stem(folded(each)) for each in words),
            }
            for start, kinds, words in found.answers
        ),
        "dates": typed(site.teller.words),
        "same": columns({"words": " ".join(each), "stems": " ".join(map(reader.stem, each))} for each in same),
    }


def _meta(
    entries: Sequence[Searchable], index: Index, shards: Mapping[str, int], texts: Sequence[int]
) -> dict[str, object]:
    starts: dict[str, int] = {}
    for number, each in enumerate(entries):
        starts.setdefault(each.kind, number)
    return {
        "count": len(entries),
        "kinds": columns({"kind": kind, "first": number} for kind, number in starts.items()),
        "digits": DIGITS,
        # Lengths and mentions to the nearest step of a ladder: 1, 2, 4, 8 …
        "lengths": "".join(_digit(2 * log2(1 + each)) for each in index.lengths),
        "mentions": "".join(_digit(log2(1 + each.mentions)) for each in entries),
        "titles": "".join(_digit(_length(each.title, index.reader)) for each in entries),
        "years": sorted({year for each in entries if each.dated for year in each.years or ()}),
        "average": round(sum(index.lengths) / len(index.lengths), 1),
        "letters": MARKS,
        "marks": {"title": TITLE, "alias": ALIAS, "fact": FACT, "often": OFTEN},
        "plain": sorted(index.reader.plain),
        "sounds": columns(
            {"pattern": pattern, "sound": sound.replace("\\1", "$1")} for pattern, sound in index.reader.sounds
        ),
        "shards": shards,
        "heads": HEADS,
        "texts": list(texts),
    }


def _length(title: str, reader: WordReader) -> int:
    """Return how many telling words a title has."""
    return sum(word not in reader.plain for word in reader.words(title))


def _digit(value: float) -> str:
    return DIGITS[min(round(value), len(DIGITS) - 1)]


def _names(entries: Iterable[Searchable], reader: WordReader) -> dict[str, str]:
    """Return the words of the names of actors and places, by skeleton; those without one under none."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in entries:
        if each.kind in NAMED:
            for text in (each.title, *(alias.text for alias in each.aliases if not alias.made)):
                for word in reader.words(text):
                    if len(word) > 2 and word not in reader.plain and not word.isdigit():
                        found[skeleton(word, reader.sounds)].add(word)
    return {key: " ".join(sorted(values)) for key, values in found.items()}


def _facets(site: Site, entries: Sequence[Searchable]) -> dict[str, object]:
    """Return the places by number, and for each entry its years and the numbers of its places."""
    known = sorted({place for each in entries for place in each.places})
    numbers = {place: number for number, place in enumerate(known)}
    return {
        "places": [
            site.dossier.locations[each].shown_name if each in site.dossier.locations else each for each in known
        ],
        "years": [list(dict.fromkeys(each.years)) if each.years else 0 for each in entries],
        "at": [" ".join(str(numbers[place]) for place in each.places) for each in entries],
    }


def _by_size(entries: Sequence[Searchable]) -> Iterator[int]:
    """Yield the number of the first entry of each file of texts."""
    size = TEXTS
    for number, each in enumerate(entries):
        if size >= TEXTS:
            yield number
            size = 0
        size += sum(len(passage.text) + 16 for passage in each.passages)


def _head(site: Site, entry: Searchable) -> dict[str, object]:
    aliases = [_alias(site, each) for each in entry.aliases]
    fact = f"{entry.fact}{entry.aside}"
    language = site.dossier.foreign_language(entry.target) if entry.kind == "article" else ""
    return {
        "title": entry.title,
        "language": language,
        "path": _address(site, entry),
        "fact": fact,
        "aliases": aliases,
    }


def _alias(site: Site, alias: Alias) -> dict[str, object]:
    """Return another name; if any, its language and who prints it; of initials, that they are."""
    if alias.made:
        return {"text": alias.text, "initials": True}
    found = (site.dossier.articles[each].publisher for each in alias.articles if each in site.dossier.articles)
    outlets = dict.fromkeys(site.dossier.outlet_of(each) for each in found if each.is_known)
    told = {"language": alias.language, "by": site.teller.words.enumerated(list(outlets)[:3])}
    return {"text": alias.text, **{name: value for name, value in told.items() if value}}


def _texts(entry: Searchable) -> Mapping[str, list[object]]:
    """Return the texts of an entry with their anchors, whose word each is, and whether it is worked out."""
    return columns(
        {"anchor": each.anchor, "text": each.text, "voice": each.voice, "inferred": each.inferred}
        for each in entry.passages
    )


def _address(site: Site, entry: Searchable) -> str:
    """Return the address of what an entry leads to, from the site's folder."""
    routes, target = site.routes, entry.target
    if entry.kind in KIND:
        return published(routes.record(target))
    match entry.kind:
        case "claim":
            return published(f"{routes.record(site.dossier.article_of_claim[target])}#claim-{target}")
        case "question" | "term":
            index = "questions" if entry.kind == "question" else "glossary"
            return published(f"{routes.index(index)}#{target}")
        case sort:
            return published(routes.of(sort, target))

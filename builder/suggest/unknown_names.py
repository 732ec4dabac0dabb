"""Names that recur in an article and belong to no record: runs of capitalised words, in scripts that have capitals.

A name recurs if it stands there twice, or if another article's digest has it too. A word that opens a sentence counts
only if it has its capital elsewhere too; a title before a name is no part of it, a word that the dossier or the article
writes in small letters is none. A last name counts with the whole name that ends in it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.know.spellings import same_name
from builder.link.ordinary import DAYS, PARTICLES, TITLES
from builder.link.surroundings import CAPITAL_NOUNS
from builder.link.words import TextWords
from builder.model.records import Article, Record
from builder.model.refs import propose_id
from builder.model.values.names import fold, name_key, tokens
from builder.suggest.reading import Passage, Reading
from builder.suggest.suggestion import Kind, Suggestion, choices, flow

OFTEN = 2
_LINKING = PARTICLES | {"of"}
"""Small words that may stand within a name."""
_SHORTEST = 2
_ENDS = (".", "”", '"')
_HYPHEN = re.compile("[-‐‑]")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitalised words in a paragraph, as written; `opens` says that its capital tells nothing.

    `rest` is a run of several words without the one that opens a sentence, which may be no part of the name.
    """

    name: str
    paragraph: int
    opens: bool
    rest: str = ""


def why_none(reading: Reading) -> str:
    """Return why names without a record cannot be found here; empty if they can."""
    if reading.words.language.partition("-")[0] in CAPITAL_NOUNS:
        return "Names without a record are not looked for: in this language all nouns have capitals."
    text = "".join(each.text for each in reading.passages)
    if text and not any(each.isupper() or each.islower() for each in text):
        return "Names without a record are not looked for: this script has no capitals, by which names are told."
    return ""


def unknown_names(reading: Reading) -> Iterator[Suggestion]:
    """Yield each name that recurs and belongs to no record, where it stands first."""
    if why_none(reading):
        return
    runs = [each for passage in reading.passages for each in _runs(reading, passage)]
    grouped = _grouped(runs)
    known = _known(reading)
    for name, places in grouped.items():
        key, elsewhere = name_key(name), _elsewhere(reading, name)
        if len(places) + bool(elsewhere) >= OFTEN and key not in known:
            yield _suggestion(reading, name, places, elsewhere)


def _runs(reading: Reading, passage: Passage) -> Iterator[Run]:
    """Yield the runs of capitalised words in a paragraph that are no known name, no date and no ordinary word."""
    words = TextWords(passage.text)
    taken = [(each.start, each.end) for each in reading.names[passage.number]]
    taken += [(each.start, each.end) for each in reading.dates[passage.number]]
    free = [
        not words.is_possessive(number) and not any(start <= at < end for start, end in taken)
        for number, (_, at, _) in enumerate(words.pieces)
    ]
    number = 0
    while number < len(words):
        last = _end(words, number, free)
        if last > number:
            yield from _trimmed(reading, words, number, last, passage.number)
        number = max(last, number + 1)


def _end(words: TextWords, first: int, free: list[bool]) -> int:
    """Return the number of the word behind a run that begins with a word; the word's own if none does."""
    if not free[first] or not words.is_capital(first):
        return first
    last = first + 1
    while last < len(words) and free[last]:
        is_number = words.pieces[last][0].isdigit() and words.between(last) == " "
        if (words.is_capital(last) and _joins(words, last)) or is_number:
            last += 1
        elif (
            words.pieces[last][0] in _LINKING
            and last + 1 < len(words)
            and free[last + 1]
            and words.is_capital(last + 1)
            and words.between(last) == words.between(last + 1) == " "
        ):
            last += 2
        else:
            break
    return last


def _joins(words: TextWords, number: int) -> bool:
    """Return whether a word belongs to the name that the word before it is of: behind a space, a hyphen, an initial."""
    gap, (_, start, end) = words.between(number), words.pieces[number - 1]
    return gap in (" ", "-") or (gap == ". " and end - start == 1)


def _trimmed(reading: Reading, words: TextWords, first: int, last: int, paragraph: int) -> Iterator[Run]:
    """Yield a run without the words at its ends that are no part of a name; nothing if none is left."""
    opens = words.begins_sentence(first)
    while first < last and (_is_title(words, first) or (opens and _is_ordinary(reading, words, first))):
        first, opens = first + 1, False
    while first < last and words.pieces[last - 1][0] in DAYS | _LINKING:
        last -= 1
    if first >= last or words.pieces[last - 1][0] in TITLES:  # What ends in a title is an office.
        return
    name = words.written(first, last)
    is_single = last - first == 1
    # A single word has to be a name by itself; behind one that opens a sentence, the rest has to be more than ordinary.
    doubtful = range(first, last) if is_single else range(first + 1, last) if opens else ()
    if len(name) >= _SHORTEST and not (doubtful and all(_is_ordinary(reading, words, each) for each in doubtful)):
        rest = words.written(first + 1, last) if opens and last - first > 2 else ""
        yield Run(name, paragraph, (opens and is_single) or _is_headline(words), rest)


def _is_headline(words: TextWords) -> bool:
    """Return whether most words have a capital, as in headlines, where it tells nothing; these have no full stop."""
    if words.text.rstrip()[-1:] in _ENDS:
        return False
    letters = [number for number, (word, _, _) in enumerate(words.pieces) if len(word) > 3 and word.isalpha()]
    return sum(words.is_capital(number) for number in letters) * 3 > len(letters) * 2


def _is_title(words: TextWords, number: int) -> bool:
    word = words.pieces[number][0]
    return word in TITLES or word in DAYS or word in _LINKING


def _is_ordinary(reading: Reading, words: TextWords, number: int) -> bool:
    """Return whether a word is no name by itself: an ordinary one, or an adjective such as Sellan or Sella-backed."""
    word, written = words.pieces[number][0], words.written(number, number + 1)
    if _HYPHEN.split(written)[-1].islower() or word in reading.small or word in reading.adjectives:
        return True
    surroundings = reading.index.surroundings
    return surroundings is not None and any(
        surroundings.is_ordinary(each) for each in (word, word.removesuffix("s")) if each
    )


def _grouped(runs: Iterable[Run]) -> Mapping[str, list[int]]:
    """Return the paragraphs in which each name stands, a last name with the one whole name that ends in it."""
    spelled: dict[str, str] = {}
    places: dict[str, list[int]] = defaultdict(list)
    sure: Counter[str] = Counter()
    for run in _without_openers(list(runs)):
        key = name_key(run.name)
        spelled.setdefault(key, run.name)
        places[key].append(run.paragraph)
        sure[key] += not run.opens
    found = {spelled[key]: numbers for key, numbers in places.items() if sure[key]}
    for name in sorted(found, key=len):
        wholes = [each for each in found if each != name and " " not in name and _ends_in(each, name)]
        if len(wholes) == 1:
            found[wholes[0]] = sorted([*found[wholes[0]], *found.pop(name)])
    return found


def _without_openers(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield the runs, without a word that opens a sentence where the rest also stands alone, or behind other words."""
    wholes = {name_key(each.name) for each in runs}
    before: dict[str, set[str]] = defaultdict(set)
    for each in runs:
        before[name_key(each.rest)].add(name_key(each.name))
    for each in runs:
        key = name_key(each.rest)
        yield replace(each, name=each.rest) if each.rest and (key in wholes or len(before[key]) > 1) else each


def _ends_in(whole: str, last: str) -> bool:
    return " " in whole and fold(whole.split()[-1]) == fold(last)


def _known(reading: Reading) -> set[str]:
    """Return the keys of all names that the dossier has: of records, terms, authors and publishers."""
    dossier = reading.knowledge.dossier
    found: set[str] = {name_key(each.term) for each in dossier.terms}
    for record in dossier.records.values():
        names = [record.name]
        if isinstance(record, Record):
            names += [each.value for each in record.names]
        elif isinstance(record, Article):
            names += [each.name for each in (*record.authors, record.publisher, record.original_publisher) if each]
        found |= {name_key(each) for each in names}
    return found


def _elsewhere(reading: Reading, name: str) -> tuple[str, ...]:
    """Return the other articles whose digest has a name."""
    wanted = f" {' '.join(word for word, _, _ in tokens(name))} "
    return tuple(key for key, text in reading.other_digests.items() if wanted in text)


def _suggestion(reading: Reading, name: str, places: list[int], elsewhere: tuple[str, ...]) -> Suggestion:
    citation = str(reading.cite(Passage(places[0], "")))
    often = f"It stands in paragraph {', '.join(map(str, dict.fromkeys(places)))}"
    also = f", and in the digest of {', '.join(elsewhere)}" if elsewhere else ""
    near = _near(reading, name)
    if len(near) == 1:
        (record,) = near
        return Suggestion(
            kind=Kind.UNKNOWN,
            paragraph=places[0],
            what=name,
            why=f"{often}{also}. It may be a name of '{record}', whose names do not have it.",
            file=reading.knowledge.dossier.document_of[record].path,
            field="names",
            lines=(flow({"value": name, "sources": [citation]}),),
        )
    vocabulary = reading.knowledge.dossier.vocabulary
    return Suggestion(
        kind=Kind.UNKNOWN,
        paragraph=places[0],
        what=name,
        why=f"{often}{also}, and no record has this name. Records are for public roles, and for places.",
        file=f"actors/{propose_id(name)}.yml",
        lines=(
            f"name: {name}",
            f"kind:  # one of: {choices(vocabulary.kinds.actor)}",
            f"side:  # one of: {choices(vocabulary.sides)}",
            f"summary: … [@{citation}].",
        ),
        others=(
            f"# locations/{propose_id(name)}.yml",
            f"name: {name}",
            f"kind:  # one of: {choices(vocabulary.kinds.location)}",
            f"summary: … [@{citation}].",
        ),
    )


def _near(reading: Reading, name: str) -> set[str]:
    """Return the records of which this may be another name: nearly spelled so, or a person's last name."""
    found = set()
    for key, record in reading.knowledge.dossier.records.items():
        if not isinstance(record, Record):
            continue
        names = [record.name, *(each.value for each in record.names)]
        is_last = (
            " " not in name and _ends_in(record.name, name) and all(each[:1].isupper() for each in record.name.split())
        )
        if is_last or any(same_name(name, each) for each in names):
            found.add(key)
    return found

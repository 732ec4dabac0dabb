"""Names that recur in an article and belong to no record: runs of capitalised words, in scripts that have capitals.

A name recurs if it stands there twice, or if another article's digest has it too. A word that opens a sentence counts
only if it has its capital elsewhere too; a title before a name is no part of it, a word that the dossier or the article
writes in small letters is none. A last name counts with the whole name that ends in it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from builder.know.spellings import same_name
from builder.link.surroundings import CAPITAL_NOUNS
from builder.model.records import Article, Record
from builder.model.refs import propose_id
from builder.model.values.names import fold, name_key, tokens
from builder.suggest.capitals import Run, runs_in
from builder.suggest.reading import Passage, Reading
from builder.suggest.suggestion import Kind, Suggestion, choices, flow, scalar

OFTEN = 2


def why_none(reading: Reading) -> str:
    """Return why names without a record cannot be found here, or not all of them; empty if they can."""
    if _has_capital_nouns(reading):
        return "Names without a record are not looked for: in this language all nouns have capitals."
    letters = [letter for each in reading.passages for letter in each.text if letter.isalpha()]
    if sum(each.isupper() or each.islower() for each in letters) * 2 < len(letters):
        return "Names without a record are not looked for in a script that has no capitals, by which names are told."
    return ""


def unknown_names(reading: Reading) -> Iterator[Suggestion]:
    """Yield each name that recurs and belongs to no record, where it stands first."""
    if _has_capital_nouns(reading):
        return
    runs = [each for passage in reading.passages for each in runs_in(reading, passage)]
    grouped = _grouped(runs)
    known = _known(reading)
    for name, places in grouped.items():
        key, elsewhere = name_key(name), _elsewhere(reading, name)
        if len(places) + bool(elsewhere) >= OFTEN and key not in known:
            yield _suggestion(reading, name, places, elsewhere)


def _has_capital_nouns(reading: Reading) -> bool:
    return reading.words.language.partition("-")[0] in CAPITAL_NOUNS


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
    """Return the keys of all names that are known: of records, terms, publishers, authors, and their last names."""
    dossier = reading.knowledge.dossier
    found: set[str] = {name_key(each.term) for each in dossier.terms}
    for record in dossier.records.values():
        names = [record.name]
        if isinstance(record, Record):
            names += [each.value for each in record.names]
        elif isinstance(record, Article):
            names += [each.name for each in (*record.authors, record.publisher, record.original_publisher) if each]
            names += [each.name.split()[-1] for each in record.authors]
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
            f"name: {scalar(name)}",
            f"kind:  # one of: {choices(vocabulary.kinds.actor)}",
            f"side:  # one of: {choices(vocabulary.sides)}",
            f"summary: … [@{citation}].",
        ),
        others=(
            f"# locations/{propose_id(name)}.yml",
            f"name: {scalar(name)}",
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

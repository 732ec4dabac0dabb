"""Figures that an article gives and that no statement takes from it, and what words of the vocabulary stand near."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.link.ordinary import OPENERS
from builder.link.sentences import sentence_around
from builder.model.records import Casualties, Quantity
from builder.model.values.counts import Count
from builder.model.values.names import fold, tokens
from builder.model.vocabulary import Labels, Vocabulary
from builder.suggest.counting import FoundCount, counts_in
from builder.suggest.reading import Passage, Reading
from builder.suggest.subjects import Subject, subjects
from builder.suggest.suggestion import Kind, Suggestion, choices, flow

NEAR, BEHIND = 6, 4
"""How many words away what became of people may stand, and how many behind a figure what is counted."""
_STEM = 4


@dataclass(frozen=True, slots=True)
class Counted:
    """What a figure counts, as far as words near it tell: a quantity, or people of a group and what became of them."""

    found: FoundCount
    quantity: str | None = None
    outcome: str | None = None
    group: str | None = None


def figures(reading: Reading) -> Iterator[Suggestion]:
    """Yield each figure of a paragraph, once, unless a statement that cites the paragraph has it."""
    known = _entered(reading)
    for passage in reading.passages:
        told = subjects(reading, passage)
        seen: set[tuple[Count, str | None, str | None, str | None]] = set()
        for each in counted(reading, passage):
            what = (each.found.count, each.quantity, each.outcome, each.group)
            if what not in seen and each.found.count not in known.get(passage.number, ()):
                seen.add(what)
                yield _suggestion(reading, passage, each, told)


def counted(reading: Reading, passage: Passage) -> Iterator[Counted]:
    """Yield the figures of a paragraph that are no part of a date or of a known name."""
    taken = [(each.at, each.behind) for each in reading.dates[passage.number]]
    taken += [(each.at, each.behind) for each in reading.names[passage.number]]
    for found in counts_in(passage.text):
        if not any(start < found.behind and found.at < end for start, end in taken):
            yield _counted(reading.knowledge.dossier.vocabulary, passage.text, found)


def fields(each: Counted, citation: str) -> tuple[str, dict[str, object]]:
    """Return the field for a figure, and the entry in it; what is not known is None."""
    count = each.found.count.text.replace(",", "").replace("–", "-")
    if each.outcome:
        return "casualties", {"outcome": each.outcome, "who": each.group, "count": count, "sources": [citation]}
    return "figures", {"what": each.quantity, "count": count, "sources": [citation]}


def _suggestion(reading: Reading, passage: Passage, each: Counted, told: tuple[Subject, ...]) -> Suggestion:
    vocabulary = reading.knowledge.dossier.vocabulary
    field, entry = fields(each, str(reading.cite(passage)))
    blank = {"who": vocabulary.groups, "what": vocabulary.quantities}
    remark = next((choices(blank[key]) for key, value in entry.items() if value is None and key in blank), "")
    return Suggestion(
        kind=Kind.FIGURE,
        paragraph=passage.number,
        what=f"“{each.found.printed}”: {sentence_around(passage.text, each.found.at)}",
        why=_reason(vocabulary, each),
        file=f"events/{told[0].event}.yml" if told else "events/<id>.yml",
        field=field,
        lines=(flow(entry) + (f"  # one of: {remark}" if remark else ""),),
    )


def _reason(vocabulary: Vocabulary, each: Counted) -> str:
    if each.quantity:
        return f"Beside it stands “{vocabulary.label('quantities', each.quantity).label}” of the vocabulary."
    if not each.outcome:
        return "No word of the vocabulary beside it says what is counted."
    said = f"Near it stands “{vocabulary.label('outcomes', each.outcome).label}” of the vocabulary"
    group = f", and “{vocabulary.label('groups', each.group).label}” behind it" if each.group else ""
    return f"{said}{group}."


def _counted(vocabulary: Vocabulary, text: str, found: FoundCount) -> Counted:
    sentence = sentence_around(text, found.at)
    at = text.rfind(sentence, 0, found.at + len(sentence))
    inside = [each for each in tokens(sentence) if not at + each[1] < found.behind <= at + each[2]]
    before = [word for word, start, _ in inside if at + start < found.at]
    behind = [word for word, start, _ in inside if at + start >= found.behind]
    outcome = _nearest(vocabulary, before[::-1][:NEAR], behind[:NEAR])
    quantity = None if outcome else _best(vocabulary, vocabulary.quantities, behind[:BEHIND])
    group = _best(vocabulary, vocabulary.groups, behind[: BEHIND + 1]) if outcome else None
    return Counted(found, quantity, outcome, group)


def _nearest(vocabulary: Vocabulary, before: list[str], behind: list[str]) -> str | None:
    """Return what became of people, by the nearest word that says it; behind a figure comes before ahead of it."""
    found: list[tuple[int, int, str]] = []
    for side, words in enumerate((behind, before)):
        for distance, word in enumerate(words):
            found += [
                (side, distance, outcome)
                for outcome, label in vocabulary.outcomes.items()
                if any(_is_like(word, known) for known in words_for(vocabulary, f"{outcome} {label.label}"))
            ]
    return min(found, key=lambda each: each[:2])[2] if found else None


def _best(vocabulary: Vocabulary, labels: Labels, words: list[str]) -> str | None:
    """Return the word of a section of which most is said by some words of a text; None if nothing is."""
    shares: dict[str, float] = {}
    for key, label in labels.items():
        known = [word for word, _, _ in tokens(f"{label.label}") if word not in OPENERS]
        said = [any(_is_like(word, other) for word in words for other in words_for(vocabulary, each)) for each in known]
        if any(said):
            shares[key] = sum(said) + sum(said) / len(said)
    return max(shares, key=shares.__getitem__) if shares else None


def words_for(vocabulary: Vocabulary, text: str) -> set[str]:
    """Return the words of a text, folded, and those that the dossier says mean the same."""
    found = {word for word, _, _ in tokens(text.replace("-", " ")) if word not in OPENERS}
    for group in vocabulary.words:
        same = {fold(each) for each in group}
        if found & same:
            found |= same
    return found


def _is_like(word: str, known: str) -> bool:
    """Return whether two words are forms of one: they begin alike and differ in at most two letters at the end."""
    if word == known:
        return True
    shorter, longer = sorted((word, known), key=len)
    return (
        len(shorter) >= _STEM
        and longer.startswith(shorter[: max(_STEM, len(shorter) - 1)])
        and (len(longer) - len(shorter) <= 2)
    )


def _entered(reading: Reading) -> dict[int, list[Count]]:
    """Return the figures of all statements that cite a paragraph of the article, by the paragraph."""
    found: dict[int, list[Count]] = {}
    for document in reading.knowledge.dossier.documents:
        for _, entry in document.entries:
            if isinstance(entry, Casualties | Quantity) and entry.count:
                for citation in entry.sources:
                    if citation.article == reading.article:
                        found.setdefault(citation.paragraph, []).append(entry.count)
    return found

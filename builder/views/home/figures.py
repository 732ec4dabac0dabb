"""The figures of a dossier: few numbers, each an answer of the dossier and a link to the page that gives it in full."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.know.numbers.bounds import Bounds
from builder.link.nodes import Emphasis, Inline, Text
from builder.views.parts.amounts import in_words
from builder.views.parts.teller import Teller
from builder.views.parts.wording import nodes_of


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, which is strong, with what it counts, and the index that gives it in full, from `anchor` on if given.

    `is_wide` says that the number is a few words, such as "at least 6".
    """

    index: str
    text: tuple[Inline, ...]
    anchor: str = ""
    is_wide: bool = False


def figures(teller: Teller) -> tuple[Figure, ...]:
    """Return the figures of a dossier; of what it has none, there is none."""
    dossier, told = teller.dossier, teller.words.ngettext_parts
    events, works = len(dossier.events), len(dossier.works(dossier.articles))
    disputes, questions = len(dossier.disagreements), len(dossier.questions)
    strong = {each: _strong(teller.words.number(each)) for each in (events, works, disputes, questions)}
    first = (
        ("events", events, told("%(number)s event", "%(number)s events", events, number=strong[events])),
        (
            "works",
            works,
            told("%(number)s independent work", "%(number)s independent works", works, number=strong[works]),
        ),
    )
    last = (
        (
            "disagreements",
            disputes,
            told("%(number)s point in dispute", "%(number)s points in dispute", disputes, number=strong[disputes]),
        ),
        (
            "questions",
            questions,
            told("%(number)s open question", "%(number)s open questions", questions, number=strong[questions]),
        ),
    )
    return (*_counted(first), *_people(teller), *_counted(last))


def _counted(found: Iterable[tuple[str, int, tuple[tuple[Inline, ...] | str, ...]]]) -> Iterator[Figure]:
    return (Figure(index, nodes_of(text)) for index, number, text in found if number)


def _people(teller: Teller) -> Iterator[Figure]:
    """Yield how many people are counted for the first outcome of people in the vocabulary, if a number can be given."""
    label = teller.dossier.vocabulary.label
    total = next((each for each in teller.knowledge.totals.all if label("outcomes", each.outcome).people), None)
    if total and total.least:
        least = in_words(teller.words, Bounds(total.least, total.least if total.is_all else None))
        text = teller.words.ngettext_parts(
            "%(number)s person %(outcome)s",
            "%(number)s people %(outcome)s",
            total.least,
            number=_strong(least),
            outcome=(Text(label("outcomes", total.outcome).label),),
        )
        yield Figure("casualties", nodes_of(text), f"total-{total.outcome}", is_wide=True)


def _strong(number: str) -> tuple[Inline, ...]:
    return (Emphasis((Text(number),), strong=True),)

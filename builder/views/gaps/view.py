"""The weakest facts: what a reader should take with most care, and where a contributor helps most.

Each weakness is one list. What counts is said where the list is made: in `events.py` and `records.py`, for what one
side alone says in know/voices.py, for names that lead nowhere in `omissions.py`. Works are counted, not articles, so
that a copy strengthens nothing.
"""

from dataclasses import dataclass

from builder.render.paging import Listing
from builder.views.gaps.events import dateless, placeless, single_work, worked_out
from builder.views.gaps.gap import Gap, Group, Weakness, weakness
from builder.views.gaps.omissions import omitted
from builder.views.gaps.records import alone, open_questions, thin, unplaced
from builder.views.gaps.sides import one_sided, unnamed
from builder.views.parts.teller import Teller

ON_A_PAGE = 500


@dataclass(frozen=True, slots=True)
class Weaknesses:
    """Every kind of gap that the dossier has, the gravest first."""

    all: tuple[Weakness, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a run: a weakness and one of its groups."""

    weakness: Weakness
    group: Group
    is_first: bool

    def __hash__(self) -> int:
        return hash((self.weakness.name, self.group.label))


def gaps(teller: Teller) -> Listing[Head, Gap]:
    """Return every gap, by weakness and group."""
    found = weaknesses(teller)
    return Listing(
        view=Weaknesses(found),
        runs=tuple((Head(each, group, group is each.groups[0]), group.gaps) for each in found for group in each.groups),
        size=ON_A_PAGE,
        anchor=lambda head: head.weakness.name if head.is_first else f"{head.weakness.name}-{head.group.label}",
    )


def weaknesses(teller: Teller) -> tuple[Weakness, ...]:
    """Return every kind of gap that the dossier has, the gravest first."""
    dossier, words = teller.dossier, teller.words
    found = (
        weakness(words, "single-work", single_work(teller), len(dossier.events)),
        weakness(words, "one-sided", one_sided(teller)),
        weakness(words, "unnamed", unnamed(teller)),
        weakness(words, "worked-out", worked_out(teller), len(dossier.events)),
        weakness(words, "dateless", dateless(teller), len(dossier.events)),
        weakness(words, "placeless", placeless(teller), len(dossier.events)),
        weakness(words, "unplaced", unplaced(teller), len(dossier.locations)),
        weakness(words, "thin", thin(teller), len(dossier.records) - len(dossier.articles)),
        weakness(words, "open", open_questions(teller)),
        weakness(words, "alone", alone(teller), len(dossier.actors)),
        weakness(words, "omitted", omitted(teller)),
    )
    return tuple(each for each in found if each.groups)

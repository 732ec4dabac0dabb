"""The weakest facts: what a reader should take with most care, and where a contributor helps most.

Each weakness is one list. What counts is said where the list is made: in `events.py` and `records.py`, for what one
side alone says in `heard.py`, for names that lead nowhere in `omissions.py`. Works are counted, not articles, so that
a copy strengthens nothing.
"""

from builder.derive.facts import Material
from builder.derive.gaps.events import nowhere, single_work, worked_out
from builder.derive.gaps.gap import Gap, Weakness
from builder.derive.gaps.omissions import omitted
from builder.derive.gaps.pages import GapsPage, gap_pages
from builder.derive.gaps.records import alone, open_questions, thin, unplaced
from builder.derive.gaps.sides import one_sided, unnamed

__all__ = ["Gap", "GapsPage", "Weakness", "gap_pages", "weaknesses"]


def weaknesses(material: Material) -> tuple[Weakness, ...]:
    """Return every kind of gap that the dossier has, the gravest first."""
    dossier = material.dossier
    found = (
        Weakness("single-work", single_work(material), len(dossier.events)),
        Weakness("one-sided", one_sided(material)),
        Weakness("unnamed", unnamed(material)),
        Weakness("worked-out", worked_out(material), len(dossier.events)),
        Weakness("nowhere", nowhere(material), len(dossier.events)),
        Weakness("unplaced", unplaced(material), len(dossier.locations)),
        Weakness("thin", thin(material), len(dossier.records) - len(dossier.articles)),
        Weakness("open", open_questions(material)),
        Weakness("alone", alone(material), len(dossier.actors)),
        Weakness("omitted", omitted(material)),
    )
    return tuple(each for each in found if each.groups)

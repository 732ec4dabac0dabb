"""Records as far as the articles published by a time tell of them: dates of events, offices of actors.

`place` is the place in the sequence (`publication.py`) of the latest article published by then. What rests on no
article at all counts as known.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from builder.derive.chronology import EventLine, line_of, shown_dates
from builder.derive.facts import Material
from builder.derive.publication import articles_of, places_in_sequence
from builder.model.dossier import Dossier
from builder.model.statements import Statement
from builder.model.vocabulary import Label


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor first named, with the office or kind as known then."""

    id: str
    fact: str


def line_then(material: Material, event: str, place: int) -> EventLine:
    """Return the line of an event with the dates known when the article at this place had appeared."""
    dates = (each for each in material.dossier.events[event].when if _is_known(material.dossier, each, place))
    shown, worked_out = shown_dates(dates)
    return replace(line_of(material, event), dates=shown, inferred=worked_out)


def actors_then(
    material: Material, actors: Iterable[str], place: int
) -> tuple[tuple[Label, tuple[NamedActor, ...]], ...]:
    """Return actors by side, people first and then by name, each with what was known of its office."""
    dossier = material.dossier
    kinds = list(dossier.vocabulary.kinds.actor)
    found: dict[str, list[NamedActor]] = defaultdict(list)
    for key in sorted(actors, key=lambda each: (kinds.index(dossier.actors[each].kind), dossier.actors[each].name)):
        actor = dossier.actors[key]
        kind = dossier.vocabulary.label("kinds.actor", actor.kind).label
        offices = (each.value for each in actor.roles if _is_known(dossier, each, place))
        found[actor.side].append(NamedActor(key, next(offices, kind)))
    return tuple((label, tuple(found[side])) for side, label in dossier.vocabulary.sides.items() if side in found)


def _is_known(dossier: Dossier, entry: Statement, place: int) -> bool:
    """Return whether an article at this place of the sequence or before it carries a statement, or none at all does."""
    carriers = articles_of(dossier, entry.sources)
    return not carriers or places_in_sequence(dossier)[carriers[0]] <= place

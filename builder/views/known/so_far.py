"""Records as far as the articles published by a time tell of them: dates of events, offices of actors.

`place` is the place in the order of publication of the latest article published by then. What rests on no article at
all counts as known.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from builder.model.vocabulary import Label
from builder.views.parts.lines import EventLine, line_of, shown_dates
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor first named, with the office or kind as known then."""

    id: str
    fact: str


def line_then(teller: Teller, event: str, place: int) -> EventLine:
    """Return the line of an event with the dates known when the article at this place had appeared."""
    is_known = teller.knowledge.firsts.is_known
    dates = (each for each in teller.dossier.events[event].when if is_known(each.sources, place))
    shown, worked_out = shown_dates(teller, dates)
    return replace(line_of(teller, event), dates=shown, inferred=worked_out)


def actors_then(teller: Teller, actors: Iterable[str], place: int) -> tuple[tuple[Label, tuple[NamedActor, ...]], ...]:
    """Return actors by side, people first and then by name, each with what was known of its office."""
    dossier, is_known = teller.dossier, teller.knowledge.firsts.is_known
    kinds = list(dossier.vocabulary.kinds.actor)
    found: dict[str, list[NamedActor]] = defaultdict(list)
    for key in sorted(actors, key=lambda each: (kinds.index(dossier.actors[each].kind), dossier.actors[each].name)):
        actor = dossier.actors[key]
        kind = dossier.vocabulary.label("kinds.actor", actor.kind).label
        offices = (each.value for each in actor.roles if is_known(each.sources, place))
        found[actor.side].append(NamedActor(key, next(offices, kind)))
    return tuple((label, tuple(found[side])) for side, label in dossier.vocabulary.sides.items() if side in found)

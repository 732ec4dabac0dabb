"""Statements that say nothing that another has not said: the same again, or more coarsely.

One statement repeats another of its record and field if

- dates: every day that the other can mean lies within the days that it can mean;
- places: its place is the other's, or contains it;
- casualties: same outcome, the same people or a group that includes them, and the same figure or none;
- figures: same quantity, same time, and the same figure or none;
- parts, stances, arrows: same actor or event, same word, and the same voice;
- names: the same letters.
"""

from builder.know.clock import Clock
from builder.know.places import Places
from builder.model.dossier import Dossier
from builder.model.statements import (
    Attribution,
    Casualties,
    DateStatement,
    OtherName,
    Participant,
    PlaceStatement,
    Precedent,
    Quantity,
    Statement,
)


def repeats(one: Statement, other: Statement, dossier: Dossier, clock: Clock, places: Places) -> bool:
    """Return whether `one` says nothing that `other` has not said."""
    match one, other:
        case DateStatement(value=date), DateStatement(value=known):
            return clock.order(date).holds(clock.order(known))
        case PlaceStatement(value=place), PlaceStatement(value=known):
            return places.holds(place, known)
        case Casualties(), Casualties():
            people = {other.who, *dossier.vocabulary.outer_groups(other.who)}
            return one.outcome == other.outcome and one.who in people and one.count in (None, other.count)
        case Quantity(), Quantity():
            return (one.what, one.when) == (other.what, other.when) and one.count in (None, other.count)
        case Participant(), Participant():
            return (one.actor, one.role, one.according_to) == (other.actor, other.role, other.according_to)
        case Attribution(), Attribution():
            return (one.by, one.stance, one.of) == (other.by, other.stance, other.of)
        case Precedent(), Precedent():
            return (one.event, one.as_, one.according_to) == (other.event, other.as_, other.according_to)
        case OtherName(value=name), OtherName(value=known):
            return name == known
        case _:
            return False

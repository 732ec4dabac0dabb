"""Who is involved: all actors by side, those with most events first."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from builder.model.values.names import list_order
from builder.model.vocabulary import Label
from builder.render.paging import Listing
from builder.views.parts.lines import EventLine, line_of
from builder.views.parts.records import ON_A_PAGE, Group, IndexLine, anchor_of, index_line
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor in the index: its line, its side, and the first and the last of its events that have a date.

    `first` and `last` are the places of these two in the story; None if no event has a date.
    """

    line: IndexLine
    side: Label
    seen: tuple[EventLine, ...]
    first: int | None = None
    last: int | None = None


def actors(teller: Teller) -> Listing[Group, ActorLine]:
    """Return all actors by side."""
    runs = tuple((group, tuple(_seen(teller, each) for each in lines)) for group, lines in actors_by_side(teller))
    return Listing(view=None, runs=runs, size=ON_A_PAGE, anchor=anchor_of)


def actors_by_side(teller: Teller) -> tuple[tuple[Group, tuple[IndexLine, ...]], ...]:
    """Return all actors, by side, those with most events first and then by name."""
    dossier, events = teller.dossier, teller.knowledge.events
    found: dict[str, list[str]] = defaultdict(list)
    for key, actor in sorted(
        dossier.actors.items(), key=lambda each: (-len(events.of(each[0])), list_order(each[1].shown_name))
    ):
        found[actor.side].append(key)
    return tuple(
        (Group(side, label, _kinds(teller, found[side])), tuple(_line(teller, each) for each in found[side]))
        for side, label in dossier.vocabulary.sides.items()
        if side in found
    )


def _kinds(teller: Teller, actors: list[str]) -> tuple[tuple[int, Label], ...]:
    dossier = teller.dossier
    counts = Counter(dossier.actors[each].kind for each in actors)
    return tuple((counts[kind], label) for kind, label in dossier.vocabulary.kinds.actor.items() if counts[kind])


def _line(teller: Teller, actor: str) -> IndexLine:
    return index_line(teller, actor, claims=len(teller.knowledge.claims.by(actor)))


def _seen(teller: Teller, line: IndexLine) -> ActorLine:
    events = teller.knowledge.events
    side = teller.dossier.vocabulary.label("sides", teller.dossier.actors[line.id].side)
    seen = events.first_and_last(line.id)
    if not seen:
        return ActorLine(line, side, ())
    ends = tuple(line_of(teller, each) for each in seen)
    return ActorLine(line, side, ends, events.position[seen[0]], events.position[seen[-1]])

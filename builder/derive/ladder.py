"""The ladder of an event: what it followed above it, what followed it below, by the arrows that touch it.

Each side is in order of time. A rung also holds the arrows that lead on from it: upwards what it followed itself,
downwards what followed it in turn.
"""

from dataclasses import dataclass

from builder.derive.arrows import Arrow, arrows_from, arrows_to
from builder.derive.chains import hubs_of, page_of_chain
from builder.derive.chronology import EventLine, in_order, line_of
from builder.derive.facts import Material


@dataclass(frozen=True, slots=True)
class Rung:
    """An event beside another, the arrows between the two, and those that lead on from it."""

    line: EventLine
    arrows: tuple[Arrow, ...]
    onward: tuple[Arrow, ...]

    @property
    def is_inferred(self) -> bool:
        """Whether every arrow between the two is inferred."""
        return all(each.is_inferred for each in self.arrows)


@dataclass(frozen=True, slots=True)
class Ladder:
    """An event between what it followed and what followed it; `hub` is the event its chain is called after.

    `page` is the number of the page on which the whole chain stands.
    """

    here: EventLine
    hub: str
    page: int
    before: tuple[Rung, ...]
    after: tuple[Rung, ...]

    @property
    def arrows(self) -> tuple[Arrow, ...]:
        """The arrows that touch the event."""
        return tuple(arrow for rung in (*self.before, *self.after) for arrow in rung.arrows)


def ladder_of(material: Material, event: str) -> Ladder | None:
    """Return the ladder of an event; None if no arrow touches it."""
    before = tuple(
        Rung(line_of(material, each), arrows, arrows_to(material, each))
        for each, arrows in _by_end(material, [(arrow.earlier, arrow) for arrow in arrows_to(material, event)])
    )
    after = tuple(
        Rung(line_of(material, each), arrows, arrows_from(material, each))
        for each, arrows in _by_end(material, [(arrow.later, arrow) for arrow in arrows_from(material, event)])
    )
    if not before and not after:
        return None
    hub = hubs_of(material.dossier)[event]
    return Ladder(line_of(material, event), hub, page_of_chain(material, hub), before, after)


def _by_end(material: Material, found: list[tuple[str, Arrow]]) -> list[tuple[str, tuple[Arrow, ...]]]:
    """Return the arrows by the event at their other end, these in order of time."""
    ends: dict[str, list[Arrow]] = {}
    for end, arrow in found:
        ends.setdefault(end, []).append(arrow)
    return [(each, tuple(ends[each])) for each in in_order(material, ends)]

"""The ladder of an event: what it followed above it, what followed it below, by the arrows that touch it.

Each side is in order of time. A rung also holds the arrows that lead on from it: upwards what it followed itself,
downwards what followed it in turn.
"""

from dataclasses import dataclass

from builder.know.chains import Arrow
from builder.model.anchors import Anchor
from builder.model.marked import marked
from builder.views.chains.arrows import ArrowView, arrow_view
from builder.views.parts.lines import EventLine, line_of
from builder.views.parts.teller import Teller
from builder.views.record.sections import Body, Section


@dataclass(frozen=True, slots=True)
class Rung:
    """An event beside another, the arrows between the two, and those that lead on from it."""

    line: EventLine
    arrows: tuple[ArrowView, ...]
    onward: tuple[ArrowView, ...]

    @property
    def is_inferred(self) -> bool:
        """Whether every arrow between the two is inferred."""
        return all(each.is_inferred for each in self.arrows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder(Body):
    """An event between what it followed and what followed it; `hub` is the event its chain is called after."""

    partial = "ladder"
    hub: str
    before: tuple[Rung, ...]
    after: tuple[Rung, ...]

    @property
    def has_inferred(self) -> bool:
        """Whether any rung is inferred, and so drawn with a dashed line."""
        return any(each.is_inferred for each in (*self.before, *self.after))


def ladder(teller: Teller, event: str) -> Section | None:
    """Return the ladder of an event; None if no arrow touches it."""
    chains = teller.knowledge.chains
    before = _by_end(teller, [(arrow.earlier, arrow) for arrow in chains.arrows_to(event)])
    after = _by_end(teller, [(arrow.later, arrow) for arrow in chains.arrows_from(event)])
    if not before and not after:
        return None
    body = Ladder(
        hub=chains.hubs[event],
        before=tuple(_rung(teller, each, arrows, chains.arrows_to(each)) for each, arrows in before),
        after=tuple(_rung(teller, each, arrows, chains.arrows_from(each)) for each, arrows in after),
    )
    return Section(Anchor.CHAIN, marked("What came before, and what came of it"), body)


def _rung(teller: Teller, event: str, arrows: tuple[Arrow, ...], onward: tuple[Arrow, ...]) -> Rung:
    between, on = (tuple(arrow_view(teller, each) for each in found) for found in (arrows, onward))
    return Rung(line_of(teller, event), between, on)


def _by_end(teller: Teller, found: list[tuple[str, Arrow]]) -> list[tuple[str, tuple[Arrow, ...]]]:
    """Return the arrows by the event at their other end, these in order of time."""
    ends: dict[str, list[Arrow]] = {}
    for end, arrow in found:
        ends.setdefault(end, []).append(arrow)
    return [(each, tuple(ends[each])) for each in teller.knowledge.events.in_order(ends)]

"""What followed what: the whole story as chains, what is close in time and not linked, what stands alone."""

from dataclasses import dataclass
from typing import TypeAlias

from builder.know.chains import CLOSE, Chain
from builder.render.paging import Listing
from builder.views.chains.arrows import ArrowView, arrow_view
from builder.views.parts.lines import EventLine, line_of, lines
from builder.views.parts.signs import Signs, signs_of
from builder.views.parts.teller import Teller

ON_A_PAGE = 300


@dataclass(frozen=True, slots=True)
class Step:
    """An event of a chain, and the arrows that lead to it."""

    line: EventLine
    arrows: tuple[ArrowView, ...]


@dataclass(frozen=True, slots=True)
class ChainView:
    """Events that arrows connect, in order of time; `hub` is the one that the chain is called after."""

    hub: str
    steps: tuple[Step, ...]

    @property
    def arrows(self) -> int:
        """How many arrows it has."""
        return sum(len(each.arrows) for each in self.steps)

    @property
    def inferred(self) -> int:
        """How many of its arrows are inferred."""
        return sum(arrow.is_inferred for each in self.steps for arrow in each.arrows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """How many chains and arrows there are in all, and events that belong to none; `days` is what counts as close.

    `orders` are the words for arrows that only put the one after the other; `kinds` those of events that somebody
    brought about, `signs` how the list marks what is to be known of its lines.
    """

    chains: int
    arrows: int
    inferred: int
    alone: int
    orders: tuple[str, ...]
    kinds: tuple[str, ...]
    signs: Signs
    days: int = CLOSE

    @property
    def drawn(self) -> int:
        """How many arrows an article draws, itself or through a voice."""
        return self.arrows - self.inferred


Item: TypeAlias = ChainView | tuple[EventLine, EventLine] | EventLine
CHAIN, CLOSE_PAIRS, ALONE = "chain", "close", "alone"


def chains(teller: Teller) -> Listing[tuple[str, str], Item]:
    """Return the chains, each a run of its own, then what is close in time, then the events that stand alone."""
    known = teller.knowledge.chains
    found = tuple(_chain(teller, each) for each in known.all)
    close = tuple((line_of(teller, one), line_of(teller, other)) for one, other in known.close_pairs)
    alone = lines(teller, known.alone)
    story = Story(
        chains=len(found),
        arrows=sum(each.arrows for each in found),
        inferred=sum(each.inferred for each in found),
        alone=len(alone),
        orders=_orders(teller),
        kinds=_kinds(teller),
        signs=_signs(found),
    )
    return Listing(
        view=story,
        runs=(
            *(((CHAIN, each.hub), (each,)) for each in found),
            ((CLOSE_PAIRS, "close"), close),
            ((ALONE, "alone"), alone),
        ),
        size=ON_A_PAGE,
        weight=lambda each: len(each.steps) if isinstance(each, ChainView) else 1,
        anchor=lambda head: head[1],
    )


def _signs(chains: tuple[ChainView, ...]) -> Signs:
    steps = [step for chain in chains for step in chain.steps]
    arrows = (arrow.fact for step in steps for arrow in step.arrows)
    return signs_of((step.line for step in steps), arrows, has_places=False)


def _orders(teller: Teller) -> tuple[str, ...]:
    """Return the words in use for arrows that put one event after another and say nothing of why."""
    used = {each.as_ for event in teller.dossier.events.values() for each in event.follows}
    return tuple(each.label for word, each in teller.dossier.vocabulary.follows.items() if each.order and word in used)


def _kinds(teller: Teller) -> tuple[str, ...]:
    """Return the plurals of the kinds in use of events that somebody brought about."""
    used = {each.kind for each in teller.dossier.events.values()}
    kinds = teller.dossier.vocabulary.kinds.event.items()
    return tuple(each.many for kind, each in kinds if each.attributable and kind in used)


def _chain(teller: Teller, chain: Chain) -> ChainView:
    arrows_to = teller.knowledge.chains.arrows_to
    return ChainView(
        chain.hub,
        tuple(
            Step(line_of(teller, each), tuple(arrow_view(teller, arrow) for arrow in arrows_to(each)))
            for each in chain.events
        ),
    )

"""The timeline: the story in periods, drawn along time, in pages of bounded size."""

from dataclasses import dataclass

from builder.model.vocabulary import Label
from builder.render.paging import Listing, sheets_of
from builder.views.parts.signs import Signs, signs_of
from builder.views.parts.teller import Teller
from builder.views.timeline.density import Density, column_of, density_of
from builder.views.timeline.marks import all_timed
from builder.views.timeline.periods import Period, periods_of

ON_A_PAGE = 300


@dataclass(frozen=True, slots=True)
class Timeline:
    """How many events there are in all, and the small picture of all of them.

    `targets` says for each column of the axis on which page and in which period its first event stands, `signs` how the
    lists mark what is to be known of their lines.
    """

    events: int
    density: Density | None
    targets: tuple[tuple[int, str] | None, ...]
    legend: tuple[tuple[str, tuple[Label, ...]], ...]
    signs: Signs


def periods(teller: Teller) -> Listing[str, Period]:
    """Return the periods of the story; they follow each other on a page until it is full."""
    return _listing(teller.once(timeline), teller.once(_periods))


def timeline(teller: Teller) -> Timeline:
    """Return the whole story along time."""
    density = density_of(teller, teller.dossier.events)
    targets = _targets(teller, density) if density else ()
    signs = signs_of(each.line for each in teller.once(all_timed))
    return Timeline(len(teller.dossier.events), density, targets, _legend(teller), signs)


def is_long(teller: Teller) -> bool:
    """Return whether the timeline has several pages."""
    return len(sheets_of(_listing(None, teller.once(_periods)))) > 1


def _listing(view: Timeline | None, found: tuple[Period, ...]) -> Listing[str, Period]:
    return Listing(
        view=view,
        runs=(("", found),),
        size=ON_A_PAGE,
        weight=lambda each: len(each.events),
        name=lambda each: each.title,
    )


def _periods(teller: Teller) -> tuple[Period, ...]:
    return periods_of(teller.words, teller.once(all_timed))


def _targets(teller: Teller, density: Density) -> tuple[tuple[int, str] | None, ...]:
    found: list[tuple[int, str] | None] = [None] * density.axis.columns
    for sheet in sheets_of(_listing(None, teller.once(_periods))):
        for period in sheet.items:
            for event in period.events:
                column = column_of(density.axis, event.mark) if event.marks else None
                if column is not None:
                    found[column] = found[column] or (sheet.number, period.anchor)
    return tuple(found)


def _legend(teller: Teller) -> tuple[tuple[str, tuple[Label, ...]], ...]:
    """Return the colours in use, each with the kinds of events that it stands for, in the vocabulary's order."""
    used = {each.kind for each in teller.dossier.events.values()}
    found: dict[str, list[Label]] = {}
    for kind, label in teller.dossier.vocabulary.kinds.event.items():
        if kind in used:
            found.setdefault(label.colour, []).append(label)
    return tuple((colour, tuple(labels)) for colour, labels in found.items())

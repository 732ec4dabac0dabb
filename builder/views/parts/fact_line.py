"""What a record is in a few words, as cards, previews, search results and lists say it: office or kind, date or place.

Dates stand as in every list: all that are stated, and that they are worked out if they are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never

from builder.model.records import Actor, Article, Event, Location, Role
from builder.views.parts.lines import shown_dates
from builder.views.parts.teller import Teller
from builder.views.parts.times import known_time


@dataclass(frozen=True, slots=True)
class FactLine:
    """What a record is in a few words: its office, kind or outlet, what contains it, and its dates.

    `is_kind` says that `what` is no more than the kind, `inferred` that a date is worked out, `time` for when an office
    is known.
    """

    what: str
    within: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    is_kind: bool = False
    inferred: bool = False
    time: str = ""

    @property
    def aside(self) -> str:
        """What stands behind the line in brackets: for when an office is known, that dates are worked out."""
        return f" ({self.time})" if self.time else " (worked out)" if self.inferred else ""

    @property
    def plain(self) -> str:
        """The line without what stands in brackets behind it."""
        what = f"{self.what} in {listed(self.within)}" if self.within else self.what
        return ", ".join(each for each in (what, " or ".join(self.dates)) if each)

    @property
    def beside_kind(self) -> str:
        """The line where the kind stands beside it."""
        if not self.is_kind:
            return str(self)
        return f"in {listed(self.within)}" if self.within else f"{' or '.join(self.dates)}{self.aside}"

    def __str__(self) -> str:
        return f"{self.plain}{self.aside}"


def fact_line(teller: Teller, record: str) -> FactLine:
    """Return what a record is in a few words: office or kind, date or place."""
    dossier = teller.dossier
    label, model = dossier.vocabulary.label, dossier.records[record]
    match model:
        case Actor():
            office = teller.knowledge.times.latest(model.roles)
            if office is None:
                return FactLine(label("kinds.actor", model.kind).label, is_kind=True)
            return FactLine(office.value, time=known_time(teller.knowledge.times.of_role(office)))
        case Location():
            kind = label("kinds.location", model.kind).label
            around = teller.knowledge.places.directly_around(record)
            return FactLine(kind, tuple(dossier.locations[each].name for each in around), is_kind=True)
        case Event():
            dates, worked_out = shown_dates(teller, model.when)
            return FactLine(label("kinds.event", model.kind).label, (), dates, is_kind=True, inferred=worked_out)
        case Article():
            inferred = " (inferred)" if model.publisher.basis == "inferred" else ""
            outlet = f"{dossier.outlet_of(model.publisher)}{inferred}"
            return FactLine(outlet[:1].upper() + outlet[1:], (), (model.date.days,), inferred=model.date.is_worked_out)
        case _:
            assert_never(model)


def office_of(teller: Teller, roles: Iterable[Role]) -> str:
    """Return the latest of some offices with the time for which it is known, nothing if there is none."""
    times = teller.knowledge.times
    office = times.latest(roles)
    return str(FactLine(office.value, time=known_time(times.of_role(office)))) if office else ""


def listed(names: Sequence[str]) -> str:
    """Return names in a row, with "and" before the last."""
    return " and ".join([*([", ".join(names[:-1])] if len(names) > 1 else []), *names[-1:]])

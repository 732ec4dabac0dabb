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

    `is_kind` says that `what` is no more than the kind, `inferred` that a date is worked out.
    """

    what: str
    within: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    is_kind: bool = False
    inferred: bool = False

    @property
    def when(self) -> str:
        """The dates, and that they are worked out if they are."""
        return f"{' or '.join(self.dates)}{self.mark}"

    @property
    def mark(self) -> str:
        """What stands behind dates that are worked out."""
        return " (worked out)" if self.inferred else ""

    @property
    def beside_kind(self) -> str:
        """The line where the kind stands beside it."""
        return (f"in {listed(self.within)}" if self.within else self.when) if self.is_kind else str(self)

    def __str__(self) -> str:
        what = f"{self.what} in {listed(self.within)}" if self.within else self.what
        return ", ".join(each for each in (what, self.when) if each)


def fact_line(teller: Teller, record: str) -> FactLine:
    """Return what a record is in a few words: office or kind, date or place."""
    dossier = teller.dossier
    label, model = dossier.vocabulary.label, dossier.records[record]
    match model:
        case Actor():
            kind = label("kinds.actor", model.kind).label
            office = office_of(teller, model.roles)
            return FactLine(office or kind, is_kind=not office)
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
    role = times.latest(roles)
    if role is None:
        return ""
    known = known_time(times.of_role(role))
    return f"{role.value} ({known})" if known else role.value


def listed(names: Sequence[str]) -> str:
    """Return names in a row, with "and" before the last."""
    return " and ".join([*([", ".join(names[:-1])] if len(names) > 1 else []), *names[-1:]])

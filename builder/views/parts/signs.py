"""How a listing marks what is to be known of its lines: that a date is worked out, that accounts differ, a remark.

A caveat that few lines carry is said in words. One that more carry is a small sign, explained once above the listing.
Where almost all dates are worked out, or accounts differ on almost all events, a sign at each would tell nothing apart:
the listing says so once, and marks the others. Whoever hears or copies a line has the caveat in it, whichever way.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from builder.model.marked import Message, marked
from builder.views.parts.facts import Fact
from builder.views.parts.lines import EventLine

FEW = 3
"""Up to so many lines say in words what others have a sign for: it would take as many words to explain."""


class Caveat(StrEnum):
    """What may be to be known of a line; all that is worked out has one sign, but dates are judged for themselves."""

    DATE = "date"
    WORKED_OUT = "worked-out"
    REMARK = "remark"
    APART = "apart"
    NOTED = "noted"


class Marking(StrEnum):
    """How a listing marks a caveat: in words, by a sign; by marking the others, or, without others, above alone."""

    WORDS = "words"
    SIGN = "sign"
    OTHERS = "others"
    ABOVE = "above"


_TURNED = frozenset({Caveat.DATE, Caveat.APART})
"""What a listing may say of all its lines at once; a place, a part or a tie is taken as stated unless marked."""

_TURNED_SENTENCES = {
    (Caveat.DATE, Marking.OTHERS): marked(
        "Dates are worked out by the editors from the articles, at least in part, unless marked “stated”."
    ),
    (Caveat.DATE, Marking.ABOVE): marked(
        "All dates here are worked out by the editors from the articles, at least in part."
    ),
    (Caveat.APART, Marking.OTHERS): marked("Accounts differ on each event that is not marked “no difference found”."),
    (Caveat.APART, Marking.ABOVE): marked("Accounts differ on each of these events."),
}

_MEANINGS = {
    Caveat.DATE: ("*", marked("worked out by the editors")),
    Caveat.WORKED_OUT: ("*", marked("worked out by the editors")),
    Caveat.REMARK: ("‡", marked("with a remark")),
    Caveat.APART: ("≠", marked("accounts differ")),
    Caveat.NOTED: ("(≠)", marked("a disagreement is noted")),
}
"""Each sign and what it means."""


@dataclass(frozen=True, slots=True)
class Signs:
    """How a listing marks each caveat."""

    markings: tuple[tuple[Caveat, Marking], ...]

    def of(self, caveat: str) -> Marking:
        """Return how a caveat is marked."""
        return dict(self.markings)[Caveat(caveat)]

    @property
    def sentences(self) -> tuple[Message, ...]:
        """What is said above of all lines at once."""
        return tuple(_TURNED_SENTENCES[each] for each in self.markings if each in _TURNED_SENTENCES)

    @property
    def meanings(self) -> tuple[tuple[str, Message], ...]:
        """The signs in use, each once, with what they mean."""
        used = (caveat for caveat, marking in self.markings if marking is Marking.SIGN)
        return tuple(dict.fromkeys(_MEANINGS[each] for each in used))


def marking_of(carried: Iterable[bool], can_turn: bool = True) -> Marking:
    """Return how a caveat is marked that these lines carry, or do not; more than two thirds turn it round."""
    found = tuple(carried)
    number = sum(found)
    if number <= FEW:
        return Marking.WORDS
    if can_turn and 3 * number > 2 * len(found):
        return Marking.ABOVE if number == len(found) else Marking.OTHERS
    return Marking.SIGN


def signs_of(
    lines: Iterable[EventLine] = (),
    facts: Iterable[Fact] = (),
    *,
    has_places: bool = True,
    apart: Iterable[bool] = (),
    noted: Iterable[bool] = (),
) -> Signs:
    """Return how a listing of events, or of facts, marks what is to be known of them.

    A line without places has only what is said of the place whose page it is. `apart` says of each event whether
    accounts differ on it, `noted` whether a disagreement about it is only noted.
    """
    events = tuple(lines)
    places = [each for line in events for each in (line.places if has_places else line.here)]
    stated = [*facts, *(each for line in events for each in line.part)]
    carried: dict[Caveat, Iterable[bool]] = {
        Caveat.DATE: [each.inferred for each in events if each.dates],
        Caveat.WORKED_OUT: [*(each.inferred for each in places), *(bool(each.inferred) for each in stated)],
        Caveat.REMARK: [
            *(each.has_remark and not each.inferred for each in places),
            *(bool(each.note) and not each.inferred for each in stated),
        ],
        Caveat.APART: apart,
        Caveat.NOTED: noted,
    }
    return Signs(tuple((caveat, marking_of(each, caveat in _TURNED)) for caveat, each in carried.items()))

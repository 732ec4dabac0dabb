"""How kinds of ties look: each group of the vocabulary has a colour of its own, and with many a head of its own."""

from dataclasses import dataclass

from builder.views.parts.teller import Teller
from builder.views.parts.ties import group_labels

COLOURS = ("blue", "teal", "green", "red", "orange", "purple", "grey")


@dataclass(frozen=True, slots=True)
class TieKind:
    """A group of ties: its key, empty for ties in no group, its heading, and how its lines are drawn.

    The arrows of the first groups are filled, those of the next, in the same colours, are `is_open`.
    """

    group: str
    label: str
    colour: str
    is_open: bool

    @property
    def anchor(self) -> str:
        """Where its list stands on the page."""
        return f"ties-{self.group or 'other'}"

    @property
    def look(self) -> str:
        """The classes of all that is drawn of it."""
        return f"side-{self.colour} open" if self.is_open else f"side-{self.colour}"


def tie_kinds(teller: Teller) -> dict[str, TieKind]:
    """Return the kinds by their groups, in the vocabulary's order, by which they have their colours."""
    return {
        group: TieKind(group, label, COLOURS[place % len(COLOURS)], place // len(COLOURS) % 2 == 1)
        for place, (group, label) in enumerate(group_labels(teller).items())
    }

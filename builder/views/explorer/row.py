"""A row of the explorer's table: one thing that the dossier holds, with what it can be found by."""

from dataclasses import dataclass
from enum import IntEnum

from builder.model.values.dates import Edtf


class Dispute(IntEnum):
    """Whether accounts of a row differ, or an editor's entry only notes it."""

    NONE = 0
    DIFFERS = 1
    NOTED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The part of an actor in an event: the role, whose word that is if no article says so itself, if worked out."""

    actor: str
    role: str
    voices: tuple[str, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: `key` is unique among all, `home` the article of a claim, `kind` and `sides` words of the vocabulary.

    `ties` are the keys of other rows, `within` those of them that contain a place. `shown` are the dates in words,
    `inferred` that one of them is worked out.
    """

    key: str
    id: str
    sort: str
    name: str
    kind: str = ""
    home: str = ""
    names: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    fact: str = ""
    dates: tuple[Edtf, ...] = ()
    shown: str = ""
    inferred: bool = False
    ties: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    works: int = 0
    dispute: Dispute = Dispute.NONE


def key_of(sort: str, id_: str) -> str:
    """Return the key of a row: claims and disagreements may have the id of a record, and say what they are."""
    return f"{sort}:{id_}" if sort in ("claim", "disagreement") else id_

"""What changed in the content, as its editors tell readers: an entry for each change that somebody may care for."""

from typing import Literal

from pydantic import Field

from builder.model.fields import AnyId, Day, Identifier, Model, Text

ChangeKind = Literal["added", "corrected", "withdrawn", "removed", "reworded"]
"""What was done."""


class Change(Model):
    """One change: what was done, when, and to which records."""

    id: Identifier = Field(description="Unique and short; its anchor, and its name in feeds for good")
    date: Day = Field(description="Day of the change, such as 2031-04-20")
    kind: ChangeKind = Field(description="added, corrected, withdrawn, removed or reworded")
    text: Text = Field(description="One or two sentences for readers")
    about: tuple[AnyId, ...] = Field((), description="Ids of the records that it changed; left out: the whole")


class Changes(Model):
    """The changes, newest first."""

    changes: tuple[Change, ...]

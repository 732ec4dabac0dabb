"""Sentences that are written down in one place and said in another: a table of labels, a default, an enum.

`marked("Part of")` says nothing and translates nothing: it lets `make words` collect the sentence for the catalogue,
and the type of its result lets nobody forget `Words.translated` where the sentence is shown.
"""

from typing import NewType

Message = NewType("Message", str)
"""A sentence of the program in English, not yet in the dossier's language."""


def marked(message: str) -> Message:
    """Return the sentence as it is, collected for the catalogue; it has to be written out here, not put together."""
    return Message(message)

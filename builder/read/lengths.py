"""How long a text may be: what nobody would read is refused before it is read for names and links."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic
from builder.model.document import Document
from builder.model.records import Page
from builder.model.refs import Prose

LONGEST_PROSE = 8_000
LONGEST_LINE = 2_000
"""In characters: of a field of running text, and of any other, such as a name or an address."""

_SHORTER = "Shorten it"
_ELSEWHERE = (
    "Shorten it; what is too much for one field may stand in further entries, or on a page of its own in pages/"
)


def too_long(document: Document) -> Iterator[Diagnostic]:
    """Yield a problem for each field of a file that is longer than any field has to be.

    The body of a page has a limit of its own, as a file.
    """
    for leaf in document.leaves:
        if not isinstance(leaf.value, str) or (isinstance(document.model, Page) and leaf.path == ("body",)):
            continue
        most, remedy = (LONGEST_PROSE, _ELSEWHERE) if isinstance(leaf.marker, Prose) else (LONGEST_LINE, _SHORTER)
        if len(leaf.value) > most:
            field = next(step for step in reversed(leaf.path) if isinstance(step, str))
            message = f"{field}: this text has {len(leaf.value):,} characters, and may have {most:,}"
            yield Diagnostic("too-large", document.place(leaf.path), message, f"{remedy}.")

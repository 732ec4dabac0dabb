"""Files that are given to a command and are no content: an article's text, its bibliographic data."""

from pathlib import Path

from builder.read.bibliography import LARGEST, Entry, UnreadableError, entries_in
from builder.read.plain_text import NoTextError, paragraphs_of

MOST_PARAGRAPHS = 9999


def read_entries(path: Path) -> tuple[Entry, ...]:
    """Return what a file says of articles; raises UnreadableError with a sentence for whoever gave it."""
    return entries_in(path.name, _bytes(path))


def read_paragraphs(path: Path) -> tuple[str, ...]:
    """Return the paragraphs of a text; raises UnreadableError with a sentence for whoever gave it."""
    try:
        found = paragraphs_of(_bytes(path))
    except NoTextError as error:
        raise UnreadableError(f"{path} {error}.") from error
    if len(found) > MOST_PARAGRAPHS:
        raise UnreadableError(f"{path} has {len(found):,} paragraphs, and an article may have {MOST_PARAGRAPHS:,}.")
    return found


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise UnreadableError(f"{path} has more than {LARGEST:,} bytes.")
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read. {error.strerror or error}.") from error

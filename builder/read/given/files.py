"""Files that are given to a command and are no content: an article's text, its bibliographic data."""

from pathlib import Path

from builder.read.given.bibliography import LARGEST, Entry, UnreadableError, entries_in
from builder.read.given.plain_text import NoTextError, paragraphs_of

LARGEST_TEXT = 256 * 1024
MOST_PARAGRAPHS, LONGEST_PARAGRAPH = 9_999, 8_000


def read_entries(path: Path) -> tuple[Entry, ...]:
    """Return what a file says of articles; raises UnreadableError with a sentence for whoever gave it."""
    return entries_in(path.name, _bytes(path, LARGEST))


def read_paragraphs(path: Path) -> tuple[str, ...]:
    """Return the paragraphs of a text, as they are numbered everywhere here from 1.

    Raises UnreadableError with a sentence for whoever gave it.
    """
    try:
        found = paragraphs_of(_bytes(path, LARGEST_TEXT))
    except NoTextError as error:
        raise UnreadableError(f"{path} {error}.") from error
    if len(found) > MOST_PARAGRAPHS:
        raise UnreadableError(f"{path} has {len(found):,} paragraphs, and an article may have {MOST_PARAGRAPHS:,}.")
    for number, each in enumerate(found, 1):
        if len(each) > LONGEST_PARAGRAPH:
            raise UnreadableError(
                f"Paragraph {number} of {path} has {len(each):,} characters, and may have {LONGEST_PARAGRAPH:,}. "
                "Put each paragraph of the article on a line of its own."
            )
    return found


def _bytes(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError:
        raise UnreadableError(f"There is no file {path}.") from None
    except IsADirectoryError:
        raise UnreadableError(f"{path} is a folder. Give a file.") from None
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read. {error.strerror or error}.") from error
    if len(data) > most:
        raise UnreadableError(f"{path} is too large: it may have {most:,} bytes.")
    return data

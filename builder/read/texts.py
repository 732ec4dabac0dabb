"""The text of an article that is not kept: its paragraphs, numbered as everywhere here."""

from pathlib import Path

LARGEST_TEXT = 256 * 1024
LONGEST_PARAGRAPH = 8_000


class UnreadableTextError(Exception):
    """A text that cannot be read; its text is a sentence for who asked."""


def read_paragraphs(file: Path) -> tuple[tuple[int, str], ...]:
    """Return the lines of a text file that are not empty, numbered from 1; raises UnreadableTextError."""
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_TEXT + 1)
    except FileNotFoundError:
        raise UnreadableTextError(f"There is no file {file}.") from None
    except IsADirectoryError:
        raise UnreadableTextError(f"{file} is a folder. Give the file with the article's text.") from None
    except OSError as error:
        raise UnreadableTextError(f"{file} cannot be read. {error.strerror or error}.") from None
    if len(data) > LARGEST_TEXT:
        raise UnreadableTextError(f"{file} is too large: a text may have {LARGEST_TEXT:,} bytes.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableTextError(f"{file} is not UTF-8 text. Save it as plain text in UTF-8.") from None
    if "\0" in text:
        raise UnreadableTextError(f"{file} is not text. Save the article as plain text in UTF-8.")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = tuple(enumerate((" ".join(each.split()) for each in lines if each.strip()), 1))
    for number, paragraph in found:
        if len(paragraph) > LONGEST_PARAGRAPH:
            raise UnreadableTextError(
                f"Paragraph {number} of {file} has {len(paragraph):,} characters, and may have {LONGEST_PARAGRAPH:,}. "
                "Put each paragraph of the article on a line of its own."
            )
    return found

"""Texts as they were copied: paragraphs are the lines that are not empty, and wrapped lines are put together again."""

import pytest

from builder.read.given.plain_text import NoTextError, paragraphs_of

WRAPPED = """\
Storm over the Harbour

A storm crossed North Harbour on the fifth
of April, and four boats sank off the quay
there.

Nobody was hurt.
"""


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("one\ntwo\n\nthree", ("one", "two", "three")),
        ("\ufeffone\r\n \u00a0\t\r\ntwo\rthree\u2028four", ("one", "two", "three", "four")),
        ("  one \t two\u00a0three  ", ("one two three",)),
        ("مرحبا\n\nسلام", ("مرحبا", "سلام")),
        ("A poem\n\nwith short lines\nthat end early,\nlong before they would have to because of width", None),
        (WRAPPED, ("Storm over the Harbour", "A storm crossed North Harbour on the fifth of April, and four boats sank off the quay there.", "Nobody was hurt.")),
    ],
)  # fmt: skip
def test_paragraphs_are_found(text: str, paragraphs: tuple[str, ...] | None) -> None:
    lines = tuple(each for each in text.split("\n") if each)
    assert paragraphs_of(text.encode()) == (paragraphs or lines)


def test_a_text_of_windows_is_read() -> None:
    assert paragraphs_of("one\r\ntwo".encode("utf-16")) == ("one", "two")


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xe9t\xe9", b"a\0b", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NoTextError):
        paragraphs_of(data)

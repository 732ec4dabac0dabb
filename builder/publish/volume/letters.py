"""Letters that a printed PDF lacks, because the machine that printed it has no font for them.

A PDF says of each of its fonts which letters its glyphs stand for (ISO 32000-2, 9.10.3, ToUnicode). A letter of the
text that none of them names was printed as an empty box.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from builder.publish.folders import Folders

_TAG = re.compile(r"<(?:style|script)\b.*?</(?:style|script)>|<[^>]*>", re.DOTALL)
_RANGES = re.compile(rb"beginbf(range|char)(.*?)endbf", re.DOTALL)
_CODES = re.compile(rb"<([0-9A-Fa-f]+)>")
_LINE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f]+>|\[[^\]]*\])")


_LATIN = 0x24F
"""The last letter of the scripts that the site brings fonts for."""


def letters_without_font(printed: Path, pages: Iterable[str]) -> str:
    """Return the letters in the text of pages of HTML that a PDF of them lacks, in order, each once."""
    found = {each for page in pages for each in unescape(_TAG.sub(" ", page)) if ord(each) > _LATIN}
    wanted = {each for each in found if unicodedata.category(each)[0] == "L"}
    if not wanted:
        return ""
    known = {each for named in _named(printed) for each in unicodedata.normalize("NFKC", named) + named}
    return "".join(sorted(each for each in wanted - known if not set(unicodedata.normalize("NFKD", each)) <= known))


def _named(printed: Path) -> Iterator[str]:
    """Yield what the glyphs of all fonts of a PDF stand for."""
    from pypdf import PdfReader
    from pypdf.generic import DictionaryObject, StreamObject

    reader = PdfReader(printed)
    for number in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
        found = reader.get_object(number)
        table = found.get("/ToUnicode") if isinstance(found, DictionaryObject) else None
        stream = table.get_object() if table is not None else None
        if isinstance(stream, StreamObject):
            yield from _letters(stream.get_data())


def _letters(table: bytes) -> Iterator[str]:
    for kind, lines in _RANGES.findall(table):
        if kind == b"char":
            codes = _CODES.findall(lines)
            yield from map(_text, codes[1::2])
            continue
        for first, last, target in _LINE.findall(lines):
            if target.startswith(b"["):
                yield from map(_text, _CODES.findall(target))
                continue
            begin = _text(target.strip(b"<>"))
            for step in range(int(last, 16) - int(first, 16) + 1):
                yield begin[:-1] + chr(ord(begin[-1]) + step)


def _text(code: bytes) -> str:
    return bytes.fromhex(code.decode()).decode("utf-16-be", errors="replace")


def volume_lacks(folders: Folders) -> str:
    """Return the letters on the pages of a site that its PDF lacks, in order, each once."""
    pages = sorted(folders.site.rglob("*.html"))
    return letters_without_font(folders.volume, (each.read_text(encoding="utf-8") for each in pages))

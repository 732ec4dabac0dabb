"""BibTeX and BibLaTeX, read by bibtexparser."""

import logging
from collections.abc import Iterator, Mapping
from typing import Any

from bibtexparser import middlewares
from bibtexparser.entrypoint import parse_string

from builder.read.given.bibliography.entry import Entry, date_in, one_line, web_address_in

_PUBLISHERS = ("journaltitle", "journal", "newspaper", "magazine", "publication", "howpublished", "publisher")


def entries(data: bytes) -> tuple[Entry, ...]:
    """Return the entries of a file; what is no entry is passed over."""
    # What it cannot read it also tells its log, which would stand between our own sentences.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    return tuple(_entries(data.decode("utf-8-sig", errors="replace")))


def _entries(text: str) -> Iterator[Entry]:
    words = [middlewares.SeparateCoAuthors(), middlewares.LatexDecodingMiddleware()]
    people = [middlewares.SplitNameParts(), middlewares.MergeNameParts("first")]
    # Addresses are read as they stand: what marks a column in LaTeX joins the parts of a query there.
    raw = {each.key: _fields(each) for each in parse_string(text).entries}
    for each in parse_string(text, append_middleware=[*words, *people]).entries:
        fields = _fields(each)
        entry = Entry(
            key=each.key,
            title=one_line(fields.get("title")),
            authors=tuple(one_line(name).strip("{}") for name in fields.get("author", ()) if isinstance(name, str)),
            publisher=next((found for name in _PUBLISHERS if (found := one_line(fields.get(name)))), ""),
            date=date_in(fields.get("date")) or date_in(" ".join(_given(fields, "day", "month", "year"))),
            address=web_address_in(str(raw.get(each.key, {}).get("url", "")).replace("\\", "")),
            language=one_line(fields.get("langid") or fields.get("language")),
        )
        if entry:
            yield entry


def _fields(entry: Any) -> Mapping[str, Any]:
    return {each.key.lower(): each.value for each in entry.fields}


def _given(fields: Mapping[str, Any], *names: str) -> Iterator[str]:
    yield from (str(fields[each]) for each in names if fields.get(each))

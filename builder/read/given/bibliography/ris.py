"""RIS, read by rispy."""

from collections.abc import Mapping
from typing import Any

import rispy

from builder.read.given.bibliography.entry import (
    Entry,
    UnreadableError,
    date_in,
    name_in_order,
    one_line,
    web_address_in,
)

_TITLES = ("title", "primary_title", "short_title")
_PUBLISHERS = ("secondary_title", "journal_name", "alternate_title2", "publisher")
_DATES = ("date", "year", "publication_year")


def entries(data: bytes) -> tuple[Entry, ...]:
    """Return the entries of a file; raises UnreadableError if it breaks off within one."""
    try:
        found = rispy.loads(data.decode("utf-8-sig", errors="replace"))
    except (ValueError, OSError) as error:
        raise UnreadableError(f"This RIS file cannot be read: {one_line(str(error))}.") from error
    return tuple(entry for number, each in enumerate(found, 1) if (entry := _entry(each, number)))


def _entry(fields: Mapping[str, Any], number: int) -> Entry:
    people = fields.get("authors") or fields.get("first_authors") or ()
    addresses = [*(fields.get("urls") or ()), *_listed(fields.get("url")), *_listed(fields.get("file_attachments1"))]
    return Entry(
        key=one_line(fields.get("id")) or str(number),
        title=_first(fields, _TITLES),
        authors=tuple(name_in_order(each) for each in people),
        publisher=_first(fields, _PUBLISHERS),
        date=next((found for name in _DATES if (found := date_in(fields.get(name)))), ""),
        address=next((found for each in addresses if (found := web_address_in(each))), ""),
        language=one_line(fields.get("language")),
    )


def _first(fields: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((found for name in names if (found := one_line(fields.get(name)))), "")


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]

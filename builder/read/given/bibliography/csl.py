"""CSL-JSON, as Zotero and others export it."""

import json
from collections.abc import Iterator
from typing import Any

from builder.read.given.bibliography.entry import Entry, UnreadableError, date_in, one_line, web_address_in


def entries(data: bytes) -> tuple[Entry, ...]:
    """Return the entries of a file; raises UnreadableError if it is no JSON."""
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"This is no JSON: {error}.") from error
    if isinstance(found, dict):
        found = found.get("items", [found])
    items = [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
    return tuple(entry for number, each in enumerate(items, 1) if (entry := _entry(each, number)))


def _entry(item: dict[str, Any], number: int) -> Entry:
    return Entry(
        key=str(item.get("citation-key") or item.get("id") or number),
        title=one_line(item.get("title")),
        authors=tuple(_people(item.get("author"))),
        publisher=one_line(item.get("container-title")) or one_line(item.get("publisher")),
        date=_date(item.get("issued")),
        address=web_address_in(item.get("URL")),
        language=one_line(item.get("language")),
    )


def _people(names: Any) -> Iterator[str]:
    for each in names if isinstance(names, list) else ():
        if isinstance(each, dict):
            parts = (each.get(part) for part in ("given", "dropping-particle", "non-dropping-particle", "family"))
            if name := one_line(each.get("literal")) or " ".join(filter(None, map(one_line, parts))):
                yield name


def _date(issued: Any) -> str:
    """Return a date that is given in parts, or as a text."""
    if not isinstance(issued, dict):
        return date_in(issued)
    ends = [
        date_in("/".join(f"{int(part):02}" for part in parts if str(part).isdecimal()))
        for parts in issued.get("date-parts") or ()
        if isinstance(parts, list)
    ]
    return "/".join(filter(None, ends[:2])) or date_in(issued.get("raw")) or date_in(issued.get("literal"))

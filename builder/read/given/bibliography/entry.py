"""What a bibliography or a web page says of one article."""

import re
from dataclasses import dataclass, fields

from builder.model.values.date_forms import propose_date
from builder.model.values.dates import BadDateError, parse_date
from builder.read.syntax.yamltree import CONTROL

_INSTANT = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d+)?)?[ ]?(Z|z|[+-]\d\d:?\d\d)?", re.ASCII)
_SLASHES = re.compile(r"(\d{4})(?:/(\d{0,2}))?(?:/(\d{0,2}))?(?:/.*)?", re.ASCII)
_MARKUP = re.compile(r"<[^<>]{1,40}>")


class UnreadableError(Exception):
    """A file that gives no bibliographic data; its text is a sentence for whoever gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article: what is not said is empty; `key` is what the entry is called in its file."""

    key: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    date: str = ""
    address: str = ""
    language: str = ""

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return any(getattr(self, each.name) for each in fields(self) if each.name not in ("key", "language"))


def one_line(text: object) -> str:
    """Return a text without markup, control characters and line breaks; empty for what is no text."""
    return " ".join(CONTROL.sub(" ", _MARKUP.sub("", text)).split()) if isinstance(text, str) else ""


def web_address_in(text: object) -> str:
    """Return a text if it is an address of the web; else nothing."""
    found = text.strip() if isinstance(text, str) else ""
    return found if re.fullmatch(r"https?://[^\s<>\"]+", found) else ""


def date_in(text: object) -> str:
    """Return a date as it is written here, with time and zone as printed; empty if the text is none."""
    plain = " ".join(str(text or "").split())
    if match := _INSTANT.fullmatch(plain):
        day, time, zone = match.groups()
        zone = (zone or "").upper()
        return _sound(f"{day}T{time}{zone if len(zone) != 5 else f'{zone[:3]}:{zone[3:]}'}")
    if match := _SLASHES.fullmatch(plain):
        parts = [int(each) for each in match.groups() if each]
        return _sound("-".join(f"{part:02}" for part in parts))
    return _sound(plain) or _sound(propose_date(plain))


def name_in_order(name: str) -> str:
    """Return a person's name with the given name first: bibliographies write "Marrow, Ines"."""
    last, comma, first = one_line(name).partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() and "," not in first else one_line(name)


def _sound(date: str) -> str:
    try:
        parse_date(date)
    except BadDateError:
        return ""
    return date

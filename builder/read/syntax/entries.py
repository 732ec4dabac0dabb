"""Why a list cannot be read: an entry without its dash or with another sign, a list that has lost its name."""

import re
from collections.abc import Iterator
from itertools import takewhile

from builder.read.syntax.stops import Found, Stop, indent_of

_STARTS = re.compile(r"\s*(?:\{|[a-z][\w-]*:(?:\s|$))")
_OTHER_DASH = re.compile(r"(?P<indent>\s*)(?P<sign>[•‣◦·●–—−*])\s+(?P<entry>(?:\{|[a-z][\w-]*:\s).*)")
_UNOPENED = re.compile(r"(?P<dash>\s*- +)(?P<entry>[a-z][\w-]*: [^\s].*\})\s*")
_COMPLETE = re.compile(r"\s*[a-z][\w-]*: +[^\s>|].*")
_NAME_IT = "The name of this list is missing. Write it on a line above, with a colon, such as 'names:'."
_SHOWN = 60


def other_dash(stop: Stop) -> Found | None:
    """An entry that starts with the sign of a list in a letter."""
    found = _OTHER_DASH.fullmatch(stop.here)
    if not found:
        return None
    remedy = f"An entry starts with a plain dash and a space. Write: - {found['entry'][:_SHOWN]}"
    return Found(stop.line, found.start("sign"), remedy, f"{found['indent']}- {found['entry']}")


def brace_missing(stop: Stop) -> Found | None:
    """An entry that is closed with a brace, and opened with none."""
    found = _UNOPENED.fullmatch(stop.here)
    if not found or stop.here.count("}") - stop.here.count("{") != 1:
        return None
    remedy = f"A {{ is missing. Write: - {{{found['entry'][:_SHOWN]}"
    return Found(stop.line, found.start("entry"), remedy, f"{found['dash']}{{{found['entry']}")


def dash_missing(stop: Stop) -> Found | None:
    """An entry without its dash: where the parser stops, or where the list starts that goes on there."""
    here, indent = stop.here.lstrip(), indent_of(stop.here)
    column = stop.opened[1] if stop.opened else 0
    if "'-' indicator" in stop.sentence and _STARTS.match(stop.here) and (here[0] == "{" or indent == column):
        return Found(stop.line, indent, *_with_dash(here, column))
    if "block mapping" not in stop.sentence or not here.startswith("- "):
        return None
    deeper = takewhile(lambda each: not each[1].strip() or indent_of(each[1]) > indent, _upwards(stop))
    line = min((at for at, text in deeper if text.strip()), default=0)
    first = stop.lines[line]
    if not line or not stop.lines[line - 1].rstrip().endswith(":") or not _STARTS.match(first):
        return None
    return Found(line, indent_of(first), *_with_dash(first.lstrip(), indent))


def _upwards(stop: Stop) -> Iterator[tuple[int, str]]:
    return ((at, stop.lines[at]) for at in range(stop.line - 1, -1, -1))


def _with_dash(entry: str, indent: int) -> tuple[str, str]:
    return f"A dash is missing. Write: - {entry[:_SHOWN]}", f"{' ' * indent}- {entry}"


def name_missing(stop: Stop) -> Found | None:
    """A list below a field that is complete."""
    if not re.search("block mapping|mapping values", stop.sentence):
        return None
    for line in stop.near:
        text = stop.lines[line]
        above = next((each for each in reversed(stop.lines[:line]) if each.strip()), "")
        if text.lstrip().startswith("- ") and _COMPLETE.fullmatch(above) and indent_of(above) < indent_of(text):
            return Found(line, indent_of(text), _NAME_IT)
    return None


def misplaced_entry(stop: Stop) -> Found | None:
    """An entry in another column than the one above it, or a field of an entry in the column of no field."""
    if re.search(r"expected key|'-' indicator", stop.sentence) and re.match(r"\s*- ", stop.here):
        return Found(stop.line, stop.column, "Entries of one list start in the same column.", _as_entry_above(stop))
    return None


def _as_entry_above(stop: Stop) -> str | None:
    """Return the line, the beginning of an entry, with the indentation of the last entry above it."""
    above = next((each for each in reversed(stop.lines[: stop.line]) if re.match(r"\s*- ", each)), None)
    return None if above is None else " " * indent_of(above) + stop.here.lstrip()

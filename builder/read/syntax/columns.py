"""Why a field or an entry cannot be read: it, or the one above it, starts in a column of its own."""

import re

from builder.read.syntax.stops import Found, Stop

_FIELD = re.compile(r"(?P<start> *(?:- +)?)[a-z][\w-]*:(?:\s|$)")
_OTHER = "This line starts in another column than the fields beside it; give it as many spaces as they have."
_NEAR = 12
"""How many lines before and after a line tell where fields start."""


def line_above(stop: Stop) -> Found | None:
    """A field above the one at which the parser stops, if that one starts where its neighbours do."""
    here = _FIELD.match(stop.here)
    if not re.search("expected key|mapping values", stop.sentence) or not here or len(stop.near) < 2:
        return None
    line = stop.near[1]
    above = _FIELD.match(stop.lines[line])
    lacks = len(here["start"]) - len(above["start"]) if above else 0
    around = [*stop.lines[max(line - _NEAR, 0) : line], *stop.lines[stop.line + 1 : stop.line + _NEAR]]
    entries = [each for each in map(_FIELD.match, around) if each and "-" in each["start"]]
    is_entry = bool(above and "-" in above["start"])
    before = entries if is_entry else [each for each in entries if each.string in stop.lines[:line]]
    if "-" in here["start"] or lacks <= 0 or not any(each.end("start") == here.end("start") for each in before):
        return None
    if not is_entry and re.search(r": [>|][+-]?$|:$", stop.lines[line].rstrip()):
        return None
    remedy = "This line starts too far left: give it as many spaces as those beside it."
    return Found(line, above.end("start") if above else 0, remedy, " " * lacks + stop.lines[line])


def other_column(stop: Stop) -> Found | None:
    """A field that starts in another column than those beside it."""
    field = re.match(r"( +)(?:- )?[\w-]+:(\s|$)", stop.here)
    is_stray = re.search("expected key|'-' indicator", stop.sentence)
    if not is_stray or not field or stop.here.lstrip().startswith("-"):
        return None
    return Found(stop.line, len(field[1]), _OTHER, _indented_as_above(stop))


def too_far_right(stop: Stop) -> Found | None:
    """A field that starts further right than those above it, to which it does not belong."""
    field = re.match(r"( *)(?:- )?[\w-]+:(\s|$)", stop.here)
    if "mapping values" not in stop.sentence or not field or stop.column > field.end() - 1:
        return None
    remedy = "This line starts too far right: fields of one record or entry start in one column."
    return Found(stop.line, len(field[1]), remedy, _indented_as_above(stop))


def _indented_as_above(stop: Stop) -> str | None:
    """Return the line with the indentation of the last field above it, by two more or less at most."""
    above = next((stop.lines[each] for each in stop.near[1:]), "")
    now, wanted = (len(each) - len(each.lstrip(" -")) for each in (stop.here, above))
    return " " * wanted + stop.here.lstrip() if now != wanted and not stop.here.lstrip().startswith("-") else None

"""Text that YAML takes for a comment: behind a space and #, in a value without quotes.

A comment belongs on a line of its own, or behind a short value that is complete: an id, a date, a figure, a list.
Behind anything else, a text of several words or one word before #5, it is more likely the rest of the text.
"""

import re
from dataclasses import replace

from builder.diagnostics import Diagnostic, Edit, Place, Severity
from builder.model.values.counts import parse_count
from builder.read.expected.forms import quoted
from builder.read.syntax.stops import indent_of

_COMMENT = re.compile(r"[ \t]+#(.?)")
_ENTRY = re.compile(r"\s*- +(?:\{|[a-z][\w-]*: )")
_SOURCES = re.compile(r"\s*(?:sources: \[|- +\{.*\bsources: \[)")
_SHORT = re.compile(r"[a-z0-9][a-z0-9_.:/~?#+-]*")


def lost_text(key: str, value: str, rest: str, place: Place) -> Diagnostic | None:
    """Return what is said of a value if `rest`, what follows it on its line, is a comment that may be its end."""
    found = _COMMENT.match(rest)
    if not found or (not key and not value) or (value and _is_complete(value, is_remark=found[1] in (" ", "#", ""))):
        return None
    lost = rest.strip()
    start = f"{key}: " if key else "- "
    text = quoted(" ".join(f"{value}{rest}".split()))
    message = f"the text ends here, for a space and # start a comment: '{lost[:60]}' is not read"
    remedy = f"Write: {start}{text}, or put the comment on a line of its own."
    return Diagnostic("lost-text", place, message, remedy, Severity.WARNING)


def lost_quote(key: str, value: str, place: Place, rest: str) -> Diagnostic | None:
    """Return what is said of a text that ends with a quote and begins with none; `rest` is its line from its start."""
    if not key or value.count('"') != 1 or not re.search(r'[^\s\d]"$', value):
        return None
    whole = quoted(value[:-1])
    remedy = f"The quote that ends here begins nowhere. Write: {key}: {whole}"
    problem = Diagnostic("yaml-syntax", place, "a quote stands at the end of this text and none at its start", remedy)
    return replace(problem, fix=(Edit(place, value, whole),)) if rest.startswith(value) else problem


def swallowed_list(lines: list[str], start: int, end: int, path: str) -> Diagnostic | None:
    """Return what is said of a text in lines that has a list with sources in it; lines are counted from 0."""
    cites = next((at for at in range(start + 1, min(end, len(lines))) if _SOURCES.match(lines[at])), None)
    if cites is None:
        return None
    line = next((at for at in range(cites, start, -1) if _ENTRY.match(lines[at])), cites)
    column = indent_of(lines[line]) + 1
    message = "fields with sources stand within the text above them"
    remedy = "The name of this list is missing. Write it on a line above, with a colon, such as 'names:'."
    if line == cites and not _ENTRY.match(lines[line]):
        remedy = "A field starts in the column of the fields beside it: take out spaces before this line."
    return Diagnostic("yaml-syntax", Place(path, line + 1, column), message, remedy)


def _is_complete(value: str, is_remark: bool) -> bool:
    """Return whether a value needs no more: one word before a remark, or an id, a date or a figure."""
    if " " not in value:
        return is_remark or bool(_SHORT.fullmatch(value))
    try:
        parse_count(value)
    except ValueError:
        return False
    return True

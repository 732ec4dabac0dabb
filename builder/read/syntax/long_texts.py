"""Why a text cannot be read that goes on over several lines: a quote that is never closed, no >- behind its field."""

import re

from builder.read.syntax.stops import Found, Stop, indent_of

_OPEN = re.compile(r"(?P<before>.*?\b(?P<key>[a-z][\w-]*): +)\"(?P<text>[^\"]*)")
_NEXT = re.compile(r"\s*(?:- +)*(?:\{|[a-z][\w-]*:(?:\s|$))")
_CLOSED_AFTER = re.compile(r"(?P<text>[^{}\[\]]*?)(?P<rest>[}\]]+)?\s*")
_OTHER_QUOTES = "“”„‟″"
_FARTHEST = 40


def quote_not_closed(stop: Stop) -> Found | None:
    """A text in quotes that runs on into the fields below it, up to the next quote."""
    for line in range(min(stop.line, len(stop.lines) - 1), max(stop.line - _FARTHEST, -1), -1):
        found = _OPEN.fullmatch(stop.lines[line])
        below = next((each for each in stop.lines[line + 1 :] if each.strip()), "")
        if not found or (below and not _NEXT.match(below)):
            continue
        inner = _CLOSED_AFTER.fullmatch(found["text"])
        text, rest = (inner["text"], inner["rest"] or "") if inner else (found["text"], "")
        whole = f'"{text.rstrip().rstrip(_OTHER_QUOTES)}"'
        remedy = f"The quote that is opened here is never closed. Write: {found['key']}: {whole}"
        return Found(line, found.end("before"), remedy, f"{found['before']}{whole}{rest}")
    return None


def no_fold(stop: Stop) -> Found | None:
    """A text of several lines with a sign that needs quotes, or below a field that has its text already."""
    indent = indent_of(stop.here)
    if not indent or _NEXT.match(stop.here) or stop.here.lstrip().startswith("- "):
        return None
    line = next(
        (at for at in range(stop.line - 1, -1, -1) if stop.lines[at].strip() and indent_of(stop.lines[at]) < indent), -1
    )
    field = re.fullmatch(r"\s*(?:- +)*(?P<key>[a-z][\w-]*):(?P<value>.*)", stop.lines[line]) if line >= 0 else None
    if not field or any(_NEXT.match(each) for each in stop.lines[line + 1 : stop.line]):
        return None
    if field["value"].strip():
        if line != stop.line - 1 or not re.search("mapping values", stop.sentence):
            return None
        remedy = "This text needs a field of its own. Write its name on a line above, such as: summary: >-"
        return Found(stop.line, indent, remedy)
    remedy = f"A text of several lines starts with >- behind its field. Write: {field['key']}: >-"
    return Found(line, field.start("value") - 1, remedy, f"{stop.lines[line].rstrip()} >-")

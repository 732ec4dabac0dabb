"""Why a YAML text cannot be read: the line at which the parser stops, and the one above, tell more than the parser.

Each cause is a function from what it can look at to a place and a remedy, or None; the first that answers is named.
"""

import re
from collections.abc import Callable

from builder.read.expected.forms import quoted
from builder.read.syntax.blanks import BLANKS, blank_in
from builder.read.syntax.brackets import hash_in_brackets, open_bracket, text_in_brackets, wrong_bracket
from builder.read.syntax.columns import line_above, other_column, too_far_right
from builder.read.syntax.entries import brace_missing, dash_missing, misplaced_entry, name_missing, other_dash
from builder.read.syntax.grammar import complaint_of
from builder.read.syntax.lines import no_field, sign_at_the_end, two_in_one_line
from builder.read.syntax.long_texts import no_fold, quote_not_closed
from builder.read.syntax.stops import Found, Stop, indent_of

_FIELD = re.compile(r"(?P<indent>\s*(?:- +)*)(?P<key>[\w-]+):(?P<gap>\s+)(?P<value>\S.*?)\s*$")
_UNSPACED = re.compile(r"\s*(?:- +)*(?P<key>[a-z][\w-]*):(?=[^\s/])(?P<value>.*)$")
_TAB = "  "
_WHOLE = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
"""A text in quotes that is as it should be."""
_STARTS = re.compile(r"[\[{\"'*&!%@`]|[?|>-][+-]?\s+\S")


def cause_of(stop: Stop) -> Found:
    """Return where the cause of a stop is, and what to do about it."""
    for cause in _CAUSES:
        if found := cause(stop):
            return found
    return Found(stop.line, stop.column, complaint_of(stop.sentence).remedy)


def _tab(stop: Stop) -> Found | None:
    for line in stop.near:
        indent = re.match(r"\s*", stop.lines[line])
        if indent and "\t" in indent[0]:
            remedy = "A tab stands here. Indent with spaces, never with tabs."
            spaces = indent[0].replace("\t", _TAB) + stop.lines[line][indent.end() :]
            return Found(line, indent[0].index("\t"), remedy, spaces)
    return None


def _blank(stop: Stop) -> Found | None:
    """A blank that YAML does not take for one: before a line, behind a colon or a dash."""
    for line in stop.near:
        found = re.match(r"[\s-]*(?:[\w-]+:)?(?=[^\S ])", stop.lines[line])
        for match in BLANKS.finditer(stop.lines[line]):
            before = stop.lines[line][: match.start()]
            if found or not before.strip() or before.rstrip().endswith((":", "-")):
                return Found(line, match.start(), blank_in(match[0]), BLANKS.sub(" ", stop.lines[line]))
    return None


def _space_after_dash(stop: Stop) -> Found | None:
    for line in stop.near:
        if found := re.match(r"(\s*)-(?=[^\s-])(.*)", stop.lines[line]):
            remedy = f"A space belongs after the dash. Write: - {found[2][:60]}"
            return Found(line, found.end(1) + 1, remedy, f"{found[1]}- {found[2]}")
    return None


def _space_after_colon(stop: Stop) -> Found | None:
    for line in stop.near:
        found = _UNSPACED.match(stop.lines[line])
        if found and not _FIELD.match(stop.lines[line]):
            start = found.start("value")
            remedy = f"A space belongs after the colon. Write: {found['key']}: {found['value']}"
            return Found(line, start, remedy, f"{stop.lines[line][:start]} {found['value']}")
    return None


def _quotes(stop: Stop) -> Found | None:
    """A text that begins with what means something else to YAML, or in quotes that end too early."""
    if stop.opened and stop.opened[0] < stop.line and "quoted" in stop.sentence:
        return None  # A quote that is never closed.
    for line in stop.near:
        field = _FIELD.match(stop.lines[line])
        if not field or not _STARTS.match(field["value"]):
            continue
        value = field["value"]
        at = field.start("value")
        if value[0] in "[{" and not _goes_on_behind_bracket(value):
            continue
        if _WHOLE.fullmatch(value):
            continue
        if value[0] in "\"'":
            inner = value[1:-1] if value[-1] == value[0] and len(value) > 1 else ""
            if value.count(value[0]) < 2 or (not inner and not _goes_on_behind_quote(value)):
                continue
            value = inner if inner and value.count(value[0]) > 2 else value
        remedy = f"The text needs quotes around it. Write: {field['key']}: {quoted(value)}"
        return Found(line, at, remedy, stop.lines[line][:at] + quoted(value))
    return None


def _goes_on_behind_bracket(value: str) -> bool:
    """Return whether a text goes on behind the bracket with which it begins, such as a link or a citation."""
    return bool(re.match(r"\[@|\[\[|\[[^\[\]]*\]\s*\S|\{[^{}]*\}\s*\S|\{[{%]", value)) and not value.endswith(",")


def _goes_on_behind_quote(value: str) -> bool:
    """Return whether a text goes on behind the quotation with which it begins."""
    return bool(re.match(r"\"[^\"]*\"\s*[^\s,#]|'[^']*'\s*[^\s,#]", value))


def _text_outdented(stop: Stop) -> Found | None:
    """A line of a text that starts further left than the lines above it."""
    here, above = stop.here, next((stop.lines[each] for each in stop.near[1:]), "")
    if "simple key" not in stop.sentence or re.search(r"^\s*[\w-]+:(\s|$)", here) or len(here.split()) < 2:
        return None
    indent = indent_of(here)
    if indent_of(above) > indent or re.search(r": [>|][+-]?\s*$", above):
        remedy = "This line belongs to the text above it: indent it with as many spaces as that."
        deep = indent_of(above) if not re.search(r": [>|][+-]?\s*$", above) else indent + 2
        return Found(stop.line, indent, remedy, " " * deep + here.lstrip())
    return None


def _no_colon(stop: Stop) -> Found | None:
    """A key without a colon: below a line with more indentation, or beside keys that have theirs."""
    if not re.search("simple key|mapping values", stop.sentence):
        return None
    for line in stop.near:
        text = stop.lines[line]
        found = re.match(r"(\s*(?:- +)*)([a-z][\w-]*)(\s*$|\s+[^\s:].*$)", text)
        if not found or re.search(r":(\s|$)", text) or (line != stop.line and found[3].strip()):
            continue
        value = found[3].strip()
        whole = f"{found[2]}:{f' {value}' if value else ''}"
        return Found(line, found.end(1), f"A colon is missing. Write: {whole}", found[1] + whole)
    return None


def _colon(stop: Stop) -> Found | None:
    field = _FIELD.match(stop.here)
    if "mapping values" not in stop.sentence or not field:
        return None
    remedy = f"A text that contains ': ' needs quotes. Write: {field['key']}: {quoted(field['value'])}"
    return Found(stop.line, stop.column, remedy, stop.here[: field.start("value")] + quoted(field["value"]))


def _token(stop: Stop) -> Found | None:
    if "cannot start any token" not in stop.sentence:
        return None
    remedy = 'A text with [@…] inside {…}, or one that starts with @ or `, needs quotes: "…".'
    return Found(stop.line, stop.column, remedy)


_CAUSES: tuple[Callable[[Stop], Found | None], ...] = (
    _tab,
    _blank,
    other_dash,
    _space_after_dash,
    _space_after_colon,
    quote_not_closed,
    dash_missing,
    brace_missing,
    two_in_one_line,
    no_field,
    sign_at_the_end,
    hash_in_brackets,
    text_in_brackets,
    wrong_bracket,
    _quotes,
    no_fold,
    _token,
    open_bracket,
    name_missing,
    line_above,
    other_column,
    _text_outdented,
    _no_colon,
    too_far_right,
    _colon,
    misplaced_entry,
)


def in_quotes(line: str) -> str:
    """Return the field on a line with its text in quotes, as it has to be written; empty if the line has none."""
    field = _FIELD.match(line)
    return f"{field['key']}: {quoted(field['value'])}" if field else ""

"""Why a line cannot be read that is no field, or more than one: two fields or entries in a row, a comment, a table."""

import re

from builder.model.kinds import FILES, FOLDERS
from builder.read.shapes import fields_of
from builder.read.stops import Found, Stop

_FIELDS = {name for model in (*FILES.values(), *(each for each, _ in FOLDERS.values())) for name in fields_of(model)}
_ENTRY_BEHIND = re.compile(r"[}\]]\s*,?\s+(?P<entry>- +[{\[\w].*)")
_FIELD_BEHIND = re.compile(r"\s*(?:- +)*[\w-]+: +[^\s:]+,? +(?P<key>[a-z][a-z-]*): *(?P<value>.*)")
_OTHER_SIGN = re.compile(r"(?P<key>[a-z][\w-]*)\s*(?P<sign>=|：|;|->|=>|→)\s*(?P<value>\S.*)")
_OTHER_COMMENT = re.compile(r"(?://+|/\*+|<!-+|;+|--+)\s*(?P<text>.*?)\s*(?:\*/|-+>)?$")


def two_in_one_line(stop: Stop) -> Found | None:
    """A field behind a field, or an entry behind an entry."""
    if found := _ENTRY_BEHIND.search(stop.here):
        start = found.start("entry")
        return stop.line, start, f"An entry starts on a line of its own. Write below: {found['entry'][:60]}"
    found = _FIELD_BEHIND.match(stop.here)
    if not found or found["key"] not in _FIELDS or "mapping values" not in stop.sentence:
        return None
    field = f"{found['key']}: {found['value']}".strip()
    return stop.line, found.start("key"), f"Two fields stand on one line. Write on a line of its own: {field[:60]}"


def sign_at_the_end(stop: Stop) -> Found | None:
    """A semicolon or a comma behind what is closed already."""
    for line in stop.near:
        found = re.fullmatch(
            r"(?P<field>\s*(?:- +)*[\w-]+: *(?:\[[^\[\]]*\]|\"[^\"]*\"|'[^']*'))(?P<sign>[;,])\s*", stop.lines[line]
        )
        if found and not (stop.opened and stop.lines[stop.opened[0]][stop.opened[1] :][:1] in ("[", "{")):
            remedy = f"No {found['sign']} stands at the end of a field. Write: {found['field'].strip()}"
            return line, found.start("sign"), remedy
    return None


def no_field(stop: Stop) -> Found | None:
    """A line that starts with no field: another sign than a colon, a comment of another language, a table."""
    here = stop.here.strip()
    column = len(stop.here) - len(stop.here.lstrip())
    if not re.search("simple key|block scalar|expected ':'", stop.sentence):
        return None
    if found := _OTHER_SIGN.fullmatch(here):
        field = f"{found['key']}: {found['value']}"
        return stop.line, column + found.start("sign"), f"A colon and a space belong behind a field. Write: {field}"
    if found := _OTHER_COMMENT.fullmatch(here):
        return stop.line, column, f"A comment starts with # and a space. Write: # {found['text']}".rstrip()
    if (here.startswith("|") and here.count("|") > 1) or "\t" in here:
        return (
            stop.line,
            column,
            "A table cannot stand here. Write each row as fields, or the table on a page in pages/.",
        )
    return None

"""Why a line cannot be read that is no field, or more than one: two fields or entries in a row, a comment, a table."""

import re

from builder.model.kinds import FILES, FOLDERS
from builder.read.expected.shapes import fields_of
from builder.read.syntax.stops import Found, Stop, indent_of

_FIELDS = {name for model in (*FILES.values(), *(each for each, _ in FOLDERS.values())) for name in fields_of(model)}
_ENTRY_BEHIND = re.compile(r"[}\]]\s*,?\s+(?P<entry>- +[{\[\w].*)")
_FIELD_BEHIND = re.compile(r"\s*(?:- +)*[\w-]+: +[^\s:]+,? +(?P<key>[a-z][a-z-]*): *(?P<value>.*)")
_OTHER_SIGN = re.compile(r"(?P<key>[a-z][\w-]*)\s*(?P<sign>=|：|;|->|=>|→)\s*(?P<value>\S.*)")
_OTHER_COMMENT = re.compile(r"(?://+|/\*+|<!-+|;+|--+)\s*(?P<text>.*?)\s*(?:\*/|-+>)?$")


def two_in_one_line(stop: Stop) -> Found | None:
    """A field behind a field, or an entry behind an entry."""
    if found := _ENTRY_BEHIND.search(stop.here):
        start = found.start("entry")
        remedy = f"An entry starts on a line of its own. Write below: {found['entry'][:60]}"
        indent = " " * indent_of(stop.here)
        instead = f"{stop.here[:start].rstrip(' ,')}\n{indent}{found['entry']}"
        return Found(stop.line, start, remedy, instead if stop.here.lstrip().startswith("-") else None)
    found = _FIELD_BEHIND.match(stop.here)
    if not found or found["key"] not in _FIELDS or "mapping values" not in stop.sentence:
        return None
    field = f"{found['key']}: {found['value']}".strip()
    remedy = f"Two fields stand on one line. Write on a line of its own: {field[:60]}"
    indent = re.sub(r"[\w-].*", "", stop.here.replace("-", " ", 1)) if stop.here.lstrip().startswith("- ") else ""
    before = stop.here[: found.start("key")].rstrip(" ,")
    return Found(stop.line, found.start("key"), remedy, f"{before}\n{indent}{field}")


def sign_at_the_end(stop: Stop) -> Found | None:
    """A semicolon or a comma behind what is closed already."""
    for line in stop.near:
        found = re.fullmatch(
            r"(?P<field>\s*(?:- +)*[\w-]+: *(?:\[[^\[\]]*\]|\"[^\"]*\"|'[^']*'))(?P<sign>[;,])\s*", stop.lines[line]
        )
        if found and not (stop.opened and stop.lines[stop.opened[0]][stop.opened[1] :][:1] in ("[", "{")):
            remedy = f"No {found['sign']} stands at the end of a field. Write: {found['field'].strip()}"
            return Found(line, found.start("sign"), remedy, found["field"])
    return None


def no_field(stop: Stop) -> Found | None:
    """A line that starts with no field: another sign than a colon, a comment of another language, a table."""
    here = stop.here.strip()
    column = indent_of(stop.here)
    if not re.search("simple key|block scalar|expected ':'", stop.sentence):
        return None
    if found := _OTHER_SIGN.fullmatch(here):
        field = f"{found['key']}: {found['value']}"
        remedy = f"A colon and a space belong behind a field. Write: {field}"
        return Found(stop.line, column + found.start("sign"), remedy, stop.here[:column] + field)
    if found := _OTHER_COMMENT.fullmatch(here):
        comment = f"# {found['text']}".rstrip()
        remedy = f"A comment starts with # and a space. Write: {comment}"
        return Found(stop.line, column, remedy, stop.here[:column] + comment)
    if (here.startswith("|") and here.count("|") > 1) or "\t" in here:
        remedy = "A table cannot stand here. Write each row as fields, or the table on a page in pages/."
        return Found(stop.line, column, remedy)
    return None

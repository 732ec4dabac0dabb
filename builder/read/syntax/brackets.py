"""Why entries in […] or {…} cannot be read: a text in them without its quotes, or a bracket too few or too many."""

import re

from builder.read.expected.forms import quoted
from builder.read.syntax.stops import Found, Stop

_COMMENT = re.compile(r"(?<=\s)#")
_TEXTS = re.compile(r"(?P<key>[\w-]+): (?P<value>(?:(?!, [\w-]+: |[}\]]+\s*$).)*)")
_CLOSING = {"[": "]", "{": "}"}


def hash_in_brackets(stop: Stop) -> Found | None:
    """A # after a space within brackets, which hides the bracket that closes them."""
    start = stop.opened[0] if stop.opened else stop.line
    if not re.search(r"flow|expected ','", stop.sentence):
        return None
    for line in range(start, min(stop.line, len(stop.lines) - 1) + 1):
        found = _COMMENT.search(_unquoted(stop.lines[line]))
        if not found:
            continue
        if source := re.search(r"([a-z0-9-]+) +(#p[0-9]+)", stop.lines[line]):
            joined = f"{source[1]}{source[2]}"
            instead = stop.lines[line][: source.start()] + joined + stop.lines[line][source.end() :]
            return Found(line, found.start(), f"A space and # start a comment. Write: {joined}", instead)
        remedy = "A space and # start a comment, which hides the rest of the line. Put the text in quotes"
        text = re.search(r"([\w-]+): ([^,{}\[\]]*#[^,}\]]*)", stop.lines[line])
        if not text:
            return Found(line, found.start(), f"{remedy}.")
        whole = f"{text[1]}: {quoted(text[2].strip())}"
        instead = stop.lines[line][: text.start()] + whole + stop.lines[line][text.end() :]
        return Found(line, found.start(), f"{remedy}: {whole}", instead)
    return None


def text_in_brackets(stop: Stop) -> Found | None:
    """A text within {…} that holds a colon, a quote or a bracket of its own."""
    if "flow mapping" not in stop.sentence or not stop.opened or stop.opened[0] != stop.line:
        return None
    for match in _TEXTS.finditer(stop.here, stop.opened[1]):
        if not match.start("value") <= stop.column <= match.end() or not match["value"].strip():
            continue
        value = match["value"].strip()
        if value[0] in "'\"" and value[-1] == value[0]:
            value = value[1:-1]
        remedy = f"The text needs quotes. Write: {match['key']}: {quoted(value)}"
        if field := re.match(r"[^'\"]*?[\s;]([a-z-]+): ", match["value"]):
            remedy = (
                f"A comma is missing before '{field[1]}:', or the text needs quotes: {match['key']}: {quoted(value)}"
            )
            return Found(stop.line, match.start("value"), remedy)
        end = match.start("value") + len(match["value"].rstrip())
        instead = stop.here[: match.start("value")] + quoted(value) + stop.here[end:]
        return Found(stop.line, match.start("value"), remedy, instead)
    return None


def wrong_bracket(stop: Stop) -> Found | None:
    """A bracket that closes what it did not open."""
    here = stop.here[stop.column : stop.column + 1]
    if here not in ("]", "}"):
        return None
    wanted = _CLOSING.get(stop.lines[stop.opened[0]][stop.opened[1] :][:1], "") if stop.opened else ""
    if "flow" in stop.sentence and wanted and wanted != here:
        remedy = f"A {wanted} is expected here, for what was opened with the other bracket."
        return Found(stop.line, stop.column, remedy, _with(stop, wanted))
    return Found(stop.line, stop.column, f"This {here} closes nothing: delete it.", _with(stop, ""))


def _with(stop: Stop, sign: str) -> str:
    """Return the line with another sign where the parser stops."""
    return stop.here[: stop.column] + sign + stop.here[stop.column + 1 :]


def open_bracket(stop: Stop) -> Found | None:
    """A bracket that is never closed."""
    if not stop.opened or "flow" not in stop.sentence:
        return None
    line, column = stop.opened
    closing = _CLOSING.get(stop.lines[line][column : column + 1])
    if not closing or stop.line == line:
        return None
    remedy = f"The bracket that is opened here is never closed: a {closing} is missing, or a text in it needs quotes."
    return Found(line, column, remedy, _closed(stop, closing))


def _closed(stop: Stop, closing: str) -> str | None:
    """Return the line that opens a bracket with the one that closes it at its end, if it holds no other one."""
    line, column = stop.opened or (0, 0)
    text = stop.lines[line]
    return text + closing if text.count(text[column]) - text.count(closing) == 1 else None


def _unquoted(line: str) -> str:
    """Return a line with what stands in quotes replaced by as many dots."""
    return re.sub(r"\"[^\"]*\"|(?<![\w])'[^']*'", lambda match: "." * len(match[0]), line)

"""What the parser of YAML complains of, in plain words, and what usually helps if no cause was found.

Both parsers, that of libyaml and the one in Python, say nearly the same; the first row that fits is taken.
"""

import re
from typing import NamedTuple


class Complaint(NamedTuple):
    """A pattern for the parser's sentence, what is said instead, and the remedy."""

    pattern: str
    message: str
    remedy: str


_OWN_WAY = 'A text that starts with it needs quotes: "…".'
_BACKSLASH = r"In double quotes write \\ for a backslash, or put the text in single quotes."

_COMPLAINTS = (
    Complaint(
        "mapping values are not allowed|unexpected ':'",
        "a colon stands where none is expected",
        "A value that contains ': ' needs quotes: \"…\".",
    ),
    Complaint(
        "expected ':'|scanning a simple key",
        "a field is a name, a colon and a space, and this is none",
        "A field needs a colon and a value; check the indentation of this line.",
    ),
    Complaint(
        "expected ',' or '}'",
        "a comma or a closing } is expected",
        "An entry in {…} is not closed, or a text in it needs quotes.",
    ),
    Complaint(
        r"expected ',' or '\]'",
        "a comma or a closing ] is expected",
        "A list in […] is not closed, or a text in it needs quotes.",
    ),
    Complaint(
        "expected '-' indicator|block collection.*expected <block end>",
        "an entry of the list is expected, which starts with a dash",
        "Entries of one list start in the same column.",
    ),
    Complaint(
        "expected key|expected <block end>",
        "something stands where the next field is expected",
        "Check the indentation and the quotes of this line and the one above.",
    ),
    Complaint(
        "unexpected end of stream",
        "the text ends within quotes",
        "A quote or bracket that was opened is never closed.",
    ),
    Complaint("document indicator", "a line of --- or ... stands within quotes", "Close the quotes above it."),
    Complaint(
        r"tab character|'\\t' that cannot start",
        "a tab stands in the indentation",
        "Indent with spaces, never with tabs.",
    ),
    Complaint("cannot start any token", "nothing may start with the character that stands here", _OWN_WAY),
    Complaint(
        "alphabetic or numeric character|anchor|alias",
        "a text that starts with * or & is read as something else",
        _OWN_WAY,
    ),
    Complaint("tag|expected '!'|URI", "a text that starts with ! is read as something else", _OWN_WAY),
    Complaint(
        "block scalar",
        "text stands behind > or |, where the line has to end",
        "Write > or | alone behind the colon, and the text below it, indented.",
    ),
    Complaint(
        "block sequence entries are not allowed",
        "an entry with a dash cannot start here",
        "A list starts on the line below its field; a text that starts with a dash needs quotes.",
    ),
    Complaint("unknown escape", r"a \ stands before a letter that it does not go with", _BACKSLASH),
    Complaint(
        "hexdecimal|hexadecimal|Unicode character escape", r"no character has the number behind \x or \u", _BACKSLASH
    ),
    Complaint(
        "document start|documents? in the stream",
        "the text goes on where it seemed to end",
        "Check the indentation of this line.",
    ),
    Complaint("directive|version number", "a line that starts with % is read as something else", _OWN_WAY),
    Complaint("node content", "a value is expected", "Write a value here, or delete the comma or the dash before it."),
    Complaint("mapping keys are not allowed", "a question mark and a space cannot start a text", _OWN_WAY),
    Complaint(
        "special characters|control characters|octet|UTF-|Unicode", "no text may have the character here", "Delete it."
    ),
)
_UNKNOWN = Complaint("", "it is not written as YAML is", "Check this line and the one above.")


def complaint_of(sentence: str) -> Complaint:
    """Return what is said of the sentence of a parser: the problem, and what it was reading."""
    return next((each for each in _COMPLAINTS if re.search(each.pattern, sentence)), _UNKNOWN)

"""Text that YAML takes for a comment: behind a space and #, in a value without quotes.

A comment belongs on a line of its own, or behind a short value that is complete: an id, a date, a figure, a list.
Behind anything else, a text of several words or one word before #5, it is more likely the rest of the text.
"""

import re

from builder.diagnostics import Diagnostic, Place, Severity
from builder.model.values.counts import parse_count
from builder.read.forms import quoted

_COMMENT = re.compile(r"[ \t]+#(.?)")
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


def _is_complete(value: str, is_remark: bool) -> bool:
    """Return whether a value needs no more: one word before a remark, or an id, a date or a figure."""
    if " " not in value:
        return is_remark or bool(_SHORT.fullmatch(value))
    try:
        parse_count(value)
    except ValueError:
        return False
    return True

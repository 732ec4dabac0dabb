"""Blanks that look like a space and are none: often pasted along with a text, and neither YAML nor marks take them."""

import re

BLANKS = re.compile("[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]")
_NAMES = {"\u00a0": "a no-break space", "\u202f": "a narrow no-break space", "\u200b": "an invisible space"}


def blank_in(text: str) -> str:
    """Return a sentence that names the first such blank of a text and says what to do; empty if there is none."""
    found = BLANKS.search(text)
    if not found:
        return ""
    name = _NAMES.get(found[0], "an unusual space")
    return f"There is {name} (U+{ord(found[0]):04X}) here; type an ordinary space."

"""Places that are still to be filled: where a text is wanted that only the author can write, "…" keeps its place."""

import re

TO_FILL = "…"

_CITATIONS = re.compile(r"\[@[^\[\]]*\]")


def is_to_fill(text: str) -> bool:
    """Return whether a text is nothing but the mark that keeps its place, with or without citations."""
    return _CITATIONS.sub("", text).strip(" \n.") in ("", TO_FILL) and (TO_FILL in text or "..." in text)

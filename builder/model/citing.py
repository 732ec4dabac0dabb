"""Citations in running text: the marks `[@…; @…]`, as they are written."""

import re

from builder.model.refs import GENERAL_KNOWLEDGE

_INLINE_CITATION = re.compile(r"\[@([^\[\]]+)\]")


def inline_citations(text: str) -> list[str]:
    """Return what stands in the `[@…; @…]` marks of a running text, each citation as written."""
    return [each for mark in citation_marks(text) for each in mark]


def looks_cited(text: str) -> bool:
    """Return whether a running text cites something, or tries to: what is no citation is told for itself."""
    return bool(re.search(rf"\[@|@\[|#p[0-9]|[\[(]@?{GENERAL_KNOWLEDGE}", text))


def citation_marks(text: str) -> list[tuple[str, ...]]:
    """Return the `[@…; @…]` marks of a running text, each with its citations as written."""
    return [tuple(citations_in_mark(mark)) for mark in _INLINE_CITATION.findall(text)]


def citations_in_mark(mark: str) -> list[str]:
    """Return the citations, each as written, in what stands between `[@` and `]`."""
    return [each.strip().removeprefix("@").strip() for each in mark.split(";")]

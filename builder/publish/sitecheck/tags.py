"""Pages of a narrow form, read by their tags: each tag is judged once for all pages, and never read again.

Of such a page every `<` begins a whole tag, values stand in double quotes, and in its body there is no element that
changes how what follows is read or where it leads. So what a tag says depends on that tag alone, and the whole parser
is asked about it once. A page of any other form is read by the whole parser, from its first character to its last.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from builder.publish.sitecheck.addresses import Address

_TAG = re.compile(r'<(?:/?[a-zA-Z][a-zA-Z0-9-]*(?:\s+[^\s"\'<>/=]+(?:="[^"<]*")?)*\s*/?|!doctype html)>')
_BODY = re.compile(r"<body[\s>]")
_TEXT_ONLY = re.compile(r"<(?:script|textarea|title)\b", re.IGNORECASE)
"""What holds nothing but text, for browsers: the tag behind it has to be its end."""

_CLOSED = re.compile(r"<(script|textarea|title)\b[^<>]*>[^<]*</\1>", re.IGNORECASE)

_OTHERWISE = re.compile(
    r"<(?:base|iframe|meta|noembed|noframes|noscript|plaintext|style|template|xmp)\b", re.IGNORECASE
)
"""What makes browsers read differently what stands inside or behind it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What tags say: the places that they name, the addresses in them, and what is wrong with them."""

    anchors: set[str] = field(default_factory=set)
    addresses: set[Address] = field(default_factory=set)
    problems: set[str] = field(default_factory=set)

    def add(self, other: "Seen") -> None:
        """Add what other tags say."""
        self.anchors.update(other.anchors)
        self.addresses.update(other.addresses)
        self.problems.update(other.problems)


class Tags:
    """Knows what every tag says that it has met; `judge` is the whole parser, None from it that a tag is not alone."""

    def __init__(self, judge: Callable[[str], Seen | None]) -> None:
        self._judge = judge
        self._known: dict[str, Seen | None] = {}
        self._silent: set[str] = set()

    def split(self, text: str) -> tuple[str, Seen] | None:
        """Return a page's head, for the whole parser, and what is in its body; None if it has another form."""
        tags, body = _TAG.findall(text), _BODY.search(text)
        if body is None or len(tags) != text.count("<") or len(_TEXT_ONLY.findall(text)) != len(_CLOSED.findall(text)):
            return None
        seen = Seen()
        for tag in set(tags[text.count("<", 0, body.start()) :]) - self._silent:
            found = self._said_by(tag)
            if found is None:
                return None
            seen.add(found)
        return text[: body.start()], seen

    def _said_by(self, tag: str) -> Seen | None:
        if tag not in self._known:
            found = self._known[tag] = None if _OTHERWISE.match(tag) else self._judge(tag)
            if found == Seen({""}) or found == Seen():
                self._silent.add(tag)
        return self._known[tag]

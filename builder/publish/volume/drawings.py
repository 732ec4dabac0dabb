"""Maps in the document: one that many records of a chapter share is drawn once, and the others say where."""

import re
from collections.abc import Mapping

from markupsafe import Markup

from builder.publish.volume.extract import MARK
from builder.render.escape import clean
from builder.words import Words

_MAP = re.compile(
    rf'<figure [^>]*\b{MARK}="once"[^>]*>\s*(<svg.*?</svg>)\s*<figcaption>(.*?)</figcaption></figure>', re.DOTALL
)
_OWN = re.compile(r' (?:id|href|xlink:href|clip-path|aria-label|aria-labelledby)="[^"]*"')
_UNKNOWN = "000"


def page_of(goal: str, numbers: Mapping[str, int]) -> str:
    """Return the page on which something stands; before it is known, as many digits as it will probably have."""
    return str(numbers.get(goal, _UNKNOWN))


class Drawings:
    """Remembers the maps of a chapter."""

    def __init__(self, numbers: Mapping[str, int], words: Words) -> None:
        self._numbers = numbers
        self._words = words
        self._drawn: dict[str, tuple[str, str]] = {}

    def once(self, article: str, goal: str, title: str) -> str:
        """Return an article with a line in place of each map that stands in an earlier one already."""

        def replaced(match: re.Match[str]) -> str:
            drawing, caption = match.groups()
            where, what = self._drawn.setdefault(_OWN.sub("", drawing), (goal, title))
            if where == goal:
                return match[0]
            led = Markup('<a href="#{}">{}</a>').format(where, clean(what))
            number = page_of(where, self._numbers)
            said = self._words.gettext_parts("Map: %(title)s, page %(number)s.", title=led, number=number)
            return f'<p class="volume-drawn">{caption} {Markup().join(said)}</p>'

        return _MAP.sub(replaced, article)

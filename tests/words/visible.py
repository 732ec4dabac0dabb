"""What readers see or hear on a page that is neither a sentence of the catalogue nor the content's.

For pages of a dossier marked by `content.py`, made with the words of `pseudo.py`: then every word is in brackets, or
has the letter of the content. `unsaid` yields the others.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tests.markup import Element
from tests.words.content import LETTER
from tests.words.pseudo import CLOSE, OPEN, SHOWN

UNSEEN = {"script", "style", "template"}
CODE = {"code"}
"""What stands in files or is typed: no language of people."""
FORMS = {"bibtex", "csl", "ris"}
"""Ways of citing a page that programs read; the way that people read says the same."""
IN_A_LINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "button",
    "cite",
    "code",
    "dfn",
    "em",
    "i",
    "kbd",
    "label",
    "mark",
    "q",
} | {*("s", "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr")}
"""Elements that do not end a line: what one sentence puts in brackets may go through several of them."""

_TOKEN = re.compile(rf"{OPEN}|{CLOSE}|\d{{1,3}}(?:,\d{{3}})+(?!\w)|\w+")
_ADDRESS = re.compile(r"https?://\S+")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A word that no catalogue has: the run of text in which it stands, and the element or attribute that shows it."""

    word: str
    run: str
    where: str


def unsaid(page: Element, known: Collection[str] = ()) -> Iterator[Unsaid]:
    """Yield the words of a page that are outside the catalogue; runs that are `known`, the theme's own, may stand."""
    yield from _Reader(frozenset(known)).read(page)


class _Reader:
    def __init__(self, known: frozenset[str]) -> None:
        self.known = known
        self.depth = 0

    def read(self, element: Element) -> Iterator[Unsaid]:
        if element.tag in UNSEEN | CODE or element.attributes.get("data-form") in FORMS:
            return
        for name in SHOWN:
            if name != "content" or element.attributes.get("name") == "description":
                yield from _Reader(self.known).run(element.attributes.get(name, ""), f"{element.tag}[{name}]")
        if element.tag not in IN_A_LINE:
            self.depth = 0
        for part in element.parts:
            yield from self.run(part, element.tag) if isinstance(part, str) else self.read(part)
        if element.tag not in IN_A_LINE:
            self.depth = 0

    def run(self, text: str, where: str) -> Iterator[Unsaid]:
        run = " ".join(text.split())
        for token in () if run in self.known else _TOKEN.findall(_ADDRESS.sub("", run)):
            if token in (OPEN, CLOSE):
                self.depth = max(0, self.depth + (1 if token == OPEN else -1))
            elif not self.depth and LETTER not in token and (_LETTER.search(token) or "," in token):
                yield Unsaid(token, run, where)

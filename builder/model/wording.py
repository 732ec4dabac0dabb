"""Wording: how much of one text stands in another, measured by the sequences of words that they share."""

import re

from builder.model.records import Article
from builder.model.values.names import fold, tokens

LENGTH = 3
"""How many words in a row make a sequence: the fewest that two texts rarely share by chance."""

_NOT_SAID = re.compile(r"\]\([^()]*\)|\[@[^\[\]]*\]")

Sequence = tuple[str, ...]


def sequences(text: str, length: int = LENGTH) -> frozenset[Sequence]:
    """Return every run of so many words in a running text; the goals of links and citations are no words."""
    words = [word for word, _, _ in tokens(_NOT_SAID.sub(" ", text))]
    return frozenset(tuple(words[start : start + length]) for start in range(len(words) - length + 1))


def wording_of(article: Article) -> frozenset[Sequence]:
    """Return the sequences of an article's digest; none runs from one paragraph into the next."""
    return frozenset(each for paragraph in article.digest for each in sequences(paragraph.text))


def headline(article: Article) -> Sequence:
    """Return the words of a headline."""
    return tuple(fold(article.title).split())

"""Articles that may be the same piece of reporting: how much of the wording stands in another digest."""

from collections.abc import Iterator
from itertools import chain

from builder.model.wording import Sequence, sequences
from builder.suggest.reading import Reading
from builder.suggest.suggestion import Kind, Suggestion

WORDS = 5
"""How many words in a row are compared."""

ENOUGH = 20
"""How many such rows the shorter text needs."""

JOINT, PART = 10, 25
"""How many per cent of both together, or of the shorter one, must be shared. Independent digests share none or one."""


def duplicates(reading: Reading) -> Iterator[Suggestion]:
    """Yield the articles of other works that share much wording with this one.

    Digests are compared with digests. A text can only be compared with digests too, as no text is kept: those in our
    own words share little with it, so that silence means nothing then.
    """
    own = _wording(each.text for each in reading.passages)
    for other, article in sorted(reading.knowledge.dossier.articles.items()):
        if other == reading.article or _is_settled(reading, other):
            continue
        theirs = _wording(each.text for each in article.digest)
        shared, smaller = len(own & theirs), min(len(own), len(theirs))
        if smaller < ENOUGH:
            continue
        joint, part = shared * 100 // len(own | theirs), shared * 100 // smaller
        if joint >= JOINT or part >= PART:
            yield _suggestion(reading, other, joint, part)


def _suggestion(reading: Reading, other: str, joint: int, part: int) -> Suggestion:
    article = reading.knowledge.dossier.articles[other]
    return Suggestion(
        kind=Kind.DUPLICATE,
        paragraph=0,
        what=f"{article.title} ({other})",
        why=(
            f"Of the rows of {WORDS} words in both, {joint} per cent are shared, and {part} per cent of those in the "
            "shorter one. If it is a copy, it is the same work; if not, say so."
        ),
        file=f"articles/{reading.article}.md",
        lines=(f"work: {article.work}",),
        others=(f"not-a-copy-of: [{other}]",),
    )


def _wording(texts: Iterator[str]) -> frozenset[Sequence]:
    return frozenset(chain.from_iterable(sequences(each, WORDS) for each in texts))


def _is_settled(reading: Reading, other: str) -> bool:
    """Return whether it has been said already if the other article is a copy."""
    articles = reading.knowledge.dossier.articles
    one, two = reading.entered, articles[other]
    if one is None:
        return False
    same = one.work == two.work or (one.series is not None and one.series == two.series)
    return same or other in one.not_a_copy_of or reading.article in two.not_a_copy_of

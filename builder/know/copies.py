"""Copies: how the articles that carry one work differ.

The fullest copy is the article with most paragraphs in its digest, the first by id among equals. Every paragraph of
another copy is compared with those of the fullest one and goes with the one that shares most of its three-word
sequences, if that is at least half of those in the shorter of the two. Paragraphs in a row that go with paragraphs in
a row are shown as one passage. What goes with nothing stands in that copy only, as far as the digests show.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.know.works import Work
from builder.model.dossier import Dossier
from builder.model.refs import Citation
from builder.model.wording import Sequence, sequences

Run = tuple[int, int]
"""Paragraphs in a row: the first and the last."""

HALF = 0.5


@dataclass(frozen=True, slots=True)
class Copy:
    """An article of a work: passages that stand in the fullest copy too, and paragraphs that stand here only."""

    article: str
    is_fullest: bool
    passages: tuple[tuple[Run, Run], ...]
    only_here: tuple[Run, ...]


def copies_of(dossier: Dossier, work: Work) -> tuple[Copy, ...]:
    """Return the articles of a work, compared with the fullest of them."""
    fullest = _fullest(dossier, work)
    shared = {each: _counterparts(dossier, each, fullest) for each in work.articles if each != fullest}
    found = []
    for each in work.articles:
        known = shared.get(each) or {}
        if each == fullest:
            elsewhere = {number for pairs in shared.values() for number in pairs.values()}
        else:
            elsewhere = set(known)
        alone = [paragraph.number for paragraph in dossier.articles[each].digest if paragraph.number not in elsewhere]
        found.append(Copy(each, each == fullest, tuple(_passages(known)), tuple(runs(alone))))
    return tuple(found)


def shared_passages(dossier: Dossier, work: Work) -> Iterator[tuple[Citation, Citation]]:
    """Yield each paragraph that copies of a work share, with the paragraph of the fullest copy that it goes with."""
    fullest = _fullest(dossier, work)
    for article in work.articles:
        if article != fullest:
            for here, there in _counterparts(dossier, article, fullest).items():
                yield Citation(article, here), Citation(fullest, there)
                yield Citation(fullest, there), Citation(fullest, there)


def _fullest(dossier: Dossier, work: Work) -> str:
    return max(sorted(work.articles), key=lambda each: len(dossier.articles[each].digest))


def _counterparts(dossier: Dossier, article: str, fullest: str) -> dict[int, int]:
    """Return for each paragraph of a copy the one of the fullest copy that it goes with, if there is one."""
    there = {each.number: sequences(each.text) for each in dossier.articles[fullest].digest}
    holders: dict[Sequence, list[int]] = defaultdict(list)
    for number, words in there.items():
        for each in words:
            holders[each].append(number)
    found = {}
    for paragraph in dossier.articles[article].digest:
        words = sequences(paragraph.text)
        shared = Counter(number for each in words for number in holders.get(each, ()))
        number, count = min(shared.items(), key=lambda each: (-each[1], each[0]), default=(0, 0))
        if count and count >= HALF * min(len(words), len(there[number])):
            found[paragraph.number] = number
    return found


def _passages(pairs: dict[int, int]) -> Iterable[tuple[Run, Run]]:
    """Yield the passages that pairs of paragraphs make, in order."""
    begun: tuple[Run, Run] | None = None
    for here, there in sorted(pairs.items()):
        if begun and (begun[0][1] + 1, begun[1][1] + 1) == (here, there):
            begun = (begun[0][0], here), (begun[1][0], there)
            continue
        if begun:
            yield begun
        begun = (here, here), (there, there)
    if begun:
        yield begun


def runs(numbers: Iterable[int]) -> Iterable[Run]:
    """Yield the runs of consecutive numbers, in order."""
    return (here for here, _ in _passages({each: each for each in numbers}))

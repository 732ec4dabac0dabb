"""Where an article differs from what stood before it.

Of each set of statements that cannot all hold (`check/differences.py`), an article contradicts what stood before if it
is the first of its work to carry a statement of one side, and an earlier article of another work carries a statement of
another side. Copies of one work never contradict each other.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from builder.derive.facts import Fact, Material
from builder.derive.found import FoundView, found_views
from builder.derive.publication import articles_of, first_of_each_work, places_in_sequence
from builder.model.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Contrary:
    """Statements of an article and those before it that they differ from; `entry` is the editor's page on them."""

    record: str
    field: str
    now: tuple[Fact, ...]
    before: tuple[Fact, ...]
    entry: str | None
    title: str


def contraries_of(material: Material) -> dict[str, list[Contrary]]:
    """Return, for each article, where it differs from what stood before."""
    found: dict[str, list[Contrary]] = defaultdict(list)
    for view in found_views(material):
        stating = _stating(material.dossier, view)
        for article in sorted({each for _, _, each in stating}):
            now, before = _split(material.dossier, view, article)
            if now:
                found[article].append(Contrary(view.record, view.field, now, before, view.entry, view.title))
    return found


def _stating(dossier: Dossier, view: FoundView) -> Iterator[tuple[int, Fact, str]]:
    """Yield each statement with its side and each article that is the first of its work to carry it."""
    for side, facts in enumerate(view.sides):
        for fact in facts:
            for article in first_of_each_work(dossier, articles_of(dossier, fact.sources)):
                yield side, fact, article


def _split(dossier: Dossier, view: FoundView, article: str) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """Return what the article states anew in the set, and what stood against that."""
    places, work = places_in_sequence(dossier), dossier.articles[article].work

    def is_earlier(source: str) -> bool:
        return source in places and places[source] < places[article] and dossier.articles[source].work != work

    new = [(side, _by(fact, article.__eq__)) for side, fact, each in _stating(dossier, view) if each == article]
    stood = [(side, _by(fact, is_earlier)) for side, facts in enumerate(view.sides) for fact in facts]
    stood = [(side, fact) for side, fact in stood if fact.sources]
    now = tuple(fact for side, fact in new if any(other != side for other, _ in stood))
    before = tuple(fact for side, fact in stood if any(other != side for other, _ in new))
    return now, before


def _by(fact: Fact, wanted: Callable[[str], bool]) -> Fact:
    """Return the fact with only the citations of articles that are wanted, and without remarks."""
    return replace(fact, sources=tuple(each for each in fact.sources if wanted(each.article)), note=(), inferred=())

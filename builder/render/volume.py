"""The whole dossier as one document: which pages it holds, in which order, and what its parts are called."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.derive.disagreement import disagreements_by_kind
from builder.derive.indexes import Group, actors_by_side, events_by_year, locations_as_tree
from builder.derive.publication import in_sequence
from builder.render.pages import Pages
from builder.render.register import REGISTER
from builder.render.routes import HOME, INDEXES, METHOD, published


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of the site that the document holds: its path, and its title as text."""

    path: str
    title: str


@dataclass(frozen=True, slots=True)
class Part:
    """Pages that the contents list under a heading, which may be empty."""

    label: str
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter; `index` is the page of the site that lists the same, where there is one."""

    name: str
    title: str
    parts: tuple[Part, ...]
    index: str = ""

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """All pages of the chapter."""
        return tuple(leaf for part in self.parts for leaf in part.leaves)


def chapters(pages: Pages) -> tuple[Chapter, ...]:
    """Return the chapters of the document: from what happened to what it rests on."""
    return tuple(each for each in _all(pages) if each.leaves)


def _all(pages: Pages) -> Iterator[Chapter]:
    material, dossier = pages.material, pages.dossier
    yield Chapter("briefing", _title(pages, HOME), (Part("", _written(pages, HOME)),))
    yield _indexes(pages, "story", "The story", events="In order of time", timeline="Timeline", chains="What followed")
    years = [
        Part(year.label, _records(pages, [line.event for line in year.lines])) for year in events_by_year(material)
    ]
    yield Chapter("events", "Events", tuple(years))
    yield _grouped(pages, "actors", "Who is involved", actors_by_side(material))
    yield _indexes(pages, "network", "Who is tied to whom", network="Who is tied to whom")
    yield _indexes(pages, "map", "Map", map="Map")
    yield _grouped(pages, "locations", "Where it happened", locations_as_tree(material))
    differ = [
        Part(label, tuple(_disagreement(pages, each.id) for each in views))
        for _, label, views in disagreements_by_kind(material)
    ]
    yield Chapter("disagreements", "Where accounts differ", tuple(differ), published(INDEXES["disagreements"]))
    ledgers = {"attributions": "Who says who did it", "casualties": "Casualties"}
    yield _indexes(pages, "ledgers", "Who did it, and who was hurt", **ledgers)
    if dossier.questions:
        yield _indexes(pages, "questions", "What is not known", questions="What is not known")
    articles = _records(pages, in_sequence(dossier, dossier.articles))
    yield Chapter("articles", "The articles", (Part("", articles),), published(INDEXES["articles"]))
    yield _indexes(pages, "works", "Works and outlets", works="Works and outlets")
    if dossier.terms:
        yield _indexes(pages, "glossary", "Glossary", glossary="Glossary")
    others = sorted((page.order, key) for key, page in dossier.pages.items() if key not in {HOME, METHOD})
    about = _written(pages, METHOD, *(key for _, key in others))
    yield Chapter("method", about[0].title if len(about) == 1 else "About this dossier", (Part("", about),))


def _indexes(pages: Pages, name: str, title: str, **titles: str) -> Chapter:
    """Return a chapter of index pages, each with its title there; a long index has several pages."""
    leaves = (leaf for index, written in titles.items() for leaf in _index(pages, index, written))
    return Chapter(name, title, (Part("", tuple(leaves)),))


def _index(pages: Pages, name: str, title: str) -> Iterator[Leaf]:
    many = next(len(each.pages(pages.material)) for each in REGISTER if each.name == name)
    for number in range(1, many + 1):
        yield Leaf(published(pages.routes.index(name, number)), title if number == 1 else f"{title}, page {number}")


def _grouped(pages: Pages, name: str, title: str, groups: Iterable[Group]) -> Chapter:
    """Return a chapter of records in the groups of an index."""
    parts = (Part(group.label.label, _records(pages, [line.id for line in group.lines])) for group in groups)
    return Chapter(name, title, tuple(parts), published(INDEXES[name]))


def _written(pages: Pages, *names: str) -> tuple[Leaf, ...]:
    """Return the pages of these names that are written by hand; the home page is there in any case."""
    return tuple(
        Leaf(f"{each}.html", _title(pages, each)) for each in names if each in pages.dossier.pages or each == HOME
    )


def _title(pages: Pages, page: str) -> str:
    written = pages.dossier.pages
    return written[page].title if page in written else pages.dossier.settings.title


def _records(pages: Pages, records: Iterable[str]) -> tuple[Leaf, ...]:
    return tuple(Leaf(published(pages.routes.record(each)), pages.dossier.records[each].name) for each in records)


def _disagreement(pages: Pages, key: str) -> Leaf:
    return Leaf(published(pages.routes.disagreement(key)), pages.dossier.disagreements[key].title)

"""The whole dossier as one document: which pages it holds, in which order, and what its parts are called."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.derive.disagreement import disagreements_by_kind
from builder.derive.indexes import Group, actors_by_side, events_by_year, locations_as_tree
from builder.derive.publication import in_sequence
from builder.model.dossier import Dossier
from builder.render.pages import Pages
from builder.render.routes import HOME, INDEXES, METHOD


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


def published(path: str) -> str:
    """Return the path of a page in the site."""
    return f"{path.removesuffix('.md')}.html"


def _all(pages: Pages) -> Iterator[Chapter]:
    material, dossier = pages.material, pages.dossier
    yield _written(dossier, "briefing", dossier.settings.title, HOME)
    yield _indexes("story", "The story", events="In order of time", chains="What followed what")
    years = [
        Part(year.label, _records(pages, [line.event for line in year.lines])) for year in events_by_year(material)
    ]
    yield Chapter("events", "Events", tuple(years))
    yield _grouped(pages, "actors", "Who is involved", actors_by_side(material))
    yield _indexes("map", "Map", map="Map")
    yield _grouped(pages, "locations", "Where it happened", locations_as_tree(material))
    differ = [
        Part(label, tuple(_disagreement(pages, each.id) for each in views))
        for _, label, views in disagreements_by_kind(material)
    ]
    yield Chapter("disagreements", "Where accounts differ", tuple(differ), published(INDEXES["disagreements"]))
    yield _indexes(
        "ledgers", "Who did it, and who was hurt", attributions="Who says who did it", casualties="Casualties"
    )
    if dossier.questions:
        yield _indexes("questions", "What is not known", questions="What is not known")
    articles = _records(pages, in_sequence(dossier, dossier.articles))
    yield Chapter("articles", "The articles", (Part("", articles),), published(INDEXES["articles"]))
    if dossier.terms:
        yield _indexes("glossary", "Glossary", glossary="Glossary")
    yield _written(dossier, "method", "Method", METHOD)


def _indexes(name: str, title: str, **titles: str) -> Chapter:
    """Return a chapter of index pages, each with its title there."""
    leaves = tuple(Leaf(published(INDEXES[index]), written) for index, written in titles.items())
    return Chapter(name, title, (Part("", leaves),))


def _grouped(pages: Pages, name: str, title: str, groups: Iterable[Group]) -> Chapter:
    """Return a chapter of records in the groups of an index."""
    parts = (Part(group.label.label, _records(pages, [line.id for line in group.lines])) for group in groups)
    return Chapter(name, title, tuple(parts), published(INDEXES[name]))


def _written(dossier: Dossier, name: str, title: str, page: str) -> Chapter:
    """Return a chapter of one page written by hand; the home page is there in any case."""
    if page in dossier.pages:
        title = dossier.pages[page].title
    leaves = (Leaf(f"{page}.html", title),) if page in dossier.pages or page == HOME else ()
    return Chapter(name, title, (Part("", leaves),))


def _records(pages: Pages, records: Iterable[str]) -> tuple[Leaf, ...]:
    return tuple(Leaf(published(pages.routes.record(each)), pages.dossier.records[each].name) for each in records)


def _disagreement(pages: Pages, key: str) -> Leaf:
    return Leaf(published(pages.routes.disagreement(key)), pages.dossier.disagreements[key].title)

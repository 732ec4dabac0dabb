"""The whole dossier as one document: which pages it holds, in which order, and what its parts are called."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.model.site import HOME, METHOD, page_path, published
from builder.views.actors.view import actors_by_side
from builder.views.disagreements.view import disagreements_by_kind
from builder.views.events.view import events_by_year
from builder.views.locations.view import locations_as_tree
from builder.views.parts.records import Group, IndexLine
from builder.views.site import Site


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


def chapters(site: Site) -> tuple[Chapter, ...]:
    """Return the chapters of the document: from what happened to what it rests on."""
    return tuple(each for each in _all(site) if each.leaves)


def _all(site: Site) -> Iterator[Chapter]:
    teller, dossier, words = site.teller, site.dossier, site.teller.words
    yield Chapter("briefing", _title(site, HOME), (Part("", _written(site, HOME)),))
    story = {
        "events": words.gettext("In order of time"),
        "timeline": words.gettext("Timeline"),
        "chains": words.gettext("What followed"),
    }
    yield _indexes(site, "story", words.gettext("The story"), story)
    years = [Part(year, _records(site, [line.event for line in lines])) for year, lines in events_by_year(teller)]
    yield Chapter("events", words.gettext("Events"), tuple(years))
    yield _grouped(site, "actors", words.gettext("Who is involved"), actors_by_side(teller))
    yield _alone(site, "network", words.gettext("Who is tied to whom"))
    yield _alone(site, "map", words.gettext("Map"))
    yield _grouped(site, "locations", words.gettext("Places"), locations_as_tree(teller))
    labels = dossier.vocabulary.disagreements
    differ = [
        Part(labels[kind].label, tuple(_disagreement(site, each.id) for each in views))
        for kind, views in disagreements_by_kind(teller)
    ]
    index = published(page_path("index", "disagreements"))
    yield Chapter("disagreements", words.gettext("Where accounts differ"), tuple(differ), index)
    ledgers = {
        "attributions": words.gettext("Who says who did it"),
        "casualties": words.gettext("Casualties"),
    }
    yield _indexes(site, "ledgers", words.gettext("Who did it, and casualties"), ledgers)
    yield _alone(site, "questions", words.gettext("What is not known"))
    articles = _records(site, teller.knowledge.publication.places)
    index = published(page_path("index", "articles"))
    yield Chapter("articles", words.gettext("The articles"), (Part("", articles),), index)
    yield _alone(site, "works", words.gettext("Works and outlets"))
    yield _alone(site, "glossary", words.gettext("Glossary"))
    # What lies in folders of pages tells of working on the dossier or beside it, and stays on the site.
    apart = {HOME, METHOD, *(key for pages in dossier.page_folders.values() for key in pages)}
    about = _written(site, METHOD, *sorted(dossier.pages.keys() - apart, key=dossier.place_of_page))
    title = about[0].title if len(about) == 1 else words.gettext("About this dossier")
    yield Chapter("method", title, (Part("", about),))


def _alone(site: Site, name: str, title: str) -> Chapter:
    """Return a chapter of one index page."""
    return _indexes(site, name, title, {name: title})


def _indexes(site: Site, name: str, title: str, titles: Mapping[str, str]) -> Chapter:
    """Return a chapter of index pages, each with its title there; a long index has several pages."""
    leaves = (leaf for index, written in titles.items() for leaf in _index(site, index, written))
    return Chapter(name, title, (Part("", tuple(leaves)),))


def _index(site: Site, name: str, title: str) -> Iterator[Leaf]:
    for sheet in site.sheets(name) if name in site.routes.indexes else ():
        yield Leaf(published(site.routes.index(name, sheet.number)), site.titled(title, sheet.number))


def _grouped(site: Site, name: str, title: str, groups: Iterable[tuple[Group, tuple[IndexLine, ...]]]) -> Chapter:
    """Return a chapter of records in the groups of an index."""
    parts = (
        Part(group.label.label, _records(site, [line.id for line in lines if not line.see])) for group, lines in groups
    )
    return Chapter(name, title, tuple(parts), published(page_path("index", name)))


def _written(site: Site, *names: str) -> tuple[Leaf, ...]:
    """Return the pages of these names that are written by hand; the home page is there in any case."""
    return tuple(
        Leaf(f"{each}.html", _title(site, each)) for each in names if each in site.dossier.pages or each == HOME
    )


def _title(site: Site, page: str) -> str:
    written = site.dossier.pages
    return written[page].title if page in written else site.dossier.settings.title


def _records(site: Site, records: Iterable[str]) -> tuple[Leaf, ...]:
    return tuple(Leaf(published(site.routes.record(each)), site.dossier.records[each].shown_name) for each in records)


def _disagreement(site: Site, key: str) -> Leaf:
    return Leaf(published(site.routes.disagreement(key)), site.dossier.disagreements[key].title)

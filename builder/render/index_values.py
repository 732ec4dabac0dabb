"""What the longer index pages print: one set of values for each of their pages."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from builder.derive import indexes
from builder.derive.atlas import atlas_of
from builder.derive.chains import story_pages
from builder.derive.disagreement import disagreements_by_kind
from builder.derive.facts import Material
from builder.derive.found import found_views
from builder.derive.gaps import gap_pages, weaknesses
from builder.derive.indexes import Group, IndexLine, actors_by_side, events_by_year, locations_as_tree
from builder.derive.ledger import ledger
from builder.derive.named import named_lines
from builder.derive.paging import runs_on_pages, starts_of
from builder.derive.people import casualty_ledger
from builder.derive.timeline import timeline_pages
from builder.derive.totals import Part, Total
from builder.derive.unlinked import CLOSE
from builder.model.records import Claims

POINTS = 200
"""So many points of a ledger stand on a page."""


def events(material: Material) -> list[dict[str, Any]]:
    """Return all events by year, with the picture of the whole story."""
    pages = runs_on_pages([(year.label, year.lines) for year in events_by_year(material)], indexes.ON_A_PAGE)
    picture, starts = timeline_pages(material)[0], starts_of(pages)
    return [{"years": years, "starts": starts, "page": picture} for years in pages]


def actors(material: Material) -> list[dict[str, Any]]:
    """Return all actors by side."""
    return _grouped(actors_by_side(material))


def locations(material: Material) -> list[dict[str, Any]]:
    """Return all places, each below the one that contains it, with what the map of them shows."""
    atlas = atlas_of(material)
    return [{**values, "atlas": atlas} for values in _grouped(locations_as_tree(material))]


def _grouped(groups: tuple[Group, ...]) -> list[dict[str, Any]]:
    """Return groups in pages; how many of each kind there are stands where a group begins."""
    by_anchor = {each.anchor: each for each in groups}
    pages = runs_on_pages(((each.anchor, each.lines) for each in groups), indexes.ON_A_PAGE)
    starts = starts_of(pages)

    def part(anchor: str, lines: tuple[IndexLine, ...], number: int) -> Group:
        group = by_anchor[anchor]
        return replace(group, lines=_stepwise(lines), kinds=group.kinds if starts[anchor] == number else ())

    return [
        {
            "groups": [part(anchor, lines, number) for anchor, lines in page],
            "starts": [(by_anchor[anchor], at) for anchor, at in starts.items()],
        }
        for number, page in enumerate(pages, start=1)
    ]


def _stepwise(lines: tuple[IndexLine, ...]) -> tuple[IndexLine, ...]:
    """Return lines none of which stands more than a step deeper than the one before, as one that follows a page may."""
    found: list[IndexLine] = []
    for each in lines:
        deepest = found[-1].depth + 1 if found else 0
        found.append(replace(each, depth=min(each.depth, deepest)))
    return tuple(found)


def articles(material: Material) -> list[dict[str, Any]]:
    """Return the articles in order of publication, with how many claims each has."""
    articles = sorted(material.dossier.articles.items(), key=lambda each: (each[1].date.value.order, each[0]))
    claims = Counter({key: len(file.claims) for key, file in material.dossier.of(Claims)})
    return [{"articles": articles, "claims": claims}]


def disagreements(material: Material) -> list[dict[str, Any]]:
    """Return the differences found, whose list has no name, and the editor's entries by kind."""
    found, groups = found_views(material), disagreements_by_kind(material)
    assessed = len({each.entry for each in found if each.entry})
    lists: list[tuple[str, Sequence[Any]]] = [("", found), *((kind, views) for kind, _, views in groups)]
    pages = runs_on_pages(lists, POINTS)
    values = {"groups": groups, "found": found, "assessed": assessed, "starts": starts_of(pages)}
    return [{**values, "runs": runs} for runs in pages]


def attributions(material: Material) -> list[dict[str, Any]]:
    """Return the attributions by year, then the events that have none, then who is named."""
    found = ledger(material)
    lists: list[tuple[tuple[str, str], Sequence[Any]]] = [
        *((("year", year.label), year.entries) for year in found.years),
        (("nobody", ""), found.unattributed),
        (("named", ""), named_lines(material)),
    ]
    return [{"ledger": found, "runs": runs} for runs in runs_on_pages(lists, POINTS)]


def casualties(material: Material) -> list[dict[str, Any]]:
    """Return totals with the events added to them or not, then events by year, then those of which nothing is said."""
    found = casualty_ledger(material)
    lists: list[tuple[tuple[str, Any], Sequence[Any]]] = [
        *((("total", each), _lines(each)) for each in found.totals),
        *((("year", year.label), year.entries) for year in found.years),
        (("silent", ""), found.silent),
    ]
    return [{"ledger": found, "runs": runs} for runs in runs_on_pages(lists, POINTS)]


def _lines(total: Total) -> list[tuple[bool, Part]]:
    left_out = (*total.in_words, *total.left_out)
    return [*((True, each) for each in total.added), *((False, each) for each in left_out)]


def gaps(material: Material) -> list[dict[str, Any]]:
    """Return the weakest facts."""
    found = weaknesses(material)
    return [{"weaknesses": found, "page": each} for each in gap_pages(found)]


def chains(material: Material) -> list[dict[str, Any]]:
    """Return the chains, then what is close in time, then the events that stand alone."""
    return [{"story": each.story, "days": CLOSE, "page": each} for each in story_pages(material)]

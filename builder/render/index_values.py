"""What the longer index pages print: one set of values for each of their pages."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from builder.derive.chains import story_of, story_pages
from builder.derive.disagreement import disagreements_by_kind
from builder.derive.facts import Material
from builder.derive.found import found_views
from builder.derive.gaps import gap_pages, weaknesses
from builder.derive.ledger import ledger
from builder.derive.named import named_lines
from builder.derive.paging import runs_on_pages, starts_of
from builder.derive.people import casualty_ledger
from builder.derive.totals import Part, Total
from builder.derive.unlinked import CLOSE
from builder.model.records import Claims

POINTS = 200
"""So many points of a ledger stand on a page."""


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
    story = story_of(material)
    return [{"story": story, "days": CLOSE, "page": each} for each in story_pages(material)]

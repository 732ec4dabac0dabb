"""The register of index pages: one line for each view of the whole dossier."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from builder.derive.atlas import atlas_of
from builder.derive.claims_pages import claims_pages
from builder.derive.entries import questions_with_notes, terms_with_meanings
from builder.derive.facts import Material
from builder.derive.known import known_views
from builder.derive.network import network_of, pages_of_ties
from builder.derive.outlets import outlets
from builder.derive.timeline import timeline_pages
from builder.derive.works import works_by_year
from builder.model.dossier import Dossier
from builder.render import index_values


@dataclass(frozen=True, slots=True)
class IndexPage:
    """An index page: its address, its title, the entry of the navigation it stands under, what it shows.

    `about` is a line for readers who choose between pages. `pages` gives what the template of the same name prints: one
    set of values, or several if the list is too long for one page. The first page of a section stands for the section
    itself.
    """

    name: str
    path: str
    title: str
    section: str
    about: str
    pages: Callable[[Material], list[dict[str, Any]]]
    source: str = ""


STORY, WHO, WHERE, EVIDENCE = "Story", "Who", "Where", "Evidence"


def _counts(dossier: Dossier) -> dict[str, tuple[int, str, str]]:
    """Return how much some of the index pages list, with the noun for one and for several."""
    attributions = sum(len(each.attributions) for each in dossier.events.values())
    return {
        "events": (len(dossier.events), "event", "events"),
        "actors": (len(dossier.actors), "actor", "actors"),
        "locations": (len(dossier.locations), "place", "places"),
        "articles": (len(dossier.articles), "article", "articles"),
        "works": (len(dossier.works(dossier.articles)), "work", "works"),
        "claims": (len(dossier.claims), "claim", "claims"),
        "disagreements": (len(dossier.disagreements), "disagreement", "disagreements"),
        "attributions": (attributions, "attribution", "attributions"),
        "casualties": (sum(bool(each.casualties) for each in dossier.events.values()), "event", "events"),
        "questions": (len(dossier.questions), "question", "questions"),
        "glossary": (len(dossier.terms), "term", "terms"),
    }


def _evidence(material: Material) -> list[dict[str, Any]]:
    pages = [each for each in REGISTER if each.section == EVIDENCE and each.name != "evidence"]
    return [{"pages": pages, "counts": _counts(material.dossier)}]


def _explorer(material: Material) -> list[dict[str, Any]]:
    """Return the indexes that hold the explorer's rows, each with how many it has."""
    counts = _counts(material.dossier)
    names = ("events", "actors", "locations", "articles", "claims", "disagreements")
    return [{"pages": [(counts[each.name], each) for each in REGISTER if each.name in names]}]


REGISTER: tuple[IndexPage, ...] = (
    IndexPage(
        "events",
        "events/index.md",
        "The story in order of time",
        STORY,
        "All events, earliest first.",
        index_values.events,
    ),
    IndexPage(
        "timeline",
        "timeline.md",
        "Timeline",
        STORY,
        "The story drawn along time, with how exactly each date is known.",
        lambda material: [{"page": each} for each in timeline_pages(material)],
    ),
    IndexPage(
        "chains",
        "chains.md",
        "What followed what",
        STORY,
        "Which event led to which, and who says so.",
        index_values.chains,
    ),
    IndexPage(
        "actors",
        "actors/index.md",
        "Who is involved",
        WHO,
        "People, organisations and groups, by side.",
        index_values.actors,
    ),
    IndexPage(
        "network",
        "network.md",
        "Who is tied to whom",
        WHO,
        "Who leads, belongs to, backs, fights, met whom, with the statement behind each tie.",
        lambda material: [{"network": network_of(material.dossier), "page": each} for each in pages_of_ties(material)],
    ),
    IndexPage(
        "locations",
        "locations/index.md",
        "Where it happened",
        WHERE,
        "Places, each below the place that contains it.",
        index_values.locations,
    ),
    IndexPage(
        "map",
        "map.md",
        "Map",
        WHERE,
        "All places with their events, as closely as they are known.",
        lambda material: [{"atlas": atlas_of(material)}],
    ),
    IndexPage(
        "evidence",
        "evidence/index.md",
        "Evidence",
        EVIDENCE,
        "What the dossier rests on, and where it is weak.",
        _evidence,
    ),
    IndexPage(
        "explorer",
        "explorer.md",
        "Explorer",
        EVIDENCE,
        "Everything in one table: filter, sort, compare, download.",
        _explorer,
    ),
    IndexPage(
        "brief",
        "brief.md",
        "Make a brief",
        EVIDENCE,
        "Chosen records and a span of time, ready to print, with numbered sources.",
        lambda material: [{"titles": {each.name: each.title for each in REGISTER}}],
    ),
    IndexPage(
        "articles",
        "articles/index.md",
        "Articles",
        EVIDENCE,
        "The texts that were read, retold paragraph by paragraph.",
        index_values.articles,
    ),
    IndexPage(
        "works",
        "works/index.md",
        "Works and outlets",
        EVIDENCE,
        "Which articles are copies of one piece of reporting, and what rests on each.",
        lambda material: [{"years": works_by_year(material), "outlets": outlets(material.dossier)}],
    ),
    IndexPage(
        "disagreements",
        "disagreements/index.md",
        "Where accounts differ",
        EVIDENCE,
        "Points on which articles, or the people they quote, do not say the same.",
        index_values.disagreements,
    ),
    IndexPage(
        "claims",
        "claims.md",
        "Who says what",
        EVIDENCE,
        "What people and institutions say, by speaker.",
        lambda material: [{"page": each} for each in claims_pages(material)],
    ),
    IndexPage(
        "attributions",
        "attributions.md",
        "Who says who did it",
        EVIDENCE,
        "Who accused whom, who claimed, who denied, event by event.",
        index_values.attributions,
    ),
    IndexPage(
        "casualties",
        "casualties.md",
        "Casualties",
        EVIDENCE,
        "The killed and hurt, from the lowest to the highest number given, nobody counted twice.",
        index_values.casualties,
    ),
    IndexPage(
        "known",
        "known/index.md",
        "As known on",
        EVIDENCE,
        "What had been published by the day of each article, and what it added.",
        lambda material: [{"views": tuple(known_views(material))}],
    ),
    IndexPage(
        "questions",
        "questions.md",
        "What is not known",
        EVIDENCE,
        "Questions that the articles leave open.",
        lambda material: [{"questions": questions_with_notes(material)}],
        "questions.yml",
    ),
    IndexPage(
        "gaps",
        "gaps.md",
        "Weakest facts",
        EVIDENCE,
        "What rests on one work, one side or an inference, and which file to improve.",
        index_values.gaps,
    ),
    IndexPage(
        "glossary",
        "glossary.md",
        "Glossary",
        EVIDENCE,
        "Terms of the articles in plain words.",
        lambda material: [{"terms": terms_with_meanings(material)}],
        "glossary.yml",
    ),
)
"""All index pages, in the order of the navigation."""

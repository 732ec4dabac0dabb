"""The register of index pages: one line for each view of the whole dossier."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from builder.derive.chains import story_of
from builder.derive.claims_pages import claims_pages
from builder.derive.disagreement import disagreements_by_kind
from builder.derive.entries import questions_with_notes, terms_with_meanings
from builder.derive.facts import Material
from builder.derive.found import found_views
from builder.derive.gaps import weaknesses
from builder.derive.indexes import actors_by_side, events_by_year, locations_as_tree
from builder.derive.known import known_views
from builder.derive.ledger import ledger
from builder.derive.named import named_lines
from builder.derive.outlets import outlets
from builder.derive.people import casualty_ledger
from builder.derive.unlinked import CLOSE
from builder.derive.works import works_by_year
from builder.model.records import Claims


@dataclass(frozen=True, slots=True)
class IndexPage:
    """An index page: its address, its title, the entry of the navigation it stands under, and what it shows.

    `section` is empty for an entry of its own. `values` are what the template of the same name prints.
    """

    name: str
    path: str
    title: str
    section: str
    values: Callable[[Material], dict[str, Any]]
    source: str = ""


EVIDENCE = "Evidence"


def _articles(material: Material) -> dict[str, Any]:
    articles = sorted(material.dossier.articles.items(), key=lambda each: (each[1].date.value.order, each[0]))
    claims = Counter({key: len(file.claims) for key, file in material.dossier.of(Claims)})
    return {"articles": articles, "claims": claims}


REGISTER: tuple[IndexPage, ...] = (
    IndexPage("events", "events/index.md", "Story", "", lambda material: {"years": events_by_year(material)}),
    IndexPage("actors", "actors/index.md", "Who", "", lambda material: {"groups": actors_by_side(material)}),
    IndexPage("locations", "locations/index.md", "Where", "", lambda material: {"groups": locations_as_tree(material)}),
    IndexPage("articles", "articles/index.md", "Articles", EVIDENCE, _articles),
    IndexPage(
        "disagreements",
        "disagreements/index.md",
        "Where accounts differ",
        EVIDENCE,
        lambda material: {"groups": disagreements_by_kind(material), "found": found_views(material)},
    ),
    IndexPage("claims", "claims.md", "Who says what", EVIDENCE, lambda material: {"page": claims_pages(material)[0]}),
    IndexPage(
        "works",
        "works/index.md",
        "Works and outlets",
        EVIDENCE,
        lambda material: {"years": works_by_year(material), "outlets": outlets(material.dossier)},
    ),
    IndexPage(
        "chains",
        "chains.md",
        "What followed what",
        EVIDENCE,
        lambda material: {"story": story_of(material), "days": CLOSE},
    ),
    IndexPage(
        "attributions",
        "attributions.md",
        "Who says who did it",
        EVIDENCE,
        lambda material: {"ledger": ledger(material), "named": named_lines(material)},
    ),
    IndexPage(
        "casualties", "casualties.md", "Casualties", EVIDENCE, lambda material: {"ledger": casualty_ledger(material)}
    ),
    IndexPage(
        "known",
        "known/index.md",
        "As known on",
        EVIDENCE,
        lambda material: {"views": tuple(known_views(material))},
    ),
    IndexPage(
        "questions",
        "questions.md",
        "What is not known",
        EVIDENCE,
        lambda material: {"questions": questions_with_notes(material)},
        "questions.yml",
    ),
    IndexPage("gaps", "gaps.md", "Weakest facts", EVIDENCE, lambda material: {"weaknesses": weaknesses(material)}),
    IndexPage(
        "glossary",
        "glossary.md",
        "Glossary",
        EVIDENCE,
        lambda material: {"terms": terms_with_meanings(material)},
        "glossary.yml",
    ),
)
"""All index pages, in the order of the navigation."""

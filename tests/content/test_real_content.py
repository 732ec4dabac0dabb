"""The real dossier: complete, without a problem, and careful where the articles demand care."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import pytest

from builder.build import Examined, examine
from builder.diagnostics import report
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.refs import Citation, Prose, citations_in_mark, parse_citation
from builder.model.walk import Path, citations, leaves
from tests.conftest import ROOT

SHAFAQ, EXCERPT, EMBASSY = "trump-aides-clash-shafaq", "trump-aides-clash-excerpt", "embassy-aftermath"
TWINS = {Citation(SHAFAQ, number): Citation(EXCERPT, number - 25) for number in range(27, 34)}
"""The paragraphs that stand word for word in both copies of one article."""


@cache
def examined() -> Examined:
    return examine(ROOT / "content")


@pytest.fixture
def dossier() -> Dossier:
    found = examined().dossier
    assert found is not None
    return found


def test_there_is_nothing_to_report() -> None:
    assert report(examined().diagnostics, examined().texts, "content") == ""


def test_everything_is_there(dossier: Dossier) -> None:
    assert len(dossier.articles) == 5
    assert len(dossier.actors) >= 60
    assert len(dossier.locations) >= 31
    assert len(dossier.events) == 61
    assert len(dossier.claims) >= 85
    assert len(dossier.disagreements) >= 55
    assert len(dossier.questions) == 32
    assert len(dossier.terms) == 35


def test_every_article_is_digested_to_its_last_paragraph(dossier: Dossier) -> None:
    for article in dossier.articles.values():
        left_out = [number for each in article.left_out for number in each.paragraphs]
        assert sorted([*left_out, *(each.number for each in article.digest)]) == [*range(1, article.paragraphs + 1)]


def test_the_two_copies_are_one_work(dossier: Dossier) -> None:
    assert len(dossier.works(dossier.articles)) == 4
    assert dossier.articles[SHAFAQ].work == dossier.articles[EXCERPT].work
    assert dossier.articles[SHAFAQ].headline_from == EXCERPT


def cited_together(document: Document) -> Iterator[set[Citation]]:
    """Yield the citations of each list of sources, and of each mark in a running text."""
    lists: dict[Path, set[Citation]] = defaultdict(set)
    for path, citation in citations(document.model):
        lists[path[:-1]].add(citation)
    yield from lists.values()
    for leaf in leaves(document.model):
        if isinstance(leaf.marker, Prose):
            for mark in leaf.value.split("[@")[1:]:
                yield {parse_citation(each) for each in citations_in_mark(mark.partition("]")[0])}


def test_who_cites_one_copy_cites_the_other(dossier: Dossier) -> None:
    found = [(document.path, cited) for document in dossier.documents for cited in cited_together(document)]
    for path, cited in found:
        for one, other in TWINS.items():
            assert (one in cited) == (other in cited), f"{path} cites one of {one} and {other}, its twin"
    assert any(each in TWINS for _, cited in found for each in cited)


def test_the_strike_on_soleimani_keeps_all_its_dates(dossier: Dossier) -> None:
    when = dossier.events["soleimani-strike"].when
    assert {each.value.text for each in when} == {"2020-01-02", "2020-01-03", "2020-01"}
    assert all(each.sources for each in when)


def test_days_worked_out_from_weekdays_say_so(dossier: Dossier) -> None:
    dated = [
        (key, each)
        for key, event in dossier.events.items()
        for each in event.when
        if any(source.article == EMBASSY for source in each.sources)
    ]
    assert dated
    for key, each in dated:
        assert each.inferred, f"{key}: {each.value} rests on an article without month and year"
    article = dossier.articles[EMBASSY]
    assert article.date.basis == "inferred"
    assert article.date.reason


def test_no_chain_leads_from_the_embassy_attack_to_the_strike(dossier: Dossier) -> None:
    behind, waiting = set(), ["soleimani-strike"]
    while waiting:
        steps = {each.event for each in dossier.events[waiting.pop()].follows} - behind
        behind |= steps
        waiting += steps
    assert "embassy-attack" not in behind


def test_the_exact_days_of_one_article_admit_general_knowledge(dossier: Dossier) -> None:
    exact = [
        (key, each)
        for key, event in dossier.events.items()
        for each in event.when
        if {source.article for source in each.sources} <= {EMBASSY, "general-knowledge"} and each.value.is_day
    ]
    assert exact
    for key, each in exact:
        assert any(source.is_general_knowledge for source in each.sources), f"{key}: {each.value}"

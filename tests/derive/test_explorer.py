"""The explorer's rows and the briefs made of them: what each is tied to, what is disputed, what is printed."""

from functools import cache

import pytest
from builder.derive.brief import BriefEntry, brief_entries
from builder.derive.explorer import Row, rows
from builder.derive.facts import Material
from builder.render.brief_data import brief_data
from builder.render.explorer_data import explorer_data
from builder.render.pages import Pages

from builder.build import compile_dossier, examine
from builder.link.nodes import plain
from tests.conftest import HARBOUR


@cache
def pages() -> Pages:
    return compile_dossier(examine(HARBOUR)).pages


def material() -> Material:
    return pages().material


def row(key: str) -> Row:
    return next(each for each in rows(material()) if each.key == key)


def entry(key: str) -> BriefEntry:
    return next(each for each in brief_entries(material(), rows(material())) if each.key == key)


def test_every_record_claim_and_disagreement_has_one_row() -> None:
    dossier = material().dossier
    keys = [each.key for each in rows(material())]
    wanted = [*dossier.records, *(f"claim:{each}" for each in dossier.claims)]
    assert sorted(keys) == sorted([*wanted, *(f"disagreement:{each}" for each in dossier.disagreements)])


def test_events_come_first_in_order_of_time_and_each_is_found_by_its_other_names() -> None:
    found = [each.key for each in rows(material())]
    assert found.index("april-storm") < found.index("toll-house-fire") < found.index("boatmens-guild")
    assert row("april-storm").names == ("the storm",)


def test_a_row_is_tied_to_what_its_file_states() -> None:
    fire = row("toll-house-fire")
    assert set(fire.ties) >= {"boatmens-guild", "north-harbour", "toll-raised", "courier-storm-and-toll"}
    assert fire.parts == (("boatmens-guild", "accused"),)
    assert fire.sides == ("boatmen",)
    assert row("gull-point-lighthouse").within == ("gull-point",)
    said = row("claim:valk-on-promise")
    assert set(said.ties) >= {"teo-valk", "boatmens-guild", "harbour-council", "toll-raised"}


@pytest.mark.parametrize(
    ("key", "is_disputed"),
    [
        ("april-storm", True),
        ("coastal-watch", True),
        ("toll-raised", False),
        ("disagreement:victims-of-the-storm", True),
    ],
)
def test_what_a_disagreement_is_about_is_disputed(key: str, is_disputed: bool) -> None:
    assert row(key).is_disputed is is_disputed


def test_ties_become_places_of_rows_and_dates_keep_their_precision() -> None:
    files = dict(explorer_data(pages()))
    part = files["explorer-0"]
    assert isinstance(part, dict)
    found = list(rows(material()))
    place = next(n for n, each in enumerate(found) if each.key == "april-storm")
    assert part["dates"][place] == "2031-04-05/2031-04-06 2031-04-04"
    assert "coastal-watch" in [found[tie].key for tie in part["ties"][place]]
    assert part["path"][place] == "events/april-storm.html"
    claim = next(n for n, each in enumerate(found) if each.key == "claim:valk-on-promise")
    assert part["path"][claim] == "articles/courier-storm-and-toll.html#claim-valk-on-promise"


def test_a_brief_says_what_the_page_says() -> None:
    storm = entry("april-storm")
    assert plain(storm.lead).startswith("A storm crossed Sella and cost two lives")
    assert [each.label for each in storm.facts].count("Date") == 2
    assert {str(each) for each in storm.dated} == {"courier-storm-and-toll#p4", "lantern-blockade#p2"}
    assert [each.title for each in storm.disputes][:2] == ["The day of the storm", "How many drowned"]
    fact = next(each for each in storm.facts if "drowned: 2" in plain(each.value))
    assert plain(fact.voice) == "Coastal Watch"


def test_every_citation_of_a_brief_finds_its_article_in_the_same_file() -> None:
    for name, value in brief_data(pages()):
        if name != "brief":
            assert isinstance(value, dict)
            assert cited(value["records"]) == set(value["articles"])


def cited(value: object) -> set[str]:
    """Return the articles in the citations of some data, however deep."""
    if isinstance(value, dict):
        return cited(list(value.values()))
    if isinstance(value, list) and value and value[0] == "c":
        return {article for article, _ in value[1:]}
    return {each for part in value for each in cited(part)} if isinstance(value, list) else set()

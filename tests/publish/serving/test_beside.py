"""The paragraphs beside the page of a file that somebody writes."""

from pathlib import Path

import pytest

from builder.build import Compiled, examine
from builder.publish.serving.beside import Beside, beside
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, compiled, compiled_of

GUILD = "actors/boatmens-guild.md"


@pytest.fixture(scope="module")
def harbour() -> Compiled:
    return compiled_of(examine(HARBOUR))


def of(found: Compiled, path: str) -> dict[str, tuple[Beside, ...]]:
    return {each.heading: each.paragraphs for each in beside(found.pages[path], found)}


def test_beside_a_record_stands_what_it_cites_then_what_it_could(harbour: Compiled) -> None:
    groups = of(harbour, GUILD)
    assert list(groups) == ["Cited by this file", "Could be cited: they name this record"]
    cited, could_be = groups.values()
    assert [each.in_field for each in cited] == [f"courier-storm-and-toll#p{number}" for number in (3, 6, 7)]
    assert cited[2] == Beside(
        article="Storm Takes Boats as Sella Quarrels over Harbour Toll (Sella Courier)",
        number=7,
        text="The Guild denies it.",
        in_prose="[@courier-storm-and-toll#p7]",
        in_field="courier-storm-and-toll#p7",
        page="articles/courier-storm-and-toll.html#p7",
        note="Cited in summary.",
    )
    assert cited[0].note == "Cited in relations, summary."
    assert [(each.in_field, each.note) for each in could_be] == [
        ("lantern-storm-excerpt#p2", "Another file cites it for this record.")
    ]


def test_beside_an_article_stands_what_nothing_rests_on(tmp_path: Path) -> None:
    found = compiled(tmp_path)
    (group,) = beside(found.pages["articles/courier.md"], found)
    assert [each.in_field for each in group.paragraphs] == ["courier#p1"]
    whole = MINIMAL["actors/guild.yml"].replace("[@courier#p2]", "[@courier#p1]")
    found = compiled(tmp_path / "whole", {"actors/guild.yml": whole})
    (group,) = beside(found.pages["articles/courier.md"], found)
    assert (group.paragraphs, group.none) == ((), "Something rests on every paragraph of the digest.")


def test_beside_a_disagreement_stands_what_its_sides_cite(harbour: Compiled) -> None:
    (cited,) = of(harbour, "disagreements/day-of-the-storm.md").values()
    assert cited
    assert all(each.text for each in cited)


@pytest.mark.parametrize("path", ["index.md", "timeline.md", "glossary.md", "actors/index.md"])
def test_other_pages_have_nothing_beside_them(harbour: Compiled, path: str) -> None:
    assert beside(harbour.pages[path], harbour) == ()


def test_at_an_address_that_is_no_page_there_is_nothing(harbour: Compiled) -> None:
    assert beside(None, harbour) == ()


def test_a_digest_is_text_whatever_it_says(tmp_path: Path) -> None:
    digest = '¶1 "Quotes" and *stress* in نقابة <script>alert(1)</script> of the [guild](guild).'
    article = MINIMAL["articles/courier.md"].replace("¶1 Headline: a storm over the harbour.", digest)
    found = compiled(tmp_path, {"articles/courier.md": article})
    (group,) = beside(found.pages["articles/courier.md"], found)
    assert group.paragraphs[0].text == '"Quotes" and stress in نقابة <script>alert(1)</script> of the guild.'

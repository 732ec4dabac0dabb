"""Works and outlets: what rests on each work and on it alone, whatever copies there are; who published what."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.know import Knowledge
from builder.model.walk import citations
from builder.views.works.page import work_view
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, knowledge_of, known, teller_of

GAZETTE = """\
---
title: {title}
work: {work}
publisher: {{name: Gazette, basis: printed}}
date: {{value: {date}, basis: printed}}
paragraphs: 2
---

¶1 {text}

¶2 Nothing else.
"""


def gazette(work: str = "gazette", title: str = "After It", text: str = "It rained.", date: str = "2031-04-12") -> str:
    return GAZETTE.format(work=work, title=title, text=text, date=date)


def test_a_work_has_the_headline_of_the_first_article_that_prints_one(tmp_path: Path) -> None:
    earlier = gazette("storm-report", "Taken over", date="2031-04-01").replace("work:", "headline-from: courier\nwork:")
    work = known(tmp_path, {"articles/gazette.md": earlier}).works.all["storm-report"]
    assert (work.title, work.articles) == ("Storm over the Harbour", ("gazette", "courier"))


@pytest.mark.parametrize(
    ("beside", "work", "alone"),
    [("gazette#p1", "gazette", 4), ("gazette#p1", "storm-report", 5), ("general-knowledge", "gazette", 5)],
    ids=["another work", "a copy", "general knowledge"],
)
def test_a_statement_rests_alone_on_a_work_if_it_cites_no_other(
    tmp_path: Path, beside: str, work: str, alone: int
) -> None:
    event = MINIMAL["events/storm.yml"].replace("2031-04-05, sources: [", f"2031-04-05, sources: [{beside}, ")
    found = known(tmp_path, {"articles/gazette.md": gazette(work), "events/storm.yml": event})
    weight = found.works.weight_of("storm-report")
    # Three summaries, a date and a place.
    assert (weight.statements, weight.statements_alone) == (5, alone)


def test_a_work_nobody_cites_bears_nothing(tmp_path: Path) -> None:
    weight = known(tmp_path, {"articles/gazette.md": gazette()}).works.weight_of("gazette")
    assert (weight.statements, weight.claims, weight.disagreements) == (0, 0, 0)


def test_claims_and_disagreements_are_counted(tmp_path: Path) -> None:
    files = {
        "articles/gazette.md": gazette(),
        "claims/courier.yml": "claims:\n"
        "  - {id: one, says: It rains., speaker: guild, manner: quoted, anonymity: named, sources: [courier#p2]}\n"
        "  - {id: two, says: It pours., speaker: guild, manner: quoted, anonymity: named, "
        "sources: [courier#p2, gazette#p1]}\n",
        "disagreements/day.yml": "title: Day\nkind: date\nabout: [storm]\nsides:\n"
        "  - {view: The 5th., sources: [courier#p2]}\n  - {view: The 6th., sources: [courier#p1, gazette#p1]}\n",
    }
    weight = known(tmp_path, files).works.weight_of("storm-report")
    assert (weight.claims, weight.claims_alone, weight.disagreements) == (2, 1, 1)


def test_a_work_does_not_tell_alone_of_what_another_tells_of(tmp_path: Path) -> None:
    rain = "name: Rain\nkind: storm\nsummary: It rained [@gazette#p1; @courier#p2].\n"
    found = known(tmp_path, {"articles/gazette.md": gazette(), "events/rain.yml": rain})
    assert "rain" not in found.works.told_alone("gazette")


@pytest.mark.parametrize(
    "files",
    [
        {
            "events/rain.yml": "name: Rain\nkind: storm\nsummary: It rained [@gazette#p1].\n",
            "events/storm.yml": MINIMAL["events/storm.yml"]
            + "follows:\n  - {event: rain, as: after, sources: [courier#p2]}\n",
        },
        {
            "events/rain.yml": "name: Rain\nkind: storm\nsummary: It rained [@gazette#p1].\n",
            "claims/courier.yml": "claims:\n  - {id: one, says: Wet., speaker: guild, manner: quoted, "
            "anonymity: named, about: [rain], sources: [courier#p2]}\n",
        },
        {"events/rain.yml": "name: Rain\nkind: storm\nsummary: It rained [@gazette#p1].\nprinted: [courier#p1]\n"},
        {"events/rain.yml": "name: North Harbour Rain\nkind: storm\nsummary: Rain [@gazette#p1].\n"
         "names: [{value: A storm crossed, sources: [gazette#p1]}]\n"},
    ],
    ids=["another record's statement", "a claim", "the printed name", "named in a digest"],
)  # fmt: skip
def test_another_work_mentions_what_a_work_alone_tells_of(tmp_path: Path, files: Mapping[str, str]) -> None:
    found = known(tmp_path, {"articles/gazette.md": gazette(), **files})
    assert found.works.told_alone("gazette") == ("rain",)
    assert found.works.mention("rain") == {"gazette", "storm-report"}


def test_a_work_tells_alone_of_what_no_other_mentions(tmp_path: Path) -> None:
    rain = "name: Rain\nkind: storm\nsummary: It rained [@gazette#p1].\n"
    files = {"articles/gazette.md": gazette(), "articles/herald.md": gazette(), "events/rain.yml": rain}
    found = known(tmp_path, files).works
    assert found.told_alone("gazette") == ("rain",)
    assert found.mention("rain") == {"gazette"}


def test_a_copy_changes_no_count_of_works(tmp_path: Path) -> None:
    """Whatever cites an article is made to cite a copy of it too: nothing rests on more works than before."""
    content = tmp_path / "content"
    shutil.copytree(HARBOUR, content)
    shutil.copy(content / "articles/lantern-blockade.md", content / "articles/lantern-twin.md")
    for path in content.rglob("*.*"):
        path.write_text(citing_twin(path.read_text(encoding="utf-8")), encoding="utf-8")
    before, after = knowledge_of(HARBOUR), knowledge_of(content)
    cited = [each for document in after.dossier.documents for _, each in citations(document.model)]
    assert sum(each.article == "lantern-twin" for each in cited) > 5
    assert list(after.works.all) == list(before.works.all)
    for work in before.works.all:
        assert after.works.weight_of(work) == before.works.weight_of(work)
        assert set(after.works.told_alone(work)) - {"lantern-twin"} == set(before.works.told_alone(work))
        assert voices_of(after, work) == voices_of(before, work)


def voices_of(found: Knowledge, work: str) -> object:
    return work_view(teller_of(found), found.works.all[work]).voices


def citing_twin(text: str) -> str:
    text = re.sub(r"@lantern-blockade#(p\d+)", r"@lantern-blockade#\1; @lantern-twin#\1", text)
    return re.sub(r"(?<=[ \[])lantern-blockade#(p\d+)", r"lantern-blockade#\1, lantern-twin#\1", text)


def test_outlets_are_those_that_are_shown() -> None:
    found = {each.name: each for each in knowledge_of(HARBOUR).outlets.all}
    assert list(found) == ["Sella Courier", "Evening Lantern"]
    assert found["Sella Courier"].published == ("courier-storm-and-toll",)
    assert found["Sella Courier"].first == ("lantern-storm-excerpt",)
    assert found["Evening Lantern"].inferred == 1


def test_an_outlet_whose_publisher_is_unknown_is_none(tmp_path: Path) -> None:
    unknown = gazette().replace("basis: printed}\ndate", "basis: unknown}\ndate")
    found = known(tmp_path, {"articles/gazette.md": unknown})
    assert [each.name for each in found.outlets.all] == ["Courier"]

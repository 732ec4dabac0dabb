"""Works: what rests on each and on each alone, whatever copies there are; and the pages of works and outlets."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from builder.derive.copies import copies_of
from builder.derive.facts import Material
from builder.derive.outlets import articles_of, outlets
from builder.derive.printed import names_in
from builder.derive.work import voices_of, work_view
from builder.derive.works import told_alone, weight_of, works_by_year, works_of

from builder.build import compile_dossier, examine
from builder.link.nodes import plain
from builder.model.walk import citations
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, dossier_folder

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


def material(folder: Path, files: Mapping[str, str] | None = None) -> Material:
    return of_folder(dossier_folder(folder, files))


def of_folder(content: Path) -> Material:
    found = examine(content)
    assert found.is_sound, found.diagnostics
    assert found.dossier is not None
    assert found.linked is not None
    return Material(found.dossier, found.linked)


def harbour() -> Material:
    return of_folder(HARBOUR)


def test_a_work_has_the_headline_of_the_first_article_that_prints_one(tmp_path: Path) -> None:
    earlier = gazette("storm-report", "Taken over", date="2031-04-01").replace("work:", "headline-from: courier\nwork:")
    dossier = material(tmp_path, {"articles/gazette.md": earlier}).dossier
    work = works_of(dossier)["storm-report"]
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
    found = material(tmp_path, {"articles/gazette.md": gazette(work), "events/storm.yml": event})
    weight = weight_of(found.dossier, "storm-report")
    # Three summaries, a date and a place.
    assert (weight.statements, weight.statements_alone) == (5, alone)


def test_a_work_nobody_cites_bears_nothing(tmp_path: Path) -> None:
    weight = weight_of(material(tmp_path, {"articles/gazette.md": gazette()}).dossier, "gazette")
    assert (weight.statements, weight.claims, weight.disagreements) == (0, 0, 0)


def test_claims_and_disagreements_are_counted(tmp_path: Path) -> None:
    files = {
        "articles/gazette.md": gazette(),
        "claims/courier.yml": "claims:\n"
        "  - {id: one, says: It rains., speaker: guild, manner: quoted, anonymity: named, sources: [courier#p2]}\n"
        "  - {id: two, says: It pours., speaker: guild, manner: quoted, anonymity: named, "
        "sources: [courier#p2, gazette#p1]}\n",
        "disagreements/day.yml": "title: Day\nkind: date\nsides:\n"
        "  - {view: The 5th., sources: [courier#p2]}\n  - {view: The 6th., sources: [courier#p1, gazette#p1]}\n",
    }
    weight = weight_of(material(tmp_path, files).dossier, "storm-report")
    assert (weight.claims, weight.claims_alone, weight.disagreements) == (2, 1, 1)


@pytest.mark.parametrize(
    "files",
    [
        {"events/rain.yml": "name: Rain\nkind: storm\nsummary: It rained [@gazette#p1; @courier#p2].\n"},
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
    ids=["own statement", "another record's statement", "a claim", "the printed name", "named in a digest"],
)  # fmt: skip
def test_a_work_does_not_tell_alone_of_what_another_tells_of(tmp_path: Path, files: Mapping[str, str]) -> None:
    found = material(tmp_path, {"articles/gazette.md": gazette(), **files})
    assert "rain" not in told_alone(found, "gazette")


def test_a_work_tells_alone_of_what_no_other_mentions(tmp_path: Path) -> None:
    rain = "name: Rain\nkind: storm\nsummary: It rained [@gazette#p1].\n"
    files = {"articles/gazette.md": gazette(), "articles/herald.md": gazette(), "events/rain.yml": rain}
    assert told_alone(material(tmp_path, files), "gazette") == ("rain",)


def test_a_copy_changes_no_count_of_works(tmp_path: Path) -> None:
    """Whatever cites an article is made to cite a copy of it too: nothing rests on more works than before."""
    content = tmp_path / "content"
    shutil.copytree(HARBOUR, content)
    shutil.copy(content / "articles/lantern-blockade.md", content / "articles/lantern-twin.md")
    for path in content.rglob("*.*"):
        path.write_text(citing_twin(path.read_text(encoding="utf-8")), encoding="utf-8")
    before, after = harbour(), of_folder(content)
    cited = [each for document in after.dossier.documents for _, each in citations(document.model)]
    assert sum(each.article == "lantern-twin" for each in cited) > 5
    assert list(works_of(after.dossier)) == list(works_of(before.dossier))
    for work in works_of(before.dossier):
        assert weight_of(after.dossier, work) == weight_of(before.dossier, work)
        assert set(told_alone(after, work)) - {"lantern-twin"} == set(told_alone(before, work))
        assert voices_of(after.dossier, work) == voices_of(before.dossier, work)


def citing_twin(text: str) -> str:
    text = re.sub(r"@lantern-blockade#(p\d+)", r"@lantern-blockade#\1; @lantern-twin#\1", text)
    return re.sub(r"(?<=[ \[])lantern-blockade#(p\d+)", r"lantern-blockade#\1, lantern-twin#\1", text)


def test_the_paragraphs_of_a_copy_are_found_in_the_fullest() -> None:
    dossier = harbour().dossier
    excerpt, full = copies_of(dossier, works_of(dossier)["storm-and-toll"])
    assert (excerpt.article, excerpt.passages, excerpt.only_here) == (
        "lantern-storm-excerpt",
        (((1, 1), (5, 5)),),
        ((2, 2),),
    )
    assert (full.is_fullest, full.passages, full.only_here) == (True, (), ((1, 4), (6, 8)))


def test_paragraphs_in_a_row_are_one_passage(tmp_path: Path) -> None:
    texts = [f"In part {word} of the story {word} boats are counted by {word} people." for word in "abcde"]
    full = gazette("one").replace("paragraphs: 2", "paragraphs: 5").partition("¶1")[0]
    full += "\n\n".join(f"¶{number} {text}" for number, text in enumerate(texts, start=1)) + "\n"
    part = gazette("one").replace("paragraphs: 2", "paragraphs: 3").partition("¶1")[0]
    part += f"¶1 Something else altogether.\n\n¶2 {texts[2]}\n\n¶3 {texts[3]}\n"
    dossier = material(tmp_path, {"articles/full.md": full, "articles/part.md": part}).dossier
    found = {each.article: each for each in copies_of(dossier, works_of(dossier)["one"])}
    assert found["part"].passages == (((2, 3), (3, 4)),)
    assert found["part"].only_here == ((1, 1),)
    assert found["full"].only_here == ((1, 2), (5, 5))


def test_names_that_one_work_alone_prints(tmp_path: Path) -> None:
    guild = MINIMAL["actors/guild.yml"] + (
        "printed: [courier#p2, gazette#p1]\nnames:\n"
        "  - {value: the boat-men, sources: [courier#p2], link: false}\n"
        "  - {value: The Boatmen, sources: [gazette#p1], link: false}\n"
        "  - {value: the Union, sources: [gazette#p2]}\n"
    )
    found = material(tmp_path, {"articles/gazette.md": gazette(), "actors/guild.yml": guild})
    ((group, (line,)),) = names_in(found, "gazette")
    assert group == "Boatmen"
    assert [(each.name, each.own) for each in line.names] == [
        ("Boatmen's Guild", False),
        ("The Boatmen", False),
        ("the Union", True),
    ]
    assert line.elsewhere == ()
    assert not line.differs


def test_voices_are_counted_once_each_and_by_how_they_are_named(tmp_path: Path) -> None:
    claim = "  - {{id: {}, says: Wet., speaker: {}, manner: quoted, anonymity: named, sources: [courier#p2]}}\n"
    claims = [claim.format("a", "guild"), claim.format("b", "guild"), claim.format("c", "a boatman")]
    found = material(tmp_path, {"claims/courier.yml": "claims:\n" + "".join(claims)})
    (named,) = voices_of(found.dossier, "storm-report")
    assert (named.label, named.claims, named.voices) == ("named", 3, 2)


def test_outlets_are_those_that_are_shown() -> None:
    found = {each.name: each for each in outlets(harbour().dossier)}
    assert list(found) == ["Evening Lantern", "Sella Courier"]
    assert found["Sella Courier"].published == ("courier-storm-and-toll",)
    assert found["Sella Courier"].first == ("lantern-storm-excerpt",)
    assert found["Evening Lantern"].inferred == 1


def test_an_outlet_whose_publisher_is_unknown_is_none(tmp_path: Path) -> None:
    unknown = gazette().replace("basis: printed}\ndate", "basis: unknown}\ndate")
    found = material(tmp_path, {"articles/gazette.md": unknown})
    assert [each.name for each in outlets(found.dossier)] == ["Courier"]


def test_copies_are_one_work_on_the_page_of_their_outlet() -> None:
    found = harbour()
    facts = articles_of(found, "sella-courier")
    assert [(each.label, plain(each.value).partition(",")[0]) for each in facts] == [
        ("Published", "Storm Takes Boats as Sella Quarrels over Harbour Toll"),
        ("Published first", "Storm Takes Boats as Sella Quarrels over Harbour Toll"),
    ]
    assert not facts[0].inferred
    assert plain(facts[1].inferred) == "The wording is the same."
    assert articles_of(found, "teo-valk") == ()


def test_a_publisher_that_one_copy_prints_is_not_worked_out(tmp_path: Path) -> None:
    first = "original-publisher: {{name: Guild Press, actor: guild, basis: {}, reason: {}}}\nwork:"
    files = {
        "articles/gazette.md": gazette("one").replace("work:", first.format("inferred", "It reads alike.")),
        "articles/herald.md": gazette("one").replace("work:", first.format("printed", "It says so.")),
    }
    (fact,) = articles_of(material(tmp_path, files), "guild")
    assert not fact.inferred


def test_a_name_that_others_use_instead_is_shown(tmp_path: Path) -> None:
    guild = MINIMAL["actors/guild.yml"] + (
        "printed: [courier#p2]\nnames:\n  - {value: the Union, sources: [gazette#p2]}\n"
    )
    found = material(tmp_path, {"articles/gazette.md": gazette(), "actors/guild.yml": guild})
    ((_, (line,)),) = names_in(found, "gazette")
    assert (line.elsewhere, line.differs) == (("Boatmen's Guild",), True)


def test_works_stand_in_their_year(tmp_path: Path) -> None:
    files = {"articles/gazette.md": gazette(date="2030-12-31")}
    years = works_by_year(material(tmp_path, files))
    assert [(year, [line.work.id for line in lines]) for year, lines in years] == [
        ("2030", ["gazette"]),
        ("2031", ["storm-report"]),
    ]


def test_every_work_has_its_page() -> None:
    found = harbour()
    files = compile_dossier(examine(HARBOUR)).files
    for work in works_of(found.dossier):
        page = files[f"works/{work}.md"].decode()
        weight = work_view(found, work).weight
        assert f"{weight.statements} statements rest on it, {weight.statements_alone} of them on it alone" in page
        assert f"works/{work}.md" in files["claims.md"].decode() or f"({work}.md)" in files["works/index.md"].decode()

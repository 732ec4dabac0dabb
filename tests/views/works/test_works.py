"""The pages of works and outlets: names that a work prints, how it names its voices, what an outlet published."""

from pathlib import Path

from builder.build import examine
from builder.link.nodes import plain
from builder.views.works.names import names_in
from builder.views.works.outlets import articles_of
from builder.views.works.page import work_view
from builder.views.works.view import works
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, compiled_of, knowledge_of, teller, teller_of
from tests.know.test_works import gazette


def test_names_that_one_work_alone_prints(tmp_path: Path) -> None:
    guild = MINIMAL["actors/guild.yml"] + (
        "printed: [courier#p2, gazette#p1]\nnames:\n"
        "  - {value: the boat-men, sources: [courier#p2], link: false}\n"
        "  - {value: The Boatmen, sources: [gazette#p1], link: false}\n"
        "  - {value: the Union, sources: [gazette#p2]}\n"
    )
    found = teller(tmp_path, {"articles/gazette.md": gazette(), "actors/guild.yml": guild})
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
    found = teller(tmp_path, {"claims/courier.yml": "claims:\n" + "".join(claims)})
    (named,) = work_view(found, found.knowledge.works.all["storm-report"]).voices
    assert (named.label, named.claims) == ("named", 3)
    assert [plain(each) for each in named.voices] == ["Boatmen's Guild", "a boatman"]


def test_copies_are_one_work_on_the_page_of_their_outlet() -> None:
    found = teller_of(knowledge_of(HARBOUR))
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
    (fact,) = articles_of(teller(tmp_path, files), "guild")
    assert not fact.inferred


def test_a_name_that_others_use_instead_is_shown(tmp_path: Path) -> None:
    guild = MINIMAL["actors/guild.yml"] + (
        "printed: [courier#p2]\nnames:\n  - {value: the Union, sources: [gazette#p2]}\n"
    )
    found = teller(tmp_path, {"articles/gazette.md": gazette(), "actors/guild.yml": guild})
    ((_, (line,)),) = names_in(found, "gazette")
    assert (line.elsewhere, line.differs) == (("Boatmen's Guild",), True)


def test_works_stand_in_their_year(tmp_path: Path) -> None:
    files = {"articles/gazette.md": gazette(date="2030-12-31")}
    years = works(teller(tmp_path, files)).runs
    assert [(year, [line.work.id for line in lines]) for year, lines in years] == [
        ("2030", ["gazette"]),
        ("2031", ["storm-report"]),
    ]


def test_every_work_has_its_page() -> None:
    compiled = compiled_of(examine(HARBOUR))
    known, files = compiled.site.teller.knowledge.works, compiled.files
    for work in known.all:
        page = files[f"works/{work}.md"].decode()
        weight = known.weight_of(work)
        assert f"{weight.statements} statements rest on it, {weight.statements_alone} of them on it alone" in page
        assert f"works/{work}.md" in files["claims.md"].decode() or f"({work}.md)" in files["works/index.md"].decode()

"""What a change does to a dossier, as it is told to whoever judges it."""

import json
from pathlib import Path

import pytest

from builder.compare import Comparison, compare
from builder.compare.report import data_of, report_of
from builder.compare.words import pieces
from tests.factory import MINIMAL, known

STORM = MINIMAL["events/storm.yml"]
HERALD = MINIMAL["articles/courier.md"].replace("storm-report", "other-report").replace("Courier", "Herald")
SPLIT = """\
when:
  - {value: 2031-04-05, sources: [courier#p2]}
  - {value: 2031-04-07, sources: [herald#p2]}
"""


def compared(folder: Path, before: dict[str, str], after: dict[str, str], gone: tuple[str, ...] = ()) -> Comparison:
    (folder / "before").mkdir()
    (folder / "after").mkdir()
    return compare(known(folder / "before", before), known(folder / "after", after, without=gone))


def test_what_says_the_same_is_no_change(tmp_path: Path) -> None:
    comparison = compared(
        tmp_path, {}, {"events/storm.yml": "# a remark\n" + STORM.replace("2031-04-05,", "2031-04-05 ,")}
    )
    assert not comparison
    assert report_of(comparison, "main") == "The dossier says what it says in main.\n"


def test_statements_are_new_gone_changed_or_cited_otherwise(tmp_path: Path) -> None:
    before = STORM + "statements:\n  - {text: The quay was flooded., sources: [courier#p2]}\n"
    after = STORM.replace("{value: 2031-04-05, sources: [courier#p2]}", "{value: 2031-04-06, sources: [courier#p2]}")
    after = after.replace("north-harbour, sources: [courier#p2]", "north-harbour, sources: [courier#p1]")
    after = after.replace("kind: storm", "kind: storm\nnote: A remark.")
    said = report_of(compared(tmp_path, {"events/storm.yml": before}, {"events/storm.yml": after}), "main")
    assert "  event Storm of April  (events/storm.html)\n" in said
    assert "    + note: A remark.\n" in said
    assert "    ~ when: [-5-] {+6+} April 2031 [courier#p2]\n" in said
    assert "    ~ where: North Harbour [[-courier#p2-], {+courier#p1+}]\n" in said
    assert "    - statements: The quay was flooded. [courier#p2]\n" in said


def test_a_new_account_makes_a_disagreement_and_a_second_work(tmp_path: Path) -> None:
    files = {"articles/herald.md": HERALD, "events/storm.yml": STORM.partition("when:")[0] + SPLIT}
    comparison = compared(tmp_path, {}, files)
    assert [(each.record, each.field, each.page) for each in comparison.made] == [
        ("storm", "when", "events/storm.html")
    ]
    assert comparison.works == (1, 2)
    assert comparison.support == {"storm": (1, 2)}
    said = report_of(comparison, "main")
    assert said.startswith(
        "Since main: 1 article new, 1 event changed, makes 1 disagreement, 1 → 2 independent works.\n"
    )


def test_files_of_which_there_is_one_are_not_counted_and_claims_are_those_of_an_article(tmp_path: Path) -> None:
    files = {
        "claims/courier.yml": "claims:\n- {id: boats, says: Boats sank., speaker: guild, manner: quoted, anonymity: named, about: [storm], sources: [courier#p2]}\n",
        "glossary.yml": "glossary:\n- {id: quay, term: Quay, meaning: 'A wall for boats [@general-knowledge].'}\n",
    }
    said = report_of(compared(tmp_path, {}, files), "main")
    assert said.startswith("Since main: the claims of 1 article new, the glossary new.\n")


def test_a_disagreement_that_is_taken_back_is_settled(tmp_path: Path) -> None:
    files = {"articles/herald.md": HERALD}
    comparison = compared(
        tmp_path, files | {"events/storm.yml": STORM.partition("when:")[0] + SPLIT}, files | {"events/storm.yml": STORM}
    )
    assert [each.record for each in comparison.settled] == ["storm"]
    assert "Disagreements settled\n  Storm of April: when  (events/storm.html)\n" in report_of(comparison, "main")


def test_a_lost_page_is_told_and_one_that_moved_is_not(tmp_path: Path) -> None:
    renamed = {"actors/union.yml": MINIMAL["actors/guild.yml"] + "formerly: [guild]\n"}
    comparison = compared(tmp_path, {}, renamed, gone=("actors/guild.yml", "events/storm.yml"))
    assert comparison.lost_pages == ("events/storm.html",)
    (moved,) = (each for each in comparison.files if each.kind == "actor")
    assert (moved.former, moved.id, moved.sort) == ("guild", "union", "changed")
    said = report_of(comparison, "main")
    assert "actor Boatmen's Guild, formerly guild  (actors/union.html)" in said
    assert "Gone\n  event Storm of April  (events/storm.html)\n" in said


def test_a_name_that_is_no_longer_a_link_is_told(tmp_path: Path) -> None:
    renamed = {
        "locations/north-harbour.yml": MINIMAL["locations/north-harbour.yml"].replace("North Harb", "Northern Harb")
    }
    comparison = compared(tmp_path, {}, renamed)
    assert [(each.path, each.record) for each in comparison.unlinked] == [("articles/courier.md", "north-harbour")]
    assert "1 name no longer linked" in report_of(comparison, "main")


def test_what_authors_write_is_text_in_a_pull_request(tmp_path: Path) -> None:
    after = STORM.replace("Storm of April", '"<img src=x> [a](b) **c** @somebody `d`"')
    said = report_of(compared(tmp_path, {}, {"events/storm.yml": after}), "main", is_markdown=True)
    assert "<img" not in said
    assert "**c**" not in said
    assert "@somebody" not in said
    assert "#### Changed\n\n- event " in said


def test_other_programs_get_the_same(tmp_path: Path) -> None:
    comparison = compared(tmp_path, {}, {"events/storm.yml": STORM.replace("2031-04-05,", "2031-04-06,")})
    data = json.loads(json.dumps(data_of(comparison)))
    (file,) = data["files"]
    (change,) = file["changes"]
    assert (file["page"], change["sort"]) == ("events/storm.html", "changed")
    assert (change["before"]["text"], change["after"]["text"]) == ("5 April 2031", "6 April 2031")


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("a b c", "a x c", "a -b +x c"),
        ("1 2 3 4 5 6 7 8 9 10 11 12 x", "1 2 3 4 5 6 7 8 9 10 11 12 y", "… 7 8 9 10 11 12 -x +y"),
        ("", "new text", "+new text"),
        ("old", "", "-old"),
    ],
)
def test_two_texts_are_shown_as_one(before: str, after: str, wanted: str) -> None:
    shown = (f"{each.sign if each.sign != '…' else ''}{each.text}" for each in pieces(before, after))
    assert " ".join(shown) == wanted

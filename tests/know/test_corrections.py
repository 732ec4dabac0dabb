"""What was withdrawn counts for nothing, wherever it stands in its list, and is still known."""

from pathlib import Path

import pytest

from builder.build import examine
from builder.know import Knowledge
from tests.factory import MINIMAL, codes, document, dossier_folder, examined, known, read

STORM, GUILD = MINIMAL["events/storm.yml"], MINIMAL["actors/guild.yml"]
WITHDRAWN = 'withdrawn: {on: 2031-06-02, because: "The paragraph tells of boats [@courier#p2]."}'
WRONG = f"  - {{outcome: drowned, who: crews, count: 4, sources: [courier#p2], {WITHDRAWN}}}\n"
RIGHT = "  - {outcome: drowned, who: crews, count: 2, sources: [courier#p2]}\n"
CLAIM = """\
claims:
  - {id: on-the-toll, says: The toll stays., speaker: guild, manner: quoted, anonymity: named, sources: [courier#p2], WITH}
  - {id: on-boats, says: Boats were lost., speaker: guild, manner: quoted, anonymity: named, sources: [courier#p2]}
""".replace("WITH", WITHDRAWN)


def toll(knowledge: Knowledge) -> list[str]:
    return [str(each.count) for each in knowledge.dossier.events["storm"].casualties]


@pytest.mark.parametrize("entries", [WRONG + RIGHT, RIGHT + WRONG, WRONG + RIGHT + WRONG.replace("4", "5")])
def test_a_withdrawn_statement_counts_for_nothing_wherever_it_stands(tmp_path: Path, entries: str) -> None:
    knowledge = known(tmp_path, {"events/storm.yml": STORM + "casualties:\n" + entries})
    plain = known(tmp_path / "plain", {"events/storm.yml": STORM + "casualties:\n" + RIGHT})
    assert toll(knowledge) == toll(plain)
    assert knowledge.tolls.counted == plain.tolls.counted
    assert knowledge.differences.all == ()
    assert knowledge.support.of(document(knowledge.dossier, "events/storm.yml").citations[0][1]) == plain.support.of(
        document(plain.dossier, "events/storm.yml").citations[0][1]
    )


def test_what_counts_keeps_its_place_in_the_file(tmp_path: Path) -> None:
    text = STORM + "casualties:\n" + WRONG + RIGHT.replace("drowned", "hurt")
    found = examined(tmp_path, {"events/storm.yml": text})
    lines = text.split("\n")
    (problem,) = [each for each in found.diagnostics if each.code == "unknown-word"]
    assert "outcome: hurt" in lines[problem.place.line - 1]


def test_the_only_statement_can_be_withdrawn(tmp_path: Path) -> None:
    knowledge = known(tmp_path, {"events/storm.yml": STORM + "casualties:\n" + WRONG})
    assert "casualties" not in knowledge.contents.names
    assert [each.record for each in knowledge.corrections.all] == ["storm"]


def test_what_is_withdrawn_names_nobody_and_is_no_name(tmp_path: Path) -> None:
    boat = GUILD + f"names:\n  - {{value: the Boats, sources: [courier#p2], {WITHDRAWN}}}\n"
    note = WRONG.replace("withdrawn", 'note: "The Boatmen\'s Guild said so.", withdrawn')
    storm = STORM.replace("crossed", "crossed the Boats and") + "casualties:\n" + note
    knowledge = known(tmp_path, {"actors/guild.yml": boat, "events/storm.yml": storm})
    assert knowledge.mentions.of("guild") == ()


def test_what_is_withdrawn_must_still_lead_somewhere(tmp_path: Path) -> None:
    wrong = WRONG.replace("who: crews", "who: nobody-here").replace("sources: [courier#p2]", "sources: [courier#p9]")
    found = examined(tmp_path, {"events/storm.yml": STORM + "casualties:\n" + wrong.replace("@courier#p2", "@lost#p1")})
    assert set(codes(found)) == {"unknown-reference", "unknown-word", "unknown-paragraph"}


def test_a_former_id_is_replaced_in_it_too(tmp_path: Path) -> None:
    storm = STORM + f"participants:\n  - {{actor: boatmen, role: affected, sources: [courier#p2], {WITHDRAWN}}}\n"
    found = examined(tmp_path, {"events/storm.yml": storm, "actors/guild.yml": GUILD + "formerly: [boatmen]\n"})
    assert codes(found) == ["former-id"]


def test_a_claim_can_be_withdrawn(tmp_path: Path) -> None:
    knowledge = known(tmp_path, {"claims/courier.yml": CLAIM})
    assert [each.claim.id for each in knowledge.claims.all] == ["on-boats"]
    assert [each.record for each in knowledge.corrections.all] == ["courier"]


def test_its_name_stays_when_others_come_before_it_and_its_reason_is_worded_anew(tmp_path: Path) -> None:
    one = known(tmp_path, {"events/storm.yml": STORM + "casualties:\n" + WRONG})
    other = known(
        tmp_path / "other",
        {"events/storm.yml": STORM + "casualties:\n" + RIGHT + WRONG.replace("tells of", "is about")},
    )
    assert one.corrections.all[0].key == other.corrections.all[0].key
    another = known(tmp_path / "another", {"events/storm.yml": STORM + "casualties:\n" + WRONG.replace("4", "7")})
    assert another.corrections.all[0].key != one.corrections.all[0].key


@pytest.mark.parametrize("written", ["yes", "{on: 2031-06, because: So.}", "{on: 2031-06-02}", "{because: So.}", "{}"])
def test_a_withdrawal_needs_a_day_and_a_reason(tmp_path: Path, written: str) -> None:
    wrong = WRONG.replace(WITHDRAWN, f"withdrawn: {written}")
    found = examine(dossier_folder(tmp_path, {"events/storm.yml": STORM + "casualties:\n" + wrong}))
    assert found.diagnostics
    assert all(each.place.path == "events/storm.yml" and each.help for each in found.diagnostics)


def test_all_is_read_before_anything_is_set_apart(tmp_path: Path) -> None:
    storm = document(read(tmp_path, {"events/storm.yml": STORM + "casualties:\n" + WRONG + RIGHT}), "events/storm.yml")
    assert [path for path, _ in storm.withdrawn] == [("casualties", 1)]
    assert storm.place(("casualties", 1, "count")).line == storm.place(("casualties", 0, "count")).line - 1

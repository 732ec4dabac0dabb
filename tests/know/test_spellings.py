"""Spellings: what different works print differs, what one work lists does not, and codes never."""

from pathlib import Path

import pytest

from tests.factory import MINIMAL, known

OTHER = MINIMAL["articles/courier.md"].replace("storm-report", "other-report").replace("Storm over", "Quarrel about")


def fields_in_dispute(folder: Path, one: str, other: str, source: str) -> list[str]:
    record = (
        f"name: Somebody\nkind: guild\nside: boatmen\nsummary: A summary [@courier#p2].\nnames:\n"
        f"  - {{value: {one}, sources: [courier#p2]}}\n  - {{value: {other}, sources: [{source}]}}\n"
    )
    files = {"actors/somebody.yml": record, "articles/gazette.md": OTHER}
    return [each.field for each in known(folder, files).differences.about("somebody")]


def test_two_works_that_spell_a_name_otherwise_differ(tmp_path: Path) -> None:
    assert fields_in_dispute(tmp_path, "Marco Valk", "Marko Valk", "gazette#p2") == ["names"]


@pytest.mark.parametrize(
    ("one", "other", "source"),
    [
        ("Marco Valk", "Marko Valk", "courier#p2"),
        ("G0032", "G0082", "gazette#p2"),
        ("OceanLotus", "SeaLotus", "gazette#p2"),
        ("Łódź Guild", "Lodz Guild", "gazette#p2"),
    ],
)
def test_what_one_work_lists_codes_and_accents_do_not(tmp_path: Path, one: str, other: str, source: str) -> None:
    assert fields_in_dispute(tmp_path, one, other, source) == []

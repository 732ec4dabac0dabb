"""A name inside a longer proper name is not meant; one beside a title, a day or the start of a sentence is."""

from pathlib import Path

import pytest

from tests.factory import examined

REST = "kind: guild\nside: boatmen\nsummary: A summary [@courier#p2].\n"
RECORDS = {
    "actors/nixby.yml": f"name: Otto Nixby\n{REST}names:\n  - {{value: Nixby, sources: [courier#p2]}}\n",
    "actors/crew.yml": f"name: BW34\n{REST}",
    "actors/states.yml": f"name: U.S.\n{REST}",
    "actors/shop.yml": f"name: Ondine's\n{REST}",
    "actors/lin.yml": f"name: 林海維\n{REST}",
    "actors/bahri.yml": f"name: al-Bahri\n{REST}",
    "actors/dang.yml": f"name: Øyvind Đặng\n{REST}",
    "actors/nowhere.yml": f"name: Nowhere\n{REST}",
    "locations/sella.yml": "name: Sella\nkind: harbour\nsummary: A summary [@courier#p2].\n",
}


def named(folder: Path, text: str) -> list[str]:
    linked = examined(folder, {**RECORDS, "pages/page.md": f"---\ntitle: Page\n---\n{text}\n"}).linked
    assert linked is not None
    return [each.record for each in linked.mentions if each.document == "pages/page.md"]


@pytest.mark.parametrize(
    "text",
    [
        "Berta Nixby said so.",
        "It was Berta Anna Nixby.",
        "It was B. Nixby.",
        "It was Berta van Nixby.",
        "They met in Nixby Street.",
        "The Sella Savings Bank opened.",
        "It was the University of Sella.",
        "He saw New Sella.",
        "It was Otto Nixby Junior.",
    ],
)
def test_a_name_inside_a_longer_name_is_not_meant(tmp_path: Path, text: str) -> None:
    assert named(tmp_path, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Captain Nixby said so.",
        "Mr. Nixby said so.",
        "It was O. Nixby.",
        "It was Otto Berta Nixby.",
        "Yesterday Nixby said so.",
        "On Tuesday Nixby said so.",
        "The Sellan Nixby said so.",
        "The boatman left. Boatman Nixby said so.",
        "Nixby's Savings Bank opened.",
    ],
)
def test_beside_a_title_a_day_or_an_adjective_it_is(tmp_path: Path, text: str) -> None:
    assert "nixby" in named(tmp_path, text)


def test_names_that_follow_each_other_are_each_meant(tmp_path: Path) -> None:
    assert named(tmp_path, "U.S. President Otto Nixby and Sella Governor Nixby.") == [
        "states",
        "nixby",
        "sella",
        "nixby",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The BW 34, the BW-34, the BW‑34.", ["crew"] * 3),
        ("The US and the U.S., but not us. Us neither.", ["states"] * 2),
        ("Ondine wrote. Ondine's opened.", ["shop"]),
        ("港湾組合は林海維と話した。", ["lin"]),
        ("Here al Bahri, there Al-Bahri.", ["bahri"] * 2),
        ("It was Oyvind Dang.", ["dang"]),
        ("Now here they stand.", []),
        ("She said now. Here they stand.", []),
    ],
)
def test_a_name_is_found_whatever_joins_its_parts(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert named(tmp_path, text) == expected

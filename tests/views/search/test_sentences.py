"""What results of the search and cards show of a record: dates with their mark, offices with their time, voices."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.views.printed import COPY, LANTERN, STORM, actor, printed


def data(made: dict[str, str], name: str) -> Any:
    text = made[f"data/{name}.js"]
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


def rows(columns: dict[str, list[Any]]) -> list[dict[str, Any]]:
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def facts(made: dict[str, str]) -> dict[str, str]:
    """Return the fact lines of results by address."""
    return {each["path"]: each["fact"] for each in rows(data(made, "search/h-0"))}


def cards(made: dict[str, str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = data(made, "preview-0")
    return found


TWO_DAYS = STORM.replace(
    "sources: [courier#p2]}\nwhere:",
    "sources: [courier#p2], inferred: A guess.}\n  - {value: 2031-04-04, sources: [lantern#p2]}\nwhere:",
)


def test_all_dates_stand_with_their_mark(tmp_path: Path) -> None:
    made = printed(tmp_path, {"articles/lantern.md": LANTERN, "events/storm.yml": TWO_DAYS})
    shown = "5 April 2031 or 4 April 2031 (worked out)"
    assert facts(made)["events/storm.html"] == f"Storm, {shown}"
    assert cards(made)["events/storm.html"]["fact"] == shown
    month = STORM.replace("where:", "  - {value: 2031-04, sources: [courier#p2]}\nwhere:")
    made = printed(tmp_path / "month", {"events/storm.yml": month})
    assert facts(made)["events/storm.html"] == "Storm, 5 April 2031"


def test_an_article_has_its_outlet_and_the_mark_of_its_date(tmp_path: Path) -> None:
    made = printed(tmp_path, {"articles/copy.md": COPY})
    assert facts(made)["articles/copy.html"] == "Publisher not shown, April 2031 (worked out)"
    assert facts(made)["articles/courier.html"] == "Courier, 9 April 2031"


def test_the_latest_office_stands_with_its_time(tmp_path: Path) -> None:
    roles = (
        "roles:\n  - {value: Pilot, sources: [courier#p2], until: 2026}\n"
        "  - {value: Harbour master, sources: [courier#p2], since: 2027}\n"
    )
    made = printed(tmp_path, {"actors/ines.yml": actor("Ines Marrow", roles, kind="person")})
    assert facts(made)["actors/ines.html"] == "Harbour master (since 2027)"
    assert cards(made)["actors/ines.html"]["fact"] == "Harbour master (since 2027)"
    assert "Harbour master (since 2027)" in made["actors/index.md"]
    assert facts(made)["actors/guild.html"] == "Guild"


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ("sources: [courier#p2], inferred: From the boats.", "until 2026, worked out"),
        ("sources: [courier#p2], according-to: guild", "until 2026, according to Boatmen's Guild"),
        ("sources: [general-knowledge]", "until 2026, general knowledge"),
        ("sources: [courier#p2]", "until 2026"),
    ],
)
def test_an_office_keeps_its_voice_and_its_mark_everywhere(tmp_path: Path, more: str, shown: str) -> None:
    roles = f"roles:\n  - {{value: Pilot, until: 2026, {more}}}\n"
    made = printed(tmp_path, {"actors/ines.yml": actor("Ines Marrow", roles, kind="person")})
    line = f"Pilot ({shown})"
    assert facts(made)["actors/ines.html"] == line
    assert cards(made)["actors/ines.html"]["fact"] == line
    assert line in made["actors/index.md"]
    assert line in json.dumps(data(made, "explorer-0"))


def test_where_a_place_lies_is_marked_if_all_that_says_so_is_worked_out(tmp_path: Path) -> None:
    sella = "name: Sella\nkind: island\nsummary: An island [@courier#p2].\n"
    quay = "name: The quays\nkind: harbour\nsummary: Quays [@courier#p2].\nwithin:\n"
    guess = "  - {value: sella, sources: [courier#p2], inferred: A guess.}\n"
    files = {"locations/sella.yml": sella, "locations/quays.yml": quay + guess}
    made = printed(tmp_path / "guess", files)
    assert facts(made)["locations/quays.html"] == "Harbour in Sella (worked out)"
    assert cards(made)["locations/quays.html"]["fact"] == "in Sella (worked out)"
    files["locations/quays.yml"] += "  - {value: sella, sources: [courier#p1]}\n"
    assert facts(printed(tmp_path / "stated", files))["locations/quays.html"] == "Harbour in Sella"


def test_a_passage_on_general_knowledge_says_so(tmp_path: Path) -> None:
    stated = "statements:\n  - {text: The lamp was dark., sources: [general-knowledge]}\n"
    told = "figures:\n  - {what: boats, count: 3, sources: [general-knowledge, courier#p2]}\n"
    made = printed(tmp_path, {"events/storm.yml": STORM + stated + told})
    passages = {each["text"] for entry in data(made, "search/x-0") for each in rows(entry)}
    assert {"The lamp was dark (general knowledge).", "Boats lost, 3"} <= passages


def test_a_sentence_of_general_knowledge_says_so(tmp_path: Path) -> None:
    known = "name: Lantern\nkind: guild\nside: council\nsummary: A newspaper [@general-knowledge]. It is old [@courier#p2].\n"
    made = printed(tmp_path, {"actors/lantern.yml": known})
    assert cards(made)["actors/lantern.html"]["says"] == "A newspaper (general knowledge)."
    assert cards(made)["actors/guild.html"]["says"] == "Those who own boats."
    both = known.replace("@general-knowledge", "@general-knowledge; @courier#p1")
    assert (
        cards(printed(tmp_path / "both", {"actors/lantern.yml": both}))["actors/lantern.html"]["says"] == "A newspaper."
    )


def test_a_place_in_two_others_is_named_with_both(tmp_path: Path) -> None:
    island = "name: {name}\nkind: island\nsummary: An island [@courier#p2].\n"
    within = "within:\n  - {value: sella, sources: [courier#p2]}\n  - {value: amra, sources: [courier#p2]}\n"
    files = {f"locations/{key}.yml": island.format(name=name) for key, name in (("sella", "Sella"), ("amra", "Amra"))}
    quay = "name: The quays\nkind: harbour\nsummary: Quays [@courier#p2].\n"
    made = printed(tmp_path, {**files, "locations/quays.yml": quay + within})
    assert facts(made)["locations/quays.html"] == "Harbour in Sella and Amra"
    assert cards(made)["locations/quays.html"]["fact"] == "in Sella and Amra"
    amra = made["locations/index.md"].index("\nAmra\n")
    assert "The quays see under Sella" in made["locations/index.md"][amra:]
    assert made["locations/index.md"].count("Harbour in Sella and Amra") == 1
    one = printed(tmp_path / "one", {**files, "locations/quays.yml": quay + within.rsplit("  - ", 1)[0]})
    assert facts(one)["locations/quays.html"] == "Harbour in Sella"
    assert "see under" not in one["locations/index.md"]


def test_a_passage_has_the_voice_of_its_statement(tmp_path: Path) -> None:
    stated = "statements:\n  - {text: The lamp was dark., sources: [courier#p2], according-to: guild}\n"
    told = "figures:\n  - {what: boats, count: 3, sources: [courier#p2], according-to: people on the quay}\n"
    made = printed(tmp_path, {"events/storm.yml": STORM + stated + told})
    passages = [each for entry in data(made, "search/x-0") for each in rows(entry)]
    voices = {each["text"]: each["voice"] for each in passages}
    assert voices["The lamp was dark."] == "Boatmen's Guild"
    assert voices["Boats lost, 3"] == "people on the quay"
    assert voices["5 April 2031"] == ""


def test_a_claims_result_tells_copies_apart(tmp_path: Path) -> None:
    claim = """\
claims:
  - id: on-the-toll
    says: The toll stays.
    speaker: guild
    manner: quoted
    anonymity: named
    sources: [courier#p2]
"""
    made = printed(tmp_path, {"claims/courier.yml": claim})
    assert facts(made)["articles/courier.html#claim-on-the-toll"].endswith("Storm over the Harbour (Courier)")
    assert "according to" not in facts(made)["articles/courier.html#claim-on-the-toll"]
    reported = printed(tmp_path / "reported", {"claims/courier.yml": f"{claim}    according-to: the harbour office\n"})
    assert "according to the harbour office" in facts(reported)["articles/courier.html#claim-on-the-toll"]

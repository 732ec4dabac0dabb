"""Pages that say what changed and what was withdrawn."""

from pathlib import Path

from tests.factory import MINIMAL
from tests.views.made import made, plain

WITHDRAWN = 'withdrawn: {on: 2031-06-02, because: "It tells of *boats* <b> [@courier#p2]."}'
STORM = (
    MINIMAL["events/storm.yml"]
    + f"""\
casualties:
  - {{outcome: drowned, who: crews, count: 4, according-to: guild, sources: [courier#p2], {WITHDRAWN}}}
statements:
  - {{text: "Nobody saw it.", sources: [courier#p2], {WITHDRAWN}}}
"""
)
GUILD = (
    MINIMAL["actors/guild.yml"]
    + f"""\
relations:
  - {{type: works-in, to: north-harbour, sources: [courier#p2], {WITHDRAWN}}}
"""
)
HARBOR = (
    MINIMAL["locations/north-harbour.yml"]
    + f"""\
coordinates:
  - {{value: "38.5, -28.2", precision-km: 1, sources: [courier#p2], {WITHDRAWN}}}
"""
)
CLAIM = f"""\
claims:
  - {{id: toll, says: The toll stays., speaker: guild, manner: quoted, anonymity: named, sources: [courier#p2], {WITHDRAWN}}}
"""
CHANGES = """\
changes:
  - {id: first, date: 2031-05-01, kind: added, text: "First <script> version.", about: [guild, courier]}
"""
ALL = {
    "events/storm.yml": STORM,
    "actors/guild.yml": GUILD,
    "locations/north-harbour.yml": HARBOR,
    "claims/courier.yml": CLAIM,
}


def section(page: str, name: str) -> str:
    return plain(page.partition(f"## {name} ")[2].partition("\n## ")[0])


def test_a_record_shows_what_was_withdrawn_struck_through_with_day_and_reason(tmp_path: Path) -> None:
    page = made(tmp_path, ALL)["events/storm.md"]
    shown = section(page, "Withdrawn")
    assert "Casualties: Withdrawn: Drowned: Crews: 4 according to Boatmen's Guild Withdrawn on 2 June 2031." in shown
    assert "It tells of boats <b>." in shown
    assert "<s>" in page
    assert "4" not in section(page, "Casualties")


def test_every_kind_of_statement_says_what_it_said(tmp_path: Path) -> None:
    page = plain(made(tmp_path, ALL)["corrections.md"])
    for said in (
        "Drowned: Crews: 4",
        "Nobody saw it.",
        "Works in: North Harbour",
        "38.5° N, 28.2° W, within about 1 km",
        "The toll stays.",
    ):
        assert said in page


def test_what_is_withdrawn_is_in_no_data_and_not_searched(tmp_path: Path) -> None:
    settings = {"dossier.yml": MINIMAL["dossier.yml"] + "changed: 2031-06-02\n"}
    files = made(tmp_path, {**ALL, **settings})
    bare = made(tmp_path / "bare", settings)
    assert not [path for path, text in files.items() if path.startswith("data/") and "Nobody saw it" in text]
    assert not [path for path, text in files.items() if path.startswith("exports/") and text != bare[path]]


def test_pages_that_would_list_nothing_are_not_there(tmp_path: Path) -> None:
    files = made(tmp_path, {})
    assert "corrections.md" not in files
    assert "changes.md" not in files
    assert "Changes to this page" not in files["events/storm.md"]


def test_changes_stand_on_the_page_of_all_and_on_those_of_their_records(tmp_path: Path) -> None:
    files = made(tmp_path, {"changes.yml": CHANGES})
    assert "1 May 2031 Added. First <script> version. Boatmen's Guild · Storm over the Harbour" in plain(
        files["changes.md"]
    ).replace("## ", "")
    for path in ("actors/guild.md", "articles/courier.md"):
        assert "1 May 2031 · Added: First <script> version." in section(files[path], "Changes to this page")
        assert "<script>" not in files[path]
    assert "corrections.md" not in files


def test_a_withdrawal_leads_from_the_list_to_its_statement(tmp_path: Path) -> None:
    page = made(tmp_path, ALL)["articles/courier.md"]
    anchor = page.partition("(#withdrawn-")[2].partition(")")[0]
    assert f'id="withdrawn-{anchor}"' in page

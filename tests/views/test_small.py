"""What is not in a dossier leaves nothing behind on its pages: no empty column, no "0 events", no choice among one."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from builder.build import examine
from tests.factory import compiled_of, dossier_folder


def pages(
    folder: Path, files: Mapping[str, str] | None = None, without: Iterable[str] = ("events/storm.yml",)
) -> dict[str, str]:
    """Return the pages of the minimal dossier with `files` over it, as a rule without its event."""
    found = compiled_of(examine(dossier_folder(folder, files, without))).files
    return {path: text.decode() for path, text in found.items() if path.endswith(".md")}


def test_columns_that_would_be_empty_are_left_out(tmp_path: Path) -> None:
    alone = pages(tmp_path / "alone")["actors/index.md"]
    assert not {each for each in ("Events", "Claims", "First and last event", "most events") if each in alone}
    assert alone.count('<th scope="col"') == 2
    assert 'colspan="2"' in alone
    claim = "claims:\n  - {id: one, says: It rained., speaker: guild, manner: quoted, anonymity: named, sources: [courier#p2]}\n"
    said = pages(tmp_path / "said", {"claims/courier.yml": claim})["actors/index.md"]
    assert "Claims" in said
    assert 'colspan="3"' in said
    told = pages(tmp_path / "told", without=())["actors/index.md"]
    assert 'colspan="5"' in told


def test_what_was_told_by_then_names_nothing_that_was_not(tmp_path: Path) -> None:
    assert "0 events" not in pages(tmp_path)["known/index.md"]


def test_a_timeline_of_one_event_has_nothing_to_choose(tmp_path: Path) -> None:
    assert "timeline-filter" not in pages(tmp_path / "one", without=())["timeline.md"]
    fire = (
        "name: Fire\nkind: storm\nsummary: A fire [@courier#p2].\nwhen: [{value: 2031-04-06, sources: [courier#p2]}]\n"
    )
    assert "timeline-filter" in pages(tmp_path / "two", {"events/fire.yml": fire}, ())["timeline.md"]

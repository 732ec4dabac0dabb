"""What stands before and after an event in time, and what neither does."""

from pathlib import Path

import pytest
from builder.derive.facts import Material
from builder.derive.neighbours import neighbours

from builder.build import examine
from tests.factory import dossier_folder

EVENT = (
    "name: {name}\nkind: storm\nsummary: A storm [@courier#p2].\nwhen:\n  - {{value: {when}, sources: [courier#p2]}}\n"
)


def beside(folder: Path, *dates: str) -> list[tuple[str | None, str | None]]:
    """Return the neighbours of events with these dates, called a, b, c …"""
    files = {f"events/{key}.yml": EVENT.format(name=key, when=when) for key, when in zip("abcdef", dates, strict=False)}
    made = examine(dossier_folder(folder, files, without=["events/storm.yml"]))
    assert made.dossier is not None
    assert made.linked is not None
    return [neighbours(Material(made.dossier, made.linked), key) for key in sorted(made.dossier.events)]


def test_days_stand_in_a_row(tmp_path: Path) -> None:
    found = beside(tmp_path, "2031-04-01", "2031-04-02", "2031-04-05")
    assert found == [(None, "b"), ("a", "c"), ("b", None)]


@pytest.mark.parametrize("open_end", ["../2031-04-09", "2031-04", "2031-04-01/2031-04-30", "2031-03/.."])
def test_what_may_have_been_at_the_same_time_is_no_neighbour(tmp_path: Path, open_end: str) -> None:
    day, _ = beside(tmp_path, "2031-04-03", open_end)
    assert day == (None, None)


def test_a_span_that_was_over_comes_before(tmp_path: Path) -> None:
    assert beside(tmp_path, "../2031-04-02", "2031-04-03") == [(None, "b"), ("a", None)]

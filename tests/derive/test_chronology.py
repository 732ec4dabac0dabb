"""The order of events in time, where their dates leave it open."""

from pathlib import Path

from builder.derive.chronology import events_in_order

from tests.factory import read

EVENT = (
    "name: {name}\nkind: storm\nsummary: A storm [@courier#p2].\nwhen:\n  - {{value: {when}, sources: [courier#p2]}}\n"
)
AFTER = "follows:\n  - {{event: {event}, as: after, sources: [courier#p2]}}\n"


def order(folder: Path, dates: dict[str, str], follows: dict[str, str]) -> list[str]:
    """Return the ids of events with these dates in order; `follows` says which came after which."""
    files = {
        f"events/{key}.yml": EVENT.format(name=key, when=when)
        + (AFTER.format(event=follows[key]) if key in follows else "")
        for key, when in dates.items()
    }
    dossier = read(folder, files)
    return [each for each in events_in_order(dossier, dossier.events) if each in dates]


def test_a_long_span_stands_after_what_it_followed(tmp_path: Path) -> None:
    dates = {"revenge": "2031-01/2031-03", "strike": "2031-01-15", "truce": "2031-02"}
    assert order(tmp_path / "a", dates, {}) == ["revenge", "strike", "truce"]
    assert order(tmp_path / "b", dates, {"revenge": "strike"}) == ["strike", "revenge", "truce"]


def test_what_was_over_by_a_day_stands_there_or_before_what_followed_it(tmp_path: Path) -> None:
    dates = {"order": "../2031-01-16", "strike": "2031-01-15"}
    assert order(tmp_path / "a", dates, {}) == ["strike", "order"]
    assert order(tmp_path / "b", dates, {"strike": "order"}) == ["order", "strike"]


def test_dates_win_over_what_is_said_to_follow(tmp_path: Path) -> None:
    dates = {"early": "2031-01-01", "late": "2031-01-15"}
    assert order(tmp_path, dates, {"early": "late"}) == ["early", "late"]


def test_a_circle_does_no_harm(tmp_path: Path) -> None:
    dates = {"one": "2031-01", "other": "2031-01"}
    assert order(tmp_path, dates, {"one": "other", "other": "one"}) == ["one", "other"]

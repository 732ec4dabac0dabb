"""What stands before and after an event in the story, and whether it is certain that it came first."""

from pathlib import Path

import pytest

from builder.know.events import Events, Neighbour
from tests.factory import known

EVENT = (
    "name: {name}\nkind: storm\nsummary: A storm [@courier#p2].\nwhen:\n  - {{value: {when}, sources: [courier#p2]}}\n"
)
FOLLOWS = "follows:\n  - {event: a, as: after, sources: [courier#p2]}\n"

CERTAIN = (True, False)
UNSURE = (False, False)
SAME_DAY = (False, True)


def beside(folder: Path, *dates: str, more: str = "") -> list[tuple[object, object]]:
    """Return the neighbours of events with these dates, called a, b, c …; the last has `more` in its file."""
    files = {f"events/{key}.yml": EVENT.format(name=key, when=when) for key, when in zip("abcdef", dates, strict=False)}
    files[f"events/{'abcdef'[len(dates) - 1]}.yml"] += more
    made = known(folder, files, without=["events/storm.yml"])
    before, after = zip(*(made.events.neighbours(key) for key in sorted(made.dossier.events)), strict=True)
    return list(zip(map(told, before), map(told, after), strict=True))


def told(neighbour: Neighbour | None) -> object:
    """Return a neighbour's name with what is said of it."""
    return neighbour and (neighbour.event, (neighbour.is_certain, neighbour.is_same_day))


def test_days_stand_in_a_row(tmp_path: Path) -> None:
    found = beside(tmp_path, "2031-04-01", "2031-04-02", "2031-04-05")
    assert found == [(None, ("b", CERTAIN)), (("a", CERTAIN), ("c", CERTAIN)), (("b", CERTAIN), None)]


def test_an_event_is_never_skipped_because_it_shares_a_day(tmp_path: Path) -> None:
    found = beside(tmp_path, "2031-04-01", "2031-04-01", "2031-04-02")
    assert found == [(None, ("b", SAME_DAY)), (("a", SAME_DAY), ("c", CERTAIN)), (("b", CERTAIN), None)]


def test_who_followed_on_the_same_day_came_later(tmp_path: Path) -> None:
    assert beside(tmp_path, "2031-04-01", "2031-04-01", more=FOLLOWS) == [
        (None, ("b", (True, True))),
        (("a", (True, True)), None),
    ]


@pytest.mark.parametrize("rough", ["2031-04", "2031-04-01/2031-04-30", "2031-03/.."])
def test_what_may_have_been_at_the_same_time_comes_before_without_certainty(tmp_path: Path, rough: str) -> None:
    assert beside(tmp_path, "2031-04-03", rough) == [(("b", UNSURE), None), (None, ("a", UNSURE))]


@pytest.mark.parametrize("hedged", ["2031-04-05~", "2031-04-05?", "2031-04-05%"])
def test_a_hedged_day_is_not_certain_to_be_later(tmp_path: Path, hedged: str) -> None:
    assert beside(tmp_path, "2031-04-04", hedged) == [(None, ("b", UNSURE)), (("a", UNSURE), None)]


def test_what_was_over_by_a_later_day_stands_there_without_certainty(tmp_path: Path) -> None:
    assert beside(tmp_path, "2031-04-03", "../2031-04-09") == [(None, ("b", UNSURE)), (("a", UNSURE), None)]


def test_a_span_that_was_over_comes_before(tmp_path: Path) -> None:
    assert beside(tmp_path, "../2031-04-02", "2031-04-03") == [(None, ("b", CERTAIN)), (("a", CERTAIN), None)]


def test_an_event_without_a_date_has_no_neighbours(tmp_path: Path) -> None:
    undated = {"events/gale.yml": "name: Gale\nkind: storm\nsummary: A gale [@courier#p2].\n"}
    made = known(tmp_path, undated)
    assert made.events.neighbours("gale") == (None, None)
    assert made.events.neighbours("storm") == (None, None)


def story(folder: Path) -> Events:
    """Return the answers on events a to f on days in a row and one without a date, all told of North Harbour."""
    where = "where:\n  - {value: north-harbour, sources: [courier#p2]}\n"
    files = {
        f"events/{key}.yml": EVENT.format(name=key, when=f"2031-04-0{day}") + where
        for day, key in enumerate("abcdef", 1)
    }
    files["events/fog.yml"] = f"name: fog\nkind: storm\nsummary: A fog [@courier#p2].\n{where}"
    return known(folder, files, without=["events/storm.yml"]).events


def test_the_events_around_one_are_as_many_at_the_ends_of_the_story(tmp_path: Path) -> None:
    events = story(tmp_path)
    assert events.around("d", 5) == ("b", "c", "d", "e", "f")
    assert events.around("a", 5) == ("a", "b", "c", "d", "e")
    assert events.around("fog", 5) == ("c", "d", "e", "f", "fog")
    assert events.around("c", 9) == ("a", "b", "c", "d", "e", "f", "fog")


def test_the_first_and_the_last_event_of_a_record_have_a_date(tmp_path: Path) -> None:
    events = story(tmp_path)
    assert events.first_and_last("north-harbour") == ("a", "f")
    assert events.first_and_last("guild") == ()

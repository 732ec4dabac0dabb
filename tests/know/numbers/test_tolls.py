"""Who was killed or hurt: bounds, groups within groups, nobody counted twice, works and not articles."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.know import Knowledge
from builder.know.numbers.bounds import Bounds, bounds_of, worth_saying
from builder.know.numbers.tolls import Toll, walk
from builder.know.numbers.totals import LeftOut, Total
from builder.model.values.counts import parse_count
from builder.views.parts.amounts import as_given, in_words
from builder.words import words_of
from tests import factory
from tests.factory import MINIMAL

ENGLISH = words_of("en")

VOCABULARY = (
    MINIMAL["vocabulary.yml"]
    .replace(
        "storm: {label: Storm}",
        "storm: {label: Storm}\n    raid: {label: Raid, attributable: true}\n"
        "    raids: {label: Raids, attributable: true, series: true}",
    )
    .replace(
        "drowned: {label: drowned}", "drowned: {label: drowned, people: true}\n  hurt: {label: hurt, people: true}"
    )
    .replace(
        "crews: {label: Crews}",
        "seafarers: {label: Seafarers}\n  crews: {label: Crews, within: seafarers}\n"
        "  mates: {label: Mates, within: crews}\n  islanders: {label: Islanders}",
    )
    .replace(
        "relations:\n", "relations:\n  part-of: {label: is part of, reverse: includes, group: place, nests: true}\n"
    )
)
GAZETTE = """\
---
title: A Report
work: {work}
publisher: {{name: Gazette, basis: printed}}
date: {{value: 2031-06-01, basis: printed}}
paragraphs: 1
---

¶1 A storm.
"""
EVENT = "name: {name}\nkind: {kind}\nsummary: A storm [@courier#p2].\n{when}{where}casualties: [{casualties}]\n"
ACTOR = "name: {name}\nkind: guild\nside: boatmen\nsummary: An actor [@courier#p2].\nrelations: [{relations}]\n"
PLACE = "name: {name}\nkind: harbour\nsummary: A place [@courier#p2].\nwithin: [{within}]\n"


def event(*casualties: str, name: str = "Storm", kind: str = "storm", day: str = "2031-04-05", at: str = "") -> str:
    when = f"when: [{{value: {day}, sources: [courier#p2]}}]\n" if day else ""
    where = f"where: [{{value: {at}, sources: [courier#p2]}}]\n" if at else ""
    return EVENT.format(name=name, kind=kind, when=when, where=where, casualties=", ".join(casualties))


def people(
    who: str, count: str = "", outcome: str = "drowned", sources: str = "courier#p2", voice: str = "", note: str = ""
) -> str:
    parts = [f"outcome: {outcome}", f"who: {who}", f"sources: [{sources}]"]
    parts += [f"count: {count}"] if count else []
    parts += [f"according-to: {voice}"] if voice else []
    parts += [f"note: {note}"] if note else []
    return "{" + ", ".join(parts) + "}"


def part_of(*wholes: str) -> str:
    return ", ".join(f"{{type: part-of, to: {each}, sources: [courier#p2]}}" for each in wholes)


def known(folder: Path, files: Mapping[str, str]) -> Knowledge:
    return factory.known(folder, {"vocabulary.yml": VOCABULARY, **files})


def tolls(folder: Path, files: Mapping[str, str]) -> tuple[Toll, ...]:
    return known(folder, files).tolls.of("storm")


def toll(folder: Path, *casualties: str) -> Toll:
    return tolls(folder, {"events/storm.yml": event(*casualties)})[0]


def rows(found: Toll) -> list[tuple[int, str, str, int]]:
    return [(depth, row.group, as_given(ENGLISH, row.figures), len(row.works)) for depth, row in walk(found.rows)]


# Figures


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        (["3"], "3"),
        (["3", "3"], "3"),
        (["2", "3"], "2–3"),
        (["2-4", "3-6"], "2–6"),
        (["2", "at least 1"], "at least 1"),
        (["up to 5", "nearly 4"], "up to 5"),
        (["about 100", "120"], "about 100 or 120"),
        (["hundreds"], "hundreds"),
        (["some", "3"], "3"),
        (["hundreds", "150"], "at least 150"),
        (["none", "2"], "up to 2"),
        (["none"], "none"),
        ([], ""),
    ],
)
def test_a_figure_runs_from_the_lowest_to_the_highest(counts: list[str], shown: str) -> None:
    assert as_given(ENGLISH, worth_saying(map(parse_count, counts))) == shown
    assert as_given(ENGLISH, worth_saying(map(parse_count, counts[::-1]))) in (
        shown,
        " or ".join(reversed(shown.split(" or "))),
    )


@pytest.mark.parametrize(
    ("counts", "parts", "bounds"),
    [
        (["3"], None, Bounds(3, 3)),
        (["2", "3"], None, Bounds(2, 3)),
        (["some"], None, Bounds(None, None)),
        (["hundreds"], None, Bounds(None, None)),
        (["about 100", "120"], None, Bounds(None, None)),
        (["none"], None, Bounds(0, 0)),
        (["at least 2"], 5, Bounds(5, None)),
        (["some"], 5, Bounds(5, None)),
        (["3"], 5, Bounds(3, 3)),
        (["2", "4"], 3, Bounds(2, 4)),
    ],
)
def test_a_group_stands_for_its_parts_but_for_no_more_than_is_given(
    counts: list[str], parts: int | None, bounds: Bounds
) -> None:
    assert bounds_of([parse_count(each) for each in counts], Bounds(parts, parts)) == bounds


# Groups


def test_a_group_within_another_stands_below_it_and_is_not_added(tmp_path: Path) -> None:
    found = toll(tmp_path, people("mates", "1"), people("seafarers", "3"), people("islanders", "1"))
    assert rows(found) == [(0, "seafarers", "3", 1), (1, "mates", "1", 1), (0, "islanders", "1", 1)]
    assert in_words(ENGLISH, found.bounds) == "4"


def test_the_nearest_group_that_occurs_is_the_one_it_stands_below(tmp_path: Path) -> None:
    found = toll(tmp_path, people("seafarers", "3"), people("mates", "1"), people("crews", "2"))
    assert [each[:2] for each in rows(found)] == [(0, "seafarers"), (1, "crews"), (2, "mates")]


def test_other_outcomes_are_apart(tmp_path: Path) -> None:
    found = tolls(
        tmp_path, {"events/storm.yml": event(people("crews", "2", "hurt"), people("seafarers", "3", "drowned"))}
    )
    assert [(each.outcome, each.bounds.least) for each in found] == [("drowned", 3), ("hurt", 2)]


def test_an_actor_that_is_a_part_of_another_stands_below_it(tmp_path: Path) -> None:
    files = {
        "actors/crew.yml": ACTOR.format(name="Crew", relations=part_of("guild")),
        "events/storm.yml": event(people("crew", "1"), people("guild", "3")),
    }
    found = tolls(tmp_path, files)[0]
    assert [each[:3] for each in rows(found)] == [(0, "guild", "3"), (1, "crew", "1")]
    assert in_words(ENGLISH, found.bounds) == "3"


def test_actors_that_are_no_part_of_each_other_are_added(tmp_path: Path) -> None:
    files = {
        "actors/crew.yml": ACTOR.format(name="Crew", relations=""),
        "events/storm.yml": event(people("crew", "1"), people("guild", "3")),
    }
    found = tolls(tmp_path, files)[0]
    assert in_words(ENGLISH, found.bounds) == "4"


def test_actors_that_have_a_part_in_common_are_not_added(tmp_path: Path) -> None:
    files = {
        "actors/crew.yml": ACTOR.format(name="Crew", relations=""),
        "actors/both.yml": ACTOR.format(name="Both", relations=part_of("crew", "guild")),
        "events/storm.yml": event(people("crew", "1"), people("guild", "3")),
    }
    assert in_words(ENGLISH, tolls(tmp_path, files)[0].bounds) == "at least 3"


def test_actors_that_are_parts_of_each_other_stand_beside_each_other(tmp_path: Path) -> None:
    guild = ACTOR.format(name="Boatmen's Guild", relations=part_of("crew"))
    files = {
        "actors/crew.yml": ACTOR.format(name="Crew", relations=part_of("guild")),
        "actors/guild.yml": guild,
        "events/storm.yml": event(people("crew", "1"), people("guild", "3")),
    }
    found = tolls(tmp_path, files)[0]
    assert [each[0] for each in rows(found)] == [0, 0]
    assert in_words(ENGLISH, found.bounds) == "at least 3"


def test_an_actor_may_belong_to_any_group_and_is_not_added_to_one(tmp_path: Path) -> None:
    assert in_words(ENGLISH, toll(tmp_path, people("guild", "2"), people("crews", "5")).bounds) == "at least 5"


def test_a_word_makes_the_sum_a_lower_bound(tmp_path: Path) -> None:
    assert in_words(ENGLISH, toll(tmp_path, people("crews", "2"), people("islanders", "some")).bounds) == "at least 2"


# Works


@pytest.mark.parametrize(("work", "number"), [("another", 2), ("storm-report", 1)])
def test_support_is_counted_in_works(tmp_path: Path, work: str, number: int) -> None:
    files = {
        "articles/gazette.md": GAZETTE.format(work=work),
        "events/storm.yml": event(people("crews", "2"), people("crews", "2", sources="gazette#p1")),
    }
    made = known(tmp_path, files)
    assert rows(made.tolls.of("storm")[0]) == [(0, "crews", "2", number)]
    assert [len(each.articles) for each in made.totals.all] == [number]


def test_a_number_rests_on_the_works_that_give_it_and_not_on_those_that_give_a_part_of_it(tmp_path: Path) -> None:
    gazette = {"articles/gazette.md": GAZETTE.format(work="another")}
    part = people("crews", "2", sources="gazette#p1")
    whole = {**gazette, "events/storm.yml": event(people("seafarers", "3"), part)}
    word = {**gazette, "events/storm.yml": event(people("seafarers", "some"), part)}
    less = {**gazette, "events/storm.yml": event(people("seafarers", "at least 1"), part)}
    made = [tolls(tmp_path / str(index), each)[0] for index, each in enumerate((whole, word, less))]
    assert [(each.bounds.least, sorted(each.works)) for each in made] == [
        (3, ["storm-report"]),
        (2, ["another"]),
        (2, ["another", "storm-report"]),
    ]


# Totals


def total(folder: Path, **events: str) -> Total:
    files = {f"events/{key}.yml": text.replace("name: Storm", f"name: {key}") for key, text in events.items()}
    lagoon = {
        "locations/lagoon.yml": PLACE.format(name="Lagoon", within=""),
        "locations/quay.yml": PLACE.format(name="Quay", within="{value: lagoon, sources: [courier#p2]}"),
    }
    return known(folder, {**lagoon, **files}).totals.all[0]


def shown(found: Total) -> tuple[int, list[str], list[str]]:
    return found.least, [each.event for each in found.added], [each.event for each in found.left_out]


def test_a_total_adds_events_of_different_days(tmp_path: Path) -> None:
    found = total(
        tmp_path, storm=event(people("crews", "2")), squall=event(people("crews", "at least 3"), day="2031-05-01")
    )
    assert shown(found) == (5, ["storm", "squall"], [])
    assert [(in_words(ENGLISH, each.toll.bounds), each.rows[0].group) for each in found.added] == [
        ("2", "crews"),
        ("at least 3", "crews"),
    ]


def test_a_series_is_left_out_of_a_total(tmp_path: Path) -> None:
    series = event(people("crews", "7"), kind="raids", day="2031-05")
    found = total(tmp_path, storm=event(people("crews", "2")), raids=series)
    assert shown(found) == (2, ["storm"], ["raids"])
    assert found.left_out[0].why is LeftOut.SERIES


@pytest.mark.parametrize("day", ["", "2031-05-01/..", "../2031-05-01"])
def test_an_event_of_unknown_span_is_left_out(tmp_path: Path, day: str) -> None:
    found = total(tmp_path, storm=event(people("crews", "2")), squall=event(people("crews", "7"), day=day))
    assert shown(found) == (2, ["storm"], ["squall"])
    assert found.left_out[0].why is LeftOut.UNDATED


def test_of_events_that_may_be_about_the_same_people_the_highest_counts(tmp_path: Path) -> None:
    month = event(people("seafarers", "3"), day="2031-04", at="lagoon")
    found = total(tmp_path, storm=event(people("crews", "2"), at="quay"), april=month)
    assert shown(found) == (3, ["april"], ["storm"])
    assert found.left_out[0].why is LeftOut.SAME_PEOPLE


@pytest.mark.parametrize(
    "other",
    [
        event(people("seafarers", "3"), day="2031-05", at="lagoon"),
        event(people("seafarers", "3"), day="2031-04-06/2031-04-20", at="lagoon"),
        event(people("islanders", "3"), day="2031-04", at="lagoon"),
        event(people("seafarers", "3"), day="2031-04", at="north-harbour"),
    ],
    ids=["another month", "other days", "other people", "another place"],
)
def test_events_that_cannot_be_about_the_same_people_are_added(tmp_path: Path, other: str) -> None:
    found = total(tmp_path, storm=event(people("crews", "2"), at="quay"), april=other)
    assert found.least == 5


def test_an_actor_and_a_group_at_the_same_time_and_place_may_be_the_same_people(tmp_path: Path) -> None:
    one, other = event(people("crews", "2"), at="quay"), event(people("guild", "1"), at="quay")
    assert shown(total(tmp_path, storm=one, raid=other)) == (2, ["storm"], ["raid"])


def test_words_stand_beside_the_total(tmp_path: Path) -> None:
    found = total(
        tmp_path, storm=event(people("crews", "2")), squall=event(people("islanders", "hundreds"), day="2031-05-01")
    )
    assert shown(found) == (2, ["storm"], [])
    assert [(each.event, as_given(ENGLISH, each.rows[0].figures), each.rows[0].group) for each in found.in_words] == [
        ("squall", "hundreds", "islanders")
    ]


def test_what_no_article_says_is_in_no_total(tmp_path: Path) -> None:
    found = total(tmp_path, storm=event(people("crews", "2", sources="general-knowledge")))
    assert shown(found) == (0, [], ["storm"])
    assert found.left_out[0].why is LeftOut.NO_ARTICLE


def test_each_work_of_a_total_is_named_by_its_first_article(tmp_path: Path) -> None:
    files = {
        "articles/gazette.md": GAZETTE.format(work="storm-report"),
        "events/storm.yml": event(people("crews", "2", sources="gazette#p1, courier#p2")),
    }
    assert known(tmp_path, files).totals.all[0].articles == ("courier",)

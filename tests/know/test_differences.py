"""Differences: what cannot all hold, and what only looks as if it could not."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.know import know
from builder.know.differences import Difference
from builder.link import link
from tests.factory import MINIMAL, read

SECOND = """\
---
title: After the Storm
work: {work}
publisher: {{name: Gazette, basis: printed}}
date: {{value: 2031-04-12, basis: printed}}
paragraphs: 1
---

¶1 What the harbour looked like after the storm.
"""
VOCABULARY = (
    MINIMAL["vocabulary.yml"]
    .replace(
        "accuses: {label: accuses}", "accuses: {label: accuses, sense: for}\n  denies: {label: denies, sense: against}"
    )
    .replace("crews: {label: Crews}", "crews: {label: Crews}\n  pilots: {label: Pilots, within: crews}")
    .replace("drowned: {label: drowned}", "drowned: {label: drowned}\n  hurt: {label: hurt}")
    .replace(
        "works-in: {label",
        "part-of: {label: is part of, reverse: includes, group: place, nests: true}\n  works-in: {label",
    )
)
GUILD = "kind: guild\nside: boatmen\nsummary: A guild [@courier#p2].\n"


def found(folder: Path, event: str, files: Mapping[str, str] | None = None, work: str = "other") -> list[Difference]:
    """Return the differences in a dossier of two articles whose event has these fields."""
    laid = {
        "vocabulary.yml": VOCABULARY,
        "articles/gazette.md": SECOND.format(work=work),
        "events/storm.yml": f"name: Storm\nkind: storm\nsummary: A storm [@courier#p2].\n{event}",
        **(files or {}),
    }
    dossier = read(folder, laid)
    return list(know(dossier, link(dossier)[0]).differences.all)


def statements(field: str, *entries: str) -> str:
    return f"{field}:\n" + "".join(f"  - {{{each}}}\n" for each in entries)


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("2031-04-05", "2031-04-06", True),
        ("2031-04-05", "2031-04", False),  # a month does not contradict a day in it
        ("2031-04-05", "2031-05", True),
        ("2031-04-01/2031-04-05", "2031-04-05/2031-04-09", False),
        ("2031-04-01/2031-04-04", "2031-04-05/2031-04-09", True),
        ("2031-04-05/..", "2031-07", False),
        ("2031-04-06T23:30Z", "2031-04-07T01:30+02:00", False),
        ("2031-04-06T08:00", "2031-04-06T20:30", True),
        ("2031-04~", "2031-05-01", False),
        ("2031-04?", "2031-05-01", False),
        ("2031-04~", "1999-05-01", True),
    ],
)
def test_dates_differ_only_without_a_day_in_common(tmp_path: Path, one: str, other: str, differ: bool) -> None:
    event = statements("when", f"value: {one}, sources: [courier#p2]", f"value: {other}, sources: [gazette#p1]")
    assert [each.field for each in found(tmp_path, event)] == (["when"] if differ else [])


def test_places_that_nest_do_not_differ(tmp_path: Path) -> None:
    island = {
        "locations/island.yml": "name: Island\nkind: harbour\nsummary: An island [@courier#p2].\n",
        "locations/north-harbour.yml": MINIMAL["locations/north-harbour.yml"]
        + "within:\n  - {value: island, sources: [courier#p2]}\n",
        "locations/reef.yml": "name: Reef\nkind: harbour\nsummary: A reef [@courier#p2].\n",
    }
    north = "value: north-harbour, sources: [courier#p2]"
    assert found(tmp_path / "a", statements("where", north, "value: island, sources: [gazette#p1]"), island) == []
    assert found(tmp_path / "b", statements("where", north, "value: reef, sources: [gazette#p1]"), island) != []
    # Two places that one work names together are where it happened, not two accounts of it.
    assert found(tmp_path / "c", statements("where", north, "value: reef, sources: [courier#p1]"), island) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("outcome: drowned, who: crews, count: 2", "outcome: drowned, who: crews, count: 3", True),
        ("outcome: drowned, who: crews, count: 2", "outcome: drowned, who: crews, count: at least 1", False),
        ("outcome: drowned, who: crews, count: more than 2", "outcome: drowned, who: crews, count: 2", True),
        ("outcome: drowned, who: crews, count: about 2", "outcome: drowned, who: crews, count: 3", False),
        ("outcome: drowned, who: crews, count: about 2", "outcome: drowned, who: crews, count: 300", True),
        ("outcome: drowned, who: crews, count: 2-4", "outcome: drowned, who: crews, count: 3", False),
        ("outcome: drowned, who: crews, count: 2", "outcome: hurt, who: crews, count: 3", False),
        ("outcome: drowned, who: crews, count: 3", "outcome: drowned, who: pilots, count: 2", False),
        ("outcome: drowned, who: crews, count: 2", "outcome: drowned, who: pilots, count: 3", True),
    ],
)
def test_figures_are_compared_within_one_scope(tmp_path: Path, one: str, other: str, differ: bool) -> None:
    event = statements("casualties", f"{one}, sources: [courier#p2]", f"{other}, sources: [gazette#p1]")
    assert [each.field for each in found(tmp_path, event)] == (["casualties"] if differ else [])


def test_figures_of_different_times_do_not_differ(tmp_path: Path) -> None:
    one = "what: boats, count: 2, when: 2031-04, sources: [courier#p2]"
    assert (
        found(tmp_path / "a", statements("figures", one, "what: boats, count: 5, when: 2031-06, sources: [gazette#p1]"))
        == []
    )
    assert found(
        tmp_path / "b", statements("figures", one, "what: boats, count: 5, when: 2031-04-09, sources: [gazette#p1]")
    )


def test_stances_differ_by_whom_they_name_and_by_sense(tmp_path: Path) -> None:
    actors = {
        "actors/pilots.yml": f"name: Pilots\n{GUILD}"
        + statements("relations", "type: part-of, to: guild, sources: [courier#p2]"),
        "actors/wardens.yml": f"name: Wardens\n{GUILD}",
    }
    guild = "by: the mayor, stance: accuses, of: guild, sources: [courier#p2]"

    def differ(name: str, other: str) -> bool:
        return bool(
            found(tmp_path / name, statements("attributions", guild, f"{other}, sources: [gazette#p1]"), actors)
        )

    assert differ("rival", "by: a warden captain, stance: accuses, of: wardens")
    assert differ("denied", "by: the guild master, stance: denies, of: guild")
    # Who gave the order and who did it can be two; somebody only described may be anybody.
    assert not differ("part-in-it", "by: a warden captain, stance: accuses, of: wardens, part: affected")
    assert not differ("described", "by: a warden captain, stance: accuses, of: an unknown crew")
    # Who is a part of the guild is named more closely, not contradicted.
    assert not differ("part", "by: a warden captain, stance: accuses, of: pilots")
    assert not differ("same", "by: a warden captain, stance: accuses, of: guild")


@pytest.mark.parametrize(
    ("name", "other", "differ"),
    [
        ("Qamaris Guild", "Qamariz Guild", True),
        ("Qamari Guild", "Qamari's Guild", False),
        ("Harbour Guild", "Harbour Guilds", False),
        ("Harbour guild", "Harbour gilde", False),  # common nouns are worded otherwise, not spelled otherwise
        ("Al-Nour Guild", "al-Nour Guild", False),
        ("Harbour Guild", "Boatmen's Guild", False),
    ],
)
def test_spellings(tmp_path: Path, name: str, other: str, differ: bool) -> None:
    actor = f"name: {name}\n{GUILD}printed: [courier#p2]\nnames:\n  - {{value: {other}, sources: [gazette#p1]}}\n"
    differing = found(tmp_path, "when: []\n", {"actors/guild.yml": actor})
    assert [each.field for each in differing] == (["names"] if differ else [])


def test_names_that_no_article_prints_are_not_compared(tmp_path: Path) -> None:
    actor = (
        f"name: Qamaris\n{GUILD}printed: [courier#p2]\nnames:\n  - {{value: Qamariz, sources: [general-knowledge]}}\n"
    )
    assert found(tmp_path, "when: []\n", {"actors/guild.yml": actor}) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("rank: captain, sources: [courier#p2]", "rank: mate, sources: [gazette#p1]", True),
        ("rank: captain, sources: [courier#p2]", "rank: pilot-captain, sources: [gazette#p1]", False),  # a closer word
        ("rank: captain, sources: [courier#p2]", "rank: mate, sources: [courier#p1]", False),
        ("rank: captain, sources: [courier#p2]", "sources: [gazette#p1]", False),
        # One after the other.
        (
            "rank: mate, until: 2031-03, sources: [courier#p2]",
            "rank: captain, since: 2031-04, sources: [gazette#p1]",
            False,
        ),
        (
            "rank: mate, as-of: 2031-04-05, sources: [courier#p2]",
            "rank: captain, as-of: 2031-04-12, sources: [gazette#p1]",
            False,
        ),
        # Both on one day.
        (
            "rank: mate, until: 2031-04-05, sources: [courier#p2]",
            "rank: captain, since: 2031-04-05, sources: [gazette#p1]",
            True,
        ),
        (
            "rank: captain, since: 2031-04-05, sources: [courier#p2]",
            "rank: mate, until: 2031-04-05, sources: [gazette#p1]",
            True,
        ),
        (
            "rank: captain, since: 2031-04-06, sources: [courier#p2]",
            "rank: mate, until: 2031-04-05, sources: [gazette#p1]",
            False,
        ),
        (
            "rank: mate, as-of: 2031-04-05, sources: [courier#p2]",
            "rank: captain, since: 2031, as-of: 2031-04-12, sources: [gazette#p1]",
            True,
        ),
        ("rank: captain, sources: [courier#p2]", "rank: mate, sources: [general-knowledge]", False),
    ],
)
def test_ranks_differ_if_two_works_give_others_for_one_time(tmp_path: Path, one: str, other: str, differ: bool) -> None:
    ranks = "ranks:\n  captain: {label: captain}\n  pilot-captain: {label: pilot captain, within: captain}\n  mate: {label: mate}\n"
    actor = f"name: Qamaris\n{GUILD}" + statements("roles", f"value: On the ferry, {one}", f"value: At sea, {other}")
    files = {"actors/guild.yml": actor, "vocabulary.yml": VOCABULARY + ranks}
    assert [each.field for each in found(tmp_path, "when: []\n", files)] == (["roles"] if differ else [])
    assert found(tmp_path / "copy", "when: []\n", files, work="storm-report") == []

"""Figures of people: in the story, in the ledger and in a brief, with their groups and voices, and what is said of none."""

from collections.abc import Mapping
from pathlib import Path

from tests.views.made import made, plain, words

VOCABULARY = words(
    outcomes="""\
        drowned: {label: drowned, people: true}
        hurt: {label: hurt, people: true}""",
    groups="""\
        seafarers: {label: Seafarers}
        crews: {label: Crews}
        passengers: {label: Passengers}
        aboard: {label: People aboard}""",
).replace("storm: {label: Storm}", "storm: {label: Storm}\n    fire: {label: Fire, attributable: true}")
EVENT = """\
name: {name}
kind: {kind}
summary: An event [@courier#p2].
when:
  - {{value: {day}, sources: [courier#p2]}}
casualties: [{casualties}]
"""
GAZETTE = """\
---
title: A Report
work: other-report
publisher: {name: Gazette, basis: printed}
date: {value: 2031-04-18, basis: printed}
paragraphs: 1
---

¶1 A storm.
"""
FIRE = EVENT.format(name="The Fire", kind="fire", day="2031-04-07", casualties="")


def people(who: str, count: str = "", outcome: str = "drowned", more: str = "") -> str:
    number = f", count: {count}" if count else ""
    return f"{{outcome: {outcome}, who: {who}{number}, sources: [courier#p2]{more}}}"


def storm(*casualties: str, name: str = "The Storm", day: str = "2031-04-05") -> str:
    return EVENT.format(name=name, kind="storm", day=day, casualties=", ".join(casualties))


def pages(folder: Path, *casualties: str, more: Mapping[str, str] | None = None) -> Mapping[str, str]:
    files = {"vocabulary.yml": VOCABULARY, "events/storm.yml": storm(*casualties), **(more or {})}
    return {path: plain(text) for path, text in made(folder, files).items()}


def story(folder: Path, *casualties: str) -> str:
    return pages(folder, *casualties)["events/index.md"]


def ledger(folder: Path, *casualties: str, more: Mapping[str, str] | None = None) -> str:
    return pages(folder, *casualties, more=more)["casualties.md"]


# The story


def test_none_is_said_of_a_group_in_a_voice(tmp_path: Path) -> None:
    found = story(tmp_path, people("crews", "none", "hurt", ", according-to: the harbour office"))
    assert "Storm · Hurt: none (Crews) according to the harbour office" in found


def test_none_without_a_voice_keeps_its_group(tmp_path: Path) -> None:
    found = story(tmp_path, people("crews", "none", "hurt"), people("passengers", "", "hurt"))
    assert "Storm · Hurt: none (Crews) " in found
    assert "none hurt" not in found
    assert "according to" not in found


def test_a_voice_falls_away_where_the_article_gives_the_figure_too(tmp_path: Path) -> None:
    voiced = people("crews", "2", more=", according-to: the harbour office")
    assert "Drowned: 2 (Crews) " in story(tmp_path, voiced, people("crews", "2"))
    assert "according to" not in story(tmp_path, voiced, people("crews", "2"))


def test_a_word_for_one_group_stands_apart_from_the_number_of_another(tmp_path: Path) -> None:
    found = story(tmp_path, people("crews", "none"), people("passengers", "some"))
    assert "Drowned: none (Crews) · Drowned: some (Passengers)" in found


def test_two_voices_that_disagree_give_a_range(tmp_path: Path) -> None:
    one = people("crews", "none", more=", according-to: the harbour office")
    other = people("crews", "3", more=", according-to: the coast guard")
    found = story(tmp_path, one, other)
    assert "Drowned: up to 3 (Crews) according to the harbour office and the coast guard" in found


def test_groups_that_share_nobody_are_added_exactly(tmp_path: Path) -> None:
    assert "Drowned: 3 (Crews, Passengers)" in story(tmp_path, people("crews", "2"), people("passengers", "1"))


def test_groups_that_may_share_somebody_give_a_lower_bound(tmp_path: Path) -> None:
    found = story(tmp_path, people("crews", "2"), people("guild", "1"))
    assert "Drowned: at least 2 (Crews, Boatmen's Guild)" in found


def test_a_figure_that_the_editor_worked_out_says_so(tmp_path: Path) -> None:
    assert "Drowned: 2 (Crews) worked out" in story(tmp_path, people("crews", "2", more=", inferred: From the boats."))


# Totals


def test_a_total_says_how_many_are_counted_and_what_is_only_in_words(tmp_path: Path) -> None:
    more = {
        "events/second.yml": storm(people("crews", "1"), name="The Second Storm", day="2031-05-05"),
        "events/third.yml": storm(people("crews", "hundreds"), name="The Third Storm", day="2031-06-05"),
    }
    found = ledger(tmp_path, people("crews", "2"), more=more)
    head = "3 people counted, in 2 events, from 1 independent work. In 1 more event only a word is given: hundreds (Crews)."
    assert head in found
    assert "The Third Storm Crews: hundreds (1 work)" in found
    assert "hundreds – Only in words." in found


def test_a_total_without_words_is_its_first_sentence(tmp_path: Path) -> None:
    assert "2 people counted, in 1 event, from 1 independent work. The work:" in ledger(tmp_path, people("crews", "2"))


def test_a_total_of_lower_bounds_is_one(tmp_path: Path) -> None:
    more = {"events/second.yml": storm(people("crews", "1"), name="The Second Storm", day="2031-05-05")}
    found = ledger(tmp_path, people("crews", "at least 2"), more=more)
    assert "At least 3 people counted, in 2 events, from 1 independent work." in found


def test_numbers_that_cannot_be_added_are_numbers(tmp_path: Path) -> None:
    found = ledger(tmp_path, people("aboard", "about 1500"), people("aboard", "1517"))
    assert "Nothing can be added up." in found
    assert "The Storm People aboard: about 1,500 or 1,517" in found
    assert "about 1,500 or 1,517 – No lowest number is given." in found
    assert "No number is recorded" not in found


def test_where_only_words_are_given_no_number_is_recorded(tmp_path: Path) -> None:
    found = ledger(tmp_path, people("crews", "some"))
    assert "No number is recorded from these articles. In 1 event only a word is given: some (Crews)." in found
    assert "No article gives" not in found


# The head and the end of the ledger


def test_an_event_whose_only_figure_is_none_is_told_apart(tmp_path: Path) -> None:
    more = {"events/second.yml": storm(people("crews", "none"), name="The Second Storm", day="2031-05-05")}
    found = ledger(tmp_path, people("crews", "2"), more=more)
    assert "What these articles say of people in 1 event (drowned), from the lowest" in found
    assert "In 1 more event the only figure is “none”, for the group named." in found


def test_whoever_says_that_there_were_none_is_named(tmp_path: Path) -> None:
    voiced = people("crews", "none", more=", according-to: the harbour office")
    second = {"events/second.yml": storm(voiced, name="The Second Storm", day="2031-05-05")}
    found = ledger(tmp_path / "voiced", people("crews", "2"), more=second)
    said = "In 1 more event the only figure is “none”, for the group named"
    assert f"{said}, according to the harbour office." in found
    assert f"{said}. " not in found
    both = {"events/second.yml": storm(voiced, people("crews", "none"), name="The Second Storm", day="2031-05-05")}
    found = ledger(tmp_path / "both", people("crews", "2"), more=both)
    assert f"{said}. " in found
    assert f"{said}, according to" not in found


def test_a_figure_in_a_total_keeps_its_voice(tmp_path: Path) -> None:
    voiced = people("crews", "2", more=", according-to: the harbour office")
    word = people("crews", "hundreds", more=", according-to: the coast guard")
    more = {"events/second.yml": storm(word, name="The Second Storm", day="2031-05-05")}
    found = ledger(tmp_path / "voiced", voiced, more=more)
    assert "The Storm Crews: 2 (1 work) according to the harbour office" in found
    assert "only a word is given: hundreds (Crews) according to the coast guard." in found
    assert "The Second Storm Crews: hundreds (1 work) according to the coast guard" in found
    assert "Crews: 2 (1 work) according to" not in ledger(tmp_path / "own", people("crews", "2"), more=more)


def test_without_such_an_event_nothing_is_said_of_it(tmp_path: Path) -> None:
    assert "the only figure" not in ledger(tmp_path, people("crews", "2"))


def test_silence_is_said_of_the_record(tmp_path: Path) -> None:
    found = ledger(tmp_path, people("crews", "2"), more={"events/fire.yml": FIRE})
    assert "## Nothing recorded" in found
    assert "no figure of people recorded from these articles" in found


def test_a_dossier_without_figures_misses_none(tmp_path: Path) -> None:
    assert "casualties.md" not in pages(tmp_path, more={"events/fire.yml": FIRE})


# A brief


def test_a_brief_gives_outcome_group_and_figure(tmp_path: Path) -> None:
    casualties = (
        people("crews", "none", "hurt"),
        people("seafarers"),
        people("passengers", "1"),
        people("guild", "1"),
        people("guild", "hundreds", "hurt"),
    )
    found = pages(tmp_path, *casualties)["data/brief-0.js"]
    assert '"Hurt: Crews: none"' in found
    assert '"Drowned: Seafarers: no figure"' in found
    assert '"Drowned: Passengers: 1"' in found
    assert '"Drowned: ",{"link":"actors/guild.html","text":["Boatmen\'s Guild"]},{"cites"' in found
    assert '"Hurt: ",{"link":"actors/guild.html","text":["Boatmen\'s Guild"]},": hundreds"' in found
    assert "none Crews" not in found
    assert "1 passenger" not in found


# Other figures


def test_a_figure_keeps_its_time_on_the_page_and_in_the_comparison(tmp_path: Path) -> None:
    figure = "{what: boats, count: %s, when: 2031-04-06, sources: [%s#%s]}"
    figures = f"figures:\n  - {figure % (3, 'courier', 'p2')}\n  - {figure % (4, 'gazette', 'p1')}\n"
    more = {"events/storm.yml": storm() + figures, "articles/gazette.md": GAZETTE}
    found = pages(tmp_path, more=more)["events/storm.md"]
    assert "Boats lost : 3 (6 April 2031)" in found
    assert "| Boats lost: 3 (6 April 2031) | Boats lost: 4 (6 April 2031) |" in found


def test_a_figure_without_a_time_has_no_brackets(tmp_path: Path) -> None:
    figures = "figures:\n  - {what: boats, count: 3, sources: [courier#p2]}\n"
    found = pages(tmp_path, more={"events/storm.yml": storm() + figures})
    assert "Boats lost : 3 ##" in found["events/storm.md"]

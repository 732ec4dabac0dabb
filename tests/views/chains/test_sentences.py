"""What the program says of arrows and chains of its own accord: who draws them, and what no arrow says."""

from pathlib import Path

import pytest

from tests.factory import MINIMAL
from tests.views.record.test_sentences import page, read

WORDS = MINIMAL["vocabulary.yml"].replace(
    "  after: {label: came after}\n",
    "  after: {label: told as coming after, reverse: told as coming before, order: true}\n"
    "  answer: {label: in answer to, reverse: answered by}\n",
)
WORDS = WORDS.replace("storm: {label: Storm}", "storm: {label: Storm, plural: Storms, attributable: true}")
GUESS = ", inferred: A guess."


def event(day: str, *follows: str) -> str:
    """Return a record; `follows` are entries such as "event: a, as: after"."""
    lines = ["name: Event", "kind: storm", "summary: Something happened [@courier#p2]."]
    lines += [f"when: [{{value: 2031-04-{day}, sources: [courier#p2]}}]", "follows:" if follows else ""]
    return "\n".join([*lines, *(f"  - {{{each}, sources: [courier#p2]}}" for each in follows)]) + "\n"


def shown(folder: Path, path: str, **events: str) -> str:
    files = {f"events/{key}.yml": text.replace("Event", f"Event {key.upper()}") for key, text in events.items()}
    return page(folder, path, {"vocabulary.yml": WORDS, "events/storm.yml": event("28"), **files})


def lead(folder: Path, *follows: str) -> str:
    """Return the first words of the page, for one event that follows another in these ways."""
    text = shown(folder, "chains", a=event("01"), b=event("02", *follows))
    return read(text.partition('<p class="lead">')[2].partition("</p>")[0])


BY_ARTICLE = "drawn by an article, itself or through the voice named"
ORDER = " “Told as coming after” says that the one is put after the other, and nothing of why."


@pytest.mark.parametrize(
    ("follows", "said"),
    [
        (
            ["event: a, as: answer"],
            f"1 arrow between events, which forms 1 chain. 1 is {BY_ARTICLE}. None is made from dates alone.",
        ),
        (
            ["event: a, as: answer", f"event: a, as: answer{GUESS}"],
            f"2 arrows between events, which form 1 chain. 1 is {BY_ARTICLE}; 1 by the editor, who gives the reasons. "
            "None is made from dates alone.",
        ),
        (
            [f"event: a, as: answer{GUESS}"],
            "1 arrow between events, which forms 1 chain. 1 is drawn by the editor, who gives the reasons. "
            "None is made from dates alone.",
        ),
        (
            ["event: a, as: after"],
            f"1 arrow between events, which forms 1 chain. 1 is {BY_ARTICLE}. None is made from dates alone.{ORDER}",
        ),
        ([], "No arrow between events is recorded."),
    ],
)
def test_the_page_says_who_draws_the_arrows(tmp_path: Path, follows: list[str], said: str) -> None:
    assert lead(tmp_path, *follows) == said


@pytest.mark.parametrize(
    ("follows", "said"),
    [
        (["event: a, as: answer"], "2 events; 1 arrow"),
        ([f"event: a, as: answer{GUESS}"], "2 events; 1 arrow (worked out)"),
        (["event: a, as: answer", f"event: a, as: answer{GUESS}"], "2 events; 2 arrows; 1 worked out"),
    ],
)
def test_a_chain_counts_its_events_and_arrows(tmp_path: Path, follows: list[str], said: str) -> None:
    text = shown(tmp_path, "chains", a=event("01"), b=event("02", *follows))
    assert f'<p class="count">{said}</p>' in text


def test_of_two_events_close_in_time_only_what_is_here_is_said(tmp_path: Path) -> None:
    text = read(shown(tmp_path, "chains", a=event("01"), b=event("03")))
    assert "Pairs of events that somebody brought about (Storms), not more than 7 days apart" in text
    assert "No arrow here connects these two." in text
    assert "article links" not in text


LEGEND = "A full line: an article draws the link, itself or through the voice named."


def test_a_ladder_explains_a_dashed_line_only_if_it_has_one(tmp_path: Path) -> None:
    drawn = read(shown(tmp_path / "a", "events/b", a=event("01"), b=event("02", "event: a, as: answer")))
    assert LEGEND in drawn
    assert "dashed" not in drawn
    onward = {
        "a": event("01"),
        "b": event("02", "event: a, as: answer"),
        "c": event("03", f"event: b, as: answer{GUESS}"),
    }
    assert "dashed" not in read(shown(tmp_path / "c", "events/a", **onward))
    worked_out = read(shown(tmp_path / "b", "events/b", a=event("01"), b=event("02", f"event: a, as: answer{GUESS}")))
    assert f"{LEGEND} A dashed line: the editor does, and says why." in worked_out


@pytest.mark.parametrize(
    ("voice", "said"),
    [("", "Answered by: Event C"), (", according-to: a warden", "Answered by: Event C according to a warden")],
)
def test_an_arrow_one_step_further_keeps_its_voice(tmp_path: Path, voice: str, said: str) -> None:
    events = {
        "a": event("01"),
        "b": event("02", "event: a, as: answer"),
        "c": event("03", f"event: b, as: answer{voice}"),
    }
    lines = [line.strip("- ") for line in read(shown(tmp_path, "events/a", **events)).split("\n")]
    assert said in lines
    assert not [line for line in lines if line.startswith("in turn")]

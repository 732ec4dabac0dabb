"""What followed what: arrows, chains, and what is close in time without an arrow."""

from pathlib import Path

import pytest

from builder.know.chains import Chains
from tests.factory import MINIMAL, known

WORDS = MINIMAL["vocabulary.yml"].replace(
    "    storm: {label: Storm}\n",
    "    storm: {label: Storm}\n    fire: {label: Fire, attributable: true}\n",
)
WORDS = WORDS.replace("came after}", "came after, reverse: came before}\n  answer: {label: in answer to}")


def event(when: str = "", *follows: str, kind: str = "fire") -> str:
    """Return a record; `follows` are entries such as "event: storm, as: after"."""
    lines = ["name: NAME", f"kind: {kind}", "summary: Something happened [@courier#p2]."]
    lines += [f"when: [{{value: {when}, sources: [courier#p2]}}]"] if when else []
    lines += ["follows:"] if follows else []
    lines += [f"  - {{{each}, sources: [courier#p2]}}" for each in follows]
    return "\n".join(lines) + "\n"


def records(events: dict[str, str]) -> dict[str, str]:
    return {f"events/{key}.yml": text.replace("NAME", f"Event {key.upper()}") for key, text in events.items()}


def chains(folder: Path, **events: str) -> Chains:
    files = {"vocabulary.yml": WORDS, **records(events)}
    return known(folder, files, without=["events/storm.yml"]).chains


def members(found: Chains) -> list[tuple[str, ...]]:
    return [each.events for each in found.all]


def close(found: Chains) -> tuple[tuple[str, str], ...]:
    return found.close_pairs


# Arrows


def test_an_arrow_is_what_a_record_states(tmp_path: Path) -> None:
    made = chains(tmp_path, a=event("2031-04-01"), b=event("2031-04-02", "event: a, as: after, according-to: guild"))
    (arrow,) = made.arrows_to("b")
    assert (arrow.earlier, arrow.later, arrow.index, arrow.step.as_) == ("a", "b", 0, "after")
    assert arrow.step.according_to == "guild"
    assert not arrow.is_inferred
    assert made.arrows_from("a") == (arrow,)
    assert made.arrows_to("a") == made.arrows_from("b") == ()


def test_same_day_place_and_actor_make_no_arrow(tmp_path: Path) -> None:
    there = "where: [{value: north-harbour, sources: [courier#p2]}]\n"
    who = "participants: [{actor: guild, role: affected, sources: [courier#p2]}]\n"
    made = chains(tmp_path, a=event("2031-04-01") + there + who, b=event("2031-04-01") + there + who)
    assert made.all == ()
    assert made.alone == ("a", "b")


def test_an_arrow_with_reasoning_is_inferred(tmp_path: Path) -> None:
    made = chains(tmp_path, a=event("2031-04-01"), b=event("2031-04-02", "event: a, as: after, inferred: A guess."))
    assert made.arrows_to("b")[0].is_inferred


# Chains


def test_events_that_arrows_connect_are_one_chain_whichever_way_they_point(tmp_path: Path) -> None:
    found = chains(
        tmp_path,
        a=event("2031-04-01"),
        b=event("2031-04-02"),
        c=event("2031-04-03", "event: a, as: after", "event: b, as: after"),
        d=event("2031-04-03", "event: e, as: after"),
        e=event("2031-03-01"),
        f=event("2031-04-01"),
    )
    assert members(found) == [("e", "d"), ("a", "b", "c")]
    assert found.alone == ("f",)


def test_a_chain_is_called_after_the_event_with_most_arrows_that_are_not_inferred(tmp_path: Path) -> None:
    guess = "as: after, inferred: A guess."
    made = chains(
        tmp_path,
        a=event("2031-04-01"),
        b=event("2031-04-02", "event: a, as: after"),
        c=event("2031-04-03", "event: b, as: after"),
        d=event("2031-04-04", f"event: c, {guess}"),
        e=event("2031-04-05", f"event: c, {guess}", "event: f, as: after"),
        f=event("2031-04-04"),
    )
    assert set(made.hubs.values()) == {"b"}
    assert [each.hub for each in made.all] == ["b"]


def test_no_event_of_a_chain_stands_before_one_that_it_followed(tmp_path: Path) -> None:
    found = chains(
        tmp_path,
        wide=event("2031", "event: day, as: after"),
        day=event("2031-04-05"),
        late=event("2031-04-06", "event: day, as: after"),
    )
    assert members(found) == [("day", "wide", "late")]


def test_a_circle_of_arrows_is_shown_whole(tmp_path: Path) -> None:
    found = chains(
        tmp_path,
        a=event("2031-04-01", "event: c, as: after"),
        b=event("2031-04-02", "event: a, as: after"),
        c=event("2031-04-03", "event: b, as: after"),
    )
    assert members(found) == [("a", "b", "c")]


# Close in time, not linked


def test_two_attributable_events_within_a_week_are_named(tmp_path: Path) -> None:
    assert close(chains(tmp_path, a=event("2031-04-01"), b=event("2031-04-08"))) == (("a", "b"),)


@pytest.mark.parametrize(
    "other",
    [
        event("2031-04-09"),  # more than a week later
        event("2031-04-06/2031-04-09"),  # perhaps more than a week later
        event("2031-04"),  # known to the month
        event("2031-04-05/.."),  # without an end
        event(),  # without a date
        event("2031-04-05", kind="storm"),  # nobody did it
        event("2031-04-05", "event: a, as: after"),  # linked
        event("2031-04-05", "event: a, as: after, inferred: A guess."),  # linked by the editor
    ],
)
def test_others_are_not_named(tmp_path: Path, other: str) -> None:
    assert close(chains(tmp_path, a=event("2031-04-01"), b=other)) == ()


def test_what_a_third_event_connects_is_linked(tmp_path: Path) -> None:
    both = event("2031-05-01", "event: a, as: after", "event: b, as: after", kind="storm")
    assert close(chains(tmp_path, a=event("2031-04-01"), b=event("2031-04-03"), c=both)) == ()


def test_of_the_other_chains_only_the_nearest_event_is_named(tmp_path: Path) -> None:
    found = chains(
        tmp_path,
        a=event("2031-04-01"),
        b=event("2031-04-02", "event: a, as: after"),
        c=event("2031-04-03"),
        d=event("2031-04-04", "event: c, as: after"),
    )
    assert close(found) == (("b", "c"), ("b", "d"))


def test_nothing_is_close_where_no_kind_is_attributable(tmp_path: Path) -> None:
    words = {"vocabulary.yml": WORDS.replace(", attributable: true", "")}
    files = {**words, **records({"a": event("2031-04-01"), "b": event("2031-04-02")})}
    assert close(known(tmp_path, files, without=["events/storm.yml"]).chains) == ()

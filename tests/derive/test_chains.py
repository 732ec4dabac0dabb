"""What followed what: arrows, ladders, chains, and what is close in time without an arrow."""

from pathlib import Path

import pytest
from builder.derive import chains
from builder.derive.arrows import arrows_from, arrows_to
from builder.derive.chains import Chain, Story, hubs_of, story_of, story_pages
from builder.derive.facts import Material
from builder.derive.ladder import ladder_of

from builder.build import compile_dossier, examine
from builder.link.nodes import plain
from tests.factory import MINIMAL, dossier_folder

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


def material(folder: Path, **events: str) -> Material:
    files = {"vocabulary.yml": WORDS, **records(events)}
    found = examine(dossier_folder(folder, files, without=["events/storm.yml"]))
    assert found.is_sound, found.diagnostics
    assert found.dossier is not None
    assert found.linked is not None
    return Material(found.dossier, found.linked)


def story(folder: Path, **events: str) -> Story:
    return story_of(material(folder, **events))


def members(chain: Chain) -> list[str]:
    return [each.line.event for each in chain.steps]


def close(found: Story) -> list[tuple[str, str]]:
    return [(one.event, other.event) for one, other in found.close]


# Arrows


def test_an_arrow_is_what_a_record_states(tmp_path: Path) -> None:
    made = material(tmp_path, a=event("2031-04-01"), b=event("2031-04-02", "event: a, as: after, according-to: guild"))
    (arrow,) = arrows_to(made, "b")
    assert (arrow.earlier, arrow.later, arrow.label, arrow.reverse) == ("a", "b", "came after", "came before")
    assert plain(arrow.fact.voice) == "Boatmen's Guild"
    assert [str(each) for each in arrow.fact.sources] == ["courier#p2"]
    assert not arrow.is_inferred
    assert arrows_from(made, "a") == (arrow,)
    assert arrows_to(made, "a") == arrows_from(made, "b") == ()


def test_an_arrow_with_reasoning_is_inferred(tmp_path: Path) -> None:
    made = material(tmp_path, a=event("2031-04-01"), b=event("2031-04-02", "event: a, as: after, inferred: A guess."))
    assert arrows_to(made, "b")[0].is_inferred


def test_same_day_place_and_actor_make_no_arrow(tmp_path: Path) -> None:
    there = "where: [{value: north-harbour, sources: [courier#p2]}]\n"
    who = "participants: [{actor: guild, role: affected, sources: [courier#p2]}]\n"
    made = material(tmp_path, a=event("2031-04-01") + there + who, b=event("2031-04-01") + there + who)
    assert ladder_of(made, "a") is ladder_of(made, "b") is None
    assert story_of(made).arrows == 0
    pages = compile_dossier(examine(tmp_path / "content")).files
    assert b"#chain" not in pages["events/a.md"] + pages["events/b.md"]


def test_a_ladder_has_what_came_before_and_after_in_order_of_time(tmp_path: Path) -> None:
    made = material(
        tmp_path,
        first=event("2031-04-01"),
        second=event("2031-04-02", "event: first, as: answer"),
        here=event("2031-04-05", "event: second, as: after", "event: first, as: after"),
        last=event("2031-04-09", "event: here, as: after"),
        later=event("2031-04-07", "event: here, as: answer, inferred: A guess."),
        end=event("2031-04-08", "event: later, as: after"),
    )
    ladder = ladder_of(made, "here")
    assert ladder is not None
    assert [each.line.event for each in ladder.before] == ["first", "second"]
    assert [each.line.event for each in ladder.after] == ["later", "last"]
    assert [each.is_inferred for each in ladder.after] == [True, False]
    assert [arrow.earlier for arrow in ladder.before[1].onward] == ["first"]
    assert [arrow.later for arrow in ladder.after[0].onward] == ["end"]
    assert len(ladder.arrows) == 4


def test_the_page_says_whose_word_an_arrow_is(tmp_path: Path) -> None:
    reasoned = "event: a, as: answer, inferred: The order suggests it."
    material(
        tmp_path, a=event("2031-04-01"), b=event("2031-04-02", "event: a, as: after"), c=event("2031-04-03", reasoned)
    )
    page = compile_dossier(examine(tmp_path / "content")).files["events/a.md"].decode()
    stated, inferred = page.partition("{ #chain }")[2].split("\n-   ")[2:4]
    assert "Came before: " in stated
    assert "nferred" not in stated
    assert "inferred-arrow" in inferred
    assert "Inferred by the editor.</span> The order suggests it." in inferred


# Chains


def test_events_that_arrows_connect_are_one_chain_whichever_way_they_point(tmp_path: Path) -> None:
    found = story(
        tmp_path,
        a=event("2031-04-01"),
        b=event("2031-04-02"),
        c=event("2031-04-03", "event: a, as: after", "event: b, as: after"),
        d=event("2031-04-03", "event: e, as: after"),
        e=event("2031-03-01"),
        f=event("2031-04-01"),
    )
    assert [members(each) for each in found.chains] == [["e", "d"], ["a", "b", "c"]]
    assert [each.event for each in found.alone] == ["f"]
    assert (found.arrows, found.inferred) == (3, 0)


def test_a_chain_is_called_after_the_event_with_most_arrows_that_are_not_inferred(tmp_path: Path) -> None:
    guess = "as: after, inferred: A guess."
    made = material(
        tmp_path,
        a=event("2031-04-01"),
        b=event("2031-04-02", "event: a, as: after"),
        c=event("2031-04-03", "event: b, as: after"),
        d=event("2031-04-04", f"event: c, {guess}"),
        e=event("2031-04-05", f"event: c, {guess}", "event: f, as: after"),
        f=event("2031-04-04"),
    )
    assert set(hubs_of(made.dossier).values()) == {"b"}
    assert story_of(made).inferred == 2


def test_no_event_of_a_chain_stands_before_one_that_it_followed(tmp_path: Path) -> None:
    found = story(
        tmp_path,
        wide=event("2031", "event: day, as: after"),
        day=event("2031-04-05"),
        late=event("2031-04-06", "event: day, as: after"),
    )
    assert [members(each) for each in found.chains] == [["day", "wide", "late"]]


def test_chains_go_on_to_further_pages_and_an_event_knows_the_page_of_its_chain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chains, "ON_A_PAGE", 3)
    made = material(
        tmp_path,
        a=event("2031-01-01"),
        b=event("2031-01-02", "event: a, as: after"),
        c=event("2031-02-01"),
        d=event("2031-02-02", "event: c, as: after"),
        e=event("2031-09-01"),
        f=event("2031-10-01"),
    )
    pages = story_pages(made)
    assert [[members(each) for each in page.chains] for page in pages] == [[["a", "b"]], [["c", "d"]], []]
    assert [[line.event for line in page.alone] for page in pages] == [[], ["e"], ["f"]]
    found = {each: ladder_of(made, each) for each in "abcd"}
    assert {each: ladder.page for each, ladder in found.items() if ladder} == {"a": 1, "b": 1, "c": 2, "d": 2}


def test_a_circle_of_arrows_is_shown_whole(tmp_path: Path) -> None:
    found = story(
        tmp_path,
        a=event("2031-04-01", "event: c, as: after"),
        b=event("2031-04-02", "event: a, as: after"),
        c=event("2031-04-03", "event: b, as: after"),
    )
    assert [members(each) for each in found.chains] == [["a", "b", "c"]]


# Close in time, not linked


def test_two_attributable_events_within_a_week_are_named(tmp_path: Path) -> None:
    assert close(story(tmp_path, a=event("2031-04-01"), b=event("2031-04-08"))) == [("a", "b")]


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
    assert close(story(tmp_path, a=event("2031-04-01"), b=other)) == []


def test_what_a_third_event_connects_is_linked(tmp_path: Path) -> None:
    both = event("2031-05-01", "event: a, as: after", "event: b, as: after", kind="storm")
    assert close(story(tmp_path, a=event("2031-04-01"), b=event("2031-04-03"), c=both)) == []


def test_of_the_other_chains_only_the_nearest_event_is_named(tmp_path: Path) -> None:
    found = story(
        tmp_path,
        a=event("2031-04-01"),
        b=event("2031-04-02", "event: a, as: after"),
        c=event("2031-04-03"),
        d=event("2031-04-04", "event: c, as: after"),
    )
    assert close(found) == [("b", "c"), ("b", "d")]


def test_nothing_is_close_where_no_kind_is_attributable(tmp_path: Path) -> None:
    words = {"vocabulary.yml": WORDS.replace(", attributable: true", "")}
    files = {**words, **records({"a": event("2031-04-01"), "b": event("2031-04-02")})}
    found = examine(dossier_folder(tmp_path, files, without=["events/storm.yml"]))
    assert found.dossier is not None
    assert found.linked is not None
    assert story_of(Material(found.dossier, found.linked)).close == ()

"""Arrows and chains on pages: the ladder of an event, whose word an arrow is, and where a chain begins."""

from pathlib import Path

import pytest

from builder.build import Compiled
from builder.link.nodes import plain
from builder.views.chains import view
from builder.views.chains.arrows import arrow_view
from builder.views.chains.view import ChainView, Story
from builder.views.events.ladder import Ladder, ladder
from builder.views.parts.lines import EventLine
from builder.views.parts.signs import signs_of
from builder.views.parts.teller import Teller
from tests import factory
from tests.know.test_chains import WORDS, event, records


def compiled(folder: Path, **events: str) -> Compiled:
    files = {"vocabulary.yml": WORDS, **records(events)}
    return factory.compiled(folder, files, without=["events/storm.yml"])


def ladder_of(teller: Teller, event: str) -> Ladder | None:
    section = ladder(teller, event)
    if section is None:
        return None
    assert isinstance(section.body, Ladder)
    return section.body


def test_an_arrow_reads_from_both_ends_and_keeps_voice_and_sources(tmp_path: Path) -> None:
    after = event("2031-04-02", "event: a, as: after, according-to: guild")
    teller = compiled(tmp_path, a=event("2031-04-01"), b=after).site.teller
    (arrow,) = (arrow_view(teller, each) for each in teller.knowledge.chains.arrows_to("b"))
    assert (arrow.earlier, arrow.later, arrow.label, arrow.reverse) == ("a", "b", "came after", "came before")
    assert plain(arrow.fact.voice) == "Boatmen's Guild"
    assert [str(each) for each in arrow.fact.sources] == ["courier#p2"]
    assert not arrow.is_inferred


def test_an_event_without_arrows_has_no_ladder(tmp_path: Path) -> None:
    made = compiled(tmp_path, a=event("2031-04-01"), b=event("2031-04-01"))
    assert ladder_of(made.site.teller, "a") is ladder_of(made.site.teller, "b") is None
    assert b"#chain" not in made.files["events/a.md"] + made.files["events/b.md"]


def test_a_ladder_has_what_came_before_and_after_in_order_of_time(tmp_path: Path) -> None:
    made = compiled(
        tmp_path,
        first=event("2031-04-01"),
        second=event("2031-04-02", "event: first, as: answer"),
        here=event("2031-04-05", "event: second, as: after", "event: first, as: after"),
        last=event("2031-04-09", "event: here, as: after"),
        later=event("2031-04-07", "event: here, as: answer, inferred: A guess."),
        end=event("2031-04-08", "event: later, as: after"),
    )
    found = ladder_of(made.site.teller, "here")
    assert found is not None
    assert [each.line.event for each in found.before] == ["first", "second"]
    assert [each.line.event for each in found.after] == ["later", "last"]
    assert [each.is_inferred for each in found.after] == [True, False]
    assert [arrow.earlier for arrow in found.before[1].onward] == ["first"]
    assert [arrow.later for arrow in found.after[0].onward] == ["end"]
    assert sum(len(each.arrows) for each in (*found.before, *found.after)) == 4


def test_the_page_says_whose_word_an_arrow_is(tmp_path: Path) -> None:
    reasoned = "event: a, as: answer, inferred: The order suggests it."
    made = compiled(
        tmp_path, a=event("2031-04-01"), b=event("2031-04-02", "event: a, as: after"), c=event("2031-04-03", reasoned)
    )
    page = made.files["events/a.md"].decode()
    stated, inferred = page.partition("{ #chain }")[2].split("\n-   ")[2:4]
    assert "Came before: " in stated
    assert "nferred" not in stated
    assert "Worked out" not in stated
    assert "inferred-arrow" in inferred
    assert '<span class="inferred">Worked out.</span> The order suggests it.' in inferred


def test_chains_go_on_to_further_pages_and_an_event_knows_the_page_of_its_chain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "ON_A_PAGE", 3)
    made = compiled(
        tmp_path,
        a=event("2031-01-01"),
        b=event("2031-01-02", "event: a, as: after"),
        c=event("2031-02-01"),
        d=event("2031-02-02", "event: c, as: after"),
        e=event("2031-09-01"),
        f=event("2031-10-01"),
    )
    pages = made.site.sheets("chains")
    chains = [[[step.line.event for step in x.steps] for x in page.items if isinstance(x, ChainView)] for page in pages]
    assert chains == [[["a", "b"]], [["c", "d"]], []]
    assert [[x.event for x in page.items if isinstance(x, EventLine)] for page in pages] == [[], ["e"], ["f"]]
    story = Story(chains=2, arrows=2, inferred=0, alone=2, orders=(), kinds=("Fire",), signs=signs_of())
    assert {page.view for page in pages} == {story}
    found = {each: ladder_of(made.site.teller, each) for each in "abcd"}
    goals = {each: made.site.routes.group("chains", ladder.hub) for each, ladder in found.items() if ladder}
    assert goals == {
        "a": "chains.md#a",
        "b": "chains.md#a",
        "c": "lists/chains-2.md#c",
        "d": "lists/chains-2.md#c",
    }

"""Who says who did it: order of time, voices, how it was said, and what an actor is named for."""

from collections.abc import Mapping
from pathlib import Path

from builder.link.nodes import RecordLink, plain
from builder.render.paging import sheets_of
from builder.views.attributions.facts import attributions_of
from builder.views.attributions.named import named_as_responsible, named_lines
from builder.views.attributions.view import EventEntry, Ledger, ledger
from builder.views.parts.lines import EventLine
from builder.views.parts.teller import Teller
from tests import factory
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, knowledge_of, teller_of, turned

VOCABULARY = (
    MINIMAL["vocabulary.yml"]
    .replace("storm: {label: Storm}", "storm: {label: Storm}\n    fire: {label: Fire, attributable: true}")
    .replace(
        "  accuses: {label: accuses}",
        """\
  claims: {label: claims it, reverse: claimed by, sense: for, expected: true}
  accuses: {label: accuses, reverse: accused by, sense: for}
  denies: {label: denies it, reverse: denied by, sense: against, expected: true}""",
    )
    .replace(
        "relations:\n", "relations:\n  part-of: {label: is part of, reverse: includes, group: place, nests: true}\n"
    )
)
ARTICLE = """\
---
title: A Report
work: {work}
publisher: {{name: Gazette, basis: printed}}
date: {{value: {date}, basis: printed}}
paragraphs: 1
---

¶1 A fire.
"""
FIRE = """\
name: {name}
kind: {kind}
summary: A fire [@courier#p2].
when:
  - {{value: {day}, sources: [courier#p2]}}
attributions: [{attributions}]
"""
CREW = "name: Crew\nkind: guild\nside: boatmen\nsummary: A crew [@courier#p2].\nrelations: [{relations}]\n"


def fire(*attributions: str, name: str = "The Fire", kind: str = "fire", day: str = "2031-04-07") -> str:
    return FIRE.format(name=name, kind=kind, day=day, attributions=", ".join(attributions))


def says(by: str, stance: str, of: str = "guild", sources: str = "courier#p2", more: str = "") -> str:
    return f"{{by: {by}, stance: {stance}, of: {of}, sources: [{sources}]{more}}}"


def teller(folder: Path, files: Mapping[str, str]) -> Teller:
    return factory.teller(folder, {"vocabulary.yml": VOCABULARY, **files})


def entry(folder: Path, *attributions: str, **files: str) -> EventEntry:
    articles = {f"articles/{key}.md": text for key, text in files.items()}
    made = ledger(teller(folder, {"events/fire.yml": fire(*attributions), **articles}))
    ((sort, _), (found,)) = made.runs[0]
    assert sort == "year"
    assert isinstance(found, EventEntry)
    return found


def test_attributions_stand_in_order_of_time(tmp_path: Path) -> None:
    late = says("guild", "denies", more=", when: 2031-05-01")
    span = says("some people", "accuses", more=", when: 2031-04-08/2031-05-30")
    open_start = says("other people", "accuses", more=", when: ../2031-04-20")
    found = entry(tmp_path, late, open_start, span)
    assert [each.label for each in found.facts] == ["8 April – 30 May 2031", "by 20 April 2031", "1 May 2031"]


def test_without_a_time_an_attribution_counts_from_the_earliest_article(tmp_path: Path) -> None:
    undated = says("some people", "accuses", sources="gazette#p1, courier#p2")
    early, late = says("guild", "denies", more=", when: 2031-04-08"), says("guild", "claims", more=", when: 2031-04-10")
    found = entry(tmp_path, late, undated, early, gazette=ARTICLE.format(work="other", date="2031-06-01"))
    assert [each.label for each in found.facts] == [
        "8 April 2031",
        "published 9 April 2031 and 1 June 2031",
        "10 April 2031",
    ]
    assert "2031" not in plain(found.facts[1].value)


def test_each_line_says_whom_it_names_how_and_on_what_evidence(tmp_path: Path) -> None:
    found = entry(tmp_path, says("some people", "accuses", more=", evidence: a smell of tar"))
    assert plain(found.facts[0].value) == "Boatmen's Guild – Accused by: some people. Evidence: a smell of tar."
    nobody = entry(tmp_path / "nobody", "{by: some people, stance: accuses, sources: [courier#p2]}")
    assert plain(nobody.facts[0].value) == "Accused by: some people"


def test_a_described_voice_counts_once_in_each_work_and_a_copy_adds_none(tmp_path: Path) -> None:
    one = (says("some people", "accuses"), says("Some people", "denies"))
    other = says("some people", "accuses", sources="gazette#p1")
    alone = entry(tmp_path / "alone", *one)
    apart = entry(tmp_path / "apart", *one, other, gazette=ARTICLE.format(work="other", date="2031-06-01"))
    copied = entry(tmp_path / "copied", *one, other, gazette=ARTICLE.format(work="storm-report", date="2031-06-01"))
    assert [(each.voices, each.works) for each in (alone, apart, copied)] == [(1, 1), (2, 2), (1, 1)]


def test_an_actor_is_one_voice_in_all_works(tmp_path: Path) -> None:
    found = entry(
        tmp_path,
        says("guild", "denies"),
        says("guild", "denies", sources="gazette#p1"),
        gazette=ARTICLE.format(work="other", date="2031-06-01"),
    )
    assert (found.voices, found.works) == (1, 2)


def test_only_attributable_events_without_attribution_are_named_as_such(tmp_path: Path) -> None:
    files = {
        "events/fire.yml": fire(),
        "events/feast.yml": fire(kind="storm", name="Feast"),
        "events/told.yml": fire(says("some people", "accuses"), name="Told"),
    }
    made = teller(tmp_path, files)
    assert made.knowledge.stances.unattributed == ("fire",)
    listed = ledger(made)
    assert [each.event for each in dict(listed.runs)["nobody", ""] if isinstance(each, EventLine)] == ["fire"]
    assert listed.view == Ledger(1, 1, "accuses 1")


CLAIM = """\
  - id: {id}
    says: The {id}.
    speaker: {speaker}
    manner: quoted
    anonymity: named
    about: [{about}]
    sources: [{source}]
"""


def said(folder: Path, *claims: tuple[str, str, str, str]) -> str:
    listed = "".join(
        CLAIM.format(id=id, speaker=speaker, about=about, source=source) for id, speaker, about, source in claims
    )
    files = {
        "events/fire.yml": fire(says("some people", "accuses")),
        "claims/courier.yml": f"claims:\n{listed}",
    }
    links = [
        node.anchor
        for fact in attributions_of(teller(folder, files), "fire")
        for node in fact.value
        if isinstance(node, RecordLink)
    ]
    return " ".join(links)


def test_a_claim_tells_how_it_was_said_if_speaker_paragraph_and_matter_agree(tmp_path: Path) -> None:
    match = ("match", "some people", "fire", "courier#p2")
    assert said(tmp_path / "match", match) == "claim-match"
    assert said(tmp_path / "several", ("claim", "some people", "fire", "courier#p1, courier#p2")) == "claim-claim"
    assert said(tmp_path / "speaker", ("claim", "other people", "fire", "courier#p2")) == ""
    assert said(tmp_path / "paragraph", ("claim", "some people", "fire", "courier#p1")) == ""
    assert said(tmp_path / "matter", ("claim", "some people", "north-harbour", "courier#p2")) == ""


def test_a_claim_about_the_actor_named_counts_only_if_none_is_about_the_event(tmp_path: Path) -> None:
    event = ("event", "some people", "fire", "courier#p2")
    actor = ("actor", "some people", "guild", "courier#p2")
    assert said(tmp_path / "actor", actor) == "claim-actor"
    assert said(tmp_path / "event", actor, event) == "claim-event"


def named(made: Teller, actor: str) -> list[tuple[str, str]]:
    return [(each.label, plain(each.value)) for each in named_as_responsible(made, actor)]


def test_an_actor_is_counted_by_stance_in_voices_and_events(tmp_path: Path) -> None:
    files = {
        "events/fire.yml": fire(says("some people", "accuses"), says("other people", "accuses")),
        "events/later.yml": fire(says("some people", "accuses"), name="Later", day="2031-05-01"),
    }
    made = teller(tmp_path, files)
    label = "Accuses: 2 events, 2 voices"
    assert named(made, "guild") == [
        (label, "The Fire: some people"),
        (label, "The Fire: other people"),
        (label, "Later: some people"),
    ]
    assert [(each.actor, each.counts) for each in named_lines(made)] == [("guild", (label,))]


def test_an_actor_of_whom_nobody_speaks_has_no_such_section(tmp_path: Path) -> None:
    files = {"actors/crew.yml": CREW.format(relations=""), "events/fire.yml": fire(says("guild", "denies"))}
    assert named(teller(tmp_path, files), "crew") == []


def test_a_part_is_pointed_at_and_not_counted(tmp_path: Path) -> None:
    relation = "{type: part-of, to: guild, sources: [courier#p2]}"
    files = {
        "actors/crew.yml": CREW.format(relations=relation),
        "events/fire.yml": fire(says("some people", "accuses"), says("crew", "claims", of="crew")),
    }
    made = teller(tmp_path, files)
    assert named(made, "guild") == [
        ("Accuses: 1 event, 1 voice", "The Fire: some people"),
        ("Claimed by", "The Fire, for Crew (part): Crew"),
        ("See also", "Crew (part)"),
    ]
    assert named(made, "crew") == [
        ("Claims it: 1 event, 1 voice", "The Fire: Crew"),
        ("See also", "Boatmen's Guild (whole)"),
    ]


def test_on_the_event_page_one_label_stands_once(tmp_path: Path) -> None:
    attributions = (
        says("some people", "accuses", more=", when: 2031-04-08"),
        says("guild", "denies", more=", when: 2031-04-09"),
        says("other people", "accuses", more=", when: 2031-04-10"),
    )
    facts = attributions_of(teller(tmp_path, {"events/fire.yml": fire(*attributions)}), "fire")
    labels = [each.label for each in facts]
    assert labels == ["Boatmen's Guild – Accused by"] * 2 + ["Boatmen's Guild – Denied by"]


def test_the_order_of_files_never_matters() -> None:
    found = knowledge_of(HARBOUR)
    one, other = teller_of(found), teller_of(turned(found))
    assert len(found.stances.by_actor) > 0
    assert sheets_of(ledger(one)) == sheets_of(ledger(other))
    assert named_lines(one) == named_lines(other)

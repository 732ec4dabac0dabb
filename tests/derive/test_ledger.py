"""Who says who did it: order of time, voices, how it was said, and what an actor is named for."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from builder.derive.attributions import attributions_of
from builder.derive.facts import Material
from builder.derive.ledger import EventEntry, ledger
from builder.derive.named import named_as_responsible, named_lines

from builder.build import examine
from builder.link import link
from builder.link.nodes import RecordLink, plain
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, dossier_folder

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


def material(folder: Path, files: Mapping[str, str]) -> Material:
    found = examine(dossier_folder(folder, {"vocabulary.yml": VOCABULARY, **files}))
    assert found.dossier is not None, found.diagnostics
    assert found.linked is not None
    assert found.is_sound, found.diagnostics
    return Material(found.dossier, found.linked)


def entry(folder: Path, *attributions: str, **files: str) -> EventEntry:
    articles = {f"articles/{key}.md": text for key, text in files.items()}
    made = ledger(material(folder, {"events/fire.yml": fire(*attributions), **articles}))
    return made.years[0].entries[0]


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
    assert [each.label for each in found.facts] == ["8 April 2031", "published 9 April 2031", "10 April 2031"]
    assert "2031" not in plain(found.facts[1].value)


def test_each_line_says_whom_it_names_how_and_on_what_evidence(tmp_path: Path) -> None:
    found = entry(tmp_path, says("some people", "accuses", more=", evidence: a smell of tar"))
    assert plain(found.facts[0].value) == "Boatmen's Guild, accused by some people. Evidence: a smell of tar."
    nobody = entry(tmp_path / "nobody", "{by: some people, stance: accuses, sources: [courier#p2]}")
    assert plain(nobody.facts[0].value) == "accused by some people"


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


def test_only_expected_stances_are_missed(tmp_path: Path) -> None:
    assert entry(tmp_path / "one", says("some people", "accuses")).absent == ("claims it", "denies it")
    assert entry(tmp_path / "other", says("guild", "denies")).absent == ("claims it",)


def test_only_attributable_events_without_attribution_are_named_as_such(tmp_path: Path) -> None:
    files = {
        "events/fire.yml": fire(),
        "events/feast.yml": fire(kind="storm", name="Feast"),
        "events/told.yml": fire(says("some people", "accuses"), name="Told"),
    }
    made = ledger(material(tmp_path, files))
    assert [each.event for each in made.unattributed] == ["fire"]
    assert (made.events, made.attributions) == (1, 1)


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
        for fact in attributions_of(material(folder, files), "fire")
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


def named(made: Material, actor: str) -> list[tuple[str, str]]:
    return [(each.label, plain(each.value)) for each in named_as_responsible(made, actor)[2]]


def test_an_actor_is_counted_by_stance_in_voices_and_events(tmp_path: Path) -> None:
    files = {
        "events/fire.yml": fire(says("some people", "accuses"), says("other people", "accuses")),
        "events/later.yml": fire(says("some people", "accuses"), name="Later", day="2031-05-01"),
    }
    made = material(tmp_path, files)
    label = "2 events: accused by 2 voices"
    assert named(made, "guild") == [
        (label, "The Fire: some people"),
        (label, "The Fire: other people"),
        (label, "Later: some people"),
        ("claimed by", "nobody, as far as the articles report"),
        ("denied by", "nobody, as far as the articles report"),
    ]
    assert [(each.actor, each.counts) for each in named_lines(made)] == [("guild", (label,))]


def test_one_voice_over_one_event_is_said_in_the_singular(tmp_path: Path) -> None:
    made = material(tmp_path, {"events/fire.yml": fire(says("guild", "denies"))})
    assert [label for label, _ in named(made, "guild")] == ["1 event: denied by 1 voice", "claimed by"]


def test_an_actor_of_whom_nobody_speaks_has_no_such_section(tmp_path: Path) -> None:
    files = {"actors/crew.yml": CREW.format(relations=""), "events/fire.yml": fire(says("guild", "denies"))}
    assert named(material(tmp_path, files), "crew") == []


def test_the_heading_blames_nobody_whom_no_voice_blames(tmp_path: Path) -> None:
    denied = material(tmp_path / "denied", {"events/fire.yml": fire(says("guild", "denies"))})
    blamed = material(tmp_path / "blamed", {"events/fire.yml": fire(says("some people", "accuses"))})
    assert named_as_responsible(denied, "guild")[0] == "On who is responsible"
    assert named_as_responsible(blamed, "guild")[0] == "Named as responsible"


def test_a_part_is_pointed_at_and_not_counted(tmp_path: Path) -> None:
    relation = "{type: part-of, to: guild, sources: [courier#p2]}"
    files = {
        "actors/crew.yml": CREW.format(relations=relation),
        "events/fire.yml": fire(says("some people", "accuses"), says("crew", "claims", of="crew")),
    }
    made = material(tmp_path, files)
    assert ("1 event: accused by 1 voice", "The Fire: some people") in named(made, "guild")
    assert ("claimed by", "nobody, as far as the articles report, but see Crew") in named(made, "guild")
    assert ("named too", "Crew, a part of it") in named(made, "guild")
    assert ("named too", "Boatmen's Guild, of which it is a part") in named(made, "crew")
    assert ("1 event: accused by 1 voice", "The Fire: some people") not in named(made, "crew")


def test_on_the_event_page_one_label_stands_once(tmp_path: Path) -> None:
    attributions = (
        says("some people", "accuses", more=", when: 2031-04-08"),
        says("guild", "denies", more=", when: 2031-04-09"),
        says("other people", "accuses", more=", when: 2031-04-10"),
    )
    facts = attributions_of(material(tmp_path, {"events/fire.yml": fire(*attributions)}), "fire")
    labels = [each.label for each in facts]
    assert labels == ["Boatmen's Guild, accused by"] * 2 + ["Boatmen's Guild, denied by"]


def test_the_order_of_files_never_matters() -> None:
    found = examine(HARBOUR)
    assert found.dossier is not None
    assert found.linked is not None
    turned = replace(found.dossier, documents=found.dossier.documents[::-1])
    one, other = Material(found.dossier, found.linked), Material(turned, link(turned)[0])
    assert ledger(one).attributions > 0
    assert ledger(one) == ledger(other)
    assert named_lines(one) == named_lines(other)

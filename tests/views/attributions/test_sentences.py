"""Who says who did it: what the ledger and the page of an actor say, and what they must not say."""

from collections.abc import Mapping
from pathlib import Path

from tests.views.made import made, plain, words

VOCABULARY = words(
    stances="""\
        claims: {label: claim of responsibility, reverse: claim of responsibility by, sense: for, expected: true}
        accuses: {label: accusation, reverse: accusation by, sense: for}
        denies: {label: denial, reverse: denial by, sense: against, expected: true}""",
    relations="part-of: {label: part of, reverse: including, group: place, nests: true}",
).replace(
    "storm: {label: Storm}",
    "storm: {label: Storm}\n    fire: {label: Fire, attributable: true, claimable: true}\n"
    "    decision: {label: Decision, attributable: true}",
)
ARTICLE = """\
---
title: {title}
work: {work}
publisher: {{name: Gazette, basis: printed}}
date: {{value: {date}, basis: {basis}}}
paragraphs: 1
---

¶1 A fire.
"""
FIRE = """\
name: {name}
kind: {kind}
summary: A fire [@courier#p2].
when:
  - {{value: 2031-04-07, sources: [courier#p2]}}
attributions: [{attributions}]
"""
ACTOR = "name: {name}\nkind: guild\nside: boatmen\nsummary: An actor [@courier#p2].\nrelations: [{relations}]\n"
PART_OF_GUILD = "{type: part-of, to: guild, sources: [courier#p2]}"
CLAIM = """\
claims:
  - id: we-did-it
    speaker: teo-valk
    on-behalf-of: guild
    says: His crew had set the fire.
    about: [fire]
    manner: quoted
    anonymity: named
    sources: [courier#p2]
"""
NOBODY = "nobody, as far as recorded from these articles"


def article(work: str, date: str, basis: str = "printed", title: str = "A Report") -> str:
    return ARTICLE.format(work=work, date=date, basis=basis, title=title)


def fire(*attributions: str, kind: str = "fire", name: str = "The Fire") -> str:
    return FIRE.format(kind=kind, name=name, attributions=", ".join(attributions))


def says(by: str, stance: str, of: str = "guild", sources: str = "courier#p2") -> str:
    named = f", of: {of}" if of else ""
    return f"{{by: {by}, stance: {stance}{named}, sources: [{sources}]}}"


def pages(
    folder: Path, *attributions: str, more: Mapping[str, str] | None = None, kind: str = "fire"
) -> Mapping[str, str]:
    files = {"vocabulary.yml": VOCABULARY, "events/fire.yml": fire(*attributions, kind=kind), **(more or {})}
    return {path: plain(text) for path, text in made(folder, files).items() if path.endswith(".md")}


def test_a_stance_has_the_day_of_every_work_that_reports_it(tmp_path: Path) -> None:
    other = {"articles/gazette.md": article("other-report", "2031-04-18")}
    found = pages(tmp_path, says("some people", "accuses", sources="courier#p2, gazette#p1"), more=other)
    assert "Published 9 April 2031 and 18 April 2031 : Boatmen's Guild" in found["attributions.md"]


def test_copies_of_a_work_have_one_day_of_publication(tmp_path: Path) -> None:
    copy = {"articles/gazette.md": article("storm-report", "2031-04-18", title="Storm over the Harbour")}
    found = pages(tmp_path, says("some people", "accuses", sources="courier#p2, gazette#p1"), more=copy)
    assert "Published 9 April 2031 :" in found["attributions.md"]


def test_a_day_that_the_editor_worked_out_stands_in_brackets(tmp_path: Path) -> None:
    worked_out = article("other-report", "2031-04-18", "inferred").replace(
        "inferred}", "inferred, reason: By its text}"
    )
    found = pages(
        tmp_path, says("some people", "accuses", sources="gazette#p1"), more={"articles/gazette.md": worked_out}
    )
    assert "Published 18 April 2031 (date worked out) :" in found["attributions.md"]
    assert "A Report (Gazette), 18 April 2031 worked out" in found["attributions.md"]


def test_an_article_of_no_known_day_gives_none(tmp_path: Path) -> None:
    unknown = article("other-report", "2000/..", "unknown")
    found = pages(tmp_path, says("some people", "accuses", sources="gazette#p1"), more={"articles/gazette.md": unknown})
    assert "No date : Boatmen's Guild – Accusation by: some people" in found["attributions.md"]
    assert "from 2000" not in found["attributions.md"]


def test_what_readers_look_for_is_missed_where_they_ask(tmp_path: Path) -> None:
    found = pages(tmp_path, says("some people", "accuses"))["attributions.md"]
    assert "Not recorded from these articles: claim of responsibility or denial." in found


def test_a_stance_that_is_taken_is_not_missed(tmp_path: Path) -> None:
    found = pages(tmp_path, says("some people", "accuses"), says("guild", "denies"))["attributions.md"]
    assert "Not recorded from these articles: claim of responsibility." in found


def test_nothing_is_missed_of_what_is_done_openly(tmp_path: Path) -> None:
    found = pages(tmp_path, says("some people", "accuses"), kind="decision")
    assert "Not recorded" not in found["attributions.md"]
    assert NOBODY not in found["actors/guild.md"]


def test_the_head_counts_the_stances_that_occur(tmp_path: Path) -> None:
    found = pages(tmp_path, says("some people", "accuses"), says("other people", "accuses"), says("guild", "denies"))
    assert "3 attributions of 1 event: accusation 2, denial 1. An attribution is" in found["attributions.md"]
    assert "claim of responsibility 0" not in found["attributions.md"]


def test_an_actor_is_counted_under_the_noun_of_the_stance(tmp_path: Path) -> None:
    found = pages(tmp_path, says("some people", "accuses"), says("other people", "accuses"))
    assert "Boatmen's Guild 1 Accusation: 1 event, 2 voices" in found["attributions.md"]
    assert "Accusation: 1 event, 2 voices : The Fire: some people" in found["actors/guild.md"]


def test_one_description_in_two_copies_of_a_work_is_one_voice(tmp_path: Path) -> None:
    copy = {"articles/gazette.md": article("storm-report", "2031-04-18", title="Storm over the Harbour")}
    stances = (says("some people", "accuses"), says("some people", "accuses", sources="gazette#p1"))
    assert "Accusation: 1 event, 1 voice" in pages(tmp_path, *stances, more=copy)["attributions.md"]


def test_what_is_said_of_an_actor_is_headed_the_same_whoever_blames_it(tmp_path: Path) -> None:
    found = pages(tmp_path, says("some people", "denies"))["actors/guild.md"]
    assert "## On who is responsible" in found
    assert "Named as responsible" not in found


def test_a_claim_made_for_an_actor_and_naming_its_part_is_no_silence(tmp_path: Path) -> None:
    files = {
        "actors/crew.yml": ACTOR.format(name="Crew", relations=PART_OF_GUILD),
        "actors/teo-valk.yml": ACTOR.format(name="Teo Valk", relations=""),
        "claims/courier.yml": CLAIM,
    }
    stances = (says("some people", "accuses"), says("teo-valk", "claims", of="crew"))
    found = pages(tmp_path, *stances, more=files)["actors/guild.md"]
    taken = "The Fire, for Crew (part): Teo Valk (named; from a quotation; for Boatmen's Guild)"
    assert f"Claim of responsibility by : {taken}" in found
    assert f"Claim of responsibility by : {NOBODY}" not in found
    assert f"Denial by : {NOBODY}" in found
    assert "See also : Crew (part)" in found


def test_a_stance_known_from_a_claim_that_somebody_else_reports_says_so(tmp_path: Path) -> None:
    teo = {"actors/teo-valk.yml": ACTOR.format(name="Teo Valk", relations="")}
    reported = {**teo, "claims/courier.yml": f"{CLAIM}    according-to: the harbour office\n"}
    found = pages(tmp_path / "reported", says("teo-valk", "claims"), more=reported)["events/fire.md"]
    assert "(named; from a quotation; for Boatmen's Guild; according to the harbour office)" in found
    own = pages(tmp_path / "own", says("teo-valk", "claims"), more={**teo, "claims/courier.yml": CLAIM})[
        "events/fire.md"
    ]
    assert "(named; from a quotation; for Boatmen's Guild)" in own


def test_if_nobody_takes_a_stance_it_is_said_of_the_record(tmp_path: Path) -> None:
    found = pages(tmp_path, says("some people", "accuses"))["actors/guild.md"]
    assert f"Claim of responsibility by : {NOBODY}" in found
    assert "See also" not in found


def test_an_accuser_of_a_part_claims_nothing_for_the_whole(tmp_path: Path) -> None:
    files = {"actors/crew.yml": ACTOR.format(name="Crew", relations=PART_OF_GUILD)}
    stances = (says("some people", "accuses"), says("other people", "accuses", of="crew"))
    found = pages(tmp_path, *stances, more=files)["actors/guild.md"]
    assert f"Claim of responsibility by : {NOBODY}" in found
    assert "for Crew" not in found


def test_an_event_without_attribution_is_a_gap_of_the_record(tmp_path: Path) -> None:
    found = pages(tmp_path)["attributions.md"]
    assert "## Who did it is not recorded from these articles" in found
    assert "No article says" not in found

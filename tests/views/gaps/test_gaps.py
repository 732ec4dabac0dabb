"""The weakest facts: each rule, and what it must let pass."""

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest

from builder.build import examine
from builder.link.nodes import plain
from builder.views.gaps.gap import Gap
from builder.views.gaps.view import weaknesses
from builder.views.parts.teller import Teller
from tests import factory
from tests.factory import MINIMAL, compiled_of, dossier_folder

WORDS = MINIMAL["vocabulary.yml"].replace(
    "  boatmen: {label: Boatmen}\n",
    "  boatmen: {label: Boatmen, party: true}\n  council: {label: Council, party: true}\n  press: {label: Press}\n",
)
ARTICLE = """\
---
title: {title}
work: {work}
publisher: {{name: Gazette, basis: printed}}
date: {{value: 2031-04-10, basis: printed}}
paragraphs: 2
---

¶1 A storm.

¶2 More of it.
"""
OTHER = {"articles/gazette.md": ARTICLE.format(title="After the Storm", work="gazette-report")}
COPY = {"articles/copy.md": ARTICLE.format(title="A Copy", work="storm-report")}
ACTOR = "name: {name}\nkind: guild\nside: {side}\nsummary: Someone [@courier#p2].\n"
EVENT = """\
name: Storm of April
kind: storm
summary: A storm [@courier#p2].
"""
EACH_OTHER = """\
attributions:
  - {by: guild, stance: accuses, of: council, sources: [courier#p2]}
  - {by: council, stance: accuses, of: guild, sources: [courier#p2]}
"""
DATED = EVENT + "when: [{value: 2031-04-05, sources: [courier#p2]}]\n"


def teller(folder: Path, files: Mapping[str, str]) -> Teller:
    return factory.teller(folder, {"vocabulary.yml": WORDS, **files})


def gaps(folder: Path, name: str, files: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Return the label of the group, the record and the text of each gap of one kind."""
    return [
        (group.label, gap.record, text_of(gap))
        for each in weaknesses(teller(folder, files))
        if each.name == name
        for group in each.groups
        for gap in group.gaps
    ]


def text_of(gap: Gap) -> str:
    return plain(gap.missing)


def storm(lines: str) -> dict[str, str]:
    return {"events/storm.yml": DATED + lines}


# One work


def test_an_event_that_one_work_tells_is_listed_with_the_number_of_its_statements(tmp_path: Path) -> None:
    files = storm("where: [{value: north-harbour, sources: [courier#p2]}]\n")
    assert gaps(tmp_path, "single-work", files) == [
        ("“Storm over the Harbour”", "storm", "all 2 statements that say so")
    ]


def test_a_second_work_takes_an_event_off_the_list_and_a_copy_does_not(tmp_path: Path) -> None:
    second = storm("where: [{value: north-harbour, sources: [SOURCE]}]\n")["events/storm.yml"]
    copied = {**COPY, "events/storm.yml": second.replace("SOURCE", "copy#p1")}
    assert [each[1] for each in gaps(tmp_path / "copy", "single-work", copied)] == ["storm"]
    reported = {**OTHER, "events/storm.yml": second.replace("SOURCE", "gazette#p1")}
    assert gaps(tmp_path / "other", "single-work", reported) == []


def test_an_event_on_general_knowledge_alone_is_listed_apart(tmp_path: Path) -> None:
    files = {"events/storm.yml": DATED.replace("[courier#p2]}", "[general-knowledge]}")}
    assert gaps(tmp_path, "single-work", files) == [
        ("No article, only general knowledge", "storm", "the only statement that says so")
    ]


# One side, unnamed people


def test_a_matter_that_one_party_alone_tells_is_listed_under_its_side(tmp_path: Path) -> None:
    files = storm(
        "casualties: [{outcome: drowned, who: crews, count: 2, sources: [courier#p2], according-to: guild}]\n"
    )
    assert gaps(tmp_path, "one-sided", files) == [
        ("Boatmen", "storm", "Casualties (drowned): only according to Boatmen's Guild")
    ]


@pytest.mark.parametrize(
    "second",
    [
        pytest.param("", id="the article itself"),
        pytest.param(", according-to: council", id="another party"),
        pytest.param(", according-to: two harbour masters", id="somebody who is not named"),
        pytest.param(", according-to: the article itself", id="the article, in words"),
    ],
)
def test_a_second_voice_on_the_same_matter_suffices(tmp_path: Path, second: str) -> None:
    lines = "figures:\n  - {what: boats, count: 2, sources: [courier#p2], according-to: guild}\n"
    lines += f"  - {{what: boats, count: 3, sources: [courier#p2]{second}}}\n"
    files = {**storm(lines), "actors/council.yml": ACTOR.format(name="The Harbour Council", side="council")}
    assert gaps(tmp_path, "one-sided", files) == []
    assert gaps(tmp_path, "unnamed", files) == []


def test_voices_on_other_matters_do_not_count(tmp_path: Path) -> None:
    lines = "figures:\n  - {what: boats, count: 2, sources: [courier#p2], according-to: guild}\n"
    lines += "casualties: [{outcome: drowned, who: crews, count: 2, sources: [courier#p2]}]\n"
    assert [each[2] for each in gaps(tmp_path, "one-sided", storm(lines))] == [
        "Figures (Boats lost): only according to Boatmen's Guild"
    ]


def test_a_side_that_is_no_party_is_an_onlooker(tmp_path: Path) -> None:
    lines = "statements: [{text: It rained., sources: [courier#p2], according-to: courier-paper}]\n"
    files = {**storm(lines), "actors/courier-paper.yml": ACTOR.format(name="The Courier", side="press")}
    assert gaps(tmp_path, "one-sided", files) == []


def test_people_who_are_not_named_are_listed_apart(tmp_path: Path) -> None:
    lines = "statements: [{text: It rained., sources: [courier#p2], according-to: two harbour masters}]\n"
    assert gaps(tmp_path, "unnamed", storm(lines)) == [
        ("", "storm", "Further facts: only according to two harbour masters")
    ]
    assert gaps(tmp_path, "one-sided", storm(lines)) == []


def test_a_description_has_the_side_of_the_actors_it_names(tmp_path: Path) -> None:
    lines = "statements: [{text: It rained., sources: [courier#p2], according-to: WHO}]\n"
    one = storm(lines.replace("WHO", "a member of the Boatmen's Guild"))
    assert [each[0] for each in gaps(tmp_path / "one", "one-sided", one)] == ["Boatmen"]
    council = {"actors/council.yml": ACTOR.format(name="Harbour Council", side="council")}
    both = storm(lines.replace("WHO", "the Boatmen's Guild and the Harbour Council")) | council
    assert gaps(tmp_path / "both", "one-sided", both) == []
    assert gaps(tmp_path / "both", "unnamed", both) == []


def test_a_description_has_the_side_for_which_it_makes_claims(tmp_path: Path) -> None:
    claims = """\
claims:
  - {id: rain, says: It rained., speaker: two officials, on-behalf-of: guild, manner: quoted, anonymity: named,
     sources: [courier#p2]}
"""
    lines = "statements: [{text: It rained., sources: [courier#p2], according-to: two officials}]\n"
    files = {**storm(lines), "claims/courier.yml": claims}
    assert [each[0] for each in gaps(tmp_path, "one-sided", files)] == ["Boatmen"]


def test_whether_an_actor_did_it_is_one_matter_with_the_voice_that_takes_the_stance(tmp_path: Path) -> None:
    one = "attributions:\n  - {by: guild, stance: accuses, of: council, sources: [courier#p2]}\n"
    files = {"actors/council.yml": ACTOR.format(name="Harbour Council", side="council")}
    assert gaps(tmp_path / "one", "one-sided", storm(one) | files) == [
        ("Boatmen", "storm", "Who did it (Harbour Council): only according to Boatmen's Guild")
    ]
    both = one + "  - {by: pilots, stance: accuses, of: council, sources: [courier#p2]}\n"
    files["actors/pilots.yml"] = ACTOR.format(name="Pilots", side="council")
    assert gaps(tmp_path / "both", "one-sided", storm(both) | files) == []
    assert gaps(tmp_path / "each", "one-sided", storm(EACH_OTHER) | files) == [
        ("Boatmen", "storm", "Who did it (Harbour Council): only according to Boatmen's Guild"),
        ("Council", "storm", "Who did it (Boatmen's Guild): only according to Harbour Council"),
    ]


# Dates, places


def test_a_date_is_worked_out_if_no_entry_is_printed(tmp_path: Path) -> None:
    inferred = "when:\n  - {value: 2031-04, sources: [courier#p2], inferred: It says spring.}\n"
    assert gaps(tmp_path / "only", "worked-out", {"events/storm.yml": EVENT + inferred}) == [
        ("2031", "storm", "April 2031")
    ]
    printed = inferred + "  - {value: 2031-04-05, sources: [courier#p2]}\n"
    assert gaps(tmp_path / "too", "worked-out", {"events/storm.yml": EVENT + printed}) == []


def test_events_without_a_date_or_a_place(tmp_path: Path) -> None:
    both = storm("where: [{value: north-harbour, sources: [courier#p2]}]\n")
    for kind in ("dateless", "placeless"):
        assert gaps(tmp_path / kind, kind, {"events/storm.yml": EVENT}) == [("", "storm", "")]
        assert gaps(tmp_path / f"not-{kind}", kind, both) == []


def test_a_record_with_two_gaps_of_a_kind_counts_once(tmp_path: Path) -> None:
    files = {"actors/council.yml": ACTOR.format(name="Harbour Council", side="council"), **storm(EACH_OTHER)}
    found = {each.name: each for each in weaknesses(teller(tmp_path, files))}
    assert sum(len(group.gaps) for group in found["one-sided"].groups) == 2
    assert found["one-sided"].total == 1


def test_places_without_coordinates_say_what_the_map_shows(tmp_path: Path) -> None:
    island = "name: The Island\nkind: harbour\nsummary: It [@courier#p2].\n"
    island += 'coordinates: [{value: "38.5, -28", precision-km: 5, sources: [general-knowledge]}]\n'
    inside = MINIMAL["locations/north-harbour.yml"] + "within: [{value: island, sources: [courier#p2]}]\n"
    files = {"locations/island.yml": island, "locations/north-harbour.yml": inside}
    assert gaps(tmp_path / "in", "unplaced", files) == [
        ("", "north-harbour", "its page shows The Island on the map instead")
    ]
    assert gaps(tmp_path / "alone", "unplaced", {}) == [("", "north-harbour", "its page has no map")]


# Summaries, questions, actors alone


def test_a_summary_on_one_paragraph_is_thin_even_if_a_copy_is_cited_too(tmp_path: Path) -> None:
    def listed(folder: str, marks: str) -> list[tuple[str, str, str]]:
        text = EVENT.replace("@courier#p2", marks)
        found = gaps(tmp_path / folder, "thin", {**COPY, **OTHER, "events/storm.yml": text})
        return [each for each in found if each[1] == "storm"]

    assert listed("one", "@courier#p2") == [("“Storm over the Harbour” (Courier)", "storm", "paragraph 2")]
    assert len(listed("copied", "@courier#p2; @copy#p1")) == 1
    assert listed("two", "@courier#p1; @courier#p2") == []
    assert listed("works", "@courier#p2; @gazette#p1") == []
    assert listed("none", "@general-knowledge") == [("General knowledge only", "storm", "")]


def test_records_with_open_questions(tmp_path: Path) -> None:
    asked = (
        "questions:\n  - {id: why, question: Why?, about: [storm]}\n  - {id: when, question: When?, about: [storm]}\n"
    )
    assert gaps(tmp_path, "open", {"questions.yml": asked}) == [("Events", "storm", "Why? When?")]
    assert gaps(tmp_path / "none", "open", {}) == []


def test_an_actor_whom_a_digest_names_stands_alone_without_part_or_tie(tmp_path: Path) -> None:
    named = {
        "articles/courier.md": MINIMAL["articles/courier.md"].replace("A storm", "The Boatmen's Guild saw it; a storm")
    }
    assert gaps(tmp_path / "alone", "alone", named) == [("", "guild", "linked in 1 paragraph")]
    part = storm("participants: [{actor: guild, role: affected, sources: [courier#p2]}]\n")
    assert gaps(tmp_path / "part", "alone", named | part) == []
    tied = MINIMAL["actors/guild.yml"] + "relations: [{type: works-in, to: north-harbour, sources: [courier#p2]}]\n"
    assert gaps(tmp_path / "tied", "alone", named | {"actors/guild.yml": tied}) == []
    assert gaps(tmp_path / "unnamed", "alone", {}) == []


# Names that lead nowhere


def named(extra: Mapping[str, str]) -> dict[str, str]:
    """Return a dossier whose second paragraph names the harbour, of which only what `extra` adds rests on it."""
    harbour = MINIMAL["locations/north-harbour.yml"].replace("courier#p2", "courier#p1")
    return {"locations/north-harbour.yml": harbour, "events/storm.yml": DATED, **extra}


def test_a_name_leads_nowhere_if_nothing_of_the_record_rests_on_the_paragraph(tmp_path: Path) -> None:
    assert gaps(tmp_path, "omitted", named({})) == [
        ("“Storm over the Harbour” (Courier)", "north-harbour", "linked in paragraph 2")
    ]


@pytest.mark.parametrize(
    "extra",
    [
        pytest.param({"locations/north-harbour.yml": MINIMAL["locations/north-harbour.yml"]}, id="summary"),
        pytest.param(storm("where: [{value: north-harbour, sources: [courier#p2]}]\n"), id="an event there"),
        pytest.param(
            {"actors/guild.yml": MINIMAL["actors/guild.yml"]
             + "relations: [{type: works-in, to: north-harbour, sources: [courier#p2]}]\n"},
            id="a tie",
        ),
        pytest.param(
            {"claims/courier.yml": "claims:\n  - {id: rain, says: Rain., speaker: guild, manner: quoted, "
             "anonymity: named, about: [north-harbour], sources: [courier#p2]}\n"},
            id="a claim",
        ),
        pytest.param(
            {"locations/quay.yml": "name: The Quay\nkind: harbour\nsummary: It [@courier#p1].\n"
             "within: [{value: north-harbour, sources: [courier#p1]}]\n"},
            id="a place that holds another",
        ),
    ],
)  # fmt: skip
def test_names_that_lead_somewhere(tmp_path: Path, extra: Mapping[str, str]) -> None:
    assert gaps(tmp_path, "omitted", named(extra)) == []


# The whole


def test_a_copy_changes_no_count_and_the_order_of_entries_none(tmp_path: Path) -> None:
    lines = "figures:\n  - {what: boats, count: 2, sources: [courier#p2], according-to: guild}\n"
    more = "statements:\n  - {text: Rain., sources: [courier#p2], according-to: guild}\n"

    def totals(folder: str, files: Mapping[str, str]) -> list[tuple[str, int]]:
        return [(each.name, each.total) for each in weaknesses(teller(tmp_path / folder, files))]

    plain_totals = totals("plain", storm(lines + more))
    assert (
        totals("copied", COPY | storm((lines + more).replace("[courier#p2]", "[courier#p2, copy#p2]"))) == plain_totals
    )
    assert totals("turned", storm(more + lines)) == plain_totals


@pytest.mark.parametrize(
    ("repository", "shown"),
    [
        (None, "-   [Storm of April](events/storm.md)  <span"),
        ("https://example.org/repository", 'href="https://example.org/repository/edit/main/content/events/storm.yml"'),
    ],
)
def test_each_line_leads_to_the_file_to_edit_where_there_is_a_repository(
    tmp_path: Path, repository: str | None, shown: str
) -> None:
    page = compiled_of(examine(dossier_folder(tmp_path)), repository).files["gaps.md"].decode()
    assert shown in page
    forms = re.findall(r'href="https://example\.org/repository/issues/new\?template=(\w+)\.yml"', unescape(page))
    assert forms == (["source", "event"] if repository else [])

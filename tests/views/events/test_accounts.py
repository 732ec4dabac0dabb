"""Accounts compared, differences shown, and whose word a page rests on."""

from collections.abc import Mapping
from pathlib import Path

from builder.link.nodes import plain
from builder.model.records import Event
from builder.views.events.accounts import Comparison, accounts
from builder.views.parts.found import found_about, found_views
from builder.views.record.view import minute_of
from tests.factory import MINIMAL, teller

GAZETTE = """\
---
title: After the Storm
work: {work}
publisher: {{name: Gazette, basis: printed}}
date: {{value: 2031-04-08, basis: printed}}
paragraphs: 1
---

¶1 A storm.
"""
EVENT = """\
name: Storm of April
kind: storm
summary: A storm [@courier#p2].
when:
  - {value: 2031-04-05, sources: [courier#p2, gazette#p1]}
  - {value: 2031-04-06, sources: [gazette#p1], according-to: guild}
where:
  - {value: north-harbour, sources: [courier#p2]}
"""


def compared(folder: Path, work: str, event: str = EVENT, more: Mapping[str, str] | None = None) -> Comparison | None:
    made = teller(folder, {"articles/gazette.md": GAZETTE.format(work=work), "events/storm.yml": event, **(more or {})})
    document = made.dossier.document_of["storm"]
    assert isinstance(document.model, Event)
    section = accounts(made, document, document.model)
    if section is None:
        return None
    assert isinstance(section.body, Comparison)
    return section.body


def test_each_work_has_its_own_account_with_its_own_citations(tmp_path: Path) -> None:
    comparison = compared(tmp_path, "gazette-report")
    assert comparison is not None
    assert [each.articles for each in comparison.accounts] == [("gazette",), ("courier",)]  # earliest first
    gazette, courier = comparison.accounts
    dates = comparison.properties.index("Date")
    assert [plain(fact.value) for fact in gazette.cells[dates]] == ["5 April 2031", "6 April 2031"]
    assert [str(source) for source in courier.cells[dates][0].sources] == ["courier#p2"]


def test_what_one_work_alone_states_or_all_state_alike_is_named_and_not_told_again(tmp_path: Path) -> None:
    comparison = compared(tmp_path, "gazette-report")
    assert comparison is not None
    assert comparison.properties == ("Date",)
    assert [(each.articles, labels) for each, labels in comparison.alone] == [(("courier",), ("Place",))]
    assert comparison.alike == ()
    alike = compared(
        tmp_path / "alike", "gazette-report", EVENT.replace("[courier#p2]}\n", "[courier#p2, gazette#p1]}\n")
    )
    assert alike is not None
    assert (alike.properties, alike.alike, alike.alone) == (("Date",), ("Place",), ())


def test_what_a_work_leaves_unsaid_is_an_empty_cell_if_others_state_it(tmp_path: Path) -> None:
    lantern = {"articles/lantern.md": GAZETTE.format(work="lantern-report").replace("Gazette", "Lantern")}
    event = EVENT.replace("[courier#p2]}\n", "[courier#p2, lantern#p1]}\n")
    comparison = compared(tmp_path, "gazette-report", event, lantern)
    assert comparison is not None
    place = comparison.properties.index("Place")
    assert [len(account.cells[place]) for account in comparison.accounts] == [0, 1, 1]


def test_copies_are_one_account_and_leave_nothing_to_compare(tmp_path: Path) -> None:
    assert compared(tmp_path, "storm-report") is None


def test_a_difference_is_unassessed_until_an_entry_names_its_statements(tmp_path: Path) -> None:
    files = {"articles/gazette.md": GAZETTE.format(work="gazette-report"), "events/storm.yml": EVENT}
    (found,) = found_views(teller(tmp_path / "a", files))
    assert (found.record, found.field, found.entry) == ("storm", "Date", None)
    assert [[plain(fact.value) for fact in side] for side in found.sides] == [["5 April 2031"], ["6 April 2031"]]
    files["disagreements/day.yml"] = (
        "title: Day of the storm\nkind: date\nabout: [storm]\non:\n  - {record: storm, field: when}\n"
        "sides:\n  - {view: The 5th., sources: [courier#p2]}\n  - {view: The 6th., sources: [gazette#p1]}\n"
    )
    (assessed,) = found_about(teller(tmp_path / "b", files), "storm")
    assert (assessed.entry, assessed.title) == ("day", "Day of the storm")


def test_voices_are_named_once_and_reporters_not_at_all(tmp_path: Path) -> None:
    event = (
        MINIMAL["events/storm.yml"]
        + "attributions:\n"
        + "  - {by: the article itself, stance: accuses, of: guild, sources: [courier#p2]}\n"
        + "  - {by: a harbour warden, stance: accuses, of: guild, sources: [courier#p2]}\n"
        + "  - {by: guild, stance: accuses, sources: [courier#p2]}\n"
        + "statements:\n  - {text: It rained., sources: [courier#p2], according-to: a harbour warden}\n"
    )
    made = teller(tmp_path, {"events/storm.yml": event})
    assert [each.speaker for each in made.knowledge.voices.behind_record("storm")] == ["guild", "a harbour warden"]
    voices = [plain(each) for each, _ in minute_of(made, "storm").voices]
    assert voices == ["Boatmen's Guild", "a harbour warden"]

"""Accounts compared, differences shown, and whose word a page rests on."""

from collections.abc import Mapping
from pathlib import Path

from builder.derive.accounts import Comparison, comparison_of
from builder.derive.facts import Material
from builder.derive.found import found_about, found_views
from builder.derive.voices import voices_of

from builder.build import examine
from builder.link.nodes import plain
from builder.model.records import Event
from tests.factory import MINIMAL, dossier_folder

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


def material(folder: Path, files: Mapping[str, str]) -> Material:
    found = examine(dossier_folder(folder, files))
    assert found.dossier is not None, found.diagnostics
    assert found.linked is not None
    return Material(found.dossier, found.linked)


def compared(folder: Path, work: str) -> Comparison | None:
    made = material(folder, {"articles/gazette.md": GAZETTE.format(work=work), "events/storm.yml": EVENT})
    document = made.dossier.document_of["storm"]
    assert isinstance(document.model, Event)
    return comparison_of(made, document, document.model)


def test_each_work_has_its_own_account_with_its_own_citations(tmp_path: Path) -> None:
    comparison = compared(tmp_path, "gazette-report")
    assert comparison is not None
    assert [each.work for each in comparison.accounts] == ["gazette-report", "storm-report"]  # earliest first
    gazette, courier = comparison.accounts
    dates = comparison.properties.index("Date")
    assert [plain(fact.value) for fact in gazette.cells[dates]] == ["5 April 2031", "6 April 2031"]
    assert [str(source) for source in courier.cells[dates][0].sources] == ["courier#p2"]


def test_what_a_work_leaves_unsaid_is_an_empty_cell(tmp_path: Path) -> None:
    comparison = compared(tmp_path, "gazette-report")
    assert comparison is not None
    place = comparison.properties.index("Place")
    assert [len(account.cells[place]) for account in comparison.accounts] == [0, 1]


def test_copies_are_one_account_and_leave_nothing_to_compare(tmp_path: Path) -> None:
    assert compared(tmp_path, "storm-report") is None


def test_a_difference_is_unassessed_until_an_entry_names_its_statements(tmp_path: Path) -> None:
    files = {"articles/gazette.md": GAZETTE.format(work="gazette-report"), "events/storm.yml": EVENT}
    (found,) = found_views(material(tmp_path / "a", files))
    assert (found.record, found.field, found.entry) == ("storm", "Date", None)
    assert [[plain(fact.value) for fact in side] for side in found.sides] == [["5 April 2031"], ["6 April 2031"]]
    files["disagreements/day.yml"] = (
        "title: Day of the storm\nkind: date\nabout: [storm]\non:\n  - {record: storm, field: when}\n"
        "sides:\n  - {view: The 5th., sources: [courier#p2]}\n  - {view: The 6th., sources: [gazette#p1]}\n"
    )
    (assessed,) = found_about(material(tmp_path / "b", files), "storm")
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
    made = material(tmp_path, {"events/storm.yml": event})
    voices = [plain(each) for each in voices_of(made, made.dossier.document_of["storm"])]
    assert voices == ["Boatmen's Guild", "a harbour warden"]

"""Who tells of an event: not who only helps to date it, nor who only remarks on it."""

from collections.abc import Mapping
from pathlib import Path

from builder.derive.event import event_view
from builder.derive.facts import Material
from builder.derive.people import casualty_ledger
from builder.derive.record import RecordView

from builder.build import examine
from builder.link.nodes import plain
from builder.model.records import Event
from tests.check.test_differences import SECOND
from tests.factory import dossier_folder

STORM = """\
name: Storm
kind: storm
summary: A storm [@courier#p2]; others feared one, too [@gazette#p1].
when:
  - {value: 2031-04-05, sources: [courier#p2], inferred: "The other article says so [@gazette#p1]."}
where:
  - {value: north-harbour, sources: [courier#p2]}
"""
REMARK = "statements:\n  - {text: It was feared., according-to: an old sailor, sources: [gazette#p1]}\n"
WITNESS = "figures:\n  - {what: boats, count: 2, according-to: a harbour pilot, sources: [gazette#p1]}\n"
NONE_HURT = "casualties:\n  - {outcome: drowned, who: crews, count: none, sources: [courier#p2]}\n"


def material(folder: Path, storm: str) -> Material:
    files: Mapping[str, str] = {"events/storm.yml": storm, "articles/gazette.md": SECOND.format(work="other")}
    made = examine(dossier_folder(folder, files))
    assert made.dossier is not None
    assert made.linked is not None
    return Material(made.dossier, made.linked)


def view(folder: Path, storm: str) -> RecordView:
    made = material(folder, storm)
    document = made.dossier.document_of["storm"]
    assert isinstance(document.model, Event)
    return event_view(made, document, document.model)


def test_an_article_cited_in_the_text_or_to_find_the_day_does_not_tell_of_the_event(tmp_path: Path) -> None:
    found = view(tmp_path / "a", STORM + REMARK)
    assert (found.articles, found.works) == (("courier",), 1)
    told = view(tmp_path / "b", STORM + WITNESS)
    assert (told.articles, told.works) == (("courier", "gazette"), 2)


def test_who_remarks_on_an_event_is_not_a_voice_behind_it(tmp_path: Path) -> None:
    assert view(tmp_path / "a", STORM + REMARK).voices == ()
    assert [plain(each) for each in view(tmp_path / "b", STORM + WITNESS).voices] == ["a harbour pilot"]


def test_a_work_that_does_not_tell_of_an_event_is_named_as_silent(tmp_path: Path) -> None:
    third = SECOND.format(work="third")
    files = {"articles/gazette.md": SECOND.format(work="other"), "articles/herald.md": third}
    made = examine(dossier_folder(tmp_path, {**files, "events/storm.yml": STORM + WITNESS}))
    assert made.dossier is not None
    assert made.linked is not None
    document = made.dossier.document_of["storm"]
    assert isinstance(document.model, Event)
    comparison = event_view(Material(made.dossier, made.linked), document, document.model).comparison
    assert comparison is not None
    assert (comparison.silent, comparison.others) == (("herald",), 0)


def test_nobody_hurt_is_no_total(tmp_path: Path) -> None:
    assert casualty_ledger(material(tmp_path / "a", STORM + NONE_HURT)).totals == ()
    one = NONE_HURT.replace("none", "1")
    assert [each.least for each in casualty_ledger(material(tmp_path / "b", STORM + one)).totals] == [1]

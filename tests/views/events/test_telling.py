"""Who tells of an event: not who only helps to date it, nor who only remarks on it."""

from collections.abc import Mapping
from pathlib import Path

from builder.model.records import Event
from builder.views.events.accounts import Comparison
from builder.views.events.page import event_page
from builder.views.parts.teller import Teller
from builder.views.record.view import RecordPage
from tests import factory
from tests.know.test_differences import SECOND

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


def teller(folder: Path, storm: str, more: Mapping[str, str] | None = None) -> Teller:
    second = SECOND.format(work="other")
    return factory.teller(folder, {"events/storm.yml": storm, "articles/gazette.md": second, **(more or {})})


def page(made: Teller) -> RecordPage:
    document = made.dossier.document_of["storm"]
    assert isinstance(document.model, Event)
    return event_page(made, document, document.model)


def test_an_article_cited_in_the_text_or_to_find_the_day_does_not_tell_of_the_event(tmp_path: Path) -> None:
    found = page(teller(tmp_path / "a", STORM + REMARK)).minute
    assert (found.articles, found.works) == (("courier",), 1)
    told = page(teller(tmp_path / "b", STORM + WITNESS)).minute
    assert (told.articles, told.works) == (("courier", "gazette"), 2)


def test_a_work_that_does_not_tell_of_an_event_is_named_as_silent(tmp_path: Path) -> None:
    made = teller(tmp_path, STORM + WITNESS, {"articles/herald.md": SECOND.format(work="third")})
    (comparison,) = (each.body for each in page(made).sections if isinstance(each.body, Comparison))
    assert (comparison.silent, comparison.others) == (("herald",), 0)


def test_nobody_hurt_is_no_total(tmp_path: Path) -> None:
    assert teller(tmp_path / "a", STORM + NONE_HURT).knowledge.totals.all == ()
    one = NONE_HURT.replace("none", "1")
    assert [each.least for each in teller(tmp_path / "b", STORM + one).knowledge.totals.all] == [1]

"""The order of publication: there is one."""

from pathlib import Path

from builder.know.publication import Publication
from tests.factory import known
from tests.views.known.test_known import article


def publication(folder: Path, **articles: str) -> Publication:
    return known(folder, {f"articles/{key}.md": text for key, text in articles.items()}).publication


def test_articles_stand_at_the_last_day_on_which_they_can_have_appeared(tmp_path: Path) -> None:
    found = publication(tmp_path, wide=article("Wide", "2031-04-01/2031-04-20"), day=article("Day", "2031-04-10"))
    assert tuple(found.places) == found.in_order(["wide", "day", "courier"]) == ("courier", "day", "wide")
    assert found.newest == "wide"
    assert found.overlap("day", "wide")
    assert not found.overlap("courier", "day")


def test_of_one_last_day_what_can_be_older_stands_first(tmp_path: Path) -> None:
    day, month = article("Day", "2031-04-30", paragraphs=3), article("Month", "2031-04")
    assert tuple(publication(tmp_path, day=day, month=month).places) == ("courier", "month", "day")


def test_of_one_span_the_longer_text_stands_first(tmp_path: Path) -> None:
    found = publication(
        tmp_path,
        excerpt=article("Excerpt", "2031-04-12/2031-04-13", "story"),
        full=article("Full", "2031-04-12/2031-04-13", "story", paragraphs=3),
    )
    assert tuple(found.places) == ("courier", "full", "excerpt")
    assert found.first_of_each_work(found.places) == ("courier", "full")


def test_what_nothing_else_tells_apart_stands_by_id(tmp_path: Path) -> None:
    found = publication(tmp_path, b=article("B", "2031-04-12"), a=article("A", "2031-04-12"))
    assert tuple(found.places) == ("courier", "a", "b")

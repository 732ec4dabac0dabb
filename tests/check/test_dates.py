"""A day that no article prints is explained."""

from pathlib import Path

import pytest

from builder.build import examine
from tests.factory import MINIMAL, dossier_folder

UNDATED = MINIMAL["articles/courier.md"].replace("basis: printed}\npara", "basis: inferred}\npara")


def codes(folder: Path, when: str, article: str = UNDATED) -> list[str]:
    event = f"name: Fire\nkind: storm\nsummary: It burned [@courier#p2].\nwhen: [{{{when}}}]\n"
    files = {
        "articles/lantern.md": article.replace("storm-report", "another").replace("Storm over the Harbour", "Fire"),
        "events/fire.yml": event,
    }
    return [each.code for each in examine(dossier_folder(folder, files)).diagnostics]


@pytest.mark.parametrize(
    "when",
    [
        "value: 2031-04-07, sources: [lantern#p2], inferred: The Monday after the storm.",
        "value: 2031-04-07, sources: [lantern#p2], printed: 7 April 2031",
        "value: 2031-04-07, sources: [lantern#p2], note: Day and month are printed.",
        "value: 2031-04-07, sources: [lantern#p2, courier#p2]",
        "value: 2031-04-07, sources: [lantern#p2, general-knowledge]",
        "value: 2031-04, sources: [lantern#p2]",
    ],
)
def test_an_explained_or_a_vague_day_is_right(tmp_path: Path, when: str) -> None:
    assert codes(tmp_path, when) == []


def test_a_day_without_a_word_is_reported(tmp_path: Path) -> None:
    assert codes(tmp_path, "value: 2031-04-07, sources: [lantern#p2]") == ["unexplained-day"]


def test_an_article_that_prints_its_date_may_print_days(tmp_path: Path) -> None:
    assert codes(tmp_path, "value: 2031-04-07, sources: [lantern#p2]", MINIMAL["articles/courier.md"]) == []

"""What holds for any dossier: copies count for nothing, the order of files neither, and coarser is not contrary."""

import re
import shutil
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builder.check.differences import differences
from builder.derive.facts import Material
from builder.derive.found import found_views
from hypothesis import given
from hypothesis import strategies as st

from builder.build import compile_dossier, examine
from builder.model.counts import parse_count
from builder.model.dates import parse_date
from tests.test_harbour import HARBOUR

WORKS = re.compile(r"(\d+|one|two|three) (?:independent )?works?\b")
ARTICLES = sorted(each.stem for each in (HARBOUR / "articles").iterdir())


@pytest.mark.parametrize("article", ARTICLES)
def test_a_copy_that_is_cited_everywhere_changes_no_count_of_works(tmp_path: Path, article: str) -> None:
    content = tmp_path / "content"
    shutil.copytree(HARBOUR, content)
    source = content / "articles" / f"{article}.md"
    text = re.sub(r"^formerly: .*\n", "", source.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (content / "articles" / f"{article}-again.md").write_text(text, encoding="utf-8")

    def cited_twice(found: re.Match[str]) -> str:
        return f"{found[0]}{';' if found[1] else ','} {found[1]}{article}-again{found[2]}"

    for file in content.rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        text = re.sub(rf"(?<=[\[ ])(@?){article}(#p\d+)(?=[,;\]])", cited_twice, text)
        file.write_text(text, encoding="utf-8")
    before, after = compile_dossier(examine(HARBOUR)), compile_dossier(examine(content))
    cited = sum(f"articles/{article}-again.md" in text.decode() for text in after.files.values())
    assert cited > 3
    assert sum(sum(counts(text).values()) for text in before.files.values()) > 10
    for path in before.files:
        if path.split("/")[0] in ("actors", "locations", "events", "disagreements"):
            assert counts(after.files[path]) == counts(before.files[path]), path


def counts(page: bytes) -> Counter[str]:
    return Counter(WORKS.findall(page.decode()))


def test_the_order_in_which_files_are_read_changes_no_difference() -> None:
    made = examine(HARBOUR)
    assert made.dossier is not None
    assert made.linked is not None
    turned = replace(made.dossier, documents=made.dossier.documents[::-1])
    assert list(differences(turned)) == list(differences(made.dossier))
    assert found_views(Material(turned, made.linked)) == found_views(Material(made.dossier, made.linked))


@given(st.dates().filter(lambda each: each.year > 999), st.sampled_from(["month", "year", "until", "since", "span"]))
def test_a_coarser_date_contradicts_none(day: date, wider: str) -> None:
    written = {
        "month": f"{day:%Y-%m}",
        "year": f"{day:%Y}",
        "until": f"../{day}",
        "since": f"{day}/..",
        "span": f"{day:%Y}-01-01/{day:%Y}-12-31",
    }[wider]
    assert not parse_date(written).excludes(parse_date(str(day)))


@given(st.integers(1, 9_000_000), st.integers(0, 50), st.sampled_from(["at least {}", "up to {}", "about {}", "{}-{}"]))
def test_a_coarser_figure_contradicts_none(number: int, less: int, wording: str) -> None:
    low, high = max(0, number - less), number + less
    wider = {"at least {}": f"at least {low}", "up to {}": f"up to {high}", "about {}": f"about {number}"}
    text = wider.get(wording, f"{low}-{high}" if less else str(number))
    assert not parse_count(text).excludes(parse_count(str(number)))

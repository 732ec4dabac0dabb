"""What holds for any dossier: copies count for nothing, the order of files neither, and coarser is not contrary."""

import re
import shutil
from collections import Counter
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.build import examine
from builder.know.clock import Clock
from builder.model.values.counts import parse_count
from builder.model.values.dates import LAST_YEAR, parse_date
from builder.views.parts.found import found_views
from tests.factory import compiled_of, knowledge_of, teller_of, turned
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
    before, after = compiled_of(examine(HARBOUR)), compiled_of(examine(content))
    cited = sum(f"articles/{article}-again.md" in text.decode() for text in after.files.values())
    assert cited > 3
    assert sum(sum(counts(text).values()) for text in before.files.values()) > 10
    for path in before.files:
        if path.split("/")[0] in ("actors", "locations", "events", "disagreements"):
            # That several articles are one work is said where there are several.
            one = {"one"} if f"{article}-again" in after.files[path].decode() else set()
            assert set(counts(after.files[path])) <= {*counts(before.files[path]), *one}, path
            assert counts(before.files[path]) <= counts(after.files[path]), path


def counts(page: bytes) -> Counter[str]:
    return Counter(WORKS.findall(page.decode()))


def test_the_order_in_which_files_are_read_changes_no_difference() -> None:
    one = knowledge_of(HARBOUR)
    other = turned(one)
    assert len(one.differences.all) > 0
    assert one.differences.all == other.differences.all
    assert found_views(teller_of(one)) == found_views(teller_of(other))


@given(
    st.dates(date(1000, 1, 1), date(LAST_YEAR, 12, 31)), st.sampled_from(["month", "year", "until", "since", "span"])
)
def test_a_coarser_date_contradicts_none(day: date, wider: str) -> None:
    written = {
        "month": f"{day:%Y-%m}",
        "year": f"{day:%Y}",
        "until": f"../{day}",
        "since": f"{day}/..",
        "span": f"{day:%Y}-01-01/{day:%Y}-12-31",
    }[wider]
    assert not Clock(ZoneInfo("UTC")).excludes(parse_date(written), parse_date(str(day)))


@given(st.integers(1, 9_000_000), st.integers(0, 50), st.sampled_from(["at least {}", "up to {}", "about {}", "{}-{}"]))
def test_a_coarser_figure_contradicts_none(number: int, less: int, wording: str) -> None:
    low, high = max(0, number - less), number + less
    wider = {"at least {}": f"at least {low}", "up to {}": f"up to {high}", "about {}": f"about {number}"}
    text = wider.get(wording, f"{low}-{high}" if less else str(number))
    assert not parse_count(text).excludes(parse_count(str(number)))

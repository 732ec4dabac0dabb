"""What a page costs to make, in calls of functions: the same on every machine, however busy it is.

Clocks belong to the benchmarks. This notices what is done twice, and what grows faster than the dossier.
"""

import cProfile
from pathlib import Path

from builder.build import examine
from tests.factory import compiled_of
from tests.synthetic import write_dossier

AT_MOST = 38_000
"""Calls for a page of an invented dossier, from its YAML to its Markdown; a twentieth more than when this was written."""


def calls_for_a_page(folder: Path, records: int) -> float:
    """Return how many functions are called for each page of an invented dossier."""
    content = write_dossier(folder, records)
    compiled_of(examine(content)).page("index.md")  # What is made once for all dossiers is no page's cost.
    with cProfile.Profile() as profile:
        files = compiled_of(examine(content)).files
    pages = sum(path.endswith(".md") for path in files)
    return sum(each.callcount for each in profile.getstats()) / pages


def test_a_page_costs_no_more_than_it_did_and_not_more_in_a_larger_dossier(tmp_path: Path) -> None:
    small, large = calls_for_a_page(tmp_path / "small", 150), calls_for_a_page(tmp_path / "large", 600)
    assert large <= AT_MOST
    assert large <= 1.25 * small, "it grows faster than the dossier"

"""Where accounts differ: what the points are, and how many lie within one work."""

from pathlib import Path

from tests.views.printed import COPY, LANTERN, printed

POINT = """\
title: The day of the storm
kind: date
about: [storm]
sides:
  - {view: It was 5 April., sources: [courier#p2]}
  - {view: It was another day., sources: [OTHER]}
"""


def test_points_within_one_work_are_counted(tmp_path: Path) -> None:
    within = POINT.replace("OTHER", "copy#p1").replace("day of", "hour of")
    files = {"articles/lantern.md": LANTERN, "articles/copy.md": COPY}
    across = {**files, "disagreements/day.yml": POINT.replace("OTHER", "lantern#p1")}
    both = printed(tmp_path, {**across, "disagreements/hour.yml": within})["disagreements/index.md"]
    words = (
        "on which articles, passages of one article or people they quote differ, seem to, or can be read in two ways."
    )
    assert f"2 points {words} 1 lies within one work. The page of each shows" in both
    one = printed(tmp_path / "one", across)["disagreements/index.md"]
    assert f"1 point {words} The page of each shows" in one

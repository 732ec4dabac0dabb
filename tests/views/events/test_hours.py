"""Events of one day stand in the order of their hours, on every page that lists them, whatever their names are."""

from pathlib import Path

import pytest

from builder.build import Compiled
from tests.factory import MINIMAL, compiled_of, examined

STORM = MINIMAL["events/storm.yml"]


def compiled(folder: Path, **dates: str) -> Compiled:
    """Return a dossier with an event for each name, at its date."""
    files = {
        f"events/{name}.yml": STORM.replace("Storm of April", f"The {name} drill").replace("2031-04-05", date)
        for name, date in dates.items()
    }
    return compiled_of(examined(folder, files))


@pytest.mark.parametrize("path", ["events/index.md", "timeline.md"])
def test_the_earlier_hour_stands_first(tmp_path: Path, path: str) -> None:
    page = compiled(tmp_path, apex="2031-04-06T19:45", zenith="2031-04-06T05:20").page(path).decode()
    assert page.index("The zenith drill") < page.index("The apex drill")


def test_each_leads_to_the_other(tmp_path: Path) -> None:
    site = compiled(tmp_path, apex="2031-04-06T19:45", zenith="2031-04-06T05:20")
    assert "Before it in the story: [The zenith drill](zenith.md)" in site.page("events/apex.md").decode()
    assert "After it: [The apex drill](apex.md)" in site.page("events/zenith.md").decode()


def test_what_is_perhaps_so_is_not_called_about_so(tmp_path: Path) -> None:
    page = compiled(tmp_path, apex="2031-04-06?").page("events/apex.md").decode()
    assert "perhaps 6 April 2031" in page
    assert "about 6 April" not in page

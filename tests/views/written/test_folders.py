"""Folders of pages for readers: the ways to them and through them, and where they are left out."""

from pathlib import Path

import pytest

from builder.publish.folders import Folders
from builder.publish.frame.navigation import navigation
from builder.views.volume.view import chapters
from tests.conftest import Publish
from tests.factory import compiled, dossier_folder, site
from tests.markup import parsed

FILES = {
    "pages/method.md": "---\ntitle: Method\norder: 90\n---\n\nSee [dates](dates#a-day) and [all](guides).\n",
    "pages/guides/index.md": "---\ntitle: Guides & more\norder: 1\n---\n\nOpening.\n",
    "pages/guides/dates.md": "---\ntitle: Dates\ndescription: How <b>dates</b> are written.\norder: 2\n---\n\n## A day\n\nSee the [method](method) and [the guild](guild).\n",
    "pages/guides/names.md": "---\ntitle: Names\norder: 3\n---\n\nNames.\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def published_site(tmp_path_factory: pytest.TempPathFactory, publish: Publish) -> Path:
    """The site of the minimal dossier with a folder of pages."""
    folders = Folders(dossier_folder(tmp_path_factory.mktemp("guides"), FILES))
    assert publish(folders) == ""
    return folders.site


def test_a_page_lies_on_the_site_as_in_the_content_and_links_lead_there(tmp_path: Path) -> None:
    made = compiled(tmp_path, FILES)
    method = made.page("method.md").decode()
    assert "[dates](guides/dates.md#a-day)" in method
    assert "[all](guides/index.md)" in method
    dates = made.page("guides/dates.md").decode()
    assert "[method](../method.md)" in dates
    assert "[the guild](../actors/guild.md)" in dates


def test_the_page_that_opens_a_folder_lists_the_others_with_their_sentences(tmp_path: Path) -> None:
    text = compiled(tmp_path, FILES).page("guides/index.md").decode()
    assert '-   [Dates](dates.md) <span class="note">How &#60;b&#62;dates&#60;/b&#62; are written.</span>' in text
    assert "-   [Names](names.md)\n" in text
    assert "Next: [Dates](dates.md)" in text
    assert "Previous" not in text


def test_pages_of_a_folder_lead_to_each_other(tmp_path: Path) -> None:
    text = compiled(tmp_path, FILES).page("guides/dates.md").decode()
    assert "Previous: [Guides &#38; more](index.md) · Next: [Names](names.md)" in text
    last = compiled(tmp_path, FILES).page("guides/names.md").decode()
    assert "Previous: [Dates](dates.md)</p>" in last


def test_a_folder_is_one_entry_of_the_navigation_behind_the_pages_that_stand_alone(tmp_path: Path) -> None:
    made = site(tmp_path, FILES)
    opening = navigation(made.teller.knowledge, made.teller.words)[0]
    assert list(opening.values()) == [["index.md", {"Method": "method.md"}, {"Guides &#38; more": "guides/index.md"}]]


def test_a_folder_is_no_part_of_the_document_to_print(tmp_path: Path) -> None:
    made = site(tmp_path, FILES)
    paths = {leaf.path for chapter in chapters(made) for leaf in chapter.leaves}
    assert "method.html" in paths
    assert not {each for each in paths if each.startswith("guides/")}


@pytest.mark.parametrize("page", ["index.html", "actors/guild.html", "guides/names.html"])
def test_each_page_leads_to_the_folder_at_its_foot(published_site: Path, page: str) -> None:
    foot = parsed(published_site / page).one("footer")
    (link,) = [each for each in foot.all("a") if each.text == "Guides & more"]
    assert (published_site / page).parent.joinpath(
        link.attributes["href"]
    ).resolve() == published_site / "guides/index.html"


def test_pages_of_a_folder_stand_whole_in_the_site(published_site: Path) -> None:
    page = parsed(published_site / "guides/dates.html")
    assert page.one("nav", kind="beside").text == "Guides & more Dates Names"
    assert page.one("h1").text == "Dates"
    assert not list(parsed(published_site / "guides/index.html").all("nav", kind="beside"))

"""Pages that are published directly are those that MkDocs makes in its own way."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from builder.build import examine
from builder.publish.direct import converter
from builder.publish.direct.converter import Converter
from builder.publish.folders import Folders
from builder.publish.frame import headings
from builder.render.escape import clean, markdown
from tests.conftest import HARBOUR, Publish
from tests.factory import compiled_of
from tests.markup import parsed_text
from tests.same import assert_same, tokens
from tests.synthetic import write_dossier

EXTENSIONS = ["attr_list", "def_list", "md_in_html", "tables", "toc", headings.NAME]
OPTIONS = {"tables": {"use_align_attribute": True}, "toc": {"permalink": "¶"}}


@pytest.fixture(params=["harbour", "content", "synthetic"])
def folders(request: pytest.FixtureRequest, tmp_path: Path, content: Path) -> Folders:
    """A content folder of each sort."""
    if request.param == "synthetic":
        return Folders(write_dossier(tmp_path, 150))
    shutil.copytree(HARBOUR if request.param == "harbour" else content, tmp_path / "content")
    return Folders(tmp_path / "content")


def test_every_page_is_the_same(folders: Folders, publish: Publish, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://site.example/dossier/")
    compiled = compiled_of(examine(folders.content), address="https://site.example/dossier/")
    assert publish(folders, compiled) == ""
    direct = folders.site.rename(folders.build / "direct")
    assert publish(folders, compiled, plain=True) == ""
    assert_same(folders.site, direct)


def test_without_the_converter_pages_take_the_plain_way(
    tmp_path: Path, publish: Publish, harbour_site: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(converter, "pyromark", None)
    shutil.copytree(HARBOUR, tmp_path / "content")
    folders = Folders(tmp_path / "content")
    assert publish(folders) == ""
    assert (folders.pages / "events/index.md").is_file()
    assert_same(folders.site, harbour_site.site)


def _page(
    one: str, two: str, three: str, four: str, five: str, six: str, seven: str, eight: str, *, ending: str
) -> str:
    """Return a page with texts in every place that generated pages have."""
    return (
        f"# {one}\n\n<div class='lead' markdown>\n\n{two} [{three}](../a/b.{ending}#c \"{four}\")<sup>x</sup>\n\n</div>\n\n"
        f'<p class="note" markdown>{five} [{six}](c.{ending}?d=e)</p>\n\n{seven}\n\n{eight}\n\n## {seven} {{ #seven data-volume=none }}\n\n'
        f"Term {one}\n:   {two}\n:   **{three}**\n\nTerm\n:   {four}\n\n"
        f"-   {five}\n    {six}\n    -   {seven}\n-   {eight}\n\n"
        f"| {one} | b |\n| --- | --- |\n| {two} | [{three}](d.{ending}) |\n"
    )


TEXTS = (
    st.one_of(st.text(max_size=40), st.text(":-+*#>|=`~1.) a", max_size=9)).map(clean).filter(str.strip).map(markdown)
)


@given(st.lists(TEXTS, min_size=8, max_size=8))
@settings(max_examples=60)
def test_any_text_is_the_same_wherever_it_may_stand(texts: list[str]) -> None:
    page = _page(*texts, ending="md")
    plain = Markdown(extensions=EXTENSIONS, extension_configs=OPTIONS).convert(_page(*texts, ending="html"))
    direct = Converter(OPTIONS["toc"]).article(page).html
    assert tokens(parsed_text(direct)) == tokens(parsed_text(plain))

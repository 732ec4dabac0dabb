"""The sheets of a site: one for all pages, and those that only some pages have."""

import re
from pathlib import Path

from builder.publish.folders import Folders
from builder.publish.frame.sheet import SHEET

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CLASS = re.compile(r"\.([a-z][\w-]*)")
LINKED = re.compile(r'<link rel="stylesheet" href="[./]*(assets/[^"]+)"')
USED = re.compile(r'\sclass="([^"]+)"')


def classes_styled(file: Path) -> set[str]:
    """Return the classes that a style sheet names."""
    return set(CLASS.findall(COMMENT.sub("", file.read_text(encoding="utf-8"))))


def test_every_page_has_the_sheets_of_what_is_on_it(harbour_site: Folders) -> None:
    site = harbour_site.site
    everywhere = classes_styled(site / SHEET)
    apart = {
        sheet.relative_to(site).as_posix(): classes_styled(sheet) - everywhere
        for sheet in (site / "assets/stylesheets").glob("*-index.css")
    }
    linked: set[str] = set()
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        here, used = set(LINKED.findall(text)), {name for names in USED.findall(text) for name in names.split()}
        linked |= here
        for sheet, classes in apart.items():
            assert sheet in here or not (lost := classes & used), f"{page.name} lacks {sheet}: {lost}"
    assert set(apart) <= linked
    assert len(apart) > 1


def test_the_pages_of_records_have_one_sheet(harbour_site: Folders) -> None:
    page = (harbour_site.site / "events/april-storm.html").read_text(encoding="utf-8")
    assert LINKED.findall(page) == [SHEET]


def test_the_sheet_of_the_pdf_is_in_no_site(harbour_site: Folders) -> None:
    sheets = [each.read_text(encoding="utf-8") for each in harbour_site.site.rglob("*.css")]
    assert not any(".volume-title" in each for each in sheets)

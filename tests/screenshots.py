"""Screenshots of a page of each type, for people to look over: `python -m tests.screenshots [SITE]`, or
`make screenshots`.

Types are the pages that stand alone, and of each folder its index and its longest page. Each is taken as a phone, a
tablet and a desk show it, light and dark, into `screenshots/` beside the site, with one contact sheet, `index.html`.
"""

import html
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import click
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import FLAGS, chromium_path, served
from tests.reader import one_of_each

WIDTHS = (360, 820, 1440)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SCREEN = 900
SCREENS = 4
"""How many screens of a page are shown at most."""

SETTLING = 400
"""How many milliseconds the tools of a page have to draw."""

SHEET = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screenshots</title>
<style>
  body {{ font: 16px/1.4 sans-serif; margin: 1.5rem; background: #ddd }}
  section {{ display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; padding-bottom: 1rem }}
  figure {{ margin: 0; flex: none }}
  img {{ display: block; max-width: none; max-height: 70vh; object-fit: cover; object-position: top; background: #fff }}
</style>
<h1>{count} pages at {widths} pixels, light and dark</h1>
{rows}
</html>
"""


@dataclass(frozen=True)
class Shot:
    """A screenshot: of which page, how wide, in which colours, and the name of its file."""

    page: str
    width: int
    scheme: str

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.page.removesuffix('.html').replace('/', '-')}-{self.width}-{self.scheme}.png"


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False), default="build/site")
def main(site: Path) -> None:
    """Take screenshots of the pages of SITE, a built site."""
    site = site.resolve()
    folder = site.parent / "screenshots"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    pages = one_of_each(site)
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        with click.progressbar(length=len(pages) * len(WIDTHS) * len(SCHEMES), label="Taking screenshots") as progress:
            for _ in taken(browser, address, pages, folder):
                progress.update(1)
        browser.close()
    (folder / "index.html").write_text(contact_sheet(pages), "utf-8")
    click.echo(f"Open {folder / 'index.html'}")


def taken(browser: Browser, address: str, pages: list[str], folder: Path) -> Iterator[Shot]:
    """Take all screenshots and yield each."""
    for scheme in SCHEMES:
        context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")
        page = context.new_page()
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": SCREEN})
            for name in pages:
                page.goto(f"{address}/{name}")
                shot = Shot(name, width, scheme)
                take(page, folder / shot.file, width)
                yield shot
        context.close()


def take(page: Page, file: Path, width: int) -> None:
    """Take a screenshot of the page that is open, from its beginning."""
    page.wait_for_timeout(SETTLING)
    height = min(page.evaluate("document.documentElement.scrollHeight"), SCREEN * SCREENS)
    page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})


def contact_sheet(pages: list[str]) -> str:
    """Return a page with all screenshots: a row for each page, and in it the widths, light and dark."""
    rows = "\n".join(f"<h2>{html.escape(page)}</h2>\n<section>{row(page)}</section>" for page in pages)
    return SHEET.format(count=len(pages), widths=", ".join(map(str, WIDTHS)), rows=rows)


def row(page: str) -> str:
    """Return the screenshots of one page, each a link to itself."""
    shots = [Shot(page, width, scheme) for width in WIDTHS for scheme in SCHEMES]
    return "".join(
        f'<figure><a href="{html.escape(shot.file)}"><img src="{html.escape(shot.file)}" loading="lazy" '
        f'width="{shot.width // 3}" alt="{html.escape(page)}, {shot.width} pixels, {shot.scheme}"></a>'
        f"<figcaption>{shot.width} {shot.scheme}</figcaption></figure>"
        for shot in shots
    )


if __name__ == "__main__":
    main()

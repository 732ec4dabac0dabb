"""Write the faces that stand in for ours until they have come: `python -m maintain.fallbacks` (needs npm, a network).

A text in another face has other lines, and all below it jumps when ours comes. So each face that the systems of readers
have is scaled to the width of ours, and made as high above and below its line. What is needed for that is measured in
Chromium, on faces with the measures of those of the systems: Arimo has Arial's, Gelasio Georgia's, Tinos Times'.
"""

import base64
from dataclasses import dataclass
from pathlib import Path

import click
from playwright.sync_api import Page, sync_playwright

from maintain.vendor import ROOT, Package, VendoredFile, VendorError, pack, read_manifest
from tests.browser import FLAGS, chromium_path

SHEET = ROOT / "overrides/assets/stylesheets/fallbacks.css"

HEAD = """\
/* Faces that stand in for ours until they have come, as wide and as high as they: made by maintain/fallbacks.py. */
"""

SAMPLE = (
    "The harbour lies behind a long wall of grey stone, and in the evening the boats come home one after the other. "
    "Most of what is known of the year 1924 was written down by two people: the keeper of the light, and Ms Marrow, "
    "who lived at No. 37 and counted 158 ships. In May, she wrote, nobody could say where they had come from; "
    "by October it did not matter any more."
)
"""What is measured: ordinary English, in which each letter stands about as often as on a page."""

MEASURE = """
async ([data, sample]) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  document.fonts.add(await new FontFace("measured", bytes.buffer).load());
  const brush = document.createElement("canvas").getContext("2d");
  brush.font = "1000px measured";
  const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = brush.measureText(sample);
  document.fonts.clear();
  return [width, fontBoundingBoxAscent, fontBoundingBoxDescent];
}
"""


@dataclass(frozen=True, slots=True)
class Style:
    """A style of one of our families: how style sheets name it, and the end of its file's name."""

    family: str
    weight: int
    slope: str = "normal"

    @property
    def file(self) -> Path:
        """Where the face lies that has all Latin letters of English."""
        name = self.family.lower().replace(" ", "-")
        home = next(each.home for each in read_manifest().packages if each.name == f"@fontsource/{name}")
        return ROOT / home / f"{name}-latin-{self.weight}-{self.slope}.woff2"


@dataclass(frozen=True, slots=True)
class Fallback:
    """What stands in for a style: its family, its names on systems, the package and file with its measures."""

    style: Style
    family: str
    names: tuple[str, ...]
    package: str
    version: str
    path: str

    def data(self) -> bytes:
        """Return the file; raises VendorError if it cannot be fetched."""
        file = VendoredFile(path=self.path, sha256="")
        package = Package(name=self.package, version=self.version, licence="", folder="measured", files=(file,))
        return pack(package)[self.path]


SANS, ITALIC = Style("Source Sans 3", 400), Style("Source Sans 3", 400, "italic")
STRONG, SERIF = Style("Source Sans 3", 600), Style("Source Serif 4", 600)


def _fontsource(style: Style, family: str, package: str, *names: str) -> Fallback:
    weight = 700 if style.weight == 600 else style.weight
    path = f"files/{package}-latin-{weight}-{style.slope}.woff2"
    return Fallback(style, family, names, f"@fontsource/{package}", "5.3.0", path)


def _dejavu(style: Style, family: str, file: str, *names: str) -> Fallback:
    return Fallback(style, family, (*names, file), "dejavu-fonts-ttf", "2.37.3", f"ttf/{file}.ttf")


FALLBACKS = (
    _fontsource(SANS, "Arial", "arimo", "Arial", "ArialMT", "Liberation Sans", "Arimo"),
    _fontsource(ITALIC, "Arial", "arimo", "Arial Italic", "Arial-ItalicMT", "Liberation Sans Italic", "Arimo Italic"),
    _fontsource(STRONG, "Arial", "arimo", "Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold"),
    _fontsource(SANS, "Roboto", "roboto", "Roboto", "Roboto Regular", "Roboto-Regular"),
    _fontsource(ITALIC, "Roboto", "roboto", "Roboto Italic", "Roboto-Italic"),
    _fontsource(STRONG, "Roboto", "roboto", "Roboto Bold", "Roboto-Bold"),
    _dejavu(SANS, "DejaVu Sans", "DejaVuSans", "DejaVu Sans"),
    _dejavu(ITALIC, "DejaVu Sans", "DejaVuSans-Oblique", "DejaVu Sans Oblique"),
    _dejavu(STRONG, "DejaVu Sans", "DejaVuSans-Bold", "DejaVu Sans Bold"),
    _fontsource(SERIF, "Georgia", "gelasio", "Georgia Bold", "Georgia-Bold", "Gelasio Bold"),
    _fontsource(SERIF, "Noto Serif", "noto-serif", "Noto Serif Bold", "NotoSerif-Bold"),
    _fontsource(SERIF, "Times", "tinos", "Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold"),
    _dejavu(SERIF, "DejaVu Serif", "DejaVuSerif-Bold", "DejaVu Serif Bold"),
)
"""In the order of preference, for each style."""


def sheet(page: Page) -> str:
    """Return the style sheet, measured in an empty page; raises VendorError if a file cannot be fetched."""
    return HEAD + "".join(_rule(page, each) for each in FALLBACKS)


def _rule(page: Page, fallback: Fallback) -> str:
    width, above, below = _measured(page, fallback.style.file.read_bytes())
    scale = width / _measured(page, fallback.data())[0]
    sources = ", ".join(f'local("{each}")' for each in fallback.names)
    return f"""
@font-face {{
  font-family: "{fallback.style.family} as {fallback.family}";
  font-weight: {fallback.style.weight};
  font-style: {fallback.style.slope};
  src: {sources};
  size-adjust: {scale:.2%};
  ascent-override: {above / 1000 / scale:.2%};
  descent-override: {below / 1000 / scale:.2%};
  line-gap-override: 0%;
}}
"""


def _measured(page: Page, data: bytes) -> tuple[float, float, float]:
    """Return how wide the sample is in a face, and how far the face reaches above and below its line, at 1000 px."""
    width, above, below = page.evaluate(MEASURE, [base64.b64encode(data).decode(), SAMPLE])
    return width, above, below


@click.command()
def main() -> None:
    """Write the style sheet of the faces that stand in for ours."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        try:
            text = sheet(browser.new_page())
        except VendorError as error:
            raise click.ClickException(str(error)) from error
        finally:
            browser.close()
    SHEET.write_text(text, encoding="utf-8")
    click.echo(f"{len(FALLBACKS)} faces written to {SHEET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

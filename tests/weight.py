"""What a page of a built site weighs on the way to a reader: compressed as a web server compresses it."""

import gzip
import re
from pathlib import Path

LEVEL = 6
"""What web servers usually take."""

_WANTED = re.compile(r'<(?:link[^>]*\srel="?stylesheet"?[^>]*\shref|script[^>]*\ssrc)="([^"?#]+)')
_TOOL = re.compile(r'\sdata-tool="([^"]+)"')


def compressed(file: Path) -> int:
    """Return how many bytes of a file are sent."""
    return len(gzip.compress(file.read_bytes(), LEVEL))


def parts_of(site: Path, page: str) -> list[Path]:
    """Return what a page is read with: itself, its stylesheets and scripts, and the tools that it calls for.

    Pictures and fonts are not among them, nor what tools load when they are used: data and the index of the search.
    """
    file = site / page
    text = file.read_text("utf-8")
    wanted = [(file.parent / each).resolve() for each in _WANTED.findall(text)]
    tools = sorted({name for names in _TOOL.findall(text) for name in names.split()})
    files = (name if "/" in name else f"{name}/{name}" for name in tools)
    wanted += [site.resolve() / f"assets/javascripts/tools/{file}.js" for file in files]
    return [file, *(each for each in dict.fromkeys(wanted) if each.is_file())]


def weight(site: Path, page: str) -> int:
    """Return how many bytes are sent for a page with an empty cache, beside its pictures and fonts."""
    return sum(map(compressed, parts_of(site, page)))

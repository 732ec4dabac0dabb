"""The style sheet of every page, one file: the theme's, then the frame's, then those of the views.

A phone on a slow network waits for the last of what it has asked for before it shows anything, and small sheets pack
badly by themselves: only what is much and for one kind of page has a sheet of its own, see assets.py. Ours go without
their comments and indentations, a third of them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from builder.publish.frame.assets import assets, styles

SHEET = "assets/stylesheets/site.css"
"""Where it lies in the site."""

OURS = tuple(f"assets/stylesheets/{name}.css" for name in ("fallbacks", "fonts", "dossier"))
"""The style sheets of the frame, as mkdocs.yml names them."""

_THEIRS = re.compile(r"assets/stylesheets/(main|palette)\.\w+\.min\.css")
"""Those of the theme; they stand in the order of their names."""

_LEFT_OUT = re.compile(r"/\*.*?\*/|^\s+", re.DOTALL | re.MULTILINE)


def join(files: Files, config: MkDocsConfig) -> None:
    """Put the one sheet among the files of a site, in place of those that it holds, and what views have for tools."""
    theirs = sorted(each.src_uri for each in files if _THEIRS.fullmatch(each.src_uri))
    parts = [*_taken(files, theirs), *map(_short, _taken(files, OURS)), _short(styles())]
    files.append(File.generated(config, SHEET, content="\n".join(parts)))
    for path, file in assets():
        if file.suffix == ".css":
            files.append(File.generated(config, path, content=_short(file.read_text(encoding="utf-8"))))
        else:
            files.append(File.generated(config, path, abs_src_path=str(file)))


def link_one(config: MkDocsConfig) -> None:
    """Let pages ask for the one sheet instead of ours; others that the configuration names follow it."""
    others = [each for each in config.extra_css if str(each) not in {SHEET, *OURS}]
    config.extra_css = [SHEET, *others]


def _taken(files: Files, paths: tuple[str, ...] | list[str]) -> Iterator[str]:
    """Yield the texts of files that no page asks for by themselves any more."""
    for path in paths:
        file = files.get_file_from_path(path)
        if file is not None:
            files.remove(file)
            yield Path(str(file.abs_src_path)).read_text(encoding="utf-8")


def _short(text: str) -> str:
    return _LEFT_OUT.sub("", text)

"""All generated pages of a site, each from its Markdown to its file, while MkDocs builds the rest."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from builder.model.site import published
from builder.publish.direct.converter import Converter
from builder.publish.direct.frame import Frames, shown

_FIELD = re.compile(r"^([a-z_]+): (.*)$", re.MULTILINE)
_BY_HAND = b"\nrender_macros: true\n"


class DirectFile(File):
    """A generated page as MkDocs sees it: links and the navigation lead to it, and nobody builds or copies it."""

    def is_documentation_page(self) -> bool:
        """Say that MkDocs has nothing to build here."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Copy nothing: the page is written from memory."""


class DirectPages:
    """The generated pages of one build; what was written by hand, macros in it, is left to MkDocs."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self._direct: list[DirectFile] = []

    def offer(self, config: MkDocsConfig) -> Iterator[File]:
        """Yield the files of the site for MkDocs: generated pages as such, the others as they are."""
        for path, content in self._files.items():
            if path.endswith(".md") and _BY_HAND not in content:
                file = DirectFile(path, None, config.site_dir, use_directory_urls=False, dest_uri=published(path))
                self._direct.append(file)
                yield file
            else:
                yield File.generated(config, path, content=content)

    def list_in(self, config: MkDocsConfig) -> list[File]:
        """Return the generated pages for the map of the site, each with a page of MkDocs'."""
        for file in self._direct:
            file.page = file.page or Page(None, file, config)
        return [*self._direct]

    def write(self, config: MkDocsConfig, navigation: Navigation, files: Files, environment: Environment) -> None:
        """Write the pages into the site."""
        frames = Frames(config, navigation, files, environment)
        converter = Converter(config.mdx_configs.get("toc") or {})
        for folder in {Path(file.abs_dest_path).parent for file in self._direct}:
            folder.mkdir(parents=True, exist_ok=True)
        for file in self._direct:
            meta, text = _read(self._files[file.src_uri].decode())
            article = converter.article(text)
            if file.page is None:
                whole = frames.page(file, shown(meta), article.html, article.contents)
            else:
                file.page.markdown, file.page.meta = text, meta
                file.page.content, file.page.toc = article.html, article.contents
                whole = frames.page_in_navigation(file.page)
            Path(file.abs_dest_path).write_text(whole, encoding="utf-8")


def _read(text: str) -> tuple[dict[str, Any], str]:
    """Return the front matter of a page, as render/page.py writes it, and the page without it."""
    _, head, body = text.split("---\n", 2)
    return {key: json.loads(value) for key, value in _FIELD.findall(head)}, body

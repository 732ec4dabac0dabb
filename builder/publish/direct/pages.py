"""All generated pages of a site, each from its Markdown to its file, while MkDocs builds the rest."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from builder.build import Compiled
from builder.exports import EXPORTS
from builder.model.site import published
from builder.publish.direct.converter import Converter
from builder.publish.direct.frame import Frames, shown
from builder.publish.processes import in_order
from builder.publish.sandbox import MacroSandbox
from builder.publish.sitecheck import Facts, Reader
from builder.views.written.macros import Macros

_BATCH = 4
"""So many pages are one task."""

_FIELD = re.compile(r"^([a-z_]+): (.*)$", re.MULTILINE)


class DirectFile(File):
    """A generated page as MkDocs sees it: links and the navigation lead to it, and nobody builds or copies it."""

    @classmethod
    def of(cls, path: str, config: MkDocsConfig) -> "DirectFile":
        """Return the file of a page, by the path of its Markdown, or of any other file."""
        return cls(path, None, config.site_dir, use_directory_urls=False, dest_uri=published(path))

    def is_documentation_page(self) -> bool:
        """Say that MkDocs has nothing to build here."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Copy nothing: the page is written from memory."""


class DirectPages:
    """All pages of one build, also those written by hand, and the files beside them."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self.files: list[DirectFile] = []

    def offer(self, config: MkDocsConfig) -> Iterator[File]:
        """Yield what MkDocs has to know of: the pages, and the files for other programs."""
        for path in self._compiled.pages:
            self.files.append(DirectFile.of(path, config))
            yield self.files[-1]
        made = (each.path for feature in self._compiled.site.features.values() for each in feature.files)
        for path in (*(each.path for each in EXPORTS), *made):
            yield DirectFile.of(path, config)

    def write(self, config: MkDocsConfig, frames: Frames) -> dict[str, Facts]:
        """Write all that is ours into the site, and return what the check of the site has to know of the pages.

        A page goes from its view to the disk before the next one is begun, so that memory holds one at a time.
        """
        self._compiled.site.load_templates()
        press = Press(self._compiled, frames, config)
        # The data are the longest task, so they come first.
        tasks = [self.files[:0], *(self.files[at : at + _BATCH] for at in range(0, len(self.files), _BATCH))]
        return {facts.name: facts for found in in_order(press.printed, tasks) for facts in found}


class Press:
    """Makes pages of one build, each from its view to its file."""

    def __init__(self, compiled: Compiled, frames: Frames, config: MkDocsConfig) -> None:
        self.compiled, self._frames, self._site = compiled, frames, Path(config.site_dir)
        self._converter, self._reader = Converter(config.mdx_configs.get("toc") or {}), Reader()

    def printed(self, files: Sequence[DirectFile]) -> list[Facts]:
        """Write pages, or if none is given the files of data; return what is to be known of the pages."""
        if not files:
            for path, content in self.compiled.data.items():
                _write(self._site / path, content)
        return [self._page(each) for each in files]

    def _page(self, file: DirectFile) -> Facts:
        data = self.html(file).encode()
        _write(Path(file.abs_dest_path), data)
        return self._reader.facts(file.dest_uri, data)

    def html(self, file: DirectFile) -> str:
        """Return a whole page."""
        meta, text = _read(self.compiled.page(file.src_uri).decode())
        if self.compiled.pages[file.src_uri].has_macros:
            text = self._carried_out(file.src_uri, text)
        article = self._converter.article(text)
        if file.page is None:
            return self._frames.page(file, shown(meta), article.html, article.contents)
        file.page.markdown, file.page.meta = text, meta
        file.page.content, file.page.toc = article.html, article.contents
        return self._frames.page_in_navigation(file.page)

    def _carried_out(self, path: str, text: str) -> str:
        """Return the text of a page written by hand after its macros have been carried out."""
        macros = Macros(self.compiled.site, path).all()
        try:
            return MacroSandbox(macros).from_string(text).render()
        except (TemplateError, TypeError) as error:
            raise PluginError(f"A macro of {path} failed: {error}") from error


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def _read(text: str) -> tuple[dict[str, Any], str]:
    """Return the front matter of a page, as render/page.py writes it, and the page without it."""
    _, head, body = text.split("---\n", 2)
    return {key: json.loads(value) for key, value in _FIELD.findall(head)}, body

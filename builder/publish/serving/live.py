"""The site while somebody writes: no page is made before somebody opens it, so that a change is seen at once.

After a change the content is read, linked and checked; the page that is open is made, and no other. What MkDocs gives,
frame and static files, is kept while nothing that it shows has changed. With errors in the content the last good pages
stay, and the workbench on them says what is wrong.
"""

import logging
import os
import posixpath
import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from builder.build import Compiled, compile_dossier, examine
from builder.diagnostics import Diagnostic
from builder.publish.configuration import Setting, address_of, setting_of
from builder.publish.desk.schemas import write_schemas
from builder.publish.direct import DirectFile, Frames, Press
from builder.publish.folders import Folders, way
from builder.publish.problem_log import tell_problems
from builder.publish.serving.editors import Workplace
from builder.publish.serving.hosts import Application
from builder.publish.serving.workbench import Workbench
from builder.publish.templates import KeptTemplates
from builder.views.parts.stock import Stock

log = logging.getLogger("mkdocs.plugins.dossier")

_TOGETHER = ("data/", "exports/")
"""Folders of files that are all made when the first of them is asked for."""


@dataclass(frozen=True, slots=True)
class Around:
    """What MkDocs gives to the pages of a dossier: its configuration, the frames, and the files that it knows of."""

    config: MkDocsConfig
    frames: Frames
    files: list[DirectFile]


class LiveSite:
    """The site of a content folder, in a folder that a server shows; `surround` has MkDocs build what is no page.

    One thread at a time makes pages or takes in a change.
    """

    def __init__(self, folders: Folders, site: Path, surround: Callable[[Compiled], Around]) -> None:
        self._folders, self._site, self._surround = folders, site, surround
        self._stock = Stock(templates=KeptTemplates())
        self._turn = threading.Lock()
        self._workbench = Workbench(self._turn)
        self._diagnostics: tuple[Diagnostic, ...] = ()
        self._version = 0
        self._made: set[str] = set()
        self._setting: tuple[Setting, bytes] | None = None
        self._press: Press | None = None

    @property
    def is_ready(self) -> bool:
        """Whether there are pages: the content was sound once."""
        return self._press is not None

    def renew(self) -> None:
        """Take in what the content folder and the configuration hold now."""
        with self._turn:
            self._version += 1
            trouble = ""
            try:
                self._take_in()
            except (OSError, MkDocsException) as error:
                trouble = str(error)
                log.error("\n%s", trouble)
            compiled = self._press.compiled if self._press else None
            self._workbench.take(compiled, self._diagnostics, trouble)

    def application(self, serve: Application, editor: str) -> Application:
        """Return an application that makes what is asked for, and leaves it to `serve` to send it.

        On each page is the workbench, whose links open files in the editor of this address.
        """

        def answer(environment: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
            path = environment["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
            if path.startswith("/livereload/"):
                return serve(environment, start)
            said: list[tuple[Any, ...]] = []
            while True:
                version = self._prepare(path)
                answered = serve(environment, lambda *arguments: said.append(arguments))
                # What was made before a change must not be sent after it.
                if version == self._version:
                    start(*said[-1])
                    return answered

        workplace = Workplace(self._folders.content, way(self._folders.content), editor)
        return self._workbench.application(answer, workplace)

    def _take_in(self) -> None:
        """Take in sound content; of any other only what is wrong with it."""
        examined = examine(self._folders.content)
        self._diagnostics = examined.diagnostics
        tell_problems(examined, self._folders.content, examined.is_sound)
        with suppress(OSError):  # The site is none the worse for it.
            write_schemas(self._folders, examined)
        if not examined.is_sound:
            return
        repository, address = os.environ.get("DOSSIER_REPOSITORY"), address_of(self._folders)
        compiled = compile_dossier(examined, repository, address, stock=self._stock)
        setting = setting_of(compiled, "", ""), self._folders.configuration.read_bytes()
        for path in self._made:
            (self._site / path).unlink(missing_ok=True)
        self._made.clear()
        if setting != self._setting:
            self._around, self._setting = self._surround(compiled), setting
        around = self._around
        self._press = Press(compiled, around.frames, around.config)
        # The navigation leads to files of its own, which stay the same with it.
        known = {each.src_uri: each for each in around.files if each.page is not None}
        found = (known.get(path) or DirectFile.of(path, around.config) for path in compiled.pages)
        self._files = {each.dest_uri: each for each in found}

    def _prepare(self, path: str) -> int:
        """Make the file that a path asks for, if it is one of ours; return the version of the content."""
        name = posixpath.normpath(path + "index.html" * path.endswith("/")).lstrip("/")
        with self._turn:
            if self._press and name not in self._made:
                try:
                    self._make(self._press, name)
                except MkDocsException as error:
                    log.error("%s", error)
            return self._version

    def _make(self, press: Press, name: str) -> None:
        if name in self._files:
            press.printed([self._files[name]])
            self._made.add(name)
        elif name.startswith(_TOGETHER):
            press.printed([])
            self._made.update(press.compiled.data)

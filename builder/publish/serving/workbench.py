"""The workbench: on each page that is served, its problems and the paragraphs beside it, for whoever writes.

It is a script, a style sheet and one address that answers what to show on a page. None of them is a file of the site:
the server answers for them, and a site that is built has nothing of it.
"""

import json
import threading
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from builder.build import Compiled
from builder.diagnostics import Diagnostic
from builder.publish.serving.beside import Group, beside
from builder.publish.serving.editors import Workplace
from builder.publish.serving.hosts import Application
from builder.publish.serving.problems import Problems, problems_of

SCRIPT = "workbench.js"
"""What every served page loads; it loads the style and asks for the rest."""

_STYLE, _ANSWER = "workbench.css", "workbench.json"
_TYPES = {SCRIPT: "text/javascript", _STYLE: "text/css", _ANSWER: "application/json"}


@dataclass(frozen=True, slots=True)
class Bench:
    """What the workbench shows on one page; `trouble` is what kept the server from taking in the last change."""

    trouble: str
    language: str
    problems: Problems
    beside: tuple[Group, ...]


class Workbench:
    """Answers what to show on a page, from the last pages that were made and the last check.

    One thread at a time asks; `turn` is for whoever else asks the same pages.
    """

    def __init__(self, turn: AbstractContextManager[bool] | None = None) -> None:
        self._turn = turn or threading.Lock()
        self._state: tuple[Compiled | None, tuple[Diagnostic, ...], str] = None, (), ""

    def take(self, compiled: Compiled | None, diagnostics: tuple[Diagnostic, ...], trouble: str = "") -> None:
        """Take in the pages that are served now and what the check said of the content as it is now."""
        self._state = compiled, diagnostics, trouble

    def of(self, name: str, workplace: Workplace) -> Bench:
        """Return what to show on a page, given by its path on the site, to who writes there."""
        with self._turn:
            compiled, diagnostics, trouble = self._state
            path = name + "index.html" * (not name or name.endswith("/"))
            page = compiled.pages.get(path.removesuffix(".html") + ".md") if compiled else None
            return Bench(
                trouble,
                compiled.dossier.settings.language if compiled else "",
                problems_of(page, diagnostics, workplace),
                beside(page, compiled) if compiled else (),
            )

    def application(self, serve: Application, workplace: Workplace, mount: str = "/") -> Application:
        """Return an application that answers for the workbench below `mount`, and leaves all else to `serve`."""

        def answer(environment: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
            name = environment["PATH_INFO"].removeprefix(mount)
            if name not in _TYPES:
                return serve(environment, start)
            start("200 OK", [("Content-Type", f"{_TYPES[name]}; charset=utf-8"), ("Cache-Control", "no-store")])
            if name != _ANSWER:
                return [Path(__file__).with_name(name).read_bytes()]
            page = parse_qs(environment.get("QUERY_STRING", ""), errors="replace").get("page", [""])[0]
            return [json.dumps(asdict(self.of(page, workplace))).encode()]

        return answer

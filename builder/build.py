"""The pipeline, to be read first: read, check, link, derive, render.

Each stage is a folder; it takes what the one before it returned and gives its own result beside diagnostics. What
comes out are the pages of a site, as Markdown by path. Publishing them is MkDocs' work: its plugin
(publish/mkdocs_plugin.py) starts here, so that `dossier build` and `mkdocs build` go the same way.
"""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from builder.check import check
from builder.derive.facts import Material
from builder.diagnostics import Diagnostic, Severity, errors_in, in_order
from builder.link import Linked, link
from builder.model.dossier import Dossier
from builder.read import read_dossier
from builder.render.files import render_pages
from builder.render.pages import Pages
from builder.words import Words


@dataclass(frozen=True, eq=False)
class Examined:
    """A dossier read, checked and linked. `dossier` and `linked` are None if it could not be put together."""

    dossier: Dossier | None
    linked: Linked | None
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]

    @property
    def is_sound(self) -> bool:
        """Whether nothing stops a build."""
        return self.dossier is not None and not errors_in(self.diagnostics)

    @property
    def warnings(self) -> int:
        """How many problems do not stop a build."""
        return sum(each.severity is Severity.WARNING for each in self.diagnostics)


@dataclass(frozen=True, eq=False)
class Compiled:
    """A compiled dossier: its pages as Markdown, by path, and their maker, which the macros need again."""

    examined: Examined
    dossier: Dossier
    pages: Pages
    files: dict[str, bytes]


def examine(content: Path) -> Examined:
    """Return the dossier in a content folder with all its problems; raises FileNotFoundError without the folder."""
    dossier, texts, problems = read_dossier(content)
    if dossier is None:
        return Examined(None, None, in_order(problems), texts)
    problems += check(dossier)
    linked, more = link(dossier)
    return Examined(dossier, linked, in_order(problems + more), texts)


def compile_dossier(
    examined: Examined, repository: str | None = None, site: str | None = None, words: Words | None = None
) -> Compiled:
    """Return the pages of a sound dossier; `repository` stands for the one in its settings, `site` is its address.

    `words` stands for those of its language. Raises ValueError if the dossier has errors.
    """
    dossier, linked = examined.dossier, examined.linked
    if dossier is None or linked is None or not examined.is_sound:
        raise ValueError("a dossier with errors cannot be compiled")
    home = repository or dossier.settings.repository
    edit = f"{home}/edit/{quote(dossier.settings.branch)}/{{path}}" if home else ""
    report = f"{home}/issues/new?template=problem.yml&page={{path}}" if home else ""
    pages = Pages(Material(dossier, linked), edit, report, site or "", words)
    return Compiled(examined, dossier, pages, render_pages(pages))

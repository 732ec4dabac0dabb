"""The pipeline, to be read first: read, link, know, check, view.

Each stage is a folder; it takes what the ones before it returned and gives its own result beside diagnostics. What
comes out are the files of a site by path, its pages as Markdown. Publishing them is the work of publish/:
MkDocs' plugin there (mkdocs_plugin.py) starts here, so that `dossier build` and `mkdocs build` give the same site.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from builder.check import check
from builder.check.gathering import gathered
from builder.diagnostics import Diagnostic, errors_in, in_order, stopping
from builder.exports import exported
from builder.know import Knowledge, know
from builder.link import Linked, link
from builder.model.dossier import Dossier
from builder.read import read_dossier
from builder.render.reports import addresses_of
from builder.views import data_of, pages_of, site_of
from builder.views.parts.stock import Stock
from builder.views.site import PageView, Site
from builder.words import Words, words_of


@dataclass(frozen=True, eq=False)
class Examined:
    """A dossier read, linked and checked, and all that is known of it; None if it could not be put together."""

    knowledge: Knowledge | None
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]

    @property
    def dossier(self) -> Dossier | None:
        """The dossier."""
        return self.knowledge.dossier if self.knowledge else None

    @property
    def linked(self) -> Linked | None:
        """Its prose."""
        return self.knowledge.linked if self.knowledge else None

    @property
    def is_sound(self) -> bool:
        """Whether it can be compiled: without errors."""
        return self.knowledge is not None and not errors_in(self.diagnostics)

    def is_fit(self, strict: bool) -> bool:
        """Return whether it is to be built: without errors, and if one is strict, without warnings."""
        return self.is_sound and not stopping(self.diagnostics, strict)


@dataclass(frozen=True, eq=False)
class Compiled:
    """A dossier ready to be printed: its pages by path, each made when it is asked for, and the files beside them."""

    examined: Examined
    dossier: Dossier
    site: Site

    @cached_property
    def pages(self) -> Mapping[str, PageView]:
        """Every page of the site, none of them made yet."""
        return {each.path: each for each in pages_of(self.site)}

    def page(self, path: str) -> bytes:
        """Return a page as Markdown; raises KeyError if the site has none of this path."""
        return self.site.written(self.pages[path])

    @cached_property
    def data(self) -> Mapping[str, bytes]:
        """The files for scripts and for other programs, by path."""
        return dict((*data_of(self.site), *exported(self.site.teller.knowledge)))

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """All files by path, made and kept: for whoever wants the whole site in memory."""
        return {path: self.page(path) for path in self.pages} | dict(self.data)


def examine(content: Path) -> Examined:
    """Return the dossier in a content folder with all its problems; raises FileNotFoundError without the folder."""
    dossier, texts, problems = read_dossier(content)
    if dossier is None:
        return Examined(None, in_order(problems), texts)
    linked, more = link(dossier)
    knowledge = know(dossier, linked)
    return Examined(knowledge, in_order(gathered((*problems, *more, *check(knowledge)), knowledge)), texts)


def compile_dossier(
    examined: Examined,
    repository: str | None = None,
    address: str | None = None,
    *,
    words: Words | None = None,
    stock: Stock | None = None,
) -> Compiled:
    """Return the site of a sound dossier; `repository` stands for the one in its settings, `address` is the site's.

    `words` stands for those of its language; with the same `stock` a second dossier is made sooner.
    Raises ValueError if the dossier has errors.
    """
    if examined.knowledge is None or not examined.is_sound:
        raise ValueError("a dossier with errors cannot be compiled")
    dossier = examined.knowledge.dossier
    spoken = words or words_of(dossier.settings.language)
    addresses = addresses_of(dossier.settings, repository, address, spoken)
    site = site_of(examined.knowledge, spoken, addresses, stock or Stock())
    return Compiled(examined, dossier, site)

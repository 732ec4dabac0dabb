"""The page that explains each code of the check, from its handbook; they stand by how serious they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from builder.diagnostics import Severity
from builder.model.site import CODES, CONTRIBUTE
from builder.read.shipped.handbook import severity_of
from builder.render.escape import Markdown, fenced
from builder.views.site import PageView, Site

_TITLE = "What the messages of the check mean"
_GROUPS = {
    Severity.ERROR: "Errors: what is wrong",
    Severity.WARNING: "Warnings: what looks wrong and may be meant",
    Severity.ADVICE: "Advice: what may be left as it is",
}
_FENCE = re.compile(r"^```\w*\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Code:
    """A code of the check, and what the handbook says of it: by turns text, which may be empty, and a block of code."""

    name: str
    said: tuple[Markdown, ...]


@dataclass(frozen=True, slots=True)
class Codes:
    """All codes, by groups under headings; `opening` is the page from which one comes here."""

    title: str
    opening: str
    groups: tuple[tuple[str, tuple[Code, ...]], ...]


def code_pages(site: Site) -> Iterator[PageView]:
    """Yield the page, if the dossier tells how to contribute; of its subject it says nothing, so no list names it."""
    if CONTRIBUTE in site.dossier.pages:
        view = partial(_codes, site)
        yield PageView(path=CODES, template="codes/index.md.jinja", title=_TITLE, view=view, is_listed=False)


def _codes(site: Site) -> Codes:
    sections = site.teller.stock.handbook.sections
    found = {code: (severity_of(said), Code(code, _parts(said))) for code, said in sections.items()}
    groups = (
        (heading, [each for severity, each in found.values() if severity is wanted])
        for wanted, heading in _GROUPS.items()
    )
    return Codes(_TITLE, CONTRIBUTE, tuple((heading, tuple(codes)) for heading, codes in groups))


def _parts(said: str) -> tuple[Markdown, ...]:
    """Return what stands in a section: by turns text, which may be empty, and a block of code."""
    found = _FENCE.split(said)
    return tuple(fenced(each) if number % 2 else Markdown(each) for number, each in enumerate(found))

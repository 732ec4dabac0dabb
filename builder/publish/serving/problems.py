"""Which problems belong to which page: those of the files that it is made of. All others are elsewhere."""

import shlex
from collections.abc import Iterable
from dataclasses import dataclass

from builder.diagnostics import Diagnostic, amount, errors_in, in_order, printable
from builder.model.articles import Article
from builder.model.site import HOME
from builder.publish.serving.editors import Workplace
from builder.views.site import PageView

SHOWN_ELSEWHERE = 200
"""How many problems of other files are listed: who has more begins with those of this page, or in the terminal."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem as it is shown: where in its file, what is wrong, what to do, and the link that opens that place."""

    severity: str
    code: str
    line: int
    column: int
    message: str
    help: str
    open: str


@dataclass(frozen=True, slots=True)
class FileOf:
    """A file of the content, what is wrong in it, and the link that opens it."""

    path: str
    open: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Problems:
    """What is wrong, seen from one page: in its own files, of which `source` is the first, and in others.

    `severity` is the gravest thing to be said here, empty if there is nothing; an error anywhere holds up every page,
    and `held_up` says so. `left_out` is how many problems elsewhere are not listed.
    """

    severity: str
    here: str
    elsewhere: str
    held_up: str
    source: FileOf | None
    files: tuple[FileOf, ...]
    others: tuple[FileOf, ...]
    left_out: int


def files_of(page: PageView | None) -> tuple[str, ...]:
    """Return the content files that a page is made of, the one that is its source first."""
    if page is None:
        return ()
    found = [page.source] if page.source else []
    folder, _, name = page.source.rpartition("/")
    if folder == Article.folder:
        found.append(f"claims/{name.removesuffix('.md')}.yml")
    if page.path == f"{HOME}.md":
        found.append("dossier.yml")
    return tuple(found)


def problems_of(page: PageView | None, diagnostics: Iterable[Diagnostic], workplace: Workplace) -> Problems:
    """Return all problems as they are seen from a page; from an address that is no page, all are elsewhere."""
    own, found = files_of(page), in_order(diagnostics)
    here = tuple(each for each in found if each.place.path in own)
    errors = errors_in(found)
    # What holds up every page is not to be left out.
    there = tuple(dict.fromkeys(each for each in (*errors, *found) if each.place.path not in own))
    wrong = {each.place.path: workplace.shown(each.place.path) for each in here}
    return Problems(
        severity=(errors or here)[0].severity if errors or here else "",
        here=f"{_tally(here)} in {' and '.join(wrong.values())}" if here else "",
        elsewhere=f"{_tally(there)} elsewhere" if there else "",
        held_up=_held_up(len(errors)) if errors else "",
        source=_file(own[0], (), workplace) if own else None,
        files=_by_file(here, workplace),
        others=_by_file(there[:SHOWN_ELSEWHERE], workplace),
        left_out=max(0, len(there) - SHOWN_ELSEWHERE),
    )


def _tally(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many problems and pieces of advice there are; an error and a warning are both a problem."""
    is_advice = [each.is_advice for each in diagnostics]
    problems, advice = is_advice.count(False), is_advice.count(True)
    found = [amount(problems, "problem", "problems")] if problems else []
    found += [amount(advice, "piece of advice", "pieces of advice")] if advice else []
    return " and ".join(found)


def _held_up(errors: int) -> str:
    mended = "it is" if errors == 1 else "they are"
    return f"The content has {amount(errors, 'error', 'errors')}. Until {mended} mended, pages stay as they were."


def _by_file(diagnostics: tuple[Diagnostic, ...], workplace: Workplace) -> tuple[FileOf, ...]:
    found: dict[str, list[Diagnostic]] = {}
    for each in diagnostics:
        found.setdefault(each.place.path, []).append(each)
    return tuple(_file(path, each, workplace) for path, each in found.items())


def _file(path: str, diagnostics: Iterable[Diagnostic], workplace: Workplace) -> FileOf:
    found = tuple(_problem(each, workplace) for each in diagnostics if each.place.path == path)
    return FileOf(workplace.shown(path), workplace.open(path), found)


def _problem(diagnostic: Diagnostic, workplace: Workplace) -> Problem:
    place = diagnostic.place
    # As the terminal says it.
    way_out = f" dossier fix {shlex.quote(workplace.name)} mends this." if diagnostic.fix else ""
    return Problem(
        severity=diagnostic.severity,
        code=diagnostic.code,
        line=place.line,
        column=place.column,
        message=printable(diagnostic.message),
        help=printable(f"{diagnostic.help}{way_out}".strip()),
        open=workplace.open(place.path, place.line, place.column),
    )

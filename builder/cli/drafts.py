"""What the commands that change the content have in common: a draft, shown first, put in place if it is wanted."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shlex import quote

import click

from builder.build import Examined, examine
from builder.cli.content import FAILED, WRONG_USE, no_folder
from builder.cli.problems import show
from builder.diagnostics import Diagnostic, amount, errors_in, stopping
from builder.model.dossier import Dossier
from builder.publish.desk.draft import ContentChangedError, Draft, draft_of
from builder.publish.desk.mending import mend
from builder.publish.desk.revisions import in_repository
from builder.revise import Changes, as_written, patch_of
from builder.revise.renaming import CannotSucceedError, names_former

YES = click.option(
    "--yes/--no", "answer", default=None, help="Make the changes, or only show them; without either, it is asked."
)


@contextmanager
def drafted(content: Path) -> Iterator[Draft]:
    """Yield a draft of a content folder; ends the command if it cannot be read or written."""
    try:
        with draft_of(content) as draft:
            yield draft
    except FileNotFoundError as error:
        if error.filename or error.args != (content,):
            raise
        no_folder(content)
    except ContentChangedError as changed:
        click.echo(f"{content}/{changed} has been changed meanwhile. Nothing was done; start again.", err=True)
        sys.exit(FAILED)
    except OSError as error:
        click.echo(f"{content} cannot be changed. {error}", err=True)
        sys.exit(FAILED)


def offer(draft: Draft, answer: bool | None, said: str, nothing: str) -> None:
    """Show what a draft changes, ask if it is wanted, and do it; exits 1 if there are changes that are not made."""
    changes = draft.changes
    if not changes:
        click.echo(nothing)
        return
    click.echo(patch_of(changes, draft.before, str(draft.content)))
    click.echo(said)
    if answer is None:
        answer = is_asked() and click.confirm("Make these changes?")
    if not answer:
        click.echo("Nothing was changed. With --yes, the changes are made.", err=True)
        sys.exit(FAILED)
    draft.put()
    files = len({*changes.texts, *changes.moves})
    said = f"Changed {amount(files, 'file', 'files')}."
    click.echo(f"{said} {_undone_by(draft)}" if in_repository(draft.content) else said)


def _undone_by(draft: Draft) -> str:
    """Return how Git undoes what a draft has done; files that are new it would leave there."""
    changes, folder = draft.changes, draft.content
    new = {*changes.moves.values(), *(changes.texts.keys() - draft.before.keys())}
    there = " ".join(quote(str(folder / each)) for each in sorted(new))
    rest = f" Then delete what is new: {there}" if there else ""
    return f"Git shows it: git diff; and undoes it: git restore {quote(str(folder))}.{rest}"


def is_asked() -> bool:
    """Return whether somebody is there who can answer."""
    return sys.stdin.isatty()


def errors_caused(before: Examined, after: Examined) -> list[Diagnostic]:
    """Return the errors that were not there before a change, wherever they stand now."""
    return caused_by_change(errors_in(before.diagnostics), errors_in(after.diagnostics))


def caused_by_change(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the problems that are new, wherever others stand now."""
    known = {(each.code, each.message) for each in before}
    return [each for each in after if (each.code, each.message) not in known]


def succeed(draft: Draft, change: Callable[[Dossier], Changes], former: str) -> str:
    """Make a change in a draft after which one id stands for another, and lead everything to it.

    Returns what is left to its author afterwards, warnings that were not there before, as lines.
    Ends the command if the change cannot be made, if references could be overlooked, or if it would cause an error.
    """
    before = examine(draft.folder)
    if before.dossier is None or before.dossier.broken:
        show(errors_in(before.diagnostics), before.texts, draft.content, "text")
        click.echo("First mend what cannot be read: references in it would be overlooked.", err=True)
        sys.exit(FAILED)
    try:
        draft.take(as_written(change(before.dossier), draft.texts))
    except CannotSucceedError as error:
        click.echo(f"{error} {error.help}".strip(), err=True)
        sys.exit(WRONG_USE)
    after = mend(draft, lambda problem: names_former(problem, former)).examined
    if caused := errors_caused(before, after):
        show(caused, after.texts, draft.content, "text")
        click.echo("Nothing was changed: that would cause these errors.", err=True)
        sys.exit(FAILED)
    left = caused_by_change(stopping(before.diagnostics, strict=True), stopping(after.diagnostics, strict=True))
    return "".join(
        f"\nLeft to you: {draft.content}/{each.place.path}:{each.place.line}: {each.message}" for each in left
    )

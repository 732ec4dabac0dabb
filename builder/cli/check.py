"""dossier check: every problem in the content, with its line."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from builder.build import Examined
from builder.cli.content import FAILED, WRONG_USE, examined_in
from builder.cli.options import STRICT
from builder.cli.problems import FOR_PROGRAMS, FORMS, default_form, explained_at, show
from builder.diagnostics import Diagnostic, amount, stopping, tally
from builder.publish.desk.watching import changes_in
from builder.publish.folders import way


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked: the content folder, those of its files that matter (none: all of them), and how it is shown."""

    content: Path
    files: frozenset[str]
    strict: bool
    form: str

    def of(self, diagnostics: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Return the problems in these files."""
        return tuple(each for each in diagnostics if not self.files or each.place.path in self.files)


@click.command()
@click.argument("paths", metavar="[CONTENT | FILE…]", nargs=-1, type=click.Path(exists=True, path_type=Path))
@STRICT
@click.option("--format", "form", type=click.Choice(FORMS), help="How problems are shown.")
@click.option("--watch", is_flag=True, help="Check again after each change, until it is stopped with Ctrl-C.")
def check(paths: tuple[Path, ...], strict: bool, form: str | None, watch: bool) -> None:
    """Check the content and show every problem with its line; exits 1 if any of them stops a build.

    With files of the content, only the problems in these are shown.
    """
    content, files = _content_and_files(paths)
    asked = _Asked(content, files, strict, form or default_form())
    if not watch:
        sys.exit(0 if _checked(asked) else FAILED)
    try:
        for _ in changes_in(content):
            click.clear()
            _checked(asked)
    except KeyboardInterrupt:
        click.echo()


def _checked(asked: _Asked) -> bool:
    """Show the problems that are asked for, and return whether none of them stops a build."""
    examined = examined_in(asked.content)
    found = asked.of(examined.diagnostics)
    show(found, examined.texts, asked.content, asked.form, explained_at(examined.dossier, asked.content))
    where = f"these {len(asked.files)} files" if len(asked.files) > 1 else "this file" if asked.files else asked.content
    others = len(examined.diagnostics) - len(found)
    elsewhere = f" {amount(others, 'problem', 'problems')} elsewhere: dossier check {asked.content}" if others else ""
    mended = sum(bool(each.fix) for each in found)
    if mended and asked.form == "text":
        click.echo(
            f"dossier fix {asked.content} mends {'this' if len(found) == mended == 1 else f'{mended} of these'}.",
            err=True,
        )
    if stopping(found, asked.strict) or (examined.dossier is None and not asked.files):
        click.echo(f"{tally(found)} in {where}.{elsewhere}", err=True)
        return False
    if asked.form not in FOR_PROGRAMS:
        click.echo(f"{where} is sound: {tally(found)}.{elsewhere}" if asked.files else _sound(examined, asked.content))
    return True


def _sound(examined: Examined, content: Path) -> str:
    dossier = examined.dossier
    if dossier is None:
        return ""
    held = f"{amount(len(dossier.records), 'record', 'records')}, {amount(len(dossier.claims), 'claim', 'claims')}"
    return f"{content} is sound: {held}, {tally(examined.diagnostics)}."


def _content_and_files(paths: Sequence[Path]) -> tuple[Path, frozenset[str]]:
    """Return the content folder that is meant and the files in it; ends the command if there is not one such folder."""
    folders = [each for each in paths if each.is_dir()]
    if len(paths) <= 1 and len(folders) == len(paths):
        return (folders or [Path("content")])[0], frozenset()
    if folders:
        click.echo("Give one content folder, or files of one.", err=True)
        sys.exit(WRONG_USE)
    homes = {each: _home_of(each) for each in paths}
    for file, home in homes.items():
        if home is None:
            click.echo(f"{file} is not in a content folder: no folder above it holds dossier.yml.", err=True)
            sys.exit(WRONG_USE)
    if len({home for home in homes.values() if home}) > 1:
        click.echo("Give files of one content folder.", err=True)
        sys.exit(WRONG_USE)
    content = next(home for home in homes.values() if home)
    return Path(way(content)), frozenset(each.absolute().relative_to(content).as_posix() for each in paths)


def _home_of(file: Path) -> Path | None:
    """Return the content folder that a file is in."""
    return next((each for each in file.absolute().parents if (each / "dossier.yml").is_file()), None)

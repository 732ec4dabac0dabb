"""What all commands begin with: the content folder, examined, and if it is to be built, fit for that."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click

from builder.build import Compiled, Examined, compile_dossier, examine
from builder.cli.problems import default_form, explained_at, show
from builder.diagnostics import stopping, tally
from builder.know import Knowledge
from builder.publish.configuration import address_of
from builder.publish.desk.schemas import write_schemas
from builder.publish.folders import Folders
from builder.publish.templates import KeptTemplates
from builder.views.parts.stock import Stock

FAILED, WRONG_USE = 1, 2


def examined_in(content: Path) -> Examined:
    """Return what is in the content folder; ends the command if it cannot be read."""
    try:
        return examine(content)
    except FileNotFoundError:
        no_folder(content)
    except OSError as error:
        click.echo(f"{content} cannot be read. {error}", err=True)
        sys.exit(FAILED)


def known_in(content: Path, name: str) -> tuple[Examined, Knowledge]:
    """Return what is known of a content folder, even with errors in it; ends the command without one."""
    examined = examined_in(content)
    if examined.knowledge is None:
        click.echo(f"{name} cannot be compared: {tally(examined.diagnostics)}. See: dossier check.", err=True)
        sys.exit(FAILED)
    return examined, examined.knowledge


def no_folder(content: Path) -> NoReturn:
    """End the command, because there is no such folder."""
    help = "Give the folder that holds dossier.yml, or start in the folder above content/."
    click.echo(f"There is no folder {content}. {help}", err=True)
    sys.exit(WRONG_USE)


def compiled_in(content: Path, strict: bool) -> tuple[Folders, Compiled]:
    """Return the folders and the pages of a content folder; shows what stops it, and then ends the command."""
    examined = examined_in(content)
    folders = Folders(content.resolve())
    # Editors need them most while something is wrong. If they cannot be written, the pages say why they cannot.
    with suppress(OSError):
        write_schemas(folders, examined)
    problems = stopping(examined.diagnostics, strict=True)
    show(problems, examined.texts, content, default_form(), explained_at(examined.dossier, content))
    if not examined.is_fit(strict):
        way_out = " With --no-strict, warnings stop nothing." if examined.is_sound else ""
        click.echo(f"{tally(problems)} in {content}: no page was made, and the old site stays.{way_out}", err=True)
        sys.exit(FAILED)
    repository, address = os.environ.get("DOSSIER_REPOSITORY"), address_of(folders)
    return folders, compile_dossier(examined, repository, address, stock=Stock(templates=KeptTemplates()))

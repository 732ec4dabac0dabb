"""dossier new: a small, complete dossier to start from."""

import sys
from pathlib import Path
from shlex import quote

import click

from builder.cli.content import FAILED, WRONG_USE
from builder.diagnostics import did_you_mean
from builder.model.values.languages import LANGUAGES
from builder.publish.desk.scaffold import NotEmptyError, Wanted, source_of_program, write_dossier
from builder.words.catalogues import shipped_catalogue

_NOT_TRANSLATED = (
    "Dates and the theme are in '{}'. The other words of the pages, such as headings, are in English: "
    "nobody has translated them yet."
)


def _language(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """Return the code of a language that pages can be in; raises BadParameter for any other."""
    if value not in LANGUAGES:
        near = did_you_mean(value, LANGUAGES, f"Write one of {', '.join(LANGUAGES)}.")
        raise click.BadParameter(f"'{value}' is no language that pages can be in. {near}")
    return value


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--title", prompt="Title of the dossier", help="Its title.")
@click.option(
    "--language",
    prompt="Language of the pages",
    default="en",
    show_default=True,
    callback=_language,
    metavar="CODE",
    help="The language of the pages' own words, such as fr.",
)
@click.option("--program", help="From where its workflow installs the program, for pip: git+https://….")
def new(path: Path, title: str, language: str, program: str | None) -> None:
    """Write a small, complete dossier into the folder PATH: content, workflow, forms, editor settings."""
    if not title.strip():
        click.echo("A dossier needs a title.", err=True)
        sys.exit(WRONG_USE)
    wanted = Wanted(" ".join(title.split()), language, source_of_program() if program is None else program)
    try:
        files = write_dossier(path, wanted)
    except NotEmptyError:
        click.echo(f"{path} is not an empty folder, and nothing is overwritten. Choose another name.", err=True)
        sys.exit(WRONG_USE)
    except OSError as error:
        click.echo(f"{path} cannot be written. {error}", err=True)
        sys.exit(FAILED)
    click.echo(f"Wrote {len(files)} files. What they say is invented: make it yours. Next:\n")
    if wanted.language != "en" and not shipped_catalogue(wanted.language).plural:
        click.echo(f"{_NOT_TRANSLATED.format(wanted.language)}\n")
    click.echo(f"  cd {quote(str(path))}\n  dossier build\n\nThen open build/site/index.html.")

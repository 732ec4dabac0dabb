"""The command line: dossier build, check, pdf, serve, pages. The only place that prints."""

import io
import json
import os
import sys
import time
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn

from builder.build import Examined, compile_dossier, examine
from builder.diagnostics import Severity, annotations, report
from builder.publish.fingerprint import fingerprint, is_current, remember
from builder.publish.folders import Folders
from builder.publish.pages import write_pages
from builder.publish.site import build_site, serve_site, summary

CONTENT = click.argument("content", type=click.Path(path_type=Path), default="content")
FAILED, WRONG_USE = 1, 2


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="dossier")
def main() -> None:
    """Turn a folder of articles and fact sheets into a published, fully sourced dossier.

    CONTENT is the folder with dossier.yml in it; everything generated goes to the folder build/ beside it.
    """
    for stream in (sys.stdout, sys.stderr):
        # Where the terminal's encoding lacks a letter, its number is better than no message at all.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@main.command()
@CONTENT
@click.option("--strict", is_flag=True, help="Count warnings as errors.")
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), help="How problems are shown.")
def check(content: Path, strict: bool, form: str | None) -> None:
    """Check the content and show every problem with its line; exits 1 if there are any errors."""
    examined = _examine(content)
    _show(examined, content, form or _default_form())
    problems = [each for each in examined.diagnostics if strict or each.severity is Severity.ERROR]
    if problems or examined.dossier is None:
        click.echo(f"{len(problems)} {'problem' if len(problems) == 1 else 'problems'} in {content}.", err=True)
        sys.exit(FAILED)
    if form != "json":
        dossier = examined.dossier
        click.echo(f"{content} is sound: {len(dossier.records)} records, {len(dossier.claims)} claims, no errors.")


@main.command()
@CONTENT
@click.option("--strict/--no-strict", default=True, help="Whether warnings stop the build (they do).")
def build(content: Path, strict: bool) -> None:
    """Build the site and the offline zip; the old site stays if anything goes wrong."""
    _build(content, strict, with_volume=False)


@main.command()
@CONTENT
def pdf(content: Path) -> None:
    """Build the site with the whole dossier as one PDF in it; needs Chromium or Chrome."""
    _build(content, strict=True, with_volume=True)


def _build(content: Path, strict: bool, with_volume: bool) -> None:
    started = time.perf_counter()
    examined = _examine(content)
    _show(examined, content, _default_form())
    if not examined.is_sound:
        click.echo(f"{content} has errors, so nothing was built; the old site stays as it was.", err=True)
        sys.exit(FAILED)
    folders = Folders(content.resolve())
    compiled = compile_dossier(examined, os.environ.get("DOSSIER_REPOSITORY"), os.environ.get("SITE_URL"))
    mark = fingerprint(folders, compiled)
    if is_current(folders, mark, with_volume):
        click.echo("Nothing has changed since the last build.")
    else:
        with _progress(f"Publishing {content}"):
            problem = build_site(folders, compiled, strict, with_volume)
        if problem:
            click.echo(problem, err=True)
            sys.exit(FAILED)
        remember(folders, mark)
    click.echo(summary(compiled, folders, time.perf_counter() - started))
    if with_volume:
        size = folders.volume.stat().st_size / 1e6
        click.echo(f"To print: {os.path.relpath(folders.volume)} ({size:.1f} MB); every page of the site leads to it.")


@main.command()
@CONTENT
def pages(content: Path) -> None:
    """Write only the Markdown pages and build/mkdocs.yml, for other programs that publish MkDocs projects."""
    examined = _examine(content)
    _show(examined, content, _default_form())
    if not examined.is_sound:
        sys.exit(FAILED)
    folders = Folders(content.resolve())
    compiled = compile_dossier(examined, os.environ.get("DOSSIER_REPOSITORY"), os.environ.get("SITE_URL"))
    try:
        number = write_pages(folders, compiled)
    except OSError as error:
        click.echo(f"The pages could not be written. {error}", err=True)
        sys.exit(FAILED)
    pages = sum(path.endswith(".md") for path in compiled.files)
    click.echo(f"{pages} pages in {folders.pages}, {number} files new or changed.")


@main.command()
@CONTENT
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
@click.option("--open", "open_browser", is_flag=True, help="Open the browser.")
def serve(content: Path, address: str, open_browser: bool) -> None:
    """Serve the site here and rebuild it when the content changes; an error keeps the last good pages."""
    _examine(content)
    serve_site(Folders(content.resolve()), address, open_browser)


def _examine(content: Path) -> Examined:
    try:
        return examine(content)
    except FileNotFoundError:
        help = "Give the folder that holds dossier.yml, or start in the folder above content/."
        click.echo(f"There is no folder {content}. {help}", err=True)
        sys.exit(WRONG_USE)
    except OSError as error:
        click.echo(f"{content} cannot be read. {error}", err=True)
        sys.exit(FAILED)


def _show(examined: Examined, content: Path, form: str) -> None:
    """Print the problems: as text, as annotations of a pull request, or as JSON for other programs."""
    folder = str(content)
    if form == "github":
        click.echo(annotations(examined.diagnostics, folder))
    elif form == "json":
        rows = [
            {
                "path": f"{folder}/{each.place.path}",
                "line": each.place.line,
                "column": each.place.column,
                "severity": each.severity,
                "code": each.code,
                "message": each.message,
                "help": each.help,
            }
            for each in examined.diagnostics
        ]
        click.echo(json.dumps(rows, indent=2))
    elif examined.diagnostics:
        click.echo(report(examined.diagnostics, examined.texts, folder), err=True)


def _default_form() -> str:
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def _progress(what: str) -> Progress:
    """Return a sign of life: a spinner on a terminal, one plain line elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        click.echo(f"{what} …", err=True)
    progress = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    progress.add_task(what, total=None)
    return progress

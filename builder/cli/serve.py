"""dossier serve: the site here, rebuilt while the content changes."""

import sys
from ipaddress import ip_address
from pathlib import Path

import click

from builder.cli.content import FAILED, examined_in
from builder.cli.options import CONTENT
from builder.publish.folders import Folders
from builder.publish.serving.editors import EDITOR_VARIABLE, EDITORS, USUAL, editor_address
from builder.publish.site import serve_site


def _address(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """Return an address of the form HOST:PORT; raises BadParameter for any other."""
    host, _, port = value.rpartition(":")
    try:
        known = host == "localhost" or bool(ip_address(host.removeprefix("[").removesuffix("]")))
        if known and port.isascii() and 0 < int(port) < 65536:
            return value
    except ValueError:
        pass
    raise click.BadParameter(f"'{value}' is no address of this machine with a port; write 127.0.0.1:8000.")


def _editor(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """Return the address of an editor; raises BadParameter for what is none."""
    try:
        return editor_address(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command()
@CONTENT
@click.option("--address", default="127.0.0.1:8000", callback=_address, show_default=True, help="Where to serve.")
@click.option(
    "--editor",
    default=USUAL,
    callback=_editor,
    envvar=EDITOR_VARIABLE,
    show_default=True,
    metavar="NAME|ADDRESS",
    help=f"Where links open files: {', '.join(EDITORS)}, or an address with {{path}}, {{line}} and {{column}}.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the browser.")
def serve(content: Path, address: str, editor: str, open_browser: bool) -> None:
    """Serve the site here and rebuild it when the content changes; an error keeps the last good pages.

    Each page has its problems at its foot, with links that open the editor, and the paragraphs of the articles beside.
    """
    examined_in(content)
    problem = serve_site(Folders(content.resolve()), address, open_browser, editor)
    if problem:
        click.echo(problem, err=True)
        sys.exit(FAILED)

"""dossier serve: the site here, rebuilt while the content changes."""

import sys
from ipaddress import ip_address
from pathlib import Path

import click

from builder.cli.content import FAILED, examined_in
from builder.cli.options import CONTENT
from builder.publish.folders import Folders
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


@click.command()
@CONTENT
@click.option("--address", default="127.0.0.1:8000", callback=_address, show_default=True, help="Where to serve.")
@click.option("--open", "open_browser", is_flag=True, help="Open the browser.")
def serve(content: Path, address: str, open_browser: bool) -> None:
    """Serve the site here and rebuild it when the content changes; an error keeps the last good pages."""
    examined_in(content)
    problem = serve_site(Folders(content.resolve()), address, open_browser)
    if problem:
        click.echo(problem, err=True)
        sys.exit(FAILED)

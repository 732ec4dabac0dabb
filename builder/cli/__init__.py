"""The command line, dossier: a file for each command, loaded when it is called. The only place that prints."""

import gc
import io
import sys
from importlib import import_module

import click

COMMANDS = (
    "add", "build", "check", "diff", "explain", "fix", "merge", "new", "pages", "pdf", "rename", "schema", "serve",
    "suggest",
)  # fmt: skip
"""The commands; each is the function of this name in the module of this name."""


class Commands(click.Group):
    """The commands, each loaded only when it is needed: most take longer to load than the others to run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Return a command; raises NoSuchCommand, which names those that are meant perhaps."""
        if cmd_name not in COMMANDS:
            raise click.NoSuchCommand(cmd_name, possibilities=COMMANDS, ctx=ctx)
        command: click.Command = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        return command


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="dossier")
def main() -> None:
    """Turn a folder of articles and fact sheets into a published, fully sourced dossier.

    CONTENT is the folder with dossier.yml in it; everything generated goes to the folder build/ beside it.
    """
    # A dossier is many objects that live to the end: looking so often for some that do not takes a sixth of the time.
    gc.set_threshold(100_000, 20, 20)
    for stream in (sys.stdout, sys.stderr):
        # Where the terminal's encoding lacks a letter, its number is better than no message at all.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")

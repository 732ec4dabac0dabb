"""Whether what others made, and what is made by a program, is still what we know: `python -m maintain.guard`.

Each guard asks one question that no reader of a change would think of asking: has the theme another template behind
one of ours, is a vendored file another, has a schema been left behind by its model? `make guard` runs them, `make lock`
ends with them, and a test makes sure that none complains.
"""

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import click
import material

from maintain.schemas import outdated_schemas
from maintain.theme import HOW_TO_MOVE, NAME, changed_templates, other_version, unlisted_templates
from maintain.vendor import ROOT, altered_files

TEMPLATES = Path(material.__file__).parent / "templates"
"""The templates of the installed theme."""


@dataclass(frozen=True, slots=True)
class Guard:
    """What one guard looks after, what it found, and what to do about that."""

    subject: str
    problems: tuple[str, ...]
    remedy: str


def guards() -> tuple[Guard, ...]:
    """Return what every guard finds in this checkout."""
    vendored = (
        "Files of others are not edited: `python -m maintain.vendor` fetches those that the manifest lists.\n"
        "For another version of a package see the head of maintain/vendor.py."
    )
    schemas = "Write them anew: `python -m maintain.schemas`."
    return (
        Guard("the theme's templates", tuple(_theme()), HOW_TO_MOVE),
        Guard("the vendored files", tuple(altered_files()), vendored),
        Guard("the editors' schemas", tuple(outdated_schemas()), schemas),
    )


def _theme() -> Iterator[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    yield from other_version(version(NAME), project["dependencies"])
    yield from changed_templates(TEMPLATES)
    yield from unlisted_templates(TEMPLATES, ROOT / "overrides")


@click.command()
def main() -> None:
    """Say what has changed behind our back, and what to do about it; exits 1 if anything has."""
    found = guards()
    complaints = [guard for guard in found if guard.problems]
    for guard in complaints:
        problems = "".join(f"  {each}\n" for each in guard.problems)
        click.echo(f"{guard.subject}:\n{problems}{guard.remedy}\n", err=True)
    if complaints:
        sys.exit(1)
    click.echo(f"As we know them: {', '.join(guard.subject for guard in found)}.")


if __name__ == "__main__":
    main()

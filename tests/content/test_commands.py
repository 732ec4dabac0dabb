"""The pages of the content: each command that they name exists, with its options."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from builder.cli import main
from builder.model.records import Page


def commands_in(text: str) -> list[str]:
    """Return the commands in a page: in blocks of code, one a line, and in code within a sentence."""
    return [
        each.strip()
        for each in re.findall(r"^ *(dossier .+)$|`(dossier [^`\n]+)`", text, re.MULTILINE)
        for each in each
        if each
    ]


def faults(line: str) -> Iterator[str]:
    """Yield what a command of a page has that there is not."""
    words = shlex.split(line)[1:]
    command: click.Command = main
    while isinstance(command, click.Group) and words:
        try:
            found = command.get_command(click.Context(command), words.pop(0))
        except click.UsageError:
            found = None
        if found is None:
            yield line
            return
        command = found
    known = {option for each in command.params for option in (*each.opts, *each.secondary_opts)}
    yield from (f"{each} in {line}" for each in words if each.startswith("-") and each not in known)


@pytest.mark.parametrize(
    "line", ["dossier ad actor", "dossier add boat", "dossier add actor --sort x", "dossier check --strickt"]
)
def test_a_command_that_does_not_exist_is_found(line: str) -> None:
    assert list(faults(line)) != []


def test_commands_are_found_in_blocks_and_in_sentences() -> None:
    assert commands_in("Write `dossier check`:\n\n    dossier build\n") == ["dossier check", "dossier build"]


def test_every_command_that_pages_name_exists(content: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((content / Page.folder).rglob("*.md"))]
    assert [fault for text in texts for line in commands_in(text) for fault in faults(line)] == []

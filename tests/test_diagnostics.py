"""One folder in diagnostics/ for each code: files laid over the minimal dossier, and what the compiler says.

After a wanted change of a message: DOSSIER_ACCEPT=1 pytest tests/test_diagnostics.py, then read the difference.
"""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest

from builder.build import Examined, examine
from builder.diagnostics import report
from tests.factory import dossier_folder

HERE = Path(__file__).parent
EXAMPLES = HERE / "diagnostics"
BUILDER = HERE.parent / "builder"
ACCEPT = "DOSSIER_ACCEPT=1 pytest tests/test_diagnostics.py"
EMITTED = re.compile(
    r'(?:Diagnostic|Doubt|_RefusedError|Slip|refuse|report|report_call)\(\s*"([a-z0-9-]+)"|return "(bad-[a-z]+)"',
    re.MULTILINE,
)


def codes_in_source() -> set[str]:
    """Return every code that is written in the compiler's source."""
    texts = (path.read_text(encoding="utf-8") for path in BUILDER.rglob("*.py"))
    return {match[1] or match[2] for text in texts for match in EMITTED.finditer(text)}


def described_codes() -> list[str]:
    text = (BUILDER / "check" / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^### `([a-z0-9-]+)`$", text, re.MULTILINE)


def result_of(example: Path, folder: Path) -> Examined:
    """Return what the compiler says of an example, laid over the minimal dossier."""
    content = example / "content"
    files = {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}
    without = example / "without.txt"
    target = dossier_folder(folder, files, without.read_text().split() if without.exists() else ())
    if example.name == "symbolic-link":
        make_links(target)
    with refusing_to_read(target / "actors" / "council.yml" if example.name == "unreadable-file" else None):
        return examine(target)


@contextmanager
def refusing_to_read(refused: Path | None) -> Iterator[None]:
    """Have the system refuse one file: a right cannot be kept in every checkout, and some users have all of them."""
    read = Path.read_bytes

    def read_or_refuse(path: Path) -> bytes:
        if path == refused:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path)

    with patch.object(Path, "read_bytes", read_or_refuse):
        yield


def make_links(content: Path) -> None:
    """Links cannot be kept in every checkout, so the test makes them: out of the folder, to it, and to nothing."""
    (content / "actors" / "council.yml").symlink_to("/etc/passwd")
    (content / "claims").symlink_to(content)
    (content / "notes.yml").symlink_to("missing")


@pytest.mark.parametrize("example", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_the_report_is_as_expected(example: Path, tmp_path: Path) -> None:
    found = result_of(example, tmp_path)
    text = report(found.diagnostics, found.texts, "content")
    expected = example / "expected.txt"
    if os.environ.get("DOSSIER_ACCEPT"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8"), f"if this is as it should be, run: {ACCEPT}"


@pytest.mark.parametrize("example", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_one_mistake_causes_no_others(example: Path, tmp_path: Path) -> None:
    assert {each.code for each in result_of(example, tmp_path).diagnostics} == {example.name}


def test_every_code_has_an_example() -> None:
    assert {path.name for path in EXAMPLES.iterdir()} == codes_in_source()


def test_every_code_is_described() -> None:
    assert set(described_codes()) == codes_in_source()


def test_codes_are_described_once_and_in_alphabetical_order() -> None:
    assert described_codes() == sorted(set(described_codes()))

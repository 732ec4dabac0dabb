"""The examples that README and CONTRIBUTING take from this dossier are true of it."""

import shutil
from pathlib import Path

import pytest

from builder.build import Examined, examine
from builder.diagnostics import report
from tests.test_documentation import blocks, text_of

EXAMPLE = "actors/washington-post.yml"


@pytest.fixture
def copied(content: Path, tmp_path: Path) -> Path:
    return shutil.copytree(content, tmp_path / "content")


def with_example(document: str, copied: Path) -> tuple[Examined, str]:
    """Return the content with the record that a document shows, and what the check says of that record."""
    (copied / EXAMPLE).write_text(blocks(document, "yaml")[0], encoding="utf-8")
    found = examine(copied)
    about = [each for each in found.diagnostics if each.place.path == EXAMPLE]
    return found, report(about, found.texts, "content")


def test_the_example_actor_of_the_readme_passes_the_check(copied: Path) -> None:
    found, problems = with_example("README.md", copied)
    assert problems == ""
    assert found.dossier is not None
    assert found.dossier.actors["washington-post"].name == "The Washington Post"
    assert f"content/{EXAMPLE}" in text_of("README.md")


def test_the_faulty_record_in_contributing_is_reported_as_shown_there(copied: Path) -> None:
    _, problems = with_example("CONTRIBUTING.md", copied)
    assert problems.strip() == blocks("CONTRIBUTING.md", "text")[0].strip()

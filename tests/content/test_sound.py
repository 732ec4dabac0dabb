"""The content folder that is examined has no errors."""

from pathlib import Path

from builder.build import examine
from builder.diagnostics import errors_in, report


def test_there_are_no_errors(content: Path) -> None:
    found = examine(content)
    assert report(errors_in(found.diagnostics), found.texts, content.name) == ""

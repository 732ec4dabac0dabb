"""What the page of briefs promises: what a brief prints, and no more."""

from pathlib import Path

from tests.views.made import made, plain


def test_a_brief_promises_the_summary_and_the_main_facts(tmp_path: Path) -> None:
    found = plain(made(tmp_path, {})["brief.md"])
    assert "of each its summary and main facts, what is disputed about it, and numbered sources." in found
    assert "every sentence" not in found

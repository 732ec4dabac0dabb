"""Who cites one copy cites the other: which paragraphs are twins, and where a citation lacks one."""

from pathlib import Path

import pytest

from builder.build import examine
from tests.factory import dossier_folder

TEXT = "A storm crossed the island."
ARTICLE = """\
---
title: One {name}
work: {work}
publisher: {{name: Herald, basis: printed}}
date: {{value: 2031-04-10, basis: printed}}
paragraphs: 1
---

¶1 {text}
"""


def article(name: str, text: str = TEXT, work: str = "of-the-storm") -> dict[str, str]:
    return {f"articles/{name}.md": ARTICLE.format(name=name, text=text, work=work)}


def found(folder: Path, cited: str, articles: dict[str, str]) -> list[str]:
    """Return the messages about an event with such sources."""
    event = f"name: Storm\nkind: storm\nsummary: It came [@{cited.replace(', ', '; ')}].\n"
    event += f"when: [{{value: 2031-04-05, sources: [{cited}]}}]\n"
    files = {**articles, "events/other.yml": event}
    return [each.message for each in examine(dossier_folder(folder, files)).diagnostics if each.code == "uncited-twin"]


@pytest.mark.parametrize("cited", ["one#p1, two#p1", "courier#p1", "general-knowledge", "two#p1, courier#p2, one#p1"])
def test_both_or_neither_is_right(tmp_path: Path, cited: str) -> None:
    assert found(tmp_path, cited, {**article("one"), **article("two")}) == []


@pytest.mark.parametrize(("cited", "missing"), [("one#p1", "two#p1"), ("courier#p2, two#p1", "one#p1")])
def test_one_alone_is_reported_in_texts_and_in_fields(tmp_path: Path, cited: str, missing: str) -> None:
    messages = found(tmp_path, cited, {**article("one"), **article("two")})
    assert len(messages) == 2
    assert all(f"without '{missing}'" in each for each in messages)


def test_what_says_it_in_other_words_or_is_another_work_is_no_twin(tmp_path: Path) -> None:
    assert found(tmp_path / "words", "one#p1", {**article("one"), **article("two", "It rained.")}) == []
    assert found(tmp_path / "work", "one#p1", {**article("one"), **article("two", work="another")}) == []


def test_a_third_copy_is_missed_too(tmp_path: Path) -> None:
    messages = found(tmp_path, "one#p1, two#p1", {**article("one"), **article("two"), **article("three")})
    assert messages
    assert all("without 'three#p1'" in each for each in messages)

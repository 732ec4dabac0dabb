"""Words: those that the vocabulary itself refers to are in it too."""

from pathlib import Path

import pytest

from tests.factory import MINIMAL, examined


@pytest.mark.parametrize(
    ("before", "after", "written"),
    [
        ("group: place}", "group: plaice}", "plaice"),
        ("label: Crews}", "label: Crews, within: creews}", "creews"),
        ("quantities:", "ranks:\n  mate: {label: Mate, within: captain}\nquantities:", "captain"),
    ],
)
def test_a_word_that_only_the_vocabulary_refers_to_is_known(
    tmp_path: Path, before: str, after: str, written: str
) -> None:
    assert before in MINIMAL["vocabulary.yml"]
    text = MINIMAL["vocabulary.yml"].replace(before, after)
    (problem,) = examined(tmp_path, {"vocabulary.yml": text}).diagnostics
    assert (problem.code, problem.place.path) == ("unknown-word", "vocabulary.yml")
    assert problem.message == f"'{written}' is not defined in this vocabulary"
    line = text.split("\n")[problem.place.line - 1]
    assert line[problem.place.column - 1 :].startswith(written)


def test_a_word_that_the_vocabulary_has_may_be_referred_to(tmp_path: Path) -> None:
    words = "ranks:\n  captain: {label: Captain}\n  mate: {label: Mate, within: captain}\nquantities:"
    text = MINIMAL["vocabulary.yml"].replace("quantities:", words)
    assert not examined(tmp_path, {"vocabulary.yml": text}).diagnostics

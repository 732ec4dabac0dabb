"""Dossiers made by a program: sound, and the same for the same number."""

from pathlib import Path

from builder.build import examine
from builder.diagnostics import errors_in, report
from tests.command import tree
from tests.factory import compiled_of
from tests.synthetic import FEWEST, write_dossier


def test_a_synthetic_dossier_is_sound_and_compiles(tmp_path: Path) -> None:
    content = write_dossier(tmp_path, FEWEST)
    found = examine(content)
    assert not errors_in(found.diagnostics), report(found.diagnostics, found.texts, "content")
    dossier = compiled_of(found).dossier
    assert len(dossier.records) == FEWEST
    assert all((dossier.claims, dossier.disagreements, dossier.questions, dossier.terms))


def test_the_same_number_and_seed_give_the_same_bytes(tmp_path: Path) -> None:
    first, second, other = (write_dossier(tmp_path / name, 120, seed) for name, seed in (("a", 1), ("b", 1), ("c", 2)))
    assert tree(first) == tree(second)
    assert tree(first) != tree(other)

"""Rows of a data file as columns of one value a row: each name stands once, and scripts put the rows together again."""

from collections.abc import Iterable, Mapping

Columns = dict[str, list[object]]


def columns(rows: Iterable[Mapping[str, object]]) -> Columns:
    """Return rows that have the same names as columns; `dossier.rows` is the way back."""
    found: Columns = {}
    for row in rows:
        for name, value in row.items():
            found.setdefault(name, []).append(value)
    return found

"""Everything that the compiler makes of fixtures/harbour, compared with what it made when somebody last read it.

After a wanted change: DOSSIER_ACCEPT=1 pytest tests/test_golden.py, then read the difference and commit it.
"""

import difflib
import os
from collections.abc import Iterator
from pathlib import Path

from builder.build import examine
from builder.publish.write import write_files
from tests.conftest import HARBOUR
from tests.factory import compiled_of

GOLDEN = Path(__file__).parent / "golden" / "harbour"
ACCEPT = "DOSSIER_ACCEPT=1 pytest tests/test_golden.py"
LONGEST = 200


def differences(known: dict[str, bytes], made: dict[str, bytes]) -> Iterator[str]:
    """Yield the lines that differ, file by file."""
    for path in sorted(known.keys() | made.keys()):
        before, after = (files.get(path, b"").decode().splitlines() for files in (known, made))
        yield from difflib.unified_diff(before, after, f"golden/{path}", f"made now/{path}", n=1, lineterm="")


def test_the_pages_are_as_they_were_accepted() -> None:
    files = compiled_of(examine(HARBOUR)).files
    # Nobody can read the index of the search; tests/views/search does.
    made = {path: text for path, text in files.items() if not path.startswith("data/search/")}
    if os.environ.get("DOSSIER_ACCEPT"):
        write_files(GOLDEN, made)
    known = {path.relative_to(GOLDEN).as_posix(): path.read_bytes() for path in GOLDEN.rglob("*") if path.is_file()}
    lines = list(differences(known, made))
    shown = "\n".join(lines[:LONGEST]) + (f"\n… {len(lines) - LONGEST} more lines" if len(lines) > LONGEST else "")
    assert known == made, f"the pages have changed:\n{shown}\n\nIf this is as it should be, run: {ACCEPT}\n"

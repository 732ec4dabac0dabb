"""Each mistake of the table is answered as it says, and the table in the check's README is this one.

After a wanted change of an answer: DOSSIER_ACCEPT=1 pytest tests/mistakes, then read the difference.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.diagnostics import Severity
from tests.mistakes.mistakes import Mistake, all_mistakes, place_of

README = Path(__file__).parents[2] / "builder" / "check" / "README.md"
HEADING = "## What strangers write, and what the check answers\n"
MISTAKES = all_mistakes()
FOREIGN = (
    r"EDTF|pydantic|None\b|\bdict\b|\btuple\b|Traceback"
    r"|not find|found (?:a|character|unexpected)|in this context|flow |block (?:mapping|sequence)|token"
)
"""Words of programs, which say nothing to who writes."""


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.id)
def test_a_mistake_is_answered_once_at_its_place_with_the_remedy(mistake: Mistake, tmp_path: Path) -> None:
    found = mistake.answers(tmp_path)
    if not mistake.code:
        assert found == ()
        return
    assert [each.code for each in found] == [mistake.code] * mistake.number
    first = found[0]
    assert mistake.at in ("", place_of(first))
    assert mistake.says in first.message
    assert mistake.help in first.help


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.id)
def test_the_help_speaks_to_its_reader(mistake: Mistake, tmp_path: Path) -> None:
    for each in mistake.answers(tmp_path):
        assert each.help or each.severity is Severity.ADVICE, f"no help: {each.message}"
        assert not re.search(FOREIGN, f"{each.message} {each.help}")


def test_the_readme_has_the_table(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(HEADING)
    _, next_heading, after = rest.partition("\n## ")
    wanted = f"{before}{HEADING}\n{''.join(lines(tmp_path))}{next_heading}{after}"
    if os.environ.get("DOSSIER_ACCEPT"):
        README.write_text(wanted, encoding="utf-8")
    assert README.read_text(encoding="utf-8") == wanted


def lines(folder: Path) -> Iterator[str]:
    """Yield the lines of the table in the README."""
    yield "Each of these is tried by `tests/mistakes`, one at a time. What is no mistake is not in the list.\n\n"
    yield "| Someone … | is answered by | with the help |\n| --- | --- | --- |\n"
    for mistake in MISTAKES:
        if mistake.code:
            first = mistake.answers(folder / mistake.id)[0]
            yield f"| {mistake.did} | `{first.code}`: {code(first.message)} | {code(first.help)} |\n"


def code(text: str) -> str:
    """Return a text as it stands, in a cell of a table."""
    fence = "``" if "`" in text else "`"
    blank = " " if fence == "``" else ""
    shown = "".join(each if each.isprintable() else f"U+{ord(each):04X}" for each in text)
    return f"{fence}{blank}{shown.replace('|', chr(92) + '|')}{blank}{fence}" if text else ""

"""Each mistake of the table is answered as it says, and the table in the check's README is this one.

After a wanted change of an answer: DOSSIER_ACCEPT=1 pytest tests/mistakes, then read the difference.
"""

import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from builder.diagnostics import Diagnostic, Severity, errors_in
from builder.publish.desk.draft import draft_of
from builder.publish.desk.mending import mend
from builder.revise import Changes
from tests.mistakes.mistakes import Mistake, all_mistakes, place_of

README = Path(__file__).parents[2] / "builder" / "check" / "README.md"
HEADING = "## What strangers write, and what the check answers\n"
MISTAKES = all_mistakes()
WRONG = [each for each in MISTAKES if each.code]
BY_ID = {each.id: each for each in MISTAKES}
FOREIGN = (
    r"EDTF|pydantic|None\b|\bdict\b|\btuple\b|Traceback"
    r"|not find|found (?:a|character|unexpected)|in this context|flow |block (?:mapping|sequence)|token"
)
"""Words of programs, which say nothing to who writes."""


@cache
def answers(mistake: str) -> tuple[Diagnostic, ...]:
    """Return what the check says of a mistake."""
    with TemporaryDirectory() as folder:
        return BY_ID[mistake].answers(Path(folder))


@cache
def mended(mistake: str) -> tuple[Changes, dict[str, str], tuple[Diagnostic, ...]]:
    """Return what `dossier fix` changes of a mistake, in which texts, and what is left to say."""
    with TemporaryDirectory() as folder, draft_of(BY_ID[mistake].made_in(Path(folder))) as draft:
        left = mend(draft, lambda problem: True).examined.diagnostics
        return draft.changes, draft.before, left


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.id)
def test_a_mistake_is_answered_once_at_its_place_with_the_remedy(mistake: Mistake) -> None:
    found = answers(mistake.id)
    if not mistake.code:
        assert found == ()
        return
    assert [each.code for each in found] == [mistake.code] * mistake.number
    first = found[0]
    assert mistake.at in ("", place_of(first))
    assert mistake.says in first.message
    assert mistake.help in first.help


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.id)
def test_the_help_speaks_to_its_reader(mistake: Mistake) -> None:
    for each in answers(mistake.id):
        assert each.help or each.severity is Severity.ADVICE, f"no help: {each.message}"
        assert not re.search(FOREIGN, f"{each.message} {each.help}")


@pytest.mark.parametrize("mistake", WRONG, ids=lambda mistake: mistake.id)
def test_mending_makes_nothing_worse_and_loses_no_remark(mistake: Mistake) -> None:
    changes, before, left = mended(mistake.id)
    assert len(errors_in(left)) <= max(1, len(errors_in(answers(mistake.id))))
    for path, text in changes.texts.items():
        assert text is not None, "nothing is deleted"
        remarks = [each for each in before[path].split("\n") if each.lstrip().startswith("# ")]
        assert [each for each in remarks if each not in text] == []


def test_the_readme_has_the_table() -> None:
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(HEADING)
    _, next_heading, after = rest.partition("\n## ")
    wanted = f"{before}{HEADING}\n{''.join(lines())}{next_heading}{after}"
    if os.environ.get("DOSSIER_ACCEPT"):
        README.write_text(wanted, encoding="utf-8")
    assert README.read_text(encoding="utf-8") == wanted


def is_mended(mistake: Mistake) -> bool:
    """Return whether `dossier fix` leaves nothing of a mistake that stops a build."""
    changes, _, left = mended(mistake.id)
    return bool(changes) and not [each for each in left if not each.is_advice]


def lines() -> Iterator[str]:
    """Yield the lines of the table in the README; at least half of the mistakes are mended by the program."""
    ours = [each for each in WRONG if is_mended(each)]
    assert 2 * len(ours) >= len(WRONG)
    yield "Each of these is tried by `tests/mistakes`, one at a time. What is no mistake is not in the list. What bears a ✓ is\n"
    yield "mended by `dossier fix`; the rest needs to be decided, or known, by a person.\n\n"
    yield "| Someone … | is answered by | with the help | |\n| --- | --- | --- | --- |\n"
    for mistake in WRONG:
        first = answers(mistake.id)[0]
        mark = "✓" if mistake in ours else ""
        yield f"| {mistake.did} | `{first.code}`: {code(first.message)} | {code(first.help)} | {mark} |\n"


def code(text: str) -> str:
    """Return a text as it stands, in a cell of a table."""
    fence = "``" if "`" in text else "`"
    blank = " " if fence == "``" else ""
    shown = "".join(each if each.isprintable() else f"U+{ord(each):04X}" for each in text)
    return f"{fence}{blank}{shown.replace('|', chr(92) + '|')}{blank}{fence}" if text else ""

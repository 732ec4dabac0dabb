"""Two mistakes of the table at once: each message has its place and its remedy, and nothing ends the check."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from builder.build import examine
from builder.diagnostics import Severity, report
from tests.mistakes.mistakes import Mistake, all_mistakes

MISTAKES = st.sampled_from(all_mistakes())


@settings(max_examples=60, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], deadline=None)
@given(MISTAKES, MISTAKES)
def test_two_mistakes_at_once_are_answered(one: Mistake, other: Mistake) -> None:
    with tempfile.TemporaryDirectory() as folder:
        content = one.made_in(Path(folder))
        assume(other.fits(content))
        other.make(content)
        found = examine(content)
        lines = {path: text.count("\n") + 1 for path, text in found.texts.items()}
        for each in found.diagnostics:
            assert each.help or each.severity is Severity.ADVICE, each
            assert 1 <= each.place.line <= lines.get(each.place.path, each.place.line), each
            assert each.place.column >= 1, each
        assert report(found.diagnostics, found.texts, "content").count(": error[") == sum(
            each.severity is Severity.ERROR for each in found.diagnostics
        )

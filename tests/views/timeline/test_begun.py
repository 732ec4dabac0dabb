"""Cut into periods, no event is lost: what had begun by some day stands in a list of its own, all else in a period."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builder.model.values.dates import LAST_YEAR, parse_date
from builder.model.vocabulary import Label
from builder.views.parts.lines import EventLine
from builder.views.timeline.marks import Timed, mark_of
from builder.views.timeline.periods import periods_of
from builder.words import words_of

ENGLISH = words_of("en")
DAYS = st.dates(max_value=date(LAST_YEAR, 12, 31)).map(lambda each: each.isoformat())
DATES = st.builds(lambda day, form: form.format(day), DAYS, st.sampled_from(["{}", "{}~", "../{}", "{}/.."]))


def at(number: int, when: str) -> Timed:
    line = EventLine(str(number), "A storm", (when,), False, Label(label="Storm"), ())
    return Timed(line, (mark_of(parse_date(when)),))


@given(st.lists(DATES, max_size=12), st.integers(min_value=1, max_value=5))
def test_every_event_stands_once(dates: list[str], at_most: int) -> None:
    events = sorted((at(*each) for each in enumerate(dates)), key=lambda each: each.mark.first)
    periods = periods_of(ENGLISH, events, at_most)
    stand = [each.line.event for period in periods for each in period.events]
    assert sorted(stand) == sorted(each.line.event for each in events)
    assert len({each.anchor for each in periods}) == len(periods)
    for period in periods:
        open_starts = {each.has_begun_unknown for each in period.events}
        assert open_starts == {"begun earlier or then" in period.title}
        assert len(period.events) <= at_most or len({each.mark.first for each in period.events}) == 1

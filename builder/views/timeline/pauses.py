"""How much time lies between two events that follow each other, in words: never more than their dates allow.

The script timeline/pauses.js says the same between what a choice leaves.
"""

from collections.abc import Iterable, Iterator

from builder.views.timeline.marks import Edge, Mark, Timed
from builder.words import Words

SHORTEST = 7
"""So many days are named; fewer are not."""


def between(words: Words, events: Iterable[Timed]) -> Iterator[str]:
    """Yield for each event how much time lies between it and all before it, nothing if that is little or not known."""
    before: Mark | None = None
    for each in events:
        mark = each.mark if each.marks and each.mark.is_close else None
        yield pause(words, before, mark, SHORTEST) if before and mark else ""
        if mark and (before is None or mark.last >= before.last):
            before = mark


def pause(words: Words, before: Mark, after: Mark, shortest: int = 1) -> str:
    """Return how much time lies between two dates, nothing if that is less than so many days or one is only about."""
    days = (after.first - before.last).days
    if days < shortest or Edge.ABOUT in (before.start, before.end, after.start, after.end):
        return ""
    return in_words(words, days, before.is_day and after.is_day)


def in_words(words: Words, days: int, is_exact: bool) -> str:
    """Return a time in the largest units of which there are several, and that it may be longer if it may."""
    if days < 14:
        if is_exact:
            return words.ngettext("%(number)s day", "%(number)s days", days)
        return words.ngettext("%(number)s day or more", "%(number)s days or more", days)
    if days < 217:
        if is_exact and days % 7 == 0:
            return words.ngettext("%(number)s week", "%(number)s weeks", days // 7)
        return words.ngettext("%(number)s week or more", "%(number)s weeks or more", days // 7)
    if days < 732:
        return words.ngettext("%(number)s month or more", "%(number)s months or more", days // 31)
    return words.ngettext("%(number)s year or more", "%(number)s years or more", days // 366)

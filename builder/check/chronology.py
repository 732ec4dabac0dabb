"""Chronology: what followed what, and which date stands far from all others."""

from collections.abc import Iterator

from builder.check.doubts import Doubt
from builder.diagnostics import Severity
from builder.know import Knowledge
from builder.know.clock import DAY
from builder.know.events import dates_of
from builder.model.values.dates import Edtf
from builder.model.walk import Path

FAR = 5 * 366 * DAY
"""How many minutes a date must be from all others to stand far from them, at least."""

FEW = 3
"""How many other dates a dossier needs for one to stand far from them."""


def circle_of_events(knowledge: Knowledge) -> Iterator[Doubt]:
    """No event followed itself by way of others. A circle is said once, at its first event."""
    for circle in knowledge.chains.circles:
        arrow = circle[0]
        document = knowledge.dossier.document_of[arrow.later]
        way = " → ".join((*(each.later for each in circle), arrow.later))
        message = f"following follows from '{arrow.later}' leads back to it: {way}"
        remedy = f"Remove one of the steps, such as 'event: {arrow.earlier}' here."
        yield Doubt("circle-of-events", document, ("follows", arrow.index, "event"), message, remedy)


def answer_before_question(knowledge: Knowledge) -> Iterator[Doubt]:
    """No event is over before one that it followed has begun."""
    dossier, events = knowledge.dossier, knowledge.events
    circular = {(each.later, each.index) for circle in knowledge.chains.circles for each in circle}
    for later in dossier.events:
        for arrow in knowledge.chains.arrows_to(later):
            after, before = events.whole(later), events.whole(arrow.earlier)
            if (later, arrow.index) in circular or before < after or not before.excludes(after):
                continue
            when, asked = (dates_of(dossier.events[each])[0].text for each in (later, arrow.earlier))
            message = f"'{later}' ({when}) cannot have followed '{arrow.earlier}' ({asked}), which is later"
            remedy = f"Correct a date, or turn the step round: in '{arrow.earlier}', follows: [{{event: {later}, …}}]."
            path = ("follows", arrow.index, "event")
            yield Doubt("answer-before-question", dossier.document_of[later], path, message, remedy)


def far_from_all_others(knowledge: Knowledge) -> Iterator[Doubt]:
    """No day stands alone, years before or after all that the dossier dates: a year is easily mistyped.

    The gap must be longer than the time that all other dates cover. Months and years are history, and not asked about.
    """
    dossier, clock = knowledge.dossier, knowledge.clock
    moments = sorted(
        ((clock.order(when), key, path, when) for key, path, when in _moments(knowledge)), key=lambda each: each[:2]
    )
    if len(moments) <= FEW:
        return
    begins = [each[0].first for each in moments]
    ends = ((0, begins[1] - begins[0], begins[-1] - begins[1]), (-1, begins[-1] - begins[-2], begins[-2] - begins[0]))
    for index, gap, span in ends:
        _, key, path, when = moments[index]
        if gap > max(span, FAR) and when.is_day:
            other = moments[1 if index == 0 else -2]
            message = f"{when.text} is years from every other date; the nearest is {other[3].text} ('{other[1]}')"
            year = moments[len(moments) // 2][3].first.year
            remedy = f"If the year is a slip of the pen, correct it; the other dates are of {year} or about it."
            yield Doubt("far-from-all-others", dossier.document_of[key], path, message, remedy, Severity.ADVICE)


def _moments(knowledge: Knowledge) -> Iterator[tuple[str, Path, Edtf]]:
    """Yield the first date of each event, and the dates of articles."""
    for key, event in knowledge.dossier.events.items():
        for when in dates_of(event)[:1]:
            yield key, ("when", 0, "value"), when
    for key, article in knowledge.dossier.articles.items():
        if article.date.known:
            yield key, ("date", "value"), article.date.known

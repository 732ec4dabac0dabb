"""The time for which a tie or an office is known, in words: never longer than the articles show."""

from builder.know.times import Known
from builder.render.bylines import dated_as_worked_out
from builder.words import Words


def known_time(words: Words, known: Known) -> str:
    """Return since, until and as of when something is known, nothing if that is not known.

    Where the editor worked out the day of the article, it says so.
    """
    times = (
        words.date(known.plain) if known.plain else "",
        words.gettext("since %(date)s", date=known.since) if known.since else "",
        words.gettext("until %(date)s", date=known.until) if known.until else "",
        _as_of(words, known),
    )
    return words.enumerated(each for each in times if each)


def _as_of(words: Words, known: Known) -> str:
    if known.as_of is None:
        return ""
    date = words.date(known.as_of)
    return words.gettext("as of %(date)s", date=dated_as_worked_out(words, date) if known.is_worked_out else date)

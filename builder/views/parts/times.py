"""The time for which a tie or an office is known, in words: never longer than the articles show."""

from builder.know.times import Known


def known_time(known: Known) -> str:
    """Return since, until and as of when something is known, nothing if that is not known.

    The day of an article that the editor worked out stands in brackets.
    """
    times = (
        str(known.plain or ""),
        f"since {known.since}" if known.since else "",
        f"until {known.until}" if known.until else "",
        _as_of(known) if known.as_of else "",
    )
    return ", ".join(each for each in times if each)


def _as_of(known: Known) -> str:
    return f"as of [{known.as_of}]" if known.is_worked_out else f"as of {known.as_of}"

"""The time for which a tie or an office is known, in words: never longer than the articles show."""

from builder.know.times import Known


def known_time(known: Known) -> str:
    """Return since, until and as of when something is known, nothing if that is not known."""
    times = (
        str(known.plain or ""),
        f"since {known.since}" if known.since else "",
        f"until {known.until}" if known.until else "",
        f"as of {known.as_of}" if known.as_of else "",
    )
    return ", ".join(each for each in times if each)

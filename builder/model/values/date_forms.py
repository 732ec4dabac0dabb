"""Dates as people write them, and the form that is written here for each.

Nothing is guessed: a form that can mean two days is answered with both, and one that says what cannot be written here
with the reason and what to write instead.
"""

import re

from builder.model.values.date_words import in_english
from builder.model.values.widths import narrow

FORMS = (
    "Write 2031, 2031-04, 2031-04-05, 2031-04-05T22:00, 2031-04~ (about), 2031-04? (perhaps), "
    "2031-04-05/2031-04-06 (from, to), 2031-04/.. (from) or ../2031-04 (by)."
)
"""How dates are written, as a sentence for the writer."""

_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?" \
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"  # fmt: skip
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_HEDGES = {
    "about ": "~", "around ": "~", "approximately ": "~", "circa ": "~", "ca. ": "~", "ca ": "~", "c. ": "~",
    "roughly ": "~", "perhaps ": "?", "maybe ": "?", "possibly ": "?", "probably ": "?",
}  # fmt: skip
_ENDS = {
    "since ": "{}/..", "from ": "{}/..", "until ": "../{}", "till ": "../{}", "by ": "../{}", "up to ": "../{}",
}  # fmt: skip
_TIME = r"(?:[t ]+(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)? ?(?P<zone>z|utc|gmt|[+-]\d\d:?\d\d)?)?"
_SHAPES = tuple(
    re.compile(shape + _TIME)
    for shape in (
        r"(?P<day>\d{1,2})\.? (?:of )?" + _MONTH.format("name") + r",? (?P<year>\d{4})",
        _MONTH.format("name") + r" (?P<day>\d{1,2}),? (?P<year>\d{4})",
        _MONTH.format("name") + r",? (?:of )?(?P<year>\d{4})",
        r"(?P<year>\d{4})[ ,]+" + _MONTH.format("name") + r"(?: (?P<day>\d{1,2}))?",
        r"(?P<year>\d{4})[-/. ](?P<month>\d{1,2})(?:[-/. ](?P<day>\d{1,2}))?",
        r"(?P<year>\d{4})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])",
        r"(?P<one>\d{1,2})[-/. ]+(?P<other>\d{1,2})[-/. ]+(?P<year>\d{4})",
        r"(?P<month>\d{1,2})[-/.](?P<year>\d{4})",
        r"(?P<year>\d{4})",
    )
)
_SPAN = re.compile(r"(.+?)\s*(?:–|—|\bto\b|\band\b|\buntil\b| - |\.\.+|/)\s*(.+)")
_DAYS = re.compile(r"(?P<first>\d{1,2})\s*(?:-|–|to|and|/)\s*(?P<last>\d{1,2}) (?P<rest>\D+ \d{4})")
_DAYS_AFTER = re.compile(r"(?P<name>[a-z]+) (?P<first>\d{1,2})\s*(?:-|–|to|and)\s*(?P<last>\d{1,2}),? (?P<year>\d{4})")
_YEARS = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_SHORT = re.compile(r"(\d{4}-\d\d)-(\d\d)[-–/](\d\d)")
_SEASON = re.compile(r"(\d{4})-?(?:2[1-4]|3[1-6]|xx)(?:-xx)?|(?:spring|summer|autumn|fall|winter),? (?:of )?(\d{4})")
_DASHED = re.compile(r"(\d{4}) ?[‒–—−] ?(\d\d?) ?[‒–—−] ?(\d\d?)\b")
_PART_OF_DAY = re.compile(
    r"(?:(?:early|late|the|on|in) )*(?:morning|noon|afternoon|evening|night|midnight|dawn|dusk) (?:of )?(?P<after>.+)"
    r"|(?P<before>.+?),? (?:(?:early|late|the|in|at) )*(?:morning|noon|afternoon|evening|night|midnight|dawn|dusk)"
)
_DECADE = re.compile(r"(?:the )?(\d{3})0'?s")


def how_to_write_date(text: str) -> str:
    """Return what to write for a text that is no date here, as a sentence for the writer."""
    return why_not_here(text) or proposed(text) or FORMS


def proposed(text: str) -> str:
    """Return a sentence with the form to write for a text that people write for a date; empty if it is none."""
    found = propose_date(text).replace(" or ", "' or '")
    return f"Write '{found}'." if found else ""


def propose_date(text: str) -> str:
    """Return the form of a date for a text as people write dates: `2031-04-05` for "5 April 2031"; empty if it is none.

    A text that can be two days gives both, joined by "or".
    """
    plain = _plain(text)
    if match := _DECADE.fullmatch(plain):
        return f"{match[1]}0/{match[1]}9"
    if match := _YEARS.fullmatch(plain):
        return f"{match[1]}/{match[2]}"
    if match := _SHORT.fullmatch(plain):
        return f"{match[1]}-{match[2]}/{match[1]}-{match[3]}"
    if match := _DAYS.fullmatch(plain):
        return _joined(*(_point(f"{match[each]} {match['rest']}") for each in ("first", "last")))
    if match := _DAYS_AFTER.fullmatch(plain):
        return _joined(*(_point(f"{match['name']} {match[each]} {match['year']}") for each in ("first", "last")))
    for word, form in _ENDS.items():
        if plain.startswith(word) and (found := _hedged(plain.removeprefix(word))):
            return "" if " or " in found else form.format(found)
    if found := _hedged(plain):
        return found
    match = _SPAN.fullmatch(plain.removeprefix("between ").removeprefix("from "))
    return _joined(_hedged(match[1]), _hedged(match[2])) if match else ""


def why_not_here(text: str) -> str:
    """Return why a text that says a time cannot be written here, and what to write instead; empty if it says none."""
    plain = _plain(text)
    if re.fullmatch(r"-\d{4,}.*|y-?\d+.*|0000.*|\d+ ?(?:bc|bce|b\.c\.).*", plain):
        return "Years before 1 cannot be written here: leave the field out and say it in the summary."
    if match := re.fullmatch(r"(\d\d)xx", plain):
        return f"A century is written as a span: {match[1]}00/{match[1]}99."
    if match := re.fullmatch(r"(\d{3})x", plain):
        return f"A decade is written as a span: {match[1]}0/{match[1]}9."
    if match := _SEASON.fullmatch(plain):
        year = match[1] or match[2]
        return f"Seasons and parts of a year are written as spans of months, such as {year}-03/{year}-05."
    if match := re.fullmatch(r"[\[{](.+?)(?:,|\.\.)(.+)[\]}]", text.strip()):
        return f"Several dates are entries of their own, one for each; a span is {match[1].strip()}/{match[2].strip()}."
    if re.fullmatch(r"(?:unknown|n\.? ?d\.?|none|undated|no date|\?+|-|tba|tbd|null|today|now|yesterday)", plain):
        return "Leave the field out if no date is known."
    if re.fullmatch(r"\d\d:\d\d", plain):
        return f"A time needs its day before it, such as 2031-04-05T{plain}."
    if (match := _PART_OF_DAY.fullmatch(plain)) and (day := _hedged(match["after"] or match["before"])):
        return f"Parts of a day cannot be written here: write {day}, and say it in a note."
    if (named := _hedged(f"{plain} 2031")) and re.search("[a-z]", plain):
        return f"The year is missing. With it, this would be {named} in 2031."
    if len(days := [_hedged(each) for each in re.split(", ?|;", plain)]) > 1 and all(days):
        return f"Several dates are entries of their own, one for each; a span is {days[0]}/{days[-1]}."
    if re.fullmatch(r"\d{5,}", plain) and not propose_date(text):
        return "A year has four digits."
    return ""


def _plain(text: str) -> str:
    plain = _DASHED.sub(r"\1-\2-\3", narrow(text).replace("\u2011", "-"))
    return _WEEKDAY.sub("", in_english(_ORDINAL.sub("", " ".join(plain.lower().split()))))


def _hedged(text: str) -> str:
    """Return the form of a date with its hedge before or behind it; empty if it is none."""
    for word, mark in _HEDGES.items():
        if text.startswith(word):
            found = _point(_WEEKDAY.sub("", text.removeprefix(word)))
            return f"{found}{mark}" if found and " or " not in found else ""
    marked = re.fullmatch(r"(?:~ ?)?(.+?) ?([~?%])?", text)
    if not marked:
        return ""
    found, mark = _point(_WEEKDAY.sub("", marked[1])), marked[2] or ("~" if text.startswith("~") else "")
    return f"{found}{mark}" if found else ""


def _joined(first: str, last: str) -> str:
    return f"{first}/{last}" if first and last and " or " not in first + last else ""


def _point(text: str) -> str:
    for shape in _SHAPES:
        if match := shape.fullmatch(text.strip()):
            return _form(match.groupdict())
    return ""


def _form(parts: dict[str, str | None]) -> str:
    """Return the form of a date from its parts as found; both where day and month cannot be told apart."""
    year, time = parts["year"] or "", _time(parts)
    if one := parts.get("one"):
        pairs = dict.fromkeys([(one, parts["other"] or ""), (parts["other"] or "", one)])
        days = [f"{year}-{int(month):02}-{int(day):02}" for day, month in pairs if int(month) in range(1, 13)]
        return " or ".join(f"{each}{time}" for each in days)
    name = parts.get("name")
    month = _month(name) if name else int(parts.get("month") or 0)
    day = int(parts.get("day") or 0)
    if month > 12 or day > 31:
        return ""
    found = "-".join([year, *([f"{month:02}"] if month else []), *([f"{day:02}"] if day else [])])
    return f"{found}{time}" if day else found


def _month(name: str) -> int:
    return next(number for number, each in enumerate(_NAMES, 1) if each.startswith(name[:3]))


def _time(parts: dict[str, str | None]) -> str:
    if not parts.get("hour"):
        return ""
    zone = (parts["zone"] or "").replace(":", "")
    offset = "Z" if zone in ("z", "utc", "gmt") else f"{zone[:3]}:{zone[3:]}" if zone else ""
    return f"T{int(parts['hour'] or 0):02}:{parts['minute']}{offset}"

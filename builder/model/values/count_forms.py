"""Figures as people write them, turned into the words used here: `two` into 2, `around 50` into `about 50`.

Only what means the same is turned; what leaves a choice is refused, with the choices (see counts.py).
"""

import re

from builder.model.values.widths import narrow

_UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = {word: number for number, word in enumerate(_UNITS)} | {
    word: 10 * number for number, word in enumerate(_TENS, 2)
}
NUMBER_WORDS = frozenset(_NUMBERS)
"""The words for single numbers."""

_TEEN = re.compile(rf"\b({'|'.join(_TENS)})[- ]({'|'.join(_UNITS[1:10])})\b")
_NUMBER = re.compile(rf"\b({'|'.join(_NUMBERS)})\b")
_MULTIPLE = re.compile(r"\b(\d{1,6}(?:\.\d{1,6})?) ?(hundred|thousand|million)\b(?! of)")
_LARGE = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
# Spaces, also those that do not break, part thousands in many languages, and apostrophes in some.
_GROUPED = re.compile(r"(?<![\d,.])\d{1,3}(?:([ \u00a0\u2009\u202f'’])\d{3})(?:\1\d{3})*(?![\d,.])")
_SAME = (
    (r"(?:around|approximately|approx\.?|circa|ca?\.|some|about|close to|~|≈) ?(?=\d)", "about "),
    (r"(?:less than|under|below|<) ?(?=\d)", "fewer than "),
    (r"(?:above|exceeding|>) ?(?=\d)", "more than "),
    (r"(?:no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|≥|>=) ?(?=\d)", "at least "),
    (r"(?:no more than|not more than|a maximum of|maximum|as many as|≤|<=) ?(?=\d)", "at most "),
    (r"(\d+) ?(?:\+|or more|and more|at least)$", r"at least \1"),
    (r"(\d+) or (?:fewer|less)$", r"at most \1"),
    (r"(?:between |from )?(\d+) (?:and|to|or) (\d+)", r"\1-\2"),
    (r"none or 1", "0-1"),
    (r"^(more than|fewer than|at least|at most|up to|over|nearly|almost) a dozen$", r"\1 12"),
)
_NOBODY = ("no", "nobody", "no one", "no-one", "zero", "nil")


def usual_words(text: str) -> str:
    """Return a figure in the words used here, or the text as it is in small letters if it is none of these forms."""
    text = narrow(text)
    plain = " ".join(text.lower().split()) if not _GROUPED.search(text) else text.lower().strip()
    if plain in _NOBODY:
        return "none"
    plain = _GROUPED.sub(lambda match: re.sub(r"\D", "", match[0]), plain)
    plain = _TEEN.sub(lambda match: str(_NUMBERS[match[1]] + _NUMBERS[match[2]]), plain)
    plain = _NUMBER.sub(lambda match: str(_NUMBERS[match[1]]), plain)
    plain = _MULTIPLE.sub(lambda match: f"{float(match[1]) * _LARGE[match[2]]:.0f}", plain)
    for shape, form in _SAME:
        plain = re.sub(shape, form, plain)
    return plain


def why_no_figure(text: str) -> str:
    """Return what to write instead of a text that cannot be a figure here; empty if nothing is known of it."""
    plain = usual_words(text)
    choices = {
        "a few": "some, several or 2-4", "few": "some or several", "many": "some, several, dozens or hundreds",
        "a couple": "2 or about 2", "a dozen": "12 or about 12", "half a dozen": "6 or about 6",
        "scores": "dozens or at least 40", "tens": "dozens or at least 20", "a handful": "some or up to 5",
        "a number": "some", "numerous": "some, several or dozens", "multiple": "several", "unclear": "unknown",
        "not known": "unknown", "all": "the number, or leave count out", "lots": "some, several or dozens",
        "a hundred": "100 or about 100", "a thousand": "1000 or about 1000", "a million": "1000000 or about 1000000",
        "billions": "at least 2000000000",
    }  # fmt: skip
    if found := choices.get(plain.removesuffix(" of").removeprefix("a number of ").strip()):
        return f"Write {found}, whichever the article says."
    if match := re.fullmatch(r"(?:[a-z ]+ )?(\d{1,3}(?:\.\d{3})+)", plain):
        return f"Only a comma parts thousands; write {match[1].replace('.', '')}, if that is meant."
    if re.search(r"\d[.,]\d", plain):
        return (
            "Figures are whole numbers here; leave count out and give the exact one in a statement, or write about N."
        )
    if re.search(r"%|per ?cent|percent", plain):
        return "A share is no figure; give it in a statement and leave count out."
    if re.match(r"-\d|minus", plain):
        return "A figure is 0 or more."
    if re.search(r"\d{13}", plain):
        return "Figures have at most 12 digits."
    if match := re.match(r"(dozens|hundreds|thousands|millions|some|several|none) \w", plain):
        return f"Give only the figure, {match[1]}; what is counted stands in a field of its own."
    if match := re.search(r"\d+(?: ?[-–] ?\d+)?", plain):
        return f"Give only the figure, {match[0].replace(' ', '')}; what is counted stands in a field of its own."
    return ""

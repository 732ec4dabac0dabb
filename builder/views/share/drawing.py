"""An image for previews as a drawing: words, and below them the story along time with what the card is about in it.

Whoever draws it has no style sheets, so it brings its own colours: those of the pages in daylight.
"""

import unicodedata
from datetime import date

from builder.read.shipped.faces import Face, Faces
from builder.render.escape import Markdown
from builder.render.svg import element, joined
from builder.views.share.view import Card, Span

WIDTH, HEIGHT = 1200, 630
_MARGIN = 80
_ROOM = WIDTH - 2 * _MARGIN

_PAPER, _INK, _QUIET, _LINE, _OWN = "#fdfdfb", "#22262c", "#545b65", "#c9c8c2", "#24476b"
_SIZES = ((84, 2), (68, 3), (50, 4))
"""The sizes of a title, each with the lines that it may have; the first into which it fits is taken."""

_SMALL = 34
_TOP = 116
_TIME = 480
"""Where the line of time lies."""

_YEAR = 26
"""The size of the years below it."""

_DAY = 3
"""How wide a day is at least; what is dated to a month is half as high, and pale."""

_FOOT = 582
_SIGN = ((_OWN, "M6 3h14l6 6v20H6z"), (_PAPER, "M10 13h12v2H10zM10 18h12v2H10zM10 23h7v2h-7z"))
"""The site's own sign: a sheet, and the lines on it."""


def drawn(card: Card, faces: Faces) -> Markdown:
    """Return the drawing of a card, a whole file."""
    lines, size = _title_lines(faces.title, card.title)
    is_turned, below = _is_right_to_left(card.title), _shortened(faces.text, card.below, _SMALL)
    title_top = _TOP + (_SMALL * 0.6 if card.above else -_SMALL)
    first = title_top + size
    step = size * 1.14
    last = first + (len(lines) - 1) * step
    parts = [
        element("rect", width=WIDTH, height=HEIGHT, fill=_PAPER),
        _line(faces.text, card.above, _TOP, _SMALL, _QUIET, _is_right_to_left(card.above)),
        *(_line(faces.title, each, first + place * step, size, _INK, is_turned) for place, each in enumerate(lines)),
        _line(faces.text, below, last + _SMALL * 1.85, _SMALL, _QUIET, _is_right_to_left(below)),
        _time(card, faces.text),
        _foot(card, faces.text),
    ]
    return element(
        "svg", *parts, xmlns="http://www.w3.org/2000/svg", width=WIDTH, height=HEIGHT, viewBox=f"0 0 {WIDTH} {HEIGHT}"
    )


def _line(face: Face, text: str, y: float, size: float, colour: str, is_turned: bool) -> Markdown:
    """Return a line of text, which begins on the right if it `is_turned`; nothing if there is none."""
    if not text:
        return Markdown("")
    return element(
        "text",
        f"\u2067{text}\u2069" if is_turned else text,
        x=WIDTH - _MARGIN if is_turned else _MARGIN,
        y=y,
        font_family=face.family,
        font_size=size,
        fill=colour,
        text_anchor="end" if is_turned else None,
    )


def _is_right_to_left(text: str) -> bool:
    kinds = (unicodedata.bidirectional(each) for each in text)
    return next((each for each in kinds if each in {"L", "R", "AL"}), "L") != "L"


def _title_lines(face: Face, text: str) -> tuple[list[str], int]:
    """Return a title in lines and its size; one that is too long for the smallest ends in an ellipsis."""
    for size, most in _SIZES:
        lines = _broken(face, text, size)
        if len(lines) <= most and all(face.width(each, size) <= _ROOM for each in lines):
            return lines, size
    size, most = _SIZES[-1]
    lines = _broken(face, text, size)
    last = " ".join(lines[most - 1 :])
    kept = [_shortened(face, each, size) for each in (*lines[: most - 1], last) if each]
    return kept, size


def _broken(face: Face, text: str, size: float) -> list[str]:
    """Return a text in lines broken between words."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and face.width(longer, size) > _ROOM:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _shortened(face: Face, text: str, size: float) -> str:
    """Return a text, with an ellipsis in the place of what has no room on one line."""
    if face.width(text, size) <= _ROOM:
        return text
    while text and face.width(f"{text}…", size) > _ROOM:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _time(card: Card, face: Face) -> Markdown:
    """Return the story along time: a mark for each event, those of the card in front, and the years below."""
    if not card.story:
        return Markdown("")
    first, last = min(each.first for each in card.story), max(each.last for each in card.story)
    scale = _ROOM / max(last - first + 1, 1)

    def mark(span: Span, height: float, colour: str) -> Markdown:
        x, width = _MARGIN + (span.first - first) * scale, (span.last - span.first + 1) * scale
        is_day = span.first == span.last
        width = _DAY if is_day else max(width, _DAY)
        return element(
            "rect",
            x=min(x, WIDTH - _MARGIN - width),
            y=_TIME - (height if is_day else height / 2),
            width=width,
            height=height if is_day else height / 2,
            fill=colour,
            fill_opacity=None if is_day else "0.4",
        )

    seen = sorted(set(card.story), key=lambda each: (each in card.own, each.first - each.last, each.first))
    marks = [mark(each, *((38, _OWN) if each in card.own else (20, _LINE))) for each in seen]
    base = element("rect", x=_MARGIN, y=_TIME, width=_ROOM, height=2, fill=_LINE)
    return joined(*marks, base, *_years(face, first, last, scale))


def _years(face: Face, first: int, last: int, scale: float) -> list[Markdown]:
    """Return the years below the line, each where it begins; the year in which the line begins only if it has room."""
    years = range(date.fromordinal(first).year, date.fromordinal(last).year + 1)
    places = {each: _MARGIN + max(date(each, 1, 1).toordinal() - first, 0) * scale for each in years}
    if len(years) > 1 and places[years[1]] - _MARGIN < 2 * _YEAR:
        del places[years[0]]
    found, free = [], 0.0
    for year, x in places.items():
        if x >= free and x + face.width(str(year), _YEAR) <= WIDTH - _MARGIN:
            text = element("text", str(year), x=x, y=_TIME + 34, font_family=face.family, font_size=_YEAR, fill=_QUIET)
            found += [element("rect", x=x, y=_TIME, width=2, height=8, fill=_LINE), text]
            free = x + 3 * _YEAR
    return found


def _foot(card: Card, face: Face) -> Markdown:
    """Return the dossier's name behind the site's own sign; the dossier itself has its name in its title."""
    if not card.dossier:
        return Markdown("")
    sheets = [element("path", d=shape, fill=colour) for colour, shape in _SIGN]
    sign = element("g", *sheets, transform=f"translate({_MARGIN - 6} {_FOOT - 26})")
    name = _shortened(face, card.dossier, 26)
    words = element("text", name, x=_MARGIN + 34, y=_FOOT, font_family=face.family, font_size=26, fill=_INK)
    return joined(sign, words)

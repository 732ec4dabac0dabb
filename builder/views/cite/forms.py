"""References in the forms that people and their programs read: a line of text, BibTeX, CSL-JSON, RIS.

Each form has its own encoder, because what is a letter in one is a command in another. A form has two parts: between
them a script puts what the builder cannot know, the day of reading and, if it is not known, the page's address.
"""

import json
import re
from dataclasses import dataclass

from builder.model.values.dates import Edtf, Point
from builder.render.bylines import dated_as_worked_out, inferred
from builder.render.escape import clean
from builder.views.cite.reference import Reference
from builder.words import Words, capitalized

_BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{each: f"\\{each}" for each in "&%$#_"},
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Form:
    """A reference written out: what it is for programs and for readers, and its text, parted where a script adds."""

    name: str
    label: str
    before: str
    after: str


def forms(words: Words, reference: Reference) -> tuple[Form, ...]:
    """Return a reference in every form."""
    return (
        Form("text", words.gettext("Text"), plain(words, reference), ""),
        Form("bibtex", "BibTeX", *_parted(bibtex(words, reference), "}")),
        Form("csl", "CSL-JSON", *_parted(csl_json(words, reference), f'  "type": {_json(_csl_type(reference))}\n}}]')),
        Form("ris", "RIS", *_parted(ris(words, reference), "ER  - ")),
    )


def plain(words: Words, reference: Reference) -> str:
    """Return a reference as a line of text, which says what is not printed on the article."""
    parts = [f"“{clean(reference.title)}”."]
    if reference.authors:
        parts.insert(0, f"{', '.join(map(clean, reference.authors))}:")
    if not reference.is_article:
        parts += [words.gettext("In: %(title)s.", title=clean(reference.container))] if reference.container else []
        edition = [_version(words, reference)] if reference.version else []
        edition += [words.days(reference.date)] if reference.date else []
        parts += [f"{words.enumerated(edition)}."] if edition else []
    else:
        parts.append(f"{_outlet(words, reference)}, {_day_of(words, reference)}.")
    if reference.is_foreign:
        language = words.language_name(reference.language)
        parts.append(f"{capitalized(words.gettext('in %(language)s', language=language))}.")
    if reference.note:
        parts.append(f"{clean(reference.note)}.")
    if reference.address:
        address = _url(reference.address)
        if reference.read:
            day = words.days(reference.read)
            address = words.gettext("%(address)s (copy of %(date)s)", address=address, date=day)
        parts.append(f"{address}.")
    return " ".join(parts)


def _outlet(words: Words, reference: Reference) -> str:
    outlet = clean(reference.container)
    if not outlet:
        return words.gettext("publisher not shown")
    return outlet if reference.has_printed_outlet else inferred(words, outlet)


def _day_of(words: Words, reference: Reference) -> str:
    if not reference.date:
        return words.gettext("no date")
    days = words.days(reference.date)
    return days if reference.has_printed_date else dated_as_worked_out(words, days)


def bibtex(words: Words, reference: Reference) -> str:
    """Return a BibTeX entry; the double braces keep the capitals of titles and the order of names."""
    fields = [("title", f"{{{{{_bibtex(reference.title)}}}}}")]
    if reference.authors:
        fields.append(("author", f"{{{' and '.join(f'{{{_bibtex(each)}}}' for each in reference.authors)}}}"))
    if reference.container:
        fields.append(("journal" if reference.is_article else "howpublished", f"{{{_bibtex(reference.container)}}}"))
    if start := _start(reference):
        fields.append(("year", f"{{{start.year}}}"))
        fields += [("month", _MONTHS[start.month - 1])] if start.month else []
        fields += [("day", f"{{{start.day}}}")] if start.day else []
    if reference.version:
        fields.append(("version", f"{{{_bibtex(reference.version)}}}"))
    if reference.language:
        fields.append(("language", f"{{{reference.language}}}"))
    if note := _note(words, reference):
        fields.append(("note", f"{{{_bibtex(note)}}}"))
    if reference.address:
        fields.append(("url", f"{{{_url(reference.address)}}}"))
        if reference.read and reference.read.is_day:
            fields.append(("urldate", f"{{{reference.read.first.isoformat()}}}"))
    kind = "article" if reference.is_article else "misc"
    return f"@{kind}{{{reference.key},\n" + "".join(f"  {name} = {value},\n" for name, value in fields) + "}"


def csl_json(words: Words, reference: Reference) -> str:
    """Return a list of one item as citation processors read it."""
    item: dict[str, object] = {"id": reference.key, "title": clean(reference.title)}
    if reference.authors:
        item["author"] = [{"literal": clean(each)} for each in reference.authors]
    if reference.container:
        item["container-title"] = clean(reference.container)
    if reference.date and _start(reference):
        item["issued"] = _csl_date(reference.date, not reference.has_printed_date)
    if reference.version:
        item["version"] = clean(reference.version)
    if reference.language:
        item["language"] = reference.language
    if note := _note(words, reference):
        item["note"] = note
    if reference.address:
        item["URL"] = _url(reference.address)
        if reference.read:
            item["accessed"] = _csl_date(reference.read)
    item["type"] = _csl_type(reference)
    return "[{\n" + ",\n".join(f"  {_json(key)}: {_json(value)}" for key, value in item.items()) + "\n}]"


def ris(words: Words, reference: Reference) -> str:
    """Return a RIS record: a line for each field."""
    lines = [("TY", "NEWS" if reference.is_article else "ELEC"), ("ID", reference.key), ("TI", reference.title)]
    lines += [("AU", each.replace("*", "")) for each in reference.authors]
    lines += [("T2", reference.container)] if reference.container else []
    if start := _start(reference):
        lines.append(("PY", str(start.year)))
        lines.append(("DA", "/".join([str(start.year), *(f"{each:02}" if each else "" for each in _days(start)), ""])))
    lines += [("ET", reference.version)] if reference.version else []
    lines += [("LA", reference.language)] if reference.language else []
    lines += [("N1", note)] if (note := _note(words, reference)) else []
    if reference.address:
        lines.append(("UR", _url(reference.address)))
        read = reference.read
        lines += [("Y2", f"{read.first.isoformat().replace('-', '/')}/")] if read and read.is_day else []
    return "".join(f"{tag}  - {clean(value)}\n" for tag, value in lines) + "ER  - "


def _parted(text: str, end: str) -> tuple[str, str]:
    return text.removesuffix(end), end


def _bibtex(text: str) -> str:
    return re.sub(r"[\\{}~^&%$#_]", lambda match: _BIBTEX[match.group()], clean(text))


def _url(address: str) -> str:
    """Return an address without what would end a field: spaces, braces, quotation marks, angle brackets."""
    return re.sub(r"[\s{}\"<>\\^`|]", lambda match: f"%{ord(match.group()):02X}", clean(address))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _csl_type(reference: Reference) -> str:
    return "article-newspaper" if reference.is_article else "webpage"


def _csl_date(date: Edtf, circa: bool = False) -> dict[str, object]:
    ends = [point for point in (date.start, date.end) if point]
    parts = [[point.year, *(each for each in _days(point) if each)] for point in ends]
    about = circa or any(point.is_vague for point in ends)
    return {"date-parts": parts[:1] if len(parts) > 1 and parts[0] == parts[1] else parts} | (
        {"circa": True} if about else {}
    )


def _days(point: Point) -> tuple[int | None, int | None]:
    return point.month, point.day


def _start(reference: Reference) -> Point | None:
    """Return the date as programs without spans know it: of a span, the year and the month in which all of it lies."""
    start, end = (reference.date.start, reference.date.end) if reference.date else (None, None)
    if start is None or end is None or start == end:
        return start if start == end else None
    if start.year != end.year:
        return None
    return Point(start.year, start.month if start.month == end.month else None)


def _version(words: Words, reference: Reference) -> str:
    return words.gettext("Version %(version)s", version=clean(reference.version))


def _note(words: Words, reference: Reference) -> str:
    """Return the remark, unless version and day say it better; of an article what is not printed on it."""
    is_said = reference.date and not reference.is_article
    notes = [clean(reference.note)] if reference.note and not is_said else []
    if reference.read and not reference.address:
        notes.append(words.gettext("Copy of %(date)s.", date=words.days(reference.read)))
    if reference.is_article and reference.container and not reference.has_printed_outlet:
        notes.append(words.gettext("The publisher is inferred."))
    if reference.date and (not reference.has_printed_date or reference.date.start != reference.date.end):
        day = words.days(reference.date)
        notes.append(
            words.gettext("Published %(date)s.", date=day)
            if reference.has_printed_date
            else words.gettext("Published %(date)s, which is inferred.", date=day)
        )
    return " ".join(notes)

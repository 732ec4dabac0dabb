"""Dates that an article gives and that no statement takes from it."""

from collections.abc import Iterator

from builder.model.refs import Citation
from builder.model.values.dates import Edtf
from builder.model.walk import Path, along
from builder.suggest.found_dates import FoundDate
from builder.suggest.reading import Passage, Reading
from builder.suggest.subjects import Subject, subjects
from builder.suggest.suggestion import Kind, Suggestion, flow


def dates(reading: Reading) -> Iterator[Suggestion]:
    """Yield each date of a paragraph, once, unless something that cites the paragraph has it."""
    known = _entered(reading)
    for passage in reading.passages:
        told = known.get(reading.cite(passage), [])
        about = subjects(reading, passage)
        seen: set[tuple[str, ...]] = set()
        for each in reading.dates[passage.number]:
            values = tuple(value.text for value in each.values) or (each.printed,)
            if values not in seen and not any(_meets(reading, value, other) for value in each.values for other in told):
                seen.add(values)
                yield _suggestion(reading, passage, each, about)


def _suggestion(reading: Reading, passage: Passage, found: FoundDate, about: tuple[Subject, ...]) -> Suggestion:
    told = _fitting(reading, found, about)
    citation = str(reading.cite(passage))
    reason = {"inferred": found.reason} if found.reason and found.values else {}
    lines = [flow({"value": each.text, "sources": [citation], **reason}) for each in found.values]
    return Suggestion(
        kind=Kind.DATE,
        paragraph=passage.number,
        what=f"“{found.printed}”{_said(found)}",
        why=f"{found.reason or _reason(found)}{_about(told)}",
        file=f"events/{told[0].event}.yml" if told else "events/<id>.yml",
        field="when",
        lines=tuple(lines[:1]) or (flow({"value": None, "printed": found.printed, "sources": [citation]}),),
        others=tuple(lines[1:]),
    )


def _fitting(reading: Reading, found: FoundDate, told: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Return the events of a paragraph, those first for which a date is stated that the one found can be."""
    events = reading.knowledge.dossier.events

    def is_other(subject: Subject) -> bool:
        stated = [each.value for each in events[subject.event].when]
        return not any(_meets(reading, value, other) for value in found.values for other in stated)

    return tuple(sorted(told, key=is_other))


def _said(found: FoundDate) -> str:
    return f": {' or '.join(each.text for each in found.values)}" if found.values else ""


def _reason(found: FoundDate) -> str:
    return "The article gives it." if found.values else "What day it is cannot be told from the article's date."


def _about(told: tuple[Subject, ...]) -> str:
    """Return of which events the paragraph tells, as a sentence that follows another."""
    if not told:
        return " It is not clear of which event the paragraph tells."
    return " It may be that of " + "; or ".join(f"{each.event}: {each.why}" for each in told) + "."


def _meets(reading: Reading, found: Edtf, told: Edtf) -> bool:
    return not reading.knowledge.clock.stated(found).excludes(reading.knowledge.clock.stated(told))


def _entered(reading: Reading) -> dict[Citation, list[Edtf]]:
    """Return the dates of all entries that cite a paragraph of the article, by the paragraph."""
    found: dict[Citation, list[Edtf]] = {}
    for document in reading.knowledge.dossier.documents:
        cited: dict[Path, set[Citation]] = {}
        for path, citation in document.citations:
            if citation.article == reading.article:
                cited.setdefault(path[:-2], set()).add(citation)
        for path, citations in cited.items():
            entry = tuple(along(document.model, path))[-1]
            values = [getattr(entry, name) for name, _, _ in entry.marked]
            for citation in citations:
                found.setdefault(citation, []).extend(each for each in values if isinstance(each, Edtf))
    return found

"""Records of which accounts would differ, if what the article says were entered.

What counts as a difference is answered by know/differences.py alone: a statement is put with those of the record, and
it is asked what differs then.
"""

from collections.abc import Iterator

from builder.link.sentences import sentences_around
from builder.model.records import Casualties, DateStatement, Event, Quantity, Statement
from builder.suggest.figures import Counted, counted, fields
from builder.suggest.found_dates import FoundDate
from builder.suggest.reading import Named, Passage, Reading
from builder.suggest.subjects import Subject, subjects
from builder.suggest.suggestion import Kind, Suggestion, flow


def differences(reading: Reading) -> Iterator[Suggestion]:
    """Yield each figure and date of a paragraph that would contradict what is stated of an event it tells of."""
    seen: set[tuple[str, str, str]] = set()
    for passage in reading.passages:
        for subject in subjects(reading, passage):
            for each in (*_figures(reading, passage, subject), *_dates(reading, passage, subject)):
                key = (subject.event, each.field, each.lines[0])
                if key not in seen:
                    seen.add(key)
                    yield each


def _figures(reading: Reading, passage: Passage, subject: Subject) -> Iterator[Suggestion]:
    event = reading.knowledge.dossier.events[subject.event]
    for each in counted(reading, passage):
        if each.outcome:
            told = (it.who for it in event.casualties if it.outcome == each.outcome)
            groups = dict.fromkeys(who for who in told if who in reading.knowledge.dossier.vocabulary.groups)
            for group in [each.group] if each.group else groups:
                yield from _figure(reading, passage, subject, Counted(each.found, None, each.outcome, group))
        elif each.quantity:
            yield from _figure(reading, passage, subject, each)


def _figure(reading: Reading, passage: Passage, subject: Subject, each: Counted) -> Iterator[Suggestion]:
    citation = reading.cite(passage)
    field, entry = fields(each, str(citation))
    statement: Statement
    if field == "casualties":
        count, who = each.found.count, each.group or ""
        statement = Casualties(outcome=each.outcome or "", who=who, count=count, sources=(citation,))
    else:
        statement = Quantity(what=each.quantity or "", count=each.found.count, sources=(citation,))
    yield from _suggestion(reading, passage, subject, field, statement, flow(entry), each.found.printed)


def _dates(reading: Reading, passage: Passage, subject: Subject) -> Iterator[Suggestion]:
    """Yield the date that is nearest to the name of the event in its sentence; others may be of something else."""
    citation = reading.cite(passage)
    known = reading.dates[passage.number]
    names = [each for each in reading.names[passage.number] if each.record == subject.event]
    sentences = list(sentences_around(passage.text, [each.at for each in known]))
    for name, sentence in zip(names, sentences_around(passage.text, [each.at for each in names]), strict=True):
        near = [each for each, other in zip(known, sentences, strict=True) if other == sentence]
        each = min(near, key=lambda it: _distance(name, it), default=None)
        if each and len(each.values) == 1:
            reason = {"inferred": each.reason} if each.reason else {}
            statement = DateStatement(value=each.values[0], sources=(citation,))
            line = flow({"value": each.values[0].text, "sources": [str(citation)], **reason})
            yield from _suggestion(reading, passage, subject, "when", statement, line, each.printed)


def _distance(name: Named, found: FoundDate) -> int:
    return max(found.at - name.behind, name.at - found.behind)


def _suggestion(
    reading: Reading, passage: Passage, subject: Subject, field: str, new: Statement, line: str, printed: str
) -> Iterator[Suggestion]:
    event = reading.knowledge.dossier.events[subject.event]
    told = getattr(event, field)
    if any(new.sources[0] in each.sources for each in told):
        return  # Somebody has entered what this paragraph says of the matter.
    changed: Event = event.model_copy(update={field: (*told, new)})
    here = (field, len(told))
    for difference in reading.knowledge.differences.between(subject.event, changed):
        against = [path for side in difference.sides if here not in side for path in side]
        if difference.field == field and (here,) in difference.sides:  # With no other, it is a side of its own.
            said = ", ".join(dict.fromkeys(_said(told[int(path[1])]) for path in against))
            hedge = "" if subject.is_sure else " if this event is meant"
            hedge += ", if the same people are meant" if field == "casualties" else ""
            yield Suggestion(
                kind=Kind.DIFFERENCE,
                paragraph=passage.number,
                what=f"{event.shown_name} ({subject.event}): “{printed}” beside {said}",
                why=f"The two cannot both hold{hedge}; that it tells of this event is thought because {subject.why}.",
                file=f"events/{subject.event}.yml",
                field=field,
                lines=(line,),
            )


def _said(statement: Statement) -> str:
    value = statement.value.text if isinstance(statement, DateStatement) else str(getattr(statement, "count", ""))
    return f"{value} [{', '.join(map(str, statement.sources))}]"

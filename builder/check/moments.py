"""Moments: what a statement says of time agrees with itself, and with the articles that it rests on."""

from collections.abc import Iterator

from builder.check.doubts import Doubt
from builder.know import Knowledge
from builder.model.fields import Model
from builder.model.records import Claim
from builder.model.refs import Citation
from builder.model.statements import Attribution, DateStatement, Quantity, Relation, Role, Statement
from builder.model.values.dates import Edtf

_Dated = tuple[str, Edtf, tuple[Citation, ...]]


def impossible_order(knowledge: Knowledge) -> Iterator[Doubt]:
    """An office begins before it ends, and is held in between."""
    clock = knowledge.clock
    for document in knowledge.dossier.documents:
        for path, entry in document.entries:
            if not isinstance(entry, Role):
                continue
            steps = (("since", entry.since), ("as-of", entry.as_of), ("until", entry.until))
            stated = [(field, when) for field, when in steps if when]
            for (field, when), (other, end) in ((a, b) for i, a in enumerate(stated) for b in stated[i + 1 :]):
                if clock.reach(end) < clock.reach(when) and clock.excludes(end, when):
                    message = f"{field} {when.text} is later than {other} {end.text}"
                    remedy = f"Correct one of them, such as: {field}: {end.text}, {other}: {when.text}."
                    yield Doubt("impossible-order", document, (*path, other), message, remedy)
                    break


def dated_after_source(knowledge: Knowledge) -> Iterator[Doubt]:
    """What an article tells as past was over, or had begun, when it was published."""
    for document in knowledge.dossier.documents:
        for path, entry in document.entries:
            for field, when, sources in _dated(entry):
                if articles := _too_early(knowledge, when, sources):
                    shown = " and ".join(f"'{each}' ({_day(knowledge, each)})" for each in articles)
                    message = f"{when.text} is later than the articles that it rests on were published: {shown}"
                    remedy = "Correct this date or that of the article."
                    remedy += " If it was worked out, say how, in inferred." if isinstance(entry, Statement) else ""
                    yield Doubt("dated-after-source", document, (*path, field), message, remedy)


def _too_early(knowledge: Knowledge, when: Edtf, sources: tuple[Citation, ...]) -> tuple[str, ...]:
    """Return the articles cited if all certainly appeared before a date; none if it rests on anything else."""
    articles = knowledge.publication.cited(sources)
    if any(each.article not in articles for each in sources) or _is_about(when):
        return ()
    begins = knowledge.clock.reach(when)
    return () if any(knowledge.publication.can_know(each, begins) for each in articles) else articles


def _day(knowledge: Knowledge, article: str) -> str:
    value = knowledge.dossier.articles[article].date.value
    return value.text if value else ""


def _dated(entry: Model) -> Iterator[_Dated]:
    """Yield the dates of an entry of which its sources can only tell afterwards: the field, the date, the sources."""
    match entry:
        case DateStatement(value=when) if not entry.inferred:
            yield "value", when, entry.sources
        case Claim(when=when) if when:
            yield "when", when, entry.sources
        case Relation(when=when) | Quantity(when=when) | Attribution(when=when) if when and not entry.inferred:
            yield "when", when, entry.sources
        case Role(as_of=when) if when and not entry.inferred:
            yield "as-of", when, entry.sources


def _is_about(when: Edtf) -> bool:
    return any(each.approximate for each in (when.start, when.end) if each)

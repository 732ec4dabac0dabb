"""Moments: what a statement says of time agrees with itself, and with the articles that it rests on."""

from collections.abc import Iterator

from builder.check.doubts import Doubt
from builder.know import Knowledge
from builder.model.dates import Edtf
from builder.model.fields import Model
from builder.model.records import Claim
from builder.model.refs import Citation
from builder.model.statements import Attribution, DateStatement, Quantity, Relation, Role

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
                if clock.reach(when).first > clock.reach(end).last:
                    message = f"{field} {when.text} is later than {other} {end.text}"
                    remedy = f"Correct one of them, such as: {field}: {end.text}, {other}: {when.text}."
                    yield Doubt("impossible-order", document, (*path, other), message, remedy)
                    break


def dated_after_source(knowledge: Knowledge) -> Iterator[Doubt]:
    """What an article tells as past was over, or had begun, when it was published."""
    dossier, publication = knowledge.dossier, knowledge.publication
    for document in dossier.documents:
        for path, entry in document.entries:
            for field, when, sources in _dated(entry):
                articles = publication.cited(sources)
                if len(articles) < len({each.article for each in sources}) or not articles or _is_about(when):
                    continue
                if not any(publication.can_know(each, knowledge.clock.reach(when)) for each in articles):
                    last = articles[-1]
                    published = dossier.articles[last].date.value
                    message = f"{when.text} is after '{last}' was published, on {published.text}, which this rests on"
                    message = message if len(articles) == 1 else f"{when.text} is after all its sources were published"
                    remedy = "Correct the date here or that of the article, or say in inferred how it is known."
                    yield Doubt("dated-after-source", document, (*path, field), message, remedy)


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

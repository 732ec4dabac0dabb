"""Which article was the first to report an event, to name an actor, to carry a statement.

- An article reports an event if it is cited for when or where it was, who took part, casualties, figures or who did it,
  by a statement that is not worked out; or, if the record has none such, if the record cites it at all. An article
  reports no event that began, by all dates stated, after the last day on which it can have been published.
- An article names an actor if the actor's record cites it.
- A statement on an event is new with the first article that carries it, unless that article is also the first to report
  the event, the statement only repeats (`repeats.py`) one that an earlier article carried, or it is an arrow that the
  editor infers.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from builder.derive.publication import articles_of, places_in_sequence
from builder.derive.record import articles_behind
from builder.derive.repeats import repeats
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Actor, Event
from builder.model.statements import Precedent, Statement
from builder.model.walk import Path, entries


@dataclass(frozen=True, slots=True)
class Firsts:
    """What one article was the first to hold: events, actors, and statements on events known before, by event."""

    events: list[str] = field(default_factory=list)
    actors: list[str] = field(default_factory=list)
    statements: dict[str, list[Path]] = field(default_factory=dict)


@lru_cache(maxsize=4)
def firsts_of(dossier: Dossier) -> dict[str, Firsts]:
    """Return what each article was the first to hold."""
    found: dict[str, Firsts] = defaultdict(Firsts)
    places = places_in_sequence(dossier)
    for document in dossier.documents:
        if isinstance(document.model, Actor):
            naming = articles_behind(dossier, document)
            if naming:
                found[min(naming, key=places.__getitem__)].actors.append(document.id)
        if isinstance(document.model, Event):
            reporting = reporting_of(dossier, document, document.model)
            if reporting:
                first = min(reporting, key=places.__getitem__)
                found[first].events.append(document.id)
                for path, article in _new(dossier, document.model, first, reporting):
                    found[article].statements.setdefault(document.id, []).append(path)
    return found


def reporting_of(dossier: Dossier, document: Document, event: Event) -> frozenset[str]:
    """Return the articles that report an event."""
    core: tuple[Statement, ...] = (*event.when, *event.where, *event.participants)
    core += (*event.casualties, *event.figures, *event.attributions)
    cited = {source.article for each in core if not each.inferred for source in each.sources} & dossier.articles.keys()
    began = min((each.value.first for each in event.when), default=None)
    return frozenset(
        each
        for each in cited or articles_behind(dossier, document)
        if began is None or dossier.articles[each].date.value.last >= began
    )


def _new(dossier: Dossier, event: Event, first: str, reporting: frozenset[str]) -> list[tuple[Path, str]]:
    """Return the statements on an event that are new with an article other than its first."""
    places = places_in_sequence(dossier)
    carried: dict[object, list[tuple[int, Path, Statement]]] = defaultdict(list)
    for path, entry in entries(event):
        if isinstance(entry, Statement):
            carriers = [each for each in articles_of(dossier, entry.sources) if each in reporting]
            if carriers:
                carried[path[0]].append((places[carriers[0]], path, entry))
    articles = list(places)
    return [
        (path, articles[place])
        for statements in carried.values()
        for place, path, entry in statements
        if articles[place] != first
        and not (isinstance(entry, Precedent) and entry.inferred and not entry.according_to)
        and not any(repeats(dossier, entry, other) for before, _, other in statements if before < place)
    ]

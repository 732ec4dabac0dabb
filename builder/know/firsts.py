"""Which article was the first to tell of an event or an actor, to carry a statement.

- What it means that an article tells of a record is said in support.py. An article tells of no event that began, by all
  dates stated, after the last day on which it can have been published.
- A statement on an event is new with the first article that carries it, unless that article is also the first to tell
  of the event, the statement only repeats (`repeats.py`) one that an earlier article carried, or it is an arrow that
  the editor infers. What is worked out is carried by the last of the works that it rests on, its reasoning included.
- A claim is first found in the first article that it cites.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from builder.know.clock import Clock
from builder.know.places import Places
from builder.know.publication import Publication
from builder.know.repeats import repeats
from builder.know.support import Supports, cited_in
from builder.model.dossier import Dossier
from builder.model.records import Event
from builder.model.statements import Precedent, Statement
from builder.model.walk import Path, entries


@dataclass(frozen=True, slots=True)
class New:
    """What one article was the first to hold: events, actors, claims, statements on events told of before, by event."""

    events: list[str] = field(default_factory=list)
    actors: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    statements: dict[str, list[Path]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Firsts:
    """Answers what an article was the first to hold."""

    dossier: Dossier
    clock: Clock
    places: Places
    publication: Publication
    support: Supports

    def of(self, article: str) -> New:
        """Return what an article was the first to hold."""
        return self._all.get(article) or New()

    def is_known(self, entry: Statement, place: int) -> bool:
        """Return whether a statement stands once the article at this place of the order has appeared.

        What rests on no article stands at any time.
        """
        carriers = self._carriers(entry)
        return not carriers or self.publication.places[carriers[0]] <= place

    def _carriers(self, entry: Statement) -> tuple[str, ...]:
        """Return the articles that carry a statement, in order; of what is worked out the one that completes it."""
        if not entry.inferred:
            return self.publication.cited(entry.sources)
        cited = (*entry.sources, *cited_in(entry.inferred))
        return self.publication.first_of_each_work(each.article for each in cited)[-1:]

    @cached_property
    def _all(self) -> Mapping[str, New]:
        found: dict[str, New] = defaultdict(New)
        for actor in self.dossier.actors:
            telling = self.support.tells_of(actor)
            if telling:
                found[telling[0]].actors.append(actor)
        for claim in self.dossier.claims.values():
            carriers = self.publication.cited(claim.sources) or (self.dossier.article_of_claim[claim.id],)
            found[carriers[0]].claims.append(claim.id)
        for key, event in self.dossier.events.items():
            reporting = self._reporting(key, event)
            if reporting:
                first = reporting[0]
                found[first].events.append(key)
                for path, article in self._new(event, reporting):
                    found[article].statements.setdefault(key, []).append(path)
        return found

    def _reporting(self, key: str, event: Event) -> tuple[str, ...]:
        """Return the articles that tell of an event that had begun, in order of publication."""
        began = min((self.clock.reach(each.value) for each in event.when), default=None)
        return tuple(
            each for each in self.support.tells_of(key) if began is None or self.publication.can_know(each, began)
        )

    def _new(self, event: Event, reporting: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
        """Yield the statements on an event that are new with an article other than its first."""
        carried: dict[object, list[tuple[str, Path, Statement]]] = defaultdict(list)
        for path, entry in entries(event):
            if isinstance(entry, Statement):
                carriers = [each for each in self._carriers(entry) if each in reporting or entry.inferred]
                if carriers:
                    carried[path[0]].append((carriers[0], path, entry))
        places = self.publication.places
        for statements in carried.values():
            for article, path, entry in statements:
                before = (other for one, _, other in statements if places[one] < places[article])
                if places[article] <= places[reporting[0]] or _is_inferred_arrow(entry):
                    continue
                if not any(repeats(entry, other, self.dossier, self.clock, self.places) for other in before):
                    yield path, article


def _is_inferred_arrow(entry: Statement) -> bool:
    return isinstance(entry, Precedent) and bool(entry.inferred) and not entry.according_to

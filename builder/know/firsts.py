"""Which article was the first to tell of an event or an actor, to carry a statement.

- What it means that an article tells of a record is said in support.py. An article tells of no event that began, by all
  dates stated, after the last day on which it can have been published.
- A statement on an event is new with the first article that carries it, unless that article is also the first to tell
  of the event, the statement only repeats (`repeats.py`) one that an earlier article carried, or it is an arrow that the
  editor infers.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from builder.know.clock import Clock
from builder.know.places import Places
from builder.know.publication import Publication
from builder.know.repeats import repeats
from builder.know.support import Supports
from builder.model.dossier import Dossier
from builder.model.records import Event
from builder.model.refs import Citation
from builder.model.statements import Precedent, Statement
from builder.model.walk import Path, entries


@dataclass(frozen=True, slots=True)
class New:
    """What one article was the first to hold: events, actors, and statements on events known before, by event."""

    events: list[str] = field(default_factory=list)
    actors: list[str] = field(default_factory=list)
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

    def is_known(self, sources: tuple[Citation, ...], place: int) -> bool:
        """Return whether an article at this place of the order, or before it, is among the sources, or none at all is.

        What rests on no article counts as known.
        """
        carriers = self.publication.cited(sources)
        return not carriers or self.publication.places[carriers[0]] <= place

    @cached_property
    def _all(self) -> Mapping[str, New]:
        found: dict[str, New] = defaultdict(New)
        for actor in self.dossier.actors:
            telling = self.support.tells_of(actor)
            if telling:
                found[telling[0]].actors.append(actor)
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
        began = min((self.clock.order(each.value) for each in event.when), default=None)
        return tuple(
            each for each in self.support.tells_of(key) if began is None or self.publication.can_know(each, began)
        )

    def _new(self, event: Event, reporting: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
        """Yield the statements on an event that are new with an article other than its first."""
        carried: dict[object, list[tuple[str, Path, Statement]]] = defaultdict(list)
        for path, entry in entries(event):
            if isinstance(entry, Statement):
                carriers = [each for each in self.publication.cited(entry.sources) if each in reporting]
                if carriers:
                    carried[path[0]].append((carriers[0], path, entry))
        places = self.publication.places
        for statements in carried.values():
            for article, path, entry in statements:
                before = (other for one, _, other in statements if places[one] < places[article])
                if article == reporting[0] or _is_inferred_arrow(entry):
                    continue
                if not any(repeats(entry, other, self.dossier, self.clock, self.places) for other in before):
                    yield path, article


def _is_inferred_arrow(entry: Statement) -> bool:
    return isinstance(entry, Precedent) and bool(entry.inferred) and not entry.according_to

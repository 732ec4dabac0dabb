"""Who says who did it: the stances on each event in order of time, by actor named, and counted in voices.

- The time of a stance is the one stated for it; where none is, the date of the earliest article that reports it, for by
  then it had been taken. If several works report it, the first article of each says when. Order: by the earliest day,
  then by the latest; a span without a start counts from its end; what cannot be told apart stays in the order written.
- A voice is an actor who takes a stance. Somebody who is only described (some officials, an article in its own voice)
  is one voice in each work that reports it: nobody can tell whether two newsrooms mean the same people.
- What an actor is named for are the stances whose `of` is the actor itself: what is said of a part or of a larger group
  belongs to that one.
- A stance that readers look for (the vocabulary calls it expected) is taken beside an actor if it names a part of it or
  a whole to which it belongs, or if the actor takes it, or somebody for it, and no other actor is named.
- Whether a stance is missed depends on the kind of event: only what the vocabulary calls claimable is asked about.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.know.claims import Sayings
from builder.know.clock import Clock
from builder.know.events import Events
from builder.know.publication import Publication
from builder.know.ties import Ties
from builder.model.dossier import Dossier
from builder.model.records import Attribution
from builder.model.refs import is_description
from builder.model.values.dates import Edtf


@dataclass(frozen=True, slots=True)
class Stance:
    """A stance on who did an event, with its place among those of the event."""

    event: str
    index: int
    entry: Attribution


@dataclass(frozen=True, eq=False)
class Stances:
    """Answers who is said to have done what, by whom."""

    dossier: Dossier
    clock: Clock
    events: Events
    publication: Publication
    ties: Ties
    claims: Sayings

    def on(self, event: str) -> tuple[Stance, ...]:
        """Return the stances on an event, in order of time."""
        entries = (Stance(event, *each) for each in enumerate(self.dossier.events[event].attributions))
        return tuple(sorted(entries, key=lambda each: self.clock.order(self.time_of(each.entry))))

    def time_of(self, entry: Attribution) -> Edtf | None:
        """Return when a stance was taken or, failing that, when the first article to report it was published."""
        if entry.when:
            return entry.when
        reports = (self.dossier.articles[each].date.known for each in self.publication.cited(entry.sources))
        return min(reports, key=self.clock.order, default=None)

    def reports(self, entry: Attribution) -> tuple[str, ...]:
        """Return the first article of each work that reports a stance, in order of publication."""
        return self.publication.first_of_each_work(each.article for each in entry.sources)

    def voices_in(self, entries: Iterable[Attribution]) -> frozenset[tuple[str, str]]:
        """Return the distinct voices that take these stances: actors, and descriptions each with its work."""
        return frozenset(
            (each.by.casefold(), work)
            for each in entries
            for work in (is_description(each.by) and self.dossier.works(one.article for one in each.sources)) or ("",)
        )

    def naming(self, actor: str) -> tuple[Stance, ...]:
        """Return the stances that name an actor, events in order of time."""
        return self.by_actor.get(actor, ())

    @cached_property
    def by_actor(self) -> Mapping[str, tuple[Stance, ...]]:
        """By actor the stances that name it, events in order of time; only actors that any names, in order of id."""
        found: dict[str, list[Stance]] = defaultdict(list)
        for event in self.events.in_order(self.dossier.events):
            for each in self.on(event):
                found[each.entry.of or ""].append(each)
        return {actor: tuple(found[actor]) for actor in sorted(found) if actor in self.dossier.actors}

    @cached_property
    def expected(self) -> tuple[str, ...]:
        """The stances that readers look for, as the vocabulary orders them."""
        return tuple(word for word, label in self.dossier.vocabulary.stances.items() if label.expected)

    def missed(self, event: str) -> tuple[str, ...]:
        """Return the stances that readers look for in an event and that nobody takes, as the vocabulary orders them."""
        taken = {each.stance for each in self.dossier.events[event].attributions}
        return tuple(each for each in self.expected if each not in taken) if self.is_claimable(event) else ()

    def is_claimable(self, event: str) -> bool:
        """Return whether readers ask of an event if anybody claimed or denied it."""
        return self.dossier.vocabulary.label("kinds.event", self.dossier.events[event].kind).claimable

    def beside(self, actor: str) -> tuple[Stance, ...]:
        """Return the stances that readers look for and that are taken beside an actor, events in order of time."""
        return tuple(self._beside.get(actor, ()))

    def kin(self, actor: str) -> frozenset[str]:
        """Return the actors that are a part of one, and those of which it is a part."""
        return self.ties.parts_of.get(actor, frozenset()) | frozenset(self.ties.wholes_of(actor))

    def named_wholes(self, actor: str) -> tuple[str, ...]:
        """Return the actors of which one is a part and that are named for anything, the nearest first."""
        return tuple(each for each in self.ties.wholes_of(actor) if each in self.by_actor)

    def named_parts(self, actor: str) -> tuple[str, ...]:
        """Return the actors that are a part of one and are named for anything, in order of id."""
        return tuple(sorted(self.ties.parts_of.get(actor, frozenset()) & self.by_actor.keys()))

    def _takers(self, stance: Stance) -> frozenset[str]:
        """Return who takes a stance: the one who says so, and those for whom it is said."""
        claims = self.claims.behind(stance.event, stance.entry)
        return frozenset({stance.entry.by, *(each.on_behalf_of for each in claims if each.on_behalf_of)})

    @cached_property
    def _beside(self) -> Mapping[str, list[Stance]]:
        """By actor the stances that are taken beside it."""
        found: dict[str, list[Stance]] = defaultdict(list)
        for event in self.events.in_order(self.dossier.events):
            for each in self.on(event):
                named = each.entry.of or ""
                if each.entry.stance in self.expected:
                    for actor in self.kin(named) if named in self.dossier.actors else self._takers(each):
                        found[actor].append(each)
        return found

    @cached_property
    def unattributed(self) -> tuple[str, ...]:
        """The events that somebody did, by the vocabulary, and of which no article says who; in order of time."""
        kinds = self.dossier.vocabulary.kinds.event
        return tuple(
            self.events.in_order(
                key
                for key, event in self.dossier.events.items()
                if not event.attributions and event.kind in kinds and kinds[event.kind].attributable
            )
        )

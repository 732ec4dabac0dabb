"""The index pages: records grouped for reading, a line each."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from builder.derive.casualties import tolls_of
from builder.derive.chronology import EventLine, happenings, lines, year_of
from builder.derive.claims import claims_by
from builder.derive.facts import Material
from builder.derive.found import disputed
from builder.derive.paging import runs_on_pages, starts_of
from builder.derive.places import containers
from builder.link.nodes import Cite, Inline, plain
from builder.link.sentences import first_sentence
from builder.model.dossier import Dossier
from builder.model.vocabulary import Label


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A record in an index: its name, a short fact line, and the first sentence of its summary.

    It stands `depth` steps in, and under a `heading` within its group if it has one. `events` are those that it has a
    part in or that happened there, `claims` how many statements it makes.
    """

    id: str
    name: str
    fact: str
    sentence: str
    depth: int = 0
    heading: str = ""
    events: frozenset[str] = frozenset()
    claims: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Records under one heading of an index; `kinds` says how many there are of each sort, if they are sorted."""

    anchor: str
    label: Label
    lines: tuple[IndexLine, ...]
    kinds: tuple[tuple[int, Label], ...] = ()


@dataclass(frozen=True, slots=True)
class StoryLine:
    """An event in the story: its line, its first sentence, who was killed or hurt, and whether accounts differ."""

    line: EventLine
    sentence: str
    tolls: tuple[str, ...]
    is_disputed: bool

    @property
    def event(self) -> str:
        """The event's id."""
        return self.line.event


@dataclass(frozen=True, slots=True)
class Year:
    """The events of one year in order of time."""

    label: str
    lines: tuple[StoryLine, ...]


def sentence_of(material: Material, record: str) -> str:
    """Return the first sentence of a record's summary, as plain text."""
    document = material.dossier.document_of[record]
    return sentence_in(material.prose(document, "summary"))


def sentence_in(nodes: tuple[Inline, ...]) -> str:
    """Return the first sentence of a text, as plain text without its marks."""
    return first_sentence(_without_marks(nodes))


def fact_line(material: Material, record: str) -> str:
    """Return what a record is in a few words: office or kind, date or place."""
    dossier = material.dossier
    if record in dossier.actors:
        actor = dossier.actors[record]
        return actor.roles[0].value if actor.roles else dossier.vocabulary.label("kinds.actor", actor.kind).label
    if record in dossier.locations:
        kind = dossier.vocabulary.label("kinds.location", dossier.locations[record].kind).label
        around = containers(dossier, record)
        return f"{kind} in {dossier.locations[around[0]].name}" if around else kind
    if record in dossier.events:
        event = dossier.events[record]
        kind = dossier.vocabulary.label("kinds.event", event.kind).label
        return f"{kind}, {event.when[0].value}" if event.when else kind
    article = dossier.articles[record]
    return f"{article.publisher.name}, {article.date.value.days}"


def actors_by_side(material: Material) -> tuple[Group, ...]:
    """Return all actors, by side, people first and then by name."""
    dossier = material.dossier
    kinds = list(dossier.vocabulary.kinds.actor)
    found: dict[str, list[str]] = defaultdict(list)
    for key, actor in sorted(dossier.actors.items(), key=lambda each: (kinds.index(each[1].kind), each[1].name)):
        found[actor.side].append(key)
    return tuple(
        Group(side, label, tuple(_actor_line(material, each) for each in found[side]), _kinds(material, found[side]))
        for side, label in dossier.vocabulary.sides.items()
        if side in found
    )


ON_A_PAGE = 1000
"""So many entries of an index stand on a page."""


@lru_cache(maxsize=4)
def pages_of_sides(dossier: Dossier) -> dict[str, int]:
    """Return the number of the page of the index of actors on which each side begins."""
    counts = Counter(each.side for each in dossier.actors.values())
    return starts_of(runs_on_pages(((side, range(counts[side])) for side in dossier.vocabulary.sides), ON_A_PAGE))


@lru_cache(maxsize=4)
def pages_of_years(dossier: Dossier) -> dict[str, int]:
    """Return the number of the page of the index of events on which each year begins."""
    counts = Counter(map(year_of, dossier.events.values()))
    return starts_of(runs_on_pages(((year, range(counts[year])) for year in _in_order(counts)), ON_A_PAGE))


def _in_order(years: Iterable[str]) -> list[str]:
    return sorted(years, key=lambda each: (each == "Undated", each))


def _kinds(material: Material, actors: list[str]) -> tuple[tuple[int, Label], ...]:
    dossier = material.dossier
    runs = groupby(actors, key=lambda each: dossier.actors[each].kind)
    return tuple((len(list(run)), dossier.vocabulary.label("kinds.actor", kind)) for kind, run in runs)


def _actor_line(material: Material, actor: str) -> IndexLine:
    kind = material.dossier.vocabulary.label("kinds.actor", material.dossier.actors[actor].kind)
    return replace(_line(material, actor), heading=kind.many, claims=len(claims_by(material, actor)))


def locations_as_tree(material: Material) -> tuple[Group, ...]:
    """Return all places, each group a heading place followed by what lies within it.

    Headings are the outermost places; where one of them holds more than half of all places, what lies directly
    within it gives the headings instead.
    """
    dossier = material.dossier
    chains = {key: (*reversed(containers(dossier, key)), key) for key in dossier.locations}
    roots = Counter(chain[0] for chain in chains.values())
    found: dict[str, list[tuple[list[str], str, int]]] = defaultdict(list)
    for key, chain in chains.items():
        level = 1 if len(chain) > 1 and roots[chain[0]] * 2 > len(chains) else 0
        found[chain[level]].append(([dossier.locations[each].name for each in chain], key, len(chain) - 1 - level))
    return tuple(
        Group(
            heading,
            Label(label=dossier.locations[heading].name),
            tuple(_line(material, key, depth) for _, key, depth in sorted(found[heading])),
        )
        for heading in sorted(found, key=lambda each: (-len(found[each]), dossier.locations[each].name))
    )


def events_by_year(material: Material) -> tuple[Year, ...]:
    """Return all events in order of time, by year."""
    found: dict[str, list[StoryLine]] = defaultdict(list)
    contested = disputed(material.dossier)
    for line in lines(material, material.dossier.events):
        tolls = (f"{each.in_short} {each.label.label}" for each in tolls_of(material, line.event) if each.in_short)
        sentence = sentence_of(material, line.event)
        found[line.year].append(StoryLine(line, sentence, tuple(tolls), line.event in contested))
    return tuple(Year(year, tuple(found[year])) for year in _in_order(found))


def _line(material: Material, record: str, depth: int = 0) -> IndexLine:
    name, events = material.dossier.records[record].name, happenings(material.dossier, record)
    return IndexLine(record, name, fact_line(material, record), sentence_of(material, record), depth, events=events)


def _without_marks(nodes: tuple[Inline, ...]) -> str:
    text = ""
    for node in nodes:
        # A mark takes the space before it with it, so that what follows closes up.
        text = text.rstrip() if isinstance(node, Cite) else text + plain((node,))
    return text

"""The weakest facts: what a reader should take with most care, and where a contributor helps most.

Each weakness is one list; what counts is said at the function that makes it. Works are counted, not articles, so a
copy strengthens nothing. What one side alone says is found in `sides.py`, names that lead nowhere in `omissions.py`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.derive.chronology import dates_of, in_order
from builder.derive.facts import Material
from builder.derive.location import locators_of
from builder.derive.omissions import named_in_digests, omissions
from builder.derive.passages import cited_in_prose
from builder.derive.sides import Heard, heard_from_one
from builder.link.nodes import Inline, PageLink, RecordLink, Text
from builder.model.records import Actor, Event, Location, Record, Statement
from builder.model.refs import Citation
from builder.model.walk import entries

SORTS = {Actor: "Who", Event: "Events", Location: "Places"}


@dataclass(frozen=True, slots=True)
class Gap:
    """A record whose file can be bettered, and what is missing there."""

    record: str
    missing: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Weakness:
    """One kind of gap, in groups under a label; `among` is how many records could have it, 0 if that says nothing."""

    name: str
    groups: tuple[tuple[str, tuple[Gap, ...]], ...]
    among: int = 0

    @property
    def total(self) -> int:
        """How many gaps there are."""
        return sum(len(gaps) for _, gaps in self.groups)


def weaknesses(material: Material) -> tuple[Weakness, ...]:
    """Return every kind of gap that the dossier has."""
    heard, dossier = heard_from_one(material), material.dossier
    sides = dossier.vocabulary.sides
    everything = (
        Weakness("single-work", _single_work(material), len(dossier.events)),
        Weakness("one-sided", _grouped((sides[each.side].label, _heard(material, each)) for each in heard if each.side)),
        Weakness("unnamed", _grouped(("", _heard(material, each)) for each in heard if not each.side)),
        Weakness("worked-out", _worked_out(material), len(dossier.events)),
        Weakness("nowhere", _nowhere(material), len(dossier.events)),
        Weakness("unplaced", _unplaced(material), len(dossier.locations)),
        Weakness("thin", _thin(material)),
        Weakness("open", _open(material)),
        Weakness("alone", _alone(material)),
        Weakness("omitted", _omitted(material)),
    )
    return tuple(each for each in everything if each.groups)


Groups = tuple[tuple[str, tuple[Gap, ...]], ...]


def _grouped(found: Iterable[tuple[str, Gap]], order: Iterable[str] = ()) -> Groups:
    """Return gaps by label, the labels in the order given or else as they come."""
    groups: dict[str, list[Gap]] = {each: [] for each in order}
    for label, gap in found:
        groups.setdefault(label, []).append(gap)
    return tuple((label, tuple(gaps)) for label, gaps in groups.items() if gaps)


def _single_work(material: Material) -> Groups:
    """Events all of whose statements cite one and the same work, or no article at all; by work, the largest first."""
    dossier, found = material.dossier, defaultdict(list)
    for event in in_order(material, dossier.events):
        statements = [each for _, each in entries(dossier.events[event]) if isinstance(each, Statement)]
        works = dossier.works(source.article for each in statements for source in each.sources)
        if statements and len(works) < 2:
            number = f"all {len(statements)} statements" if len(statements) > 1 else "its only statement"
            found[min(works, default="")].append(Gap(event, (Text(number),)))
    titles = {each.work: f"“{each.title}”" for _, each in sorted(dossier.articles.items(), reverse=True)}
    titles[""] = "No article, only general knowledge"
    return tuple((titles[work], tuple(found[work])) for work in sorted(found, key=lambda each: (-len(found[each]), each)))


def _heard(material: Material, heard: Heard) -> Gap:
    """Matters of which one side only, or nobody who is named, speaks: see sides.py."""
    matters = (f"{field} ({', '.join(about)})" if about else field for field, about in heard.matters)
    missing: list[Inline] = [Text("; ".join(matters) + ": only according to ")]
    for position, voice in enumerate(heard.voices):
        missing += [Text(" and " if position else ""), *material.voice(voice)]
    return Gap(heard.record, tuple(missing))


def _worked_out(material: Material) -> Groups:
    """Events with dates, none of which an article prints: the editor worked all of them out."""
    events = material.dossier.events
    found = [key for key in in_order(material, events) if events[key].when and all(x.inferred for x in events[key].when)]
    return _grouped(
        ("", Gap(key, (RecordLink(key, (Text(" or ".join(map(str, dates_of(events[key])))),), "known"),))) for key in found
    )


def _nowhere(material: Material) -> Groups:
    """Events without a date, and events without a place."""
    events = material.dossier.events
    found = [("No date", key) for key in in_order(material, events) if not events[key].when]
    found += [("No place", key) for key in in_order(material, events) if not events[key].where]
    return _grouped((label, Gap(key, (Text(", ".join(map(str, dates_of(events[key])))),))) for label, key in found)


def _unplaced(material: Material) -> Groups:
    """Places without coordinates of their own."""
    return _grouped(("", Gap(key, _instead(material, key))) for key in _unpositioned(material))

"""As known on: what each article added to what earlier ones had told, in the order of publication.

The order of articles is that of `publication.py`; what an article is the first to hold, `firsts.py` says; where it
differs from what stood before, `contrary.py`. An article whose work an earlier one carries is a copy: it adds no new
work, and only what the earlier copies lack. What an article leaves unsaid is not listed. Dates of events and offices of
actors are shown as far as the articles published by then give them; names are those that the dossier uses now.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from builder.derive.chronology import EventLine, in_order
from builder.derive.contrary import Contrary, contraries_of
from builder.derive.facts import Fact, Material
from builder.derive.firsts import Firsts, firsts_of
from builder.derive.publication import overlap, places_in_sequence
from builder.derive.so_far import NamedActor, actors_then, line_then
from builder.derive.values import FIELDS, fact_at
from builder.model.dates import Edtf
from builder.model.records import Claims
from builder.model.vocabulary import Label
from builder.model.walk import Path


@dataclass(frozen=True, slots=True)
class Known:
    """How many articles, independent works, events and actors are known at one time."""

    articles: int = 0
    works: int = 0
    events: int = 0
    actors: int = 0


@dataclass(frozen=True, slots=True)
class KnownView:
    """An article in the sequence: what was known before and with it, and what it added.

    `copy_of` is an earlier article with the same work; `uncertain` the article before it, if the order is not certain.
    """

    article: str
    date: Edtf
    copy_of: str | None
    uncertain: str | None
    before: Known
    after: Known
    events: tuple[EventLine, ...]
    actors: tuple[tuple[Label, tuple[NamedActor, ...]], ...]
    statements: tuple[tuple[EventLine, tuple[Fact, ...]], ...]
    contrary: tuple[Contrary, ...]
    claims: int
    earlier: str | None
    later: str | None

    @property
    def title(self) -> str:
        """What its page is called: as known on a day, or in a month or year."""
        if not (self.date.start and self.date.end):
            return f"As known, {self.date.days}"
        return f"As known {'on' if self.date.start.day else 'in'} {self.date.days}"

    @property
    def named(self) -> int:
        """How many actors it was the first to name."""
        return sum(len(actors) for _, actors in self.actors)

    @property
    def added(self) -> int:
        """How many statements it added on events known before."""
        return sum(len(facts) for _, facts in self.statements)

    @property
    def adds_nothing(self) -> bool:
        """Whether it holds nothing that earlier articles lack."""
        return not (self.events or self.actors or self.statements or self.contrary or self.claims)


def known_views(material: Material) -> Iterator[KnownView]:
    """Yield the view of each article, in the order in which they appeared."""
    dossier = material.dossier
    order, firsts, contraries = list(places_in_sequence(dossier)), firsts_of(dossier), contraries_of(material)
    claims = {key: len(file.claims) for key, file in dossier.of(Claims)}
    known = Known()
    works: dict[str, str] = {}
    for place, article in enumerate(order):
        new, before = firsts.get(article, Firsts()), known
        earlier = order[place - 1] if place else None
        copy_of = works.get(dossier.articles[article].work)
        works.setdefault(dossier.articles[article].work, article)
        known = Known(place + 1, len(works), known.events + len(new.events), known.actors + len(new.actors))
        yield KnownView(
            article,
            dossier.articles[article].date.value,
            copy_of,
            earlier if earlier and not copy_of and overlap(dossier, earlier, article) else None,
            before,
            known,
            tuple(line_then(material, each, place) for each in in_order(material, new.events)),
            actors_then(material, new.actors, place),
            tuple(_statements(material, new.statements, place)),
            tuple(contraries.get(article, ())),
            claims.get(article, 0),
            earlier,
            order[place + 1] if place + 1 < len(order) else None,
        )


def _statements(
    material: Material, found: Mapping[str, list[Path]], place: int
) -> Iterator[tuple[EventLine, tuple[Fact, ...]]]:
    """Yield events in order of time, each with the statements found of it, further facts last."""
    places, fields = places_in_sequence(material.dossier), list(FIELDS)
    for event in in_order(material, found):
        document = material.dossier.document_of[event]
        facts = []
        for path in sorted(found[event], key=lambda path: fields.index(path[0]) if path[0] in FIELDS else len(fields)):
            fact = fact_at(material, document, path)
            value = fact.value or material.prose(document, *path, "text")
            sources = tuple(each for each in fact.sources if places.get(each.article, place + 1) <= place)
            facts.append(replace(fact, value=value, sources=sources, note=()))
        yield line_then(material, event, place), tuple(facts)

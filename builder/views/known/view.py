"""As told by then: what each article added to what earlier ones had told, in the order of publication.

An article that carries the same work as an earlier one adds no work, and only what the earlier one lacks. What an
article leaves unsaid is not listed. Dates of events and offices of actors are shown as far as the articles published by
then give them; names are those that the dossier uses now.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from builder.model.articles import Publication
from builder.model.kinds import SHOWN
from builder.model.marked import marked
from builder.model.values.dates import Point
from builder.model.vocabulary import Label
from builder.model.walk import Path
from builder.render.paging import Listing
from builder.views.known.contrary import Contrary, contraries_of
from builder.views.known.so_far import NamedActor, actors_then, line_then
from builder.views.parts.facts import Fact
from builder.views.parts.lines import EventLine
from builder.views.parts.teller import Teller
from builder.views.parts.values import fact_at
from builder.views.site import PageView, Site
from builder.words import Words


@dataclass(frozen=True, slots=True)
class Known:
    """How many articles have appeared by a time, carrying how many works, and of how much they tell."""

    articles: int = 0
    works: int = 0
    events: int = 0
    actors: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """An article beside one in the sequence, and what its page is called where it leads there."""

    article: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownView:
    """An article in the sequence: what had been told before and with it, and what it added.

    `title` is what its page is called. `copy_of` is an article before it with the same work; `uncertain` that one, or
    the article before it if there is none, if the order of the two is not certain.
    """

    article: str
    title: str
    date: Publication
    copy_of: str | None
    uncertain: str | None
    before: Known
    after: Known
    events: tuple[EventLine, ...]
    actors: tuple[tuple[Label, tuple[NamedActor, ...]], ...]
    statements: tuple[tuple[EventLine, tuple[Fact, ...]], ...]
    contrary: tuple[Contrary, ...]
    claims: int
    earlier: Step | None
    later: Step | None

    @property
    def named(self) -> int:
        """How many actors it was the first to tell of."""
        return sum(len(actors) for _, actors in self.actors)

    @property
    def added(self) -> int:
        """How many statements it added on events told of before."""
        return sum(len(facts) for _, facts in self.statements)

    @property
    def adds_nothing(self) -> bool:
        """Whether it holds nothing that earlier articles lack."""
        return not (self.events or self.actors or self.statements or self.contrary or self.claims)


def known(teller: Teller) -> Listing[str, KnownView]:
    """Return the articles in order of publication, each with what it added."""
    return Listing(view=None, runs=(("", teller.once(known_views)),))


def known_pages(site: Site) -> Iterator[PageView]:
    """Yield a page for each article: what had been told with it, and what it added."""
    teller = site.teller
    for place, article in enumerate(teller.knowledge.publication.places):
        title = _title(teller.words, teller.dossier.articles[article].date)
        yield PageView(
            path=site.routes.known(article),
            template="known/page.md.jinja",
            title=f"{title} ({teller.bylines.outlet_of(article)})",
            view=partial(_view_at, teller, place),
            description=partial(
                site.described, marked("What these articles told by the day of one of them, and what that one added.")
            ),
        )


def _view_at(teller: Teller, place: int) -> KnownView:
    return teller.once(known_views)[place]


def known_views(teller: Teller) -> tuple[KnownView, ...]:
    """Return the view of each article, in the order in which they appeared."""
    return tuple(_views(teller))


def _views(teller: Teller) -> Iterator[KnownView]:
    dossier, knowledge = teller.dossier, teller.knowledge
    order, contraries = list(knowledge.publication.places), contraries_of(teller)
    so_far = Known()
    works: dict[str, str] = {}
    for place, article in enumerate(order):
        new, before = knowledge.firsts.of(article), so_far
        earlier = order[place - 1] if place else None
        copy_of = works.get(dossier.articles[article].work)
        works.setdefault(dossier.articles[article].work, article)
        so_far = Known(place + 1, len(works), so_far.events + len(new.events), so_far.actors + len(new.actors))
        before_it = copy_of or earlier
        is_uncertain = before_it and knowledge.publication.overlap(before_it, article)
        yield KnownView(
            article=article,
            title=_title(teller.words, dossier.articles[article].date),
            date=dossier.articles[article].date,
            copy_of=copy_of,
            uncertain=before_it if is_uncertain else None,
            before=before,
            after=so_far,
            events=tuple(line_then(teller, each, place) for each in knowledge.events.in_order(new.events)),
            actors=actors_then(teller, new.actors, article),
            statements=tuple(_statements(teller, new.statements, place)),
            contrary=tuple(contraries.get(article, ())),
            claims=len(new.claims),
            earlier=_step(teller, earlier) if earlier else None,
            later=_step(teller, order[place + 1]) if place + 1 < len(order) else None,
        )


def _title(words: Words, date: Publication) -> str:
    """Return what the page of an article is called: as told by the last day on which it can have appeared."""
    value = date.value
    if value is None:
        return words.gettext("As told by then (no date)")
    day = Point(value.last.year, value.last.month, value.last.day)
    if date.basis == "unknown":
        return (
            words.gettext("As told by %(day)s (no date)", day=day)
            if value.end
            else words.gettext("As told by then (no date)")
        )
    shown = words.days(value)
    if words.point(day) == shown:
        return words.gettext("As told by %(day)s", day=day)
    if value.end:
        return words.gettext("As told by %(day)s (dated %(date)s)", day=day, date=shown)
    return words.gettext("As told by then (dated %(date)s)", date=shown)


def _step(teller: Teller, article: str) -> Step:
    date = teller.bylines.marked_days(teller.dossier.articles[article].date)
    return Step(article, f"{teller.bylines.outlet_of(article)}, {date}")


def _statements(
    teller: Teller, found: Mapping[str, list[Path]], place: int
) -> Iterator[tuple[EventLine, tuple[Fact, ...]]]:
    """Yield events in order of time, each with the statements found of it, in the order of its page."""
    places, fields = teller.knowledge.publication.places, list(SHOWN)
    for event in teller.knowledge.events.in_order(found):
        document = teller.dossier.document_of[event]
        facts = []
        for path in sorted(found[event], key=lambda path: fields.index(str(path[0]))):
            fact = fact_at(teller, document, path)
            value = fact.value or teller.prose(document, *path, "text")
            sources = tuple(each for each in fact.sources if places.get(each.article, place + 1) <= place)
            facts.append(replace(fact, value=value, sources=sources))
        yield line_then(teller, event, place), tuple(facts)

"""The explorer's table: everything that the dossier holds as one list, each row with what it can be found by.

- Rows stand by sort: events in order of time, actors and places by name, articles in order of publication, claims in
  order of time, disagreements by title.
- The ties of a row are what its own file states: an event's actors and places, a claim's speaker and subjects, the
  articles that are cited. What follows from them, such as the places of an actor's events, is left to whoever reads.
- A record is disputed if an editor's disagreement is about it or two of its statements cannot both hold; a claim, if
  its speaker stands, with one of its paragraphs, on a side of a disagreement.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.know.claims import Placed
from builder.know.events import dates_of
from builder.link.nodes import plain
from builder.link.sentences import first_sentence
from builder.model.dates import Edtf
from builder.model.dossier import Dossier
from builder.views.parts.claims import claim_view
from builder.views.parts.lines import shown_dates
from builder.views.parts.teller import Teller

LONGEST = 160
"""A claim's text is cut here: the table gives its beginning, the page all of it."""

SORTS = ("event", "actor", "location", "article", "claim", "disagreement")
"""The sorts of rows, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: `key` is unique among all, `home` the article of a claim, `kind` and `sides` words of the vocabulary.

    `ties` are the keys of other rows, `within` those of them that contain a place, `parts` actors with their roles.
    """

    key: str
    id: str
    sort: str
    name: str
    kind: str = ""
    home: str = ""
    names: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    fact: str = ""
    dates: tuple[Edtf, ...] = ()
    shown: str = ""
    ties: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    works: int = 0
    is_disputed: bool = False


def key_of(sort: str, id_: str) -> str:
    """Return the key of a row: claims and disagreements may have the id of a record, and say what they are."""
    return f"{sort}:{id_}" if sort in ("claim", "disagreement") else id_


def rows(teller: Teller) -> tuple[Row, ...]:
    """Return all rows, in order."""
    return (
        *_events(teller),
        *_actors(teller),
        *_locations(teller),
        *_articles(teller),
        *_claims(teller),
        *_disagreements(teller),
    )


def _events(teller: Teller) -> Iterator[Row]:
    dossier, knowledge = teller.dossier, teller.knowledge
    for key in knowledge.events.in_order(dossier.events):
        event, articles = dossier.events[key], knowledge.support.articles_behind(key)
        named = (each.of for each in event.attributions if each.of in dossier.actors)
        actors = _unique(knowledge.events.actors_in(key), named)
        yield Row(
            key=key,
            id=key,
            sort="event",
            name=event.name,
            kind=event.kind,
            names=tuple(each.value for each in event.names),
            sides=_sides(dossier, actors),
            dates=dates_of(event),
            shown=" or ".join(shown_dates(teller, event.when)[0]),
            ties=_unique(actors, knowledge.events.places_of(key), (each.event for each in event.follows), articles),
            parts=tuple(dict.fromkeys((each.actor, each.role) for each in event.participants)),
            works=len(dossier.works(articles)),
            is_disputed=key in knowledge.differences.disputed,
        )


def _actors(teller: Teller) -> Iterator[Row]:
    dossier, knowledge = teller.dossier, teller.knowledge
    for key, actor in sorted(dossier.actors.items(), key=lambda each: (each[1].name, each[0])):
        articles = knowledge.support.articles_behind(key)
        yield Row(
            key=key,
            id=key,
            sort="actor",
            name=actor.name,
            kind=actor.kind,
            names=tuple(each.value for each in actor.names),
            sides=(actor.side,),
            fact=actor.roles[0].value if actor.roles else "",
            ties=_unique((each.to for each in actor.relations), articles),
            works=len(dossier.works(articles)),
            is_disputed=key in knowledge.differences.disputed,
        )


def _locations(teller: Teller) -> Iterator[Row]:
    dossier, knowledge = teller.dossier, teller.knowledge
    for key, location in sorted(dossier.locations.items(), key=lambda each: (each[1].name, each[0])):
        articles = knowledge.support.articles_behind(key)
        yield Row(
            key=key,
            id=key,
            sort="location",
            name=location.name,
            kind=location.kind,
            names=tuple(each.value for each in location.names),
            ties=articles,
            within=knowledge.places.stated_around(key),
            works=len(dossier.works(articles)),
            is_disputed=key in knowledge.differences.disputed,
        )


def _articles(teller: Teller) -> Iterator[Row]:
    dossier, knowledge = teller.dossier, teller.knowledge
    for key in knowledge.publication.places:
        article = dossier.articles[key]
        yield Row(
            key=key,
            id=key,
            sort="article",
            name=article.title,
            fact=article.publisher.shown,
            dates=(article.date.value,),
            shown=article.date.value.days,
            ties=(article.publisher.actor,) if article.publisher.actor else (),
            works=1,
            is_disputed=key in knowledge.differences.disputed,
        )


def _claims(teller: Teller) -> Iterator[Row]:
    for placed in teller.knowledge.claims.in_order:
        yield _claim(teller, placed)


def _claim(teller: Teller, placed: Placed) -> Row:
    dossier, claim, view = teller.dossier, placed.claim, claim_view(teller, placed.claim.id)
    speakers = [each for each in (claim.speaker, claim.on_behalf_of) if each in dossier.actors]
    listener = [claim.to] if claim.to in dossier.actors else []
    articles = _unique([placed.article], (each.article for each in claim.sources))
    articles = tuple(each for each in articles if each in dossier.articles)
    return Row(
        key=key_of("claim", claim.id),
        id=claim.id,
        sort="claim",
        name=_shortened(plain(view.says)),
        kind=claim.manner,
        home=placed.article,
        sides=_sides(dossier, speakers),
        fact=plain(view.speaker),
        dates=(claim.when,) if claim.when else (),
        shown=str(claim.when or ""),
        ties=_unique(speakers, listener, claim.about, articles),
        works=len(dossier.works(articles)),
        is_disputed=teller.knowledge.concerns.is_contested(claim.speaker, claim.sources),
    )


def _disagreements(teller: Teller) -> Iterator[Row]:
    dossier = teller.dossier
    for key, each in sorted(dossier.disagreements.items(), key=lambda item: (item[1].title, item[0])):
        speakers = [side.according_to for side in each.sides if side.according_to in dossier.actors]
        articles = [source.article for side in each.sides for source in side.sources]
        yield Row(
            key=key_of("disagreement", key),
            id=key,
            sort="disagreement",
            name=each.title,
            kind=each.kind,
            sides=_sides(dossier, speakers),
            ties=_unique(each.about, speakers, (article for article in articles if article in dossier.articles)),
            works=len(dossier.works(articles)),
            is_disputed=True,
        )


def _sides(dossier: Dossier, actors: Iterable[str | None]) -> tuple[str, ...]:
    """Return the sides of actors, in the vocabulary's order."""
    found = {dossier.actors[each].side for each in actors if each}
    return tuple(each for each in dossier.vocabulary.sides if each in found)


def _shortened(text: str) -> str:
    sentence = first_sentence(text)
    return sentence if len(sentence) <= LONGEST else sentence[:LONGEST].rpartition(" ")[0] + " …"


def _unique(*found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for group in found for each in group if each))

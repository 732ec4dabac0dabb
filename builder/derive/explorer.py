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
from functools import lru_cache

from builder.derive.chronology import dates_of, in_order, shown_dates
from builder.derive.claims import ClaimView, all_claims
from builder.derive.facts import Material
from builder.derive.found import disputed
from builder.derive.record import articles_behind
from builder.link import Linked
from builder.link.nodes import plain
from builder.link.sentences import first_sentence
from builder.model.dates import Edtf
from builder.model.dossier import Dossier
from builder.model.records import Claim, Disagreement, Event
from builder.model.refs import Citation

LONGEST = 160
"""A claim's text is cut here: the table gives its beginning, the page all of it."""

SORTS = ("event", "actor", "location", "article", "claim", "disagreement")
"""The sorts of rows, in order."""


@dataclass(frozen=True, slots=True)
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


def rows(material: Material) -> tuple[Row, ...]:
    """Return all rows, in order."""
    return _rows(material.dossier, material.linked)


@lru_cache(maxsize=4)
def _rows(dossier: Dossier, linked: Linked) -> tuple[Row, ...]:
    material, contested = Material(dossier, linked), disputed(dossier)
    return (
        *_events(material, contested),
        *_actors(material, contested),
        *_locations(material, contested),
        *_articles(material, contested),
        *_claims(material),
        *_disagreements(material),
    )


def _events(material: Material, contested: frozenset[str]) -> Iterator[Row]:
    dossier = material.dossier
    for key in in_order(material, dossier.events):
        event, articles = dossier.events[key], articles_behind(dossier, dossier.document_of[key])
        actors, shown = _actors_of(dossier, event), shown_dates(event.when)[0]
        places = [each.value for each in event.where]
        yield Row(
            key,
            key,
            "event",
            event.name,
            event.kind,
            names=tuple(each.value for each in event.names),
            sides=_sides(dossier, actors),
            dates=dates_of(event),
            shown=" or ".join(shown),
            ties=_unique(actors, places, (each.event for each in event.follows), articles),
            parts=tuple(dict.fromkeys((each.actor, each.role) for each in event.participants)),
            works=len(dossier.works(articles)),
            is_disputed=key in contested,
        )


def _actors_of(dossier: Dossier, event: Event) -> list[str]:
    """Return who takes part in an event, is among its casualties, or is named as having done it."""
    named = (
        *(each.actor for each in event.participants),
        *(each.who for each in event.casualties),
        *(each.of for each in event.attributions),
    )
    return [each for each in dict.fromkeys(named) if each and each in dossier.actors]


def _actors(material: Material, contested: frozenset[str]) -> Iterator[Row]:
    dossier = material.dossier
    for key, actor in sorted(dossier.actors.items(), key=lambda each: (each[1].name, each[0])):
        articles = articles_behind(dossier, dossier.document_of[key])
        yield Row(
            key,
            key,
            "actor",
            actor.name,
            actor.kind,
            names=tuple(each.value for each in actor.names),
            sides=(actor.side,),
            fact=actor.roles[0].value if actor.roles else "",
            ties=_unique((each.to for each in actor.relations), articles),
            works=len(dossier.works(articles)),
            is_disputed=key in contested,
        )


def _locations(material: Material, contested: frozenset[str]) -> Iterator[Row]:
    dossier = material.dossier
    for key, location in sorted(dossier.locations.items(), key=lambda each: (each[1].name, each[0])):
        articles = articles_behind(dossier, dossier.document_of[key])
        within = _unique(each.value for each in location.within)
        yield Row(
            key,
            key,
            "location",
            location.name,
            location.kind,
            names=tuple(each.value for each in location.names),
            ties=articles,
            within=within,
            works=len(dossier.works(articles)),
            is_disputed=key in contested,
        )


def _articles(material: Material, contested: frozenset[str]) -> Iterator[Row]:
    dossier = material.dossier
    for key, article in sorted(dossier.articles.items(), key=lambda each: (each[1].date.value.order, each[0])):
        yield Row(
            key,
            key,
            "article",
            article.title,
            fact=article.publisher.shown,
            dates=(article.date.value,),
            shown=article.date.value.days,
            ties=(article.publisher.actor,) if article.publisher.actor else (),
            works=1,
            is_disputed=key in contested,
        )


def _claims(material: Material) -> Iterator[Row]:
    contested = _contested(material.dossier)
    found = sorted(all_claims(material), key=lambda each: (each[0].when.order if each[0].when else (), each[0].id))
    dated = [each for each in found if each[0].when]
    for claim, view in (*dated, *(each for each in found if not each[0].when)):
        is_contested = any((claim.speaker, source) in contested for source in claim.sources)
        yield _claim(material, claim, view, is_contested)


def _claim(material: Material, claim: Claim, view: ClaimView, is_contested: bool) -> Row:
    dossier = material.dossier
    speakers = [each for each in (claim.speaker, claim.on_behalf_of) if each in dossier.actors]
    listener = [claim.to] if claim.to in dossier.actors else []
    articles = [each for each in (view.article, *(each.article for each in claim.sources)) if each in dossier.articles]
    return Row(
        key_of("claim", claim.id),
        claim.id,
        "claim",
        _shortened(plain(view.says)),
        claim.manner,
        home=view.article,
        sides=_sides(dossier, speakers),
        fact=plain(view.speaker),
        dates=(claim.when,) if claim.when else (),
        shown=str(claim.when or ""),
        ties=_unique(speakers, listener, claim.about, articles),
        works=len(dossier.works(articles)),
        is_disputed=is_contested,
    )


def _disagreements(material: Material) -> Iterator[Row]:
    dossier = material.dossier
    for key, each in sorted(dossier.disagreements.items(), key=lambda item: (item[1].title, item[0])):
        speakers = [side.according_to for side in each.sides if side.according_to in dossier.actors]
        articles = [source.article for side in each.sides for source in side.sources]
        yield Row(
            key_of("disagreement", key),
            key,
            "disagreement",
            each.title,
            each.kind,
            sides=_sides(dossier, speakers),
            ties=_unique(each.about, speakers, (article for article in articles if article in dossier.articles)),
            works=len(dossier.works(articles)),
            is_disputed=True,
        )


def _contested(dossier: Dossier) -> frozenset[tuple[str, Citation]]:
    """Return who stands on a side of a disagreement, with each of the paragraphs that the side cites."""
    entries: Iterable[Disagreement] = dossier.disagreements.values()
    sides = (side for each in entries for side in each.sides if side.according_to)
    return frozenset((str(side.according_to), source) for side in sides for source in side.sources)


def _sides(dossier: Dossier, actors: Iterable[str | None]) -> tuple[str, ...]:
    """Return the sides of actors, in the vocabulary's order."""
    found = {dossier.actors[each].side for each in actors if each}
    return tuple(each for each in dossier.vocabulary.sides if each in found)


def _shortened(text: str) -> str:
    sentence = first_sentence(text)
    return sentence if len(sentence) <= LONGEST else sentence[:LONGEST].rpartition(" ")[0] + " …"


def _unique(*found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for group in found for each in group if each))

"""The explorer's table: everything that the dossier holds as one list, each row with what it can be found by.

- Rows stand by sort: events in order of time, actors and places by name, articles in order of publication, claims in
  order of time, disagreements by title.
- The ties of a row are what its own file states: an event's actors and places, a claim's speaker and subjects, the
  articles that are cited. What follows from them, such as the places of an actor's events, is left to whoever reads.
  Whom an event's attributions name has no part in it by that.
- Of which records accounts differ, and which are only noted in a disagreement, is said in know/disputes.py. A claim is
  noted if its speaker stands, with one of its paragraphs, on a side of a disagreement.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from builder.know.claims import Placed
from builder.know.events import dates_of
from builder.know.voices import voice_of
from builder.link.nodes import plain
from builder.link.sentences import first_sentence
from builder.model.dossier import Dossier
from builder.model.records import Event, Participant
from builder.model.values.names import list_order
from builder.views.explorer.row import Dispute, Part, Row, key_of
from builder.views.parts.claims import ClaimView, claim_view
from builder.views.parts.fact_line import office_of
from builder.views.parts.lines import shown_dates
from builder.views.parts.teller import Teller

LONGEST = 160
"""A claim's text is cut here: the table gives its beginning, the page all of it."""


def rows(teller: Teller) -> tuple[Row, ...]:
    """Return all rows, in order."""
    return tuple(row for rows_of in SORTS.values() for row in rows_of(teller))


def _events(teller: Teller) -> Iterator[Row]:
    dossier, knowledge = teller.dossier, teller.knowledge
    for key in knowledge.events.in_order(dossier.events):
        event, articles = dossier.events[key], knowledge.support.articles_behind(key)
        actors, (shown, inferred) = knowledge.events.actors_in(key), shown_dates(teller, event.when)
        yield Row(
            key=key,
            id=key,
            sort="event",
            name=event.shown_name,
            kind=event.kind,
            names=tuple(each.value for each in event.names),
            sides=_sides(dossier, actors),
            dates=dates_of(event),
            shown=teller.words.either(shown),
            inferred=inferred,
            ties=_unique(actors, knowledge.events.places_of(key), (each.event for each in event.follows), articles),
            parts=tuple(_parts(teller, event)),
            works=len(dossier.works(articles)),
            dispute=_dispute(teller, key),
        )


def _actors(teller: Teller) -> Iterator[Row]:
    dossier, knowledge = teller.dossier, teller.knowledge
    for key, actor in sorted(dossier.actors.items(), key=lambda each: (list_order(each[1].shown_name), each[0])):
        articles = knowledge.support.articles_behind(key)
        yield Row(
            key=key,
            id=key,
            sort="actor",
            name=actor.shown_name,
            kind=actor.kind,
            names=tuple(each.value for each in actor.names),
            sides=(actor.side,),
            fact=office_of(teller, actor.roles),
            ties=_unique((each.to for each in actor.relations), articles),
            works=len(dossier.works(articles)),
            dispute=_dispute(teller, key),
        )


def _locations(teller: Teller) -> Iterator[Row]:
    dossier, knowledge = teller.dossier, teller.knowledge
    for key, location in sorted(dossier.locations.items(), key=lambda each: (list_order(each[1].shown_name), each[0])):
        articles = knowledge.support.articles_behind(key)
        yield Row(
            key=key,
            id=key,
            sort="location",
            name=location.shown_name,
            kind=location.kind,
            names=tuple(each.value for each in location.names),
            ties=articles,
            within=knowledge.places.stated_around(key),
            works=len(dossier.works(articles)),
            dispute=_dispute(teller, key),
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
            fact=teller.bylines.outlet(article.publisher),
            dates=(article.date.known,) if article.date.known else (),
            shown=teller.bylines.days(article.date),
            inferred=article.date.is_worked_out,
            ties=(article.publisher.actor,) if article.publisher.actor else (),
            works=1,
            dispute=_dispute(teller, key),
        )


def _claims(teller: Teller) -> Iterator[Row]:
    for placed in teller.knowledge.claims.in_order:
        yield _claim(teller, placed)


def _claim(teller: Teller, placed: Placed) -> Row:
    dossier, claim, view = teller.dossier, placed.claim, claim_view(teller, placed.claim.id)
    speakers = [each for each in (claim.speaker, claim.on_behalf_of) if each in dossier.actors]
    others = [each for each in (claim.to, claim.according_to) if each in dossier.actors]
    articles = teller.knowledge.claims.articles_of(placed)
    is_contested = teller.knowledge.concerns.is_contested(claim.speaker, claim.sources)
    return Row(
        key=key_of("claim", claim.id),
        id=claim.id,
        sort="claim",
        name=_shortened(plain(view.says)),
        kind=claim.manner,
        home=placed.article,
        sides=_sides(dossier, speakers),
        fact=_said_by(teller, view),
        dates=(claim.when,) if claim.when else (),
        shown=teller.words.date(claim.when) if claim.when else "",
        ties=_unique(speakers, others, claim.about, articles),
        works=len(dossier.works(articles)),
        dispute=Dispute.NOTED if is_contested else Dispute.NONE,
    )


def _said_by(teller: Teller, claim: ClaimView) -> str:
    speaker, words = plain(claim.speaker), teller.words
    if not claim.reporter:
        return speaker
    voice = words.gettext("according to %(voice)s", voice=plain(claim.reporter))
    return words.enumerated((speaker, voice))


def _disagreements(teller: Teller) -> Iterator[Row]:
    dossier = teller.dossier
    for key, each in sorted(dossier.disagreements.items(), key=lambda item: (list_order(item[1].title), item[0])):
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
            dispute=Dispute.NOTED,
        )


def _parts(teller: Teller, event: Event) -> Iterator[Part]:
    """Yield the parts of actors in an event, each once; it has voices only if no article states it itself."""
    found: dict[tuple[str, str], list[Participant]] = {}
    for each in event.participants:
        found.setdefault((each.actor, each.role), []).append(each)
    for (actor, role), stated in found.items():
        voices = [plain(teller.voice(voice_of(each))) for each in stated]
        yield Part(
            actor=actor,
            role=role,
            voices=tuple(dict.fromkeys(voices)) if all(voices) else (),
            inferred=all(each.inferred for each in stated),
        )


def _dispute(teller: Teller, record: str) -> Dispute:
    disputes = teller.knowledge.disputes
    if record in disputes.differing:
        return Dispute.DIFFERS
    return Dispute.NOTED if record in disputes.noted else Dispute.NONE


def _sides(dossier: Dossier, actors: Iterable[str | None]) -> tuple[str, ...]:
    """Return the sides of actors, in the vocabulary's order."""
    found = {dossier.actors[each].side for each in actors if each}
    return tuple(each for each in dossier.vocabulary.sides if each in found)


def _shortened(text: str) -> str:
    sentence = first_sentence(text)
    return sentence if len(sentence) <= LONGEST else sentence[:LONGEST].rpartition(" ")[0] + " …"


def _unique(*found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for group in found for each in group if each))


SORTS: Mapping[str, Callable[[Teller], Iterator[Row]]] = {
    "event": _events,
    "actor": _actors,
    "location": _locations,
    "article": _articles,
    "claim": _claims,
    "disagreement": _disagreements,
}
"""The sorts of rows, in order, and what yields the rows of each."""

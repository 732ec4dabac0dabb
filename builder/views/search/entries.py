"""What readers can search for: one entry for each record, claim, disagreement, question, term and page.

An entry says what it leads to by id; where that is, and how words are compared, is for render to know.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.model.document import Document
from builder.model.kinds import RECORD_KINDS
from builder.model.records import Article, Claim, Claims, Disagreement, Event, Location, Page, Record
from builder.model.refs import Citation
from builder.model.values.dates import Edtf
from builder.views.parts.fact_line import fact_line
from builder.views.parts.teller import Teller
from builder.views.search.texts import Passage, page_passages, passages_of, plain_prose

NAMED = ("actor", "location")
"""The kinds of records whose names are names and no sentences: their words are found however they are spelled."""

KINDS = (*(each.word for each in RECORD_KINDS), "claim", "disagreement", "term", "question", "page", "work", "known")
"""The kinds of entries, in the order in which results of the same worth are shown."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name: its language if it has one, and the articles that print it. `made` ones are acronyms."""

    text: str
    language: str = ""
    articles: tuple[str, ...] = ()
    made: bool = False


@dataclass(frozen=True, slots=True)
class Searchable:
    """One thing to be found: `target` is its id, `fact` says what it is in a few words, `aside` what stands behind
    that in brackets and is not searched. `sought` are further words for it, which are searched and shown nowhere.

    The title of a `quiet` one counts like its fact line: it is the name of something else, such as a speaker's. The
    dates of one that is `dated` are its own, and not only those of what it concerns. `name` is the title of a record
    without what tells it apart, as one types it.
    """

    kind: str
    target: str
    title: str
    fact: str = ""
    aliases: tuple[Alias, ...] = ()
    dates: tuple[Edtf, ...] = ()
    places: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    mentions: int = 0
    quiet: bool = False
    dated: bool = False
    aside: str = ""
    name: str = ""
    sought: tuple[str, ...] = ()

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year it concerns, if it has a date; an open end counts as the end that is known."""
        found = [point.year for each in self.dates for point in (each.start, each.end) if point]
        return (min(found), max(found)) if found else None


def searchable(teller: Teller) -> tuple[Searchable, ...]:
    """Return everything that can be searched for, by kind: events in order of time, all else by id."""
    found = (*_records(teller), *_claims(teller), *_shared(teller), *_others(teller))
    position = teller.knowledge.events.position
    return tuple(sorted(found, key=lambda each: (KINDS.index(each.kind), position.get(each.target, 0), each.target)))


def _records(teller: Teller) -> Iterator[Searchable]:
    mentions = teller.knowledge.mentions.count
    for key, document in teller.dossier.document_of.items():
        model = document.model
        if isinstance(model, Record | Article):
            line = fact_line(teller, key)
            yield Searchable(
                model.record_kind,
                key,
                model.shown_name,
                line.plain,
                _aliases(model),
                _dates(model),
                _places(teller, key, model),
                passages_of(teller, document),
                mentions.get(key, 0),
                dated=True,
                aside=line.aside,
                name=model.name,
            )


def _aliases(model: Record | Article) -> tuple[Alias, ...]:
    if isinstance(model, Article):
        return ()
    stated = tuple(Alias(each.value, each.language or "", _articles(each.sources)) for each in model.names)
    known = {model.name, *(each.text for each in stated)}
    # Of events nobody knows the letters: their names are sentences.
    long = () if model.record_kind not in NAMED else (model.name, *(each.text for each in stated))
    made = dict.fromkeys(letters for each in long if (letters := acronym(each)) and letters not in known)
    return (*stated, *(Alias(each, made=True) for each in made))


def acronym(name: str) -> str:
    """Return the initials of a name of two or more capitalised words, or nothing."""
    initials = [word[0] for word in name.split() if word[0].isupper()]
    return "".join(initials) if len(initials) > 1 else ""


def _articles(sources: Iterable[Citation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.article for each in sources if not each.is_general_knowledge))


def _dates(model: Record | Article) -> tuple[Edtf, ...]:
    if isinstance(model, Article):
        return (model.date.known,) if model.date.known else ()
    return tuple(dict.fromkeys(each.value for each in model.when)) if isinstance(model, Event) else ()


def _places(teller: Teller, key: str, model: Record | Article) -> tuple[str, ...]:
    """Return where a record is, with what contains that."""
    if isinstance(model, Location):
        return _around(teller, (key,))
    return _around(teller, (each.value for each in model.where)) if isinstance(model, Event) else ()


def _around(teller: Teller, places: Iterable[str]) -> tuple[str, ...]:
    found = ((each, *sorted(teller.knowledge.places.around(each))) for each in places)
    return tuple(dict.fromkeys(place for each in found for place in each))


def _concerning(teller: Teller, records: Iterable[str]) -> tuple[tuple[Edtf, ...], tuple[str, ...]]:
    """Return the dates of the events among some records, and the places of events and places."""
    found = [(each, teller.dossier.records[each]) for each in records if each in teller.dossier.records]
    dates = (date for _, model in found if isinstance(model, Event) for date in _dates(model))
    return tuple(dict.fromkeys(dates)), tuple(
        dict.fromkeys(place for key, model in found for place in _places(teller, key, model))
    )


def _claims(teller: Teller) -> Iterator[Searchable]:
    for document in teller.dossier.documents:
        if isinstance(document.model, Claims) and document.id in teller.dossier.articles:
            for index, claim in enumerate(document.model.claims):
                yield _claim(teller, document, index, claim)


def _claim(teller: Teller, document: Document, index: int, claim: Claim) -> Searchable:
    dossier, words, path = teller.dossier, teller.words, ("claims", index)
    speaker = dossier.actors.get(claim.speaker)
    listener = _voice(teller, claim.to)
    manner = dossier.vocabulary.label("manners", claim.manner).label
    to = words.gettext("to %(listener)s", listener=listener) if listener else ""
    reporter = _voice(teller, claim.according_to)
    known = words.gettext("according to %(voice)s", voice=reporter) if reporter else ""
    when = words.date(claim.when) if claim.when else ""
    parts = (manner, to, known, when, teller.bylines.titled(document.id))
    texts = (plain_prose(teller, document, (*path, each)) for each in ("says", "note"))
    dates, places = _concerning(teller, claim.about)
    return Searchable(
        "claim",
        claim.id,
        speaker.shown_name if speaker else claim.speaker,
        words.enumerated(each for each in parts if each),
        dates=(claim.when,) if claim.when else dates,
        places=places,
        passages=tuple(Passage("", each) for each in texts if each),
        quiet=True,
        dated=claim.when is not None,
    )


def _voice(teller: Teller, voice: str | None) -> str:
    found = teller.dossier.actors.get(voice or "")
    return found.shown_name if found else voice or ""


def _shared(teller: Teller) -> Iterator[Searchable]:
    """Yield the entries that share a page: questions and terms."""
    for document in teller.dossier.documents:
        for field, kind, title, text in (
            ("questions", "question", "question", "note"),
            ("glossary", "term", "term", "meaning"),
        ):
            for index, each in enumerate(getattr(document.model, field, ())):
                prose = plain_prose(teller, document, (field, index, text))
                dates, places = _concerning(teller, getattr(each, "about", ()))
                passages = (Passage("", prose),) if prose else ()
                yield Searchable(kind, each.id, getattr(each, title), "", (), dates, places, passages)


def _others(teller: Teller) -> Iterator[Searchable]:
    """Yield disagreements and hand-written pages."""
    for document in teller.dossier.documents:
        match document.model:
            case Disagreement() as model:
                dates, places = _concerning(teller, model.about)
                kind = teller.dossier.vocabulary.label("disagreements", model.kind).label
                passages = passages_of(teller, document)
                yield Searchable("disagreement", document.id, model.title, kind, (), dates, places, passages)
            case Page() as model:
                passages = page_passages(teller, teller.knowledge.linked.pages[document.id])
                yield Searchable("page", document.id, model.title, model.description or "", passages=passages)
            case _:
                continue

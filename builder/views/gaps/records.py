"""Weak records of any sort: off the map, with a summary on one paragraph, with open questions, without ties."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from builder.link.nodes import PageLink, RecordLink, Text
from builder.model.dossier import Dossier
from builder.model.kinds import RECORD_KINDS
from builder.model.records import Article
from builder.model.refs import Citation
from builder.model.values.names import list_order
from builder.views.gaps.gap import Gap, Group, grouped, titled
from builder.views.map.locator import locators_of
from builder.views.parts.teller import Teller
from builder.words import Words

SORTS = tuple((each.model, each.heading) for each in RECORD_KINDS if each.model is not Article)
"""The kinds of records that have a summary, each with its heading."""


def unplaced(teller: Teller) -> tuple[Group, ...]:
    """Return the places without coordinates of their own, with what the map shows instead."""
    locations = teller.dossier.locations
    found = []
    for key in _by_name(teller.dossier, locations):
        if not locations[key].coordinates:
            found.append(("", Gap(key, (Text(_map_of(teller, key)),))))
    return grouped(found)


def _map_of(teller: Teller, location: str) -> str:
    words = teller.words
    around = words.listed([each.marked for each in locators_of(teller, location)])
    if not around:
        return words.gettext("its page has no map")
    return words.gettext("its page shows %(places)s on the map instead", places=around)


def thin(teller: Teller) -> tuple[Group, ...]:
    """Return the records whose summary cites one paragraph only, or nothing but general knowledge; by article.

    Paragraphs are counted by work: of a work and its copies the article with most paragraphs cited counts.
    """
    dossier = teller.dossier
    found: dict[str, list[Gap]] = defaultdict(list)
    for key in _by_name(dossier, (each for sort, _ in SORTS for each, _ in dossier.of(sort))):
        cited = [each for each in teller.knowledge.support.in_prose(key) if each.article in dossier.articles]
        if _paragraphs(dossier, cited) < 2:
            first = min(cited, default=None)
            found[first.article if first else ""].append(Gap(key, (_paragraph(teller.words, first),) if first else ()))
    titles = {key: titled(teller, key) if key else teller.words.gettext("General knowledge only") for key in found}
    return tuple(
        Group(titles[key], tuple(found[key])) for key in sorted(found, key=lambda each: (-len(found[each]), each))
    )


def open_questions(teller: Teller) -> tuple[Group, ...]:
    """Return the records that an open question concerns, with the questions; by sort."""
    dossier, asked = teller.dossier, defaultdict(list)
    for question in dossier.questions:
        for key in dict.fromkeys(question.about):
            asked[key].append(question)
    found = []
    for sort, label in SORTS:
        for key in _by_name(dossier, (each for each, _ in dossier.of(sort) if each in asked)):
            links = [PageLink("index", "questions", (Text(each.question),), each.id) for each in asked[key]]
            parts = [part for link in links for part in (Text(" "), link)][1:]
            found.append((teller.words.translated(label), Gap(key, tuple(parts))))
    return grouped(found)


def alone(teller: Teller) -> tuple[Group, ...]:
    """Return the actors whom a digest names, without a part in any event and without a tie to any record."""
    dossier = teller.dossier
    named = Counter(record for _, record in dict.fromkeys(teller.knowledge.mentions.in_digests))
    tied = {key for key, actor in dossier.actors.items() if actor.relations}
    tied |= {each.to for actor in dossier.actors.values() for each in actor.relations}
    for event in dossier.events.values():
        tied |= {each.actor for each in event.participants} | {each.who for each in event.casualties}
    found = [each for each in _by_name(dossier, dossier.actors) if named[each] and each not in tied]
    return grouped(("", Gap(each, (Text(_times(teller.words, named[each])),))) for each in found)


def _times(words: Words, paragraphs: int) -> str:
    return words.ngettext("linked in %(number)s paragraph", "linked in %(number)s paragraphs", paragraphs)


def _by_name(dossier: Dossier, records: Iterable[str]) -> list[str]:
    return sorted(records, key=lambda each: (list_order(dossier.records[each].shown_name), each))


def _paragraphs(dossier: Dossier, cited: Iterable[Citation]) -> int:
    """Return how many paragraphs are cited, those of a work's copies not added to its own."""
    by_article = Counter(each.article for each in dict.fromkeys(cited))
    most: dict[str, int] = defaultdict(int)
    for article, number in by_article.items():
        work = dossier.articles[article].work
        most[work] = max(most[work], number)
    return sum(most.values())


def _paragraph(words: Words, citation: Citation) -> RecordLink:
    name = words.gettext("paragraph %(number)s", number=citation.paragraph)
    return RecordLink(citation.article, (Text(name),), f"p{citation.paragraph}")

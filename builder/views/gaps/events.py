"""Weak events: told of by one work, dated by the editor, or without a date or a place."""

from collections import defaultdict

from builder.know.events import dates_of
from builder.know.support import TELLING
from builder.link.nodes import RecordLink, Text, plain
from builder.model.records import Event, Statement
from builder.model.values.dates import Point
from builder.model.walk import entries
from builder.views.gaps.gap import Gap, Group, grouped
from builder.views.parts.teller import Teller
from builder.views.parts.values import value_of
from builder.words import Words


def single_work(teller: Teller) -> tuple[Group, ...]:
    """Return the events that one work alone tells of, or no article at all; by work.

    What counts are the statements that say when, where, who and how many; its summary, further remarks, and what other
    files say of the event do not. General knowledge is no work.
    """
    dossier, knowledge, words, found = teller.dossier, teller.knowledge, teller.words, defaultdict(list)
    for event in knowledge.events.in_order(dossier.events):
        statements = [each for _, each in dossier.document_of[event].entries if isinstance(each, Statement)]
        works = knowledge.works.of_record(event)
        if statements and len(works) < 2:
            rests = _rests(words, dossier.events[event], bool(works))
            all_works = dossier.works(source.article for each in statements for source in each.sources)
            if not all_works <= works:
                rests = words.gettext("%(statements)s; its other statements cite more", statements=rests)
            found[min(works, default="")].append(Gap(event, (Text(rests),)))
    titles = {key: f"“{each.title}”" for key, each in knowledge.works.all.items()}
    titles[""] = words.gettext("No article, only general knowledge")
    largest_first = sorted(found, key=lambda work: (-len(found[work]), work))
    return tuple(Group(titles[work], tuple(found[work])) for work in largest_first)


def _rests(words: Words, event: Event, cites_article: bool) -> str:
    """Return in words how many statements say when, where, who and how many; if articles do, those that cite one."""
    telling = [
        each
        for path, each in entries(event)
        if isinstance(each, Statement) and path[0] in TELLING and not each.inferred
        if not cites_article or any(not source.is_general_knowledge for source in each.sources)
    ]
    if not telling:
        return words.gettext("no statement on when, where, who and how many")
    if len(telling) == 1:
        return words.gettext("the only statement that says so")
    return words.ngettext(
        "all %(number)s statement that says so", "all %(number)s statements that say so", len(telling)
    )


def worked_out(teller: Teller) -> tuple[Group, ...]:
    """Return the events that have dates, every one of which the editor worked out, at least in part."""
    events = teller.dossier.events
    dated = ((key, events[key]) for key in teller.knowledge.events.in_order(events) if events[key].when)
    return grouped(
        (_year(teller.words, event), Gap(key, (RecordLink(key, (Text(_dates(teller, event)),), "known"),)))
        for key, event in dated
        if all(each.inferred for each in event.when)
    )


def dateless(teller: Teller) -> tuple[Group, ...]:
    """Return the events without a date."""
    events = teller.dossier.events
    order = teller.knowledge.events.in_order(events)
    return grouped(("", Gap(key, ())) for key in order if not events[key].when)


def placeless(teller: Teller) -> tuple[Group, ...]:
    """Return the events without a place."""
    events = teller.dossier.events
    order = teller.knowledge.events.in_order(events)
    return grouped(("", Gap(key, (Text(_dates(teller, events[key])),))) for key in order if not events[key].where)


def _dates(teller: Teller, event: Event) -> str:
    return teller.words.either(tuple(dict.fromkeys(plain(value_of(teller, each)) for each in event.when)))


def _year(words: Words, event: Event) -> str:
    start = dates_of(event)[0].start
    return words.point(Point(start.year)) if start else words.gettext("Start not known")

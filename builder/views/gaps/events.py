"""Weak events: told by one work, dated by the editor, or without a date or place."""

from collections import defaultdict

from builder.know.events import dates_of
from builder.link.nodes import RecordLink, Text
from builder.model.records import Event, Statement
from builder.model.walk import entries
from builder.views.gaps.gap import Gap, Group, grouped
from builder.views.parts.teller import Teller


def single_work(teller: Teller) -> tuple[Group, ...]:
    """Return the events all of whose statements cite one and the same work, or no article at all; by work.

    What counts are the statements that say when, where, who and how many; its summary, further remarks, and what other
    files say of the event do not. General knowledge is no work.
    """
    dossier, knowledge, found = teller.dossier, teller.knowledge, defaultdict(list)
    for event in knowledge.events.in_order(dossier.events):
        statements = [each for _, each in entries(dossier.events[event]) if isinstance(each, Statement)]
        works = knowledge.works.of_record(event)
        if statements and len(works) < 2:
            all_works = dossier.works(source.article for each in statements for source in each.sources)
            number = f"all {len(statements)} statements" if len(statements) > 1 else "its only statement"
            rests = number if all_works <= works else "all that says when, where and who"
            found[min(works, default="")].append(Gap(event, (Text(rests),)))
    titles = {each.work: f"“{each.title}”" for _, each in sorted(dossier.articles.items(), reverse=True)}
    titles[""] = "No article, only general knowledge"
    largest_first = sorted(found, key=lambda work: (-len(found[work]), work))
    return tuple(Group(titles[work], tuple(found[work])) for work in largest_first)


def worked_out(teller: Teller) -> tuple[Group, ...]:
    """Return the events with dates none of which an article prints: the editor worked out every one."""
    events = teller.dossier.events
    dated = ((key, events[key]) for key in teller.knowledge.events.in_order(events) if events[key].when)
    return grouped(
        (_year(event), Gap(key, (RecordLink(key, (Text(_dates(event)),), "known"),)))
        for key, event in dated
        if all(each.inferred for each in event.when)
    )


def nowhere(teller: Teller) -> tuple[Group, ...]:
    """Return the events without a date, and those without a place."""
    events = teller.dossier.events
    order = teller.knowledge.events.in_order(events)
    found = [("No date", Gap(key, ())) for key in order if not events[key].when]
    found += [("No place", Gap(key, (Text(_dates(events[key])),))) for key in order if not events[key].where]
    return grouped(found)


def _dates(event: Event) -> str:
    return " or ".join(dict.fromkeys(each.shown for each in event.when))


def _year(event: Event) -> str:
    start = dates_of(event)[0].start
    return str(start.year) if start else "Start not known"

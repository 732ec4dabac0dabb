"""What an outlet published, as facts for its page."""

from collections import defaultdict

from builder.know.outlets import Carried
from builder.link.nodes import Inline, PageLink, RecordLink, Text
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.wording import nodes_of


def articles_of(teller: Teller, actor: str) -> tuple[Fact, ...]:
    """Return the works whose articles an outlet published, then those it published first, each with its articles."""
    found: dict[tuple[bool, str], list[Carried]] = defaultdict(list)
    for each in teller.knowledge.outlets.of(actor):
        found[each.is_first, teller.dossier.articles[each.article].work].append(each)
    ordered = sorted(found.items(), key=lambda each: each[0][0])
    return tuple(_fact(teller, is_first, work, carried) for (is_first, work), carried in ordered)


def _fact(teller: Teller, is_first: bool, work: str, carried: list[Carried]) -> Fact:
    """Return the part of an outlet in a work; the reasoning is left out where one of its articles prints it."""
    words, works = teller.words, teller.knowledge.works
    weight = works.weight_of(work)
    articles: list[Inline] = []
    for place, each in enumerate(carried):
        articles += [
            Text("; " if place else ""),
            RecordLink(each.article, (Text(_place_and_day(teller, each.article)),)),
        ]
    title: tuple[Inline, ...] = (PageLink("work", work, (Text(works.all[work].title),)),)
    value = words.ngettext_parts(
        "%(work)s, one work: %(number)s statement rests on it, %(alone)s of them on it alone. Here in %(articles)s.",
        "%(work)s, one work: %(number)s statements rest on it, %(alone)s of them on it alone. Here in %(articles)s.",
        weight.statements,
        work=title,
        alone=(Text(words.number(weight.statements_alone)),),
        articles=tuple(articles),
    )
    printed = any(each.publisher.basis == "printed" for each in carried)
    reasons = " ".join(each.publisher.reason for each in carried if each.publisher.reason and not printed)
    label = words.gettext("Published first") if is_first else words.gettext("Published")
    return Fact(label, nodes_of(value), inferred=(Text(reasons),) if reasons else ())


def _place_and_day(teller: Teller, key: str) -> str:
    article, bylines = teller.dossier.articles[key], teller.bylines
    return f"{bylines.outlet(article.publisher)}, {bylines.marked_days(article.date)}"

"""What an outlet published, as facts for its page."""

from collections import defaultdict

from builder.know.outlets import Carried
from builder.link.nodes import Inline, PageLink, RecordLink, Text
from builder.model.dossier import Dossier
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller


def articles_of(teller: Teller, actor: str) -> tuple[Fact, ...]:
    """Return the works whose articles an outlet published, then those it published first, each with its articles."""
    found: dict[tuple[bool, str], list[Carried]] = defaultdict(list)
    for each in teller.knowledge.outlets.of(actor):
        found[each.is_first, teller.dossier.articles[each.article].work].append(each)
    ordered = sorted(found.items(), key=lambda each: each[0][0])
    return tuple(_fact(teller, is_first, work, carried) for (is_first, work), carried in ordered)


def _fact(teller: Teller, is_first: bool, work: str, carried: list[Carried]) -> Fact:
    """Return the part of an outlet in a work; the reasoning is left out where one of its articles prints it."""
    dossier, works = teller.dossier, teller.knowledge.works
    weight = works.weight_of(work)
    rest = f"{weight.statements:,} statements rest" if weight.statements != 1 else "1 statement rests"
    value: list[Inline] = [
        PageLink("work", work, (Text(works.all[work].title),)),
        Text(f", one work: {rest} on it, {weight.statements_alone:,} of them on it alone. Here in "),
    ]
    for place, each in enumerate(carried):
        value += [Text("; " if place else ""), RecordLink(each.article, (Text(_place_and_day(dossier, each.article)),))]
    printed = any(each.publisher.basis == "printed" for each in carried)
    reasons = " ".join(each.publisher.reason for each in carried if each.publisher.reason and not printed)
    label = "Published first" if is_first else "Published"
    return Fact(label, (*value, Text(".")), inferred=(Text(reasons),) if reasons else ())


def _place_and_day(dossier: Dossier, key: str) -> str:
    article = dossier.articles[key]
    return f"{dossier.outlet_of(article.publisher)}, {article.date.shown}"

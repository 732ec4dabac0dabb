"""Outlets: who published the articles, and who is said to have published first what they carry.

An outlet is a publisher or first publisher of an article: under its record if it has one, otherwise under its name as
printed. A publisher that is not shown is no outlet.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from builder.derive.facts import Fact, Material
from builder.derive.works import Work, weight_of, works_of
from builder.link.nodes import Inline, PageLink, RecordLink, Text
from builder.model.articles import Publisher
from builder.model.dossier import Dossier
from builder.model.records import Article

Carried = tuple[str, str, Publisher]
"""The part an outlet has in an article, the article, and how that is known."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet: its record if it has one, its name, and the articles it published and published first.

    `inferred` says of how many of these no text prints it.
    """

    actor: str | None
    name: str
    published: tuple[str, ...]
    first: tuple[str, ...]
    inferred: int
    works: tuple[Work, ...]


def outlets(dossier: Dossier) -> tuple[Outlet, ...]:
    """Return every outlet, in order of its first article here."""
    found: dict[tuple[str | None, str], list[Carried]] = defaultdict(list)
    for key, article in _in_order(dossier):
        for part, publisher in _parts(article):
            known = dossier.actors.get(publisher.actor or "")
            found[publisher.actor, known.name if known else publisher.name].append((part, key, publisher))
    return tuple(_outlet(dossier, actor, name, carried) for (actor, name), carried in found.items())


def _outlet(dossier: Dossier, actor: str | None, name: str, carried: list[Carried]) -> Outlet:
    return Outlet(
        actor,
        name,
        tuple(key for part, key, _ in carried if part == "published"),
        tuple(key for part, key, _ in carried if part == "first"),
        sum(publisher.basis == "inferred" for _, _, publisher in carried),
        tuple(dict.fromkeys(works_of(dossier)[dossier.articles[key].work] for _, key, _ in carried)),
    )


def articles_of(material: Material, actor: str) -> tuple[Fact, ...]:
    """Return the works whose articles an outlet published, then those it published first, each with its articles."""
    dossier = material.dossier
    found: dict[tuple[str, str], list[tuple[str, Publisher]]] = defaultdict(list)
    for part, key, publisher in _carried(dossier).get(actor, ()):
        found[part, dossier.articles[key].work].append((key, publisher))
    ordered = sorted(found.items(), key=lambda each: each[0][0] != "published")
    return tuple(_fact(dossier, part, work, carried) for (part, work), carried in ordered)


@lru_cache(maxsize=4)
def _carried(dossier: Dossier) -> dict[str | None, list[Carried]]:
    """Return what each outlet published, in order of publication."""
    found: dict[str | None, list[Carried]] = defaultdict(list)
    for key, article in _in_order(dossier):
        for part, publisher in _parts(article):
            found[publisher.actor].append((part, key, publisher))
    return found


def _fact(dossier: Dossier, part: str, work: str, carried: list[tuple[str, Publisher]]) -> Fact:
    """Return the part of an outlet in a work; the reasoning is left out where one of its articles prints it."""
    weight = weight_of(dossier, work)
    rest = f"{weight.statements:,} statements rest" if weight.statements != 1 else "1 statement rests"
    value: list[Inline] = [
        PageLink("work", work, (Text(works_of(dossier)[work].title),)),
        Text(f", one work: {rest} on it, {weight.statements_alone:,} of them on it alone. Here in "),
    ]
    for place, (key, _) in enumerate(carried):
        value += [Text("; " if place else ""), RecordLink(key, (Text(_place_and_day(dossier, dossier.articles[key])),))]
    printed = any(publisher.basis == "printed" for _, publisher in carried)
    reasons = " ".join(publisher.reason for _, publisher in carried if publisher.reason and not printed)
    label = "Published" if part == "published" else "Published first"
    return Fact(label, (*value, Text(".")), inferred=(Text(reasons),) if reasons else ())


def _place_and_day(dossier: Dossier, article: Article) -> str:
    known = dossier.actors.get(article.publisher.actor or "")
    shown = article.publisher.name if article.publisher.is_known else "a copy whose publisher is not shown"
    return f"{known.name if known else shown}, {article.date.value.days}"


def _in_order(dossier: Dossier) -> Iterator[tuple[str, Article]]:
    for work in works_of(dossier).values():
        for key in work.articles:
            yield key, dossier.articles[key]


def _parts(article: Article) -> Iterator[tuple[str, Publisher]]:
    if article.publisher.is_known:
        yield "published", article.publisher
    if article.original_publisher and article.original_publisher.is_known:
        yield "first", article.original_publisher

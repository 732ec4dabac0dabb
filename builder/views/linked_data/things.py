"""Records as things of schema.org: names, dates and places as exactly as they are known, and nothing beyond.

Who took part, who was killed and who is accused is not said here: that depends on who says so, for which schema.org has
no words.
"""

from urllib.parse import urljoin

from builder.model.records import Actor, AnyRecord, Article, Event, Location
from builder.model.site import published
from builder.model.statements import CoordinateStatement
from builder.model.values.dates import Edtf
from builder.views.site import Site

Thing = dict[str, object]
"""A thing as JSON has it; what is not known is left out."""

_ENTITIES = {"person": "Person", "organization": "Organization", None: "Thing"}


def thing(kind: str, **properties: object) -> Thing:
    """Return a thing of a kind with those of its properties that say anything."""
    return {"@type": kind, **{name: value for name, value in properties.items() if value}}


def web_address(site: Site, path: str) -> str:
    """Return where the page at a path is published."""
    base = site.addresses.site
    return urljoin(base if base.endswith("/") else f"{base}/", published(path))


def subject_of(site: Site, key: str, record: AnyRecord) -> Thing:
    """Return what a record's page is about; of an article, the text as it was published."""
    match record:
        case Article():
            return original(site, key, record)
        case Actor():
            kind = _ENTITIES[site.dossier.vocabulary.label("kinds.actor", record.kind).entity]
            return thing(kind, name=record.name, alternateName=_other_names(record))
        case Location():
            around = site.teller.knowledge.places.directly_around(key)
            within = [named(site, "Place", each) for each in around]
            return thing(
                "Place",
                name=record.name,
                alternateName=_other_names(record),
                geo=_geo(site, key),
                containedInPlace=within,
            )
        case Event():
            places = site.teller.knowledge.places.closest(site.teller.knowledge.events.places_of(key))
            return thing(
                "Event",
                name=record.name,
                alternateName=_other_names(record),
                startDate=_day_of(site, record),
                location=[named(site, "Place", each, geo=_geo(site, each)) for each in places],
            )


def named(site: Site, kind: str, key: str, **properties: object) -> Thing:
    """Return a thing by the name and the page of its record."""
    record = site.dossier.records[key]
    return thing(kind, name=record.name, url=web_address(site, site.routes.record(key)), **properties)


def original(site: Site, key: str, article: Article) -> Thing:
    """Return an article as it was published, as far as it shows that itself; authors are no more than credited."""
    publisher, date = article.publisher, article.date
    outlet = site.dossier.outlet_of(publisher) if publisher.basis == "printed" else ""
    return thing(
        "Article",
        headline=article.title,
        inLanguage=article.language,
        creditText=", ".join(each.name for each in article.authors),
        publisher=thing("Organization", name=outlet) if outlet else None,
        datePublished=_iso(date.value) if date.basis == "printed" and date.value else "",
        url=article.address,
        archivedAt=article.archive,
    )


def _other_names(record: Actor | Location | Event) -> list[str]:
    """Return the other names that are nobody's own term, are not too general, and were not worked out."""
    return [each.value for each in record.names if each.link and not (each.according_to or each.inferred)]


def _day_of(site: Site, event: Event) -> str:
    """Return when an event was, if its dates name one day, month or year, and none of them is about or perhaps then."""
    stated = {each.value for each in site.teller.knowledge.events.closest(event.when)}
    return _iso(stated.pop()) if len(stated) == 1 else ""


def _iso(date: Edtf) -> str:
    """Return a date in ISO 8601 to the precision known; nothing for spans and for dates that are hedged."""
    start = date.start
    if start is None or start != date.end or start.is_vague:
        return ""
    parts = (f"{start.year:04}", *(f"{each:02}" for each in (start.month, start.day) if each))
    return "-".join(parts)


def _geo(site: Site, location: str) -> Thing | None:
    """Return where a place on Earth lies: a point, or the circle within which it is known to lie."""
    spot = site.teller.knowledge.places.position(location)
    return _circle(spot) if spot and not spot.body else None


def _circle(spot: CoordinateStatement) -> Thing:
    latitude, longitude = spot.value
    point = thing("GeoCoordinates") | {"latitude": latitude, "longitude": longitude}
    if not spot.precision_km:
        return point
    return thing("GeoCircle", geoMidpoint=point, geoRadius=round(spot.precision_km * 1000))

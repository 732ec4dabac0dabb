"""Events on the map as GeoJSON (RFC 7946), for programs that draw maps.

A feature is an event. Its geometry is the positions of its places, of which those that contain another of them are left
out; null where no position is known. How closely a position is known stands beside it, in the same order: a place lies
within so many kilometres of its point.
"""

import json

from builder.exports.export import Export
from builder.know import Knowledge
from builder.model.marked import marked
from builder.model.records import Event
from builder.model.site import published


def events(knowledge: Knowledge) -> bytes:
    """Return all events in order of time."""
    known = knowledge.dossier.events
    features = [_feature(knowledge, key, known[key]) for key in knowledge.events.in_order(known)]
    collection = {"type": "FeatureCollection", "features": features}
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode()


def _feature(knowledge: Knowledge, key: str, event: Event) -> dict[str, object]:
    locations = knowledge.dossier.locations
    places = knowledge.places.closest(knowledge.events.places_of(key))
    spots = knowledge.places.spots(places)
    points = [[longitude, latitude] for latitude, longitude in (each.value for each in spots)]
    geometry = {"type": "MultiPoint", "coordinates": points} if points else None
    return {
        "type": "Feature",
        "id": key,
        "geometry": {"type": "Point", "coordinates": points[0]} if len(points) == 1 else geometry,
        "properties": {
            "name": event.shown_name,
            "kind": knowledge.dossier.vocabulary.label("kinds.event", event.kind).label,
            "page": published(f"{event.folder}/{key}.md"),
            "dates": [{"edtf": each.value.text, "worked out": bool(each.inferred)} for each in event.when],
            "places": [locations[each].shown_name for each in places],
            "within km": [each.precision_km for each in spots],
            "independent works": len(knowledge.works.of_record(key)),
        },
    }


EVENTS = Export(
    name="events.geojson",
    title=marked("Events as GeoJSON"),
    about=marked("All events with their dates, and the positions of their places as closely as they are known."),
    make=events,
)

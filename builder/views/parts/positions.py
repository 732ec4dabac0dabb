"""Where a place lies, in words."""

from builder.model.statements import CoordinateStatement
from builder.words import Words


def position(words: Words, stated: CoordinateStatement) -> str:
    """Return a point in degrees, with how closely it is known."""
    latitude, longitude = stated.value
    north, east = float(abs(latitude)), float(abs(longitude))
    degrees = (
        words.gettext("%(degrees)s° N", degrees=north)
        if latitude >= 0
        else words.gettext("%(degrees)s° S", degrees=north),
        words.gettext("%(degrees)s° E", degrees=east)
        if longitude >= 0
        else words.gettext("%(degrees)s° W", degrees=east),
    )
    position = words.enumerated(degrees)
    if stated.body:
        position = words.gettext("%(position)s on %(body)s", position=position, body=stated.body)
    return words.gettext("%(position)s, within about %(number)s km", position=position, number=stated.precision_km)

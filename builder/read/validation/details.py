"""What pydantic says of one fault, read: where it is, what it follows from, its code, and what must stand there."""

from pydantic_core import ErrorDetails

from builder.model.refs import BadCitationError, BadIdError, propose_id
from builder.model.values.date_forms import propose_date
from builder.model.values.dates import BadDateError
from builder.model.walk import Path


def follows_from_another(detail: ErrorDetails) -> bool:
    """Return whether a list is called too short only because an entry of it is faulty."""
    least = detail.get("ctx", {}).get("min_length", 0)
    return detail["type"] == "too_short" and len(detail["input"]) >= least


def spot_of(detail: ErrorDetails) -> Path:
    """Return where the error is; pydantic names a mapping's key by the key and a further step `[key]`."""
    spot: Path = tuple(detail["loc"])
    return spot[:-1] if spot[-1:] == ("[key]",) else spot


def is_entry(spot: Path) -> bool:
    """Return whether a place is that of an entry of a list."""
    return bool(spot) and isinstance(spot[-1], int)


def sure_value(error: object, given: str) -> str | None:
    """Return what must stand in the place of a value, if that is sure."""
    if isinstance(error, BadDateError):
        found = propose_date(given)
        return found if found and " or " not in found else None
    return propose_id(given, "") or None if isinstance(error, BadIdError) else getattr(error, "instead", None)


def code_for(error: object) -> str:
    """Return the code of a value that cannot be, by what is wrong with it."""
    match error:
        case BadDateError():
            return "bad-date"
        case BadCitationError():
            return "bad-citation"
        case _:
            return "bad-value"

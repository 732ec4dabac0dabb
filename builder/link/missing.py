"""An id that names nothing in the dossier: said in the same words wherever it stands, and shown once for all places."""

from collections.abc import Iterable

from builder.diagnostics import Diagnostic, Place, clearly_meant, did_you_mean


def missing(name: str, what: str, place: Place, known: Iterable[str], otherwise: str, start: str = "") -> Diagnostic:
    """Return what is said of an id that leads to none of the `known` ones; `what` is what it should name."""
    message = f"{start}there is no {what} with the id '{name}'"
    known = tuple(known)
    found = Diagnostic("unknown-reference", place, message, did_you_mean(name, known, otherwise), cause=name)
    return found.mended_by(name, clearly_meant(name, known))

"""Locator maps as SVG."""

from builder.derive.record import RecordView
from builder.render.escape import Markdown


def locator(view: RecordView) -> Markdown:
    """Return the locator of a record's places."""
    return Markdown("")

"""Casualties: the ledger of figures of people by outcome, and what other pages show of it."""

from builder.know.numbers.bounds import Bounds
from builder.render.escape import Markdown
from builder.views.casualties.bars import Scale, axis, bar
from builder.views.casualties.view import casualties
from builder.views.site import Feature, Site


def _bar(_: Site, scale: Scale, bounds: Bounds) -> Markdown:
    return bar(scale, bounds)


def _axis(site: Site, scale: Scale) -> Markdown:
    return axis(site.teller.words, scale)


FEATURE = Feature(index=casualties, functions={"figure_bar": _bar, "figure_axis": _axis})

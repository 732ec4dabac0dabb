"""The story drawn along time: what stands on the pages of the timeline, and the small picture of a record.

`marks.py` says what a date looks like when it is drawn, `periods.py` cuts the story where nothing happened for long,
`pages.py` keeps pages and drawings bounded, and `density.py` counts along one axis for the whole dossier.
"""

from builder.derive.timeline.density import Density, density_of
from builder.derive.timeline.pages import TimelinePage, timeline_pages
from builder.derive.timeline.periods import Period

__all__ = ["Density", "Period", "TimelinePage", "density_of", "timeline_pages"]

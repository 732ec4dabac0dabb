"""The timeline: the story drawn along time, and the small pictures of other pages.

`marks.py` says what a date looks like when it is drawn, `periods.py` cuts the story where nothing happened for long,
and `density.py` counts along one axis for the whole dossier.
"""

from builder.views.site import Feature
from builder.views.timeline.data import timeline_data
from builder.views.timeline.legend import legend, masks
from builder.views.timeline.period import period_drawing
from builder.views.timeline.rail import period_lines, width_of
from builder.views.timeline.sparkline import sparkline, sparkline_caption
from builder.views.timeline.strip import record_strip, small_strip, story_strip
from builder.views.timeline.view import periods, timeline

FEATURE = Feature(
    index=periods,
    functions={
        "period_drawing": period_drawing,
        "period_lines": period_lines,
        "rail_width": lambda site, sheet: width_of(sheet.items),
        "timeline_legend": legend,
        "timeline_masks": lambda site, timeline, sheet: masks(timeline, sheet),
        "record_strip": record_strip,
        "small_strip": small_strip,
        "sparkline": sparkline,
        "sparkline_caption": sparkline_caption,
        "story_signs": lambda site: site.teller.once(timeline).signs,
        "story_strip": story_strip,
    },
    data=timeline_data,
)

"""Drawings along time, as SVG that needs no script and is as wide as there is room: periods, and the small picture."""

from builder.render.timeline.legend import legend
from builder.render.timeline.period import period_drawing
from builder.render.timeline.sparkline import sparkline, sparkline_caption
from builder.render.timeline.strip import record_strip, story_strip

__all__ = ["legend", "period_drawing", "record_strip", "sparkline", "sparkline_caption", "story_strip"]

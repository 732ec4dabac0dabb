"""Previews: where a link leads, when a reader rests on it."""

from builder.views.previews.data import preview_data
from builder.views.site import Feature

FEATURE = Feature(data=preview_data)

"""Citations: what a mark in a text rests on, shown where the mark stands, and the way back from an article."""

from builder.views.citations.data import cited_data
from builder.views.site import Feature

FEATURE = Feature(data=cited_data)

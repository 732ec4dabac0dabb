"""Locations: where it happened, and the page of each place."""

from builder.views.locations.page import location_pages
from builder.views.locations.view import locations
from builder.views.site import Feature

FEATURE = Feature(index=locations, pages=location_pages)

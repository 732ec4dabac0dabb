"""The search: what readers can search for, and the data by which their browser finds it."""

from builder.views.search.data import search_data
from builder.views.site import Feature

FEATURE = Feature(data=search_data)

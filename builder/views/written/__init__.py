"""Pages written by hand, with what their macros print."""

from builder.views.site import Feature
from builder.views.written.pages import written_pages

FEATURE = Feature(pages=written_pages)

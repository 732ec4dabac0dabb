"""As known on: the order in which it all became known, and a page for each article in it."""

from builder.views.known.view import known, known_pages
from builder.views.site import Feature

FEATURE = Feature(index=known, pages=known_pages)

"""As told by then: the order in which articles told it all, and a page for each of them."""

from builder.views.known.view import known, known_pages
from builder.views.site import Feature

FEATURE = Feature(index=known, pages=known_pages)

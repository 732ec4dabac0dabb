"""Feeds of what changed, of the whole dossier and of each record: only where the site's address is known."""

from builder.views.feeds.view import feed_of_page, followed, published_at
from builder.views.site import Feature

FEATURE = Feature(head=feed_of_page, functions={"followed": followed, "published_at": published_at})

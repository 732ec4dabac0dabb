"""What a page says to machines, in the words of schema.org: only where the site's address is known."""

from builder.views.linked_data.page import linked_data
from builder.views.site import Feature

FEATURE = Feature(head=linked_data)
"""JSON-LD names things by their addresses, so a site without one has none, and its pages stay light."""

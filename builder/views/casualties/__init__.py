"""Casualties: the ledger of figures of people by outcome, and what other pages show of it."""

from builder.views.casualties.view import casualties
from builder.views.site import Feature

FEATURE = Feature(index=casualties)

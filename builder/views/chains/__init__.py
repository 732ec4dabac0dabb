"""What followed what: chains of events, and the arrows that other pages show."""

from builder.views.chains.view import chains
from builder.views.site import Feature

FEATURE = Feature(index=chains)

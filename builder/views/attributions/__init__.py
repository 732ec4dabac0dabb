"""Who says who did it: the ledger of attributions, and what other pages show of them."""

from builder.views.attributions.view import ledger
from builder.views.site import Feature

FEATURE = Feature(index=ledger)

"""Explorer: everything in one table, narrowed down, sorted, compared and taken along."""

from builder.views.explorer.data import explorer_data
from builder.views.explorer.view import explorer
from builder.views.site import Feature

FEATURE = Feature(index=explorer, data=explorer_data)

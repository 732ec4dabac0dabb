"""What changed, newest first."""

from builder.views.changes.view import changed
from builder.views.site import Feature

FEATURE = Feature(index=changed)

"""Corrections: every statement that was withdrawn, on one page."""

from builder.views.corrections.view import corrections
from builder.views.site import Feature

FEATURE = Feature(index=corrections)

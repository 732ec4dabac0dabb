"""Weakest facts: what to take with most care, and where help counts most."""

from builder.views.gaps.view import gaps
from builder.views.site import Feature

FEATURE = Feature(index=gaps)

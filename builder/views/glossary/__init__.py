"""Glossary: the terms explained."""

from builder.views.glossary.view import glossary
from builder.views.site import Feature

FEATURE = Feature(index=glossary)

"""Actors: who is involved, and the page of each."""

from builder.views.actors.page import actor_pages
from builder.views.actors.view import actors
from builder.views.site import Feature

FEATURE = Feature(index=actors, pages=actor_pages)

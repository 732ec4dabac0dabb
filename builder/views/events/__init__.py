"""Events: the story in order of time, and the page of each."""

from builder.views.events.choices import choices, colours
from builder.views.events.page import event_pages
from builder.views.events.view import story
from builder.views.site import Feature

FEATURE = Feature(index=story, pages=event_pages, functions={"event_choices": choices, "event_colours": colours})

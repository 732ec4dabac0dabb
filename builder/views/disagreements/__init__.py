"""Where accounts differ: all points, and the page of each that an editor entered."""

from builder.views.disagreements.page import disagreement_pages
from builder.views.disagreements.view import choices, disagreements
from builder.views.site import Feature

FEATURE = Feature(index=disagreements, pages=disagreement_pages, functions={"disagreement_choices": choices})

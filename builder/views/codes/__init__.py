"""What each message of the check means: for who contributes, in the program's own words, which are English."""

from builder.views.codes.view import code_pages
from builder.views.site import Feature

FEATURE = Feature(pages=code_pages)

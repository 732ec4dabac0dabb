"""How to cite a page or an article."""

from builder.views.cite.view import references
from builder.views.site import Feature

FEATURE = Feature(functions={"references": references})

"""Works and outlets: all works, and the page of each."""

from builder.views.site import Feature
from builder.views.works.page import work_pages
from builder.views.works.view import works

FEATURE = Feature(index=works, pages=work_pages)

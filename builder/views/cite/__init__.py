"""How to cite a page or an article."""

from builder.views.cite.bulk import REFERENCE_FILES
from builder.views.cite.view import reference_files, references
from builder.views.site import Feature

FEATURE = Feature(functions={"references": references, "reference_files": reference_files}, files=REFERENCE_FILES)

"""Evidence: the way to all that the dossier rests on."""

from builder.views.evidence.view import evidence
from builder.views.site import Feature

FEATURE = Feature(index=evidence)

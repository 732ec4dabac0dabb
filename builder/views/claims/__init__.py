"""Who says what: all claims by speaker, to be sifted."""

from builder.views.claims.choices import choices
from builder.views.claims.view import claims
from builder.views.site import Feature

FEATURE = Feature(index=claims, functions={"claim_choices": choices})

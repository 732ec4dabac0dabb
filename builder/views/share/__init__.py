"""What a link to a page shows elsewhere: an image of the dossier, of each event and of each actor."""

from builder.views.share.view import image_of
from builder.views.site import Feature

FEATURE = Feature(head=image_of)

"""Make a brief: chosen records on paper, with numbered sources."""

from builder.views.brief.data import brief_data
from builder.views.brief.view import brief
from builder.views.site import Feature

FEATURE = Feature(index=brief, data=brief_data)

"""Map: where everything lies, and the small maps of other pages."""

from builder.views.map.data import map_data
from builder.views.map.locator_map import locator_map
from builder.views.map.overview import overview
from builder.views.map.view import whole_map
from builder.views.site import Feature

FEATURE = Feature(index=whole_map, functions={"locator": locator_map, "overview": overview}, data=map_data)

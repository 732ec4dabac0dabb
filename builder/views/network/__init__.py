"""Who is tied to whom: the whole network, and the drawing around each actor."""

from builder.views.network.data import network_data
from builder.views.network.drawing import network_drawing
from builder.views.network.surroundings_drawing import surroundings_drawing
from builder.views.network.view import network
from builder.views.site import Feature

FEATURE = Feature(
    index=network,
    functions={"network_drawing": network_drawing, "surroundings": surroundings_drawing},
    data=network_data,
)

"""Who is tied to whom: the drawing around each record, and that of the whole network."""

from builder.views.network.data import network_data
from builder.views.network.surroundings_drawing import stars, surroundings_drawing
from builder.views.network.view import network
from builder.views.site import Feature

FEATURE = Feature(
    index=network,
    functions={"stars": stars, "surroundings": surroundings_drawing},
    data=network_data,
)

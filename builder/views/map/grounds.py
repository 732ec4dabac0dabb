"""What lies beneath the maps of one dossier; most of them share one frame."""

from dataclasses import dataclass, field

from builder.read.shipped.outlines import World
from builder.views.map.frame import Frame
from builder.views.map.ground import Ground, ground_of
from builder.views.parts.teller import Teller


@dataclass(frozen=True, eq=False)
class Grounds:
    """The ground of every frame that a map of the dossier has, drawn once."""

    world: World
    _drawn: dict[Frame, Ground] = field(default_factory=dict)

    def under(self, frame: Frame) -> Ground:
        """Return what lies beneath a map."""
        if frame not in self._drawn:
            self._drawn[frame] = ground_of(self.world, frame)
        return self._drawn[frame]


def grounds(teller: Teller) -> Grounds:
    """Return the grounds of a dossier's maps, with the names of countries in its language."""
    names = teller.words.countries
    return Grounds(World(names) if names else teller.stock.world)

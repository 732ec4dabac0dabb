"""The islands of a synthetic dossier: places that contain each other, and those who live and work in them."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.synthetic.draw import Draw
from tests.synthetic.names import Name, name

WEST, EAST, SOUTH, NORTH = -39.5, -18.5, 30.5, 47.5
"""The sea in which they lie."""

BUILDINGS = (
    "Lighthouse",
    "Toll House",
    "Fish Market",
    "Customs House",
    "Signal Tower",
    "Rope Works",
    "Old Warehouse",
    "Chapel",
)
ORGANISATIONS = {
    "council": ("Harbour Council of {}", "{} Town Council", "Toll Board of {}"),
    "guild": ("{} Boatmen's Guild", "Union of the Dockers of {}", "{} Pilots' League", "Netmakers of {}"),
    "watch": ("{} Coastal Watch", "{} Rescue Service", "Harbour Guard of {}"),
    "company": ("{} & Daughters", "{} Shipping House", "Trading Company of {}"),
    "crew": ("Crew of the {}", "Free Crew of {}"),
    "outlet": ("{} Courier", "{} Lantern", "{} Herald", "The {} Tide Table", "Observer of {}"),
}
SIDES = {"council": "harbour", "guild": "boatmen", "watch": "harbour", "company": "traders", "crew": "boatmen"}
SHARES = {"guild": 24, "council": 16, "watch": 12, "company": 20, "crew": 16, "outlet": 12}


@dataclass(frozen=True)
class Place:
    """A place; `within` is the id of the place around it."""

    id: str
    name: Name
    kind: str
    island: int
    latitude: float
    longitude: float
    precision: float
    within: str = ""


@dataclass(frozen=True)
class Somebody:
    """An actor; `employer` is the id of the organisation it belongs to."""

    id: str
    name: Name
    kind: str
    side: str
    island: int
    employer: str = ""


@dataclass
class World:
    """All places and actors, and by island."""

    draw: Draw
    places: list[Place] = field(default_factory=list)
    actors: list[Somebody] = field(default_factory=list)
    places_of: dict[int, list[Place]] = field(default_factory=lambda: defaultdict(list))
    people_of: dict[int, list[Somebody]] = field(default_factory=lambda: defaultdict(list))
    organisations_of: dict[int, list[Somebody]] = field(default_factory=lambda: defaultdict(list))
    outlets: list[Somebody] = field(default_factory=list)
    wide: list[Somebody] = field(default_factory=list)
    """Organisations that act on all islands."""

    @property
    def islands(self) -> int:
        """How many islands there are."""
        return len(self.places_of)

    def add_places(self, number: int) -> None:
        """Make so many places: a few archipelagos, islands in them, towns on these, buildings in those."""
        archipelagos = [self._archipelago() for _ in range(max(1, number // 60))]
        islands = [self._island(index, self.draw.one(archipelagos)) for index in range(max(2, number // 12))]
        left = number - len(archipelagos) - len(islands)
        for index in range(left):
            island = islands[index] if index < len(islands) else self.draw.famous(islands)
            towns = [each for each in self.places_of[island.island] if each.kind == "town"]
            if not towns or self.draw.happens(0.3):
                self._inside(island, "town", ("Port {}", "{}", "New {}", "{} Bay"))
            elif self.draw.happens(0.3):
                self._inside(island, "headland", ("Cape {}", "{} Point"))
            elif self.draw.happens(0.4):
                self._inside(self.draw.one(towns), "harbour", ("{} Harbour", "Quay of {}"))
            else:
                around = self.draw.one(towns)
                self._inside(around, "building", (f"{{}} {self.draw.one(BUILDINGS)}",))

    def add_actors(self, number: int) -> None:
        """Make so many actors: four in ten are organisations, the others people who mostly work for one."""
        for index in range(number * 4 // 10):
            self._organisation(index)
        for index in range(number - len(self.actors)):
            island = index % self.islands if index < self.islands else self.draw.between(0, self.islands - 1)
            employers = self.organisations_of[island] or self.wide
            employer = self.draw.famous(employers) if self.draw.happens(0.85) else None
            called = self._name(island, 2 if self.draw.happens(0.85) else 3)
            side = employer.side if employer else "islanders"
            who = Somebody(self.draw.id(called.main), called, "person", side, island, employer.id if employer else "")
            self.people_of[island].append(who)
            self.actors.append(who)

    def _organisation(self, index: int) -> None:
        kind = "outlet" if index in (0, 7) else "council" if index in (1, 2) else self.draw.weighed(SHARES)
        island = index % self.islands
        is_wide = kind != "outlet" and index % 25 in (1, 2)
        around = self.draw.one(self.places_of[island]).name.main

        def made() -> Name:
            about = around if self.draw.happens(0.4) else name(self.draw, island % 4, 1).main
            return Name(self.draw.one(ORGANISATIONS[kind]).format(about))

        called = self._free(made)
        above = self.organisations_of[island]
        employer = self.draw.one(above).id if above and self.draw.happens(0.3) else ""
        one = Somebody(self.draw.id(called.main), called, kind, SIDES.get(kind, "press"), island, employer)
        self.actors.append(one)
        (self.wide if is_wide else self.outlets if kind == "outlet" else self.organisations_of[island]).append(one)

    def _archipelago(self) -> Place:
        latitude = SOUTH + self.draw.between(0, 160) / 10
        longitude = WEST + self.draw.between(0, 200) / 10
        return self._place(self._name(0, 1, "{} Islands"), "archipelago", -1, latitude, longitude, 90)

    def _island(self, index: int, around: Place) -> Place:
        latitude, longitude = self._near(around, 80)
        place = self._place(self._name(index, 1), "island", index, latitude, longitude, 20, around.id)
        self.places_of[index].append(place)
        return place

    def _inside(self, around: Place, kind: str, patterns: tuple[str, ...]) -> None:
        latitude, longitude = self._near(around, around.precision * 0.7)
        called = self._name(around.island, 1, self.draw.one(patterns))
        precision = around.precision / (5 if kind == "town" else 10)
        place = self._place(called, kind, around.island, latitude, longitude, precision, around.id)
        self.places_of[around.island].append(place)

    def _place(
        self,
        called: Name,
        kind: str,
        island: int,
        latitude: float,
        longitude: float,
        precision: float,
        within: str = "",
    ) -> Place:
        place = Place(self.draw.id(called.main), called, kind, island, latitude, longitude, round(precision, 2), within)
        self.places.append(place)
        return place

    def _near(self, around: Place, kilometres: float) -> tuple[float, float]:
        degrees = kilometres / 111
        north, east = (self.draw.chance.uniform(-degrees, degrees) for _ in range(2))
        return around.latitude + north, around.longitude + east

    def _name(self, island: int, words: int, pattern: str = "{}") -> Name:
        def made() -> Name:
            found = name(self.draw, island % 4, words)
            return Name(pattern.format(found.main), tuple(map(pattern.format, found.spellings)), found.own)

        return self._free(made)

    def _free(self, make: Callable[[], Name]) -> Name:
        found: list[Name] = []

        def main() -> str:
            found.append(make())
            return found[-1].main

        self.draw.name(main)
        return found[-1]

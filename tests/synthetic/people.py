"""The files of places and actors: what the articles of a synthetic dossier say of them."""

from collections import defaultdict
from collections.abc import Iterator

from tests.synthetic import dates, texts
from tests.synthetic.happenings import Chronicle
from tests.synthetic.reports import Report
from tests.synthetic.world import Place, Somebody
from tests.synthetic.yaml import Value, written

OFFICES = ("Speaker", "Captain", "Harbour master", "Clerk", "Treasurer", "Keeper of the lamp", "Owner of two boats")
RANKS = {"Captain": "captain", "Harbour master": "harbour-master"}
SHORT = {"council": "the council", "guild": "the Guild", "watch": "the watch", "company": "the house"}


class Register:
    """The places and actors of a chronicle, as files."""

    def __init__(self, chronicle: Chronicle) -> None:
        self.draw = chronicle.draw
        self.world = chronicle.world
        self.chronicle = chronicle
        self.reports_of: dict[int, list[Report]] = defaultdict(list)
        for report in chronicle.desk.reports:
            self.reports_of[report.island].append(report)

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the path and text of each place and each actor."""
        for place in self.world.places:
            yield f"locations/{place.id}.yml", written("location", self._place(place))
        for somebody in self.world.actors:
            yield f"actors/{somebody.id}.yml", written("actor", self._actor(somebody))

    def _place(self, place: Place) -> dict[str, Value]:
        draw = self.draw
        source = draw.one(self.reports_of[place.island] or self.chronicle.desk.reports).cite(draw, [], [place])
        where = f"{place.latitude:.3f}, {place.longitude:.3f}"
        point: Value = {"value": where, "precision-km": place.precision, "sources": ["general-knowledge"]}
        within: Value = {"value": place.within, "sources": [draw.one((source, "general-knowledge"))]}
        people: Value = {"what": "inhabitants", "count": f"about {draw.between(2, 90)}00", "sources": [source]}
        return {
            "name": place.name.main,
            "kind": place.kind,
            "summary": texts.cited(draw, ["the harbour office"], [place.name.main], [source]),
            "printed": [source],
            "names": self._names(place.name.spellings, place.name.own, source),
            "within": [within] if place.within else [],
            "coordinates": [point] if draw.happens(0.85) else [],
            "figures": [people] if place.kind in ("town", "island") else [],
            "statements": self._statements(place.name.main, place.name.main, [source], draw.few(5, 3, 2)),
        }

    def _actor(self, somebody: Somebody) -> dict[str, Value]:
        draw = self.draw
        events = self.chronicle.of_actor[somebody.id]
        around = self.world.places_of[somebody.island]
        cited = [draw.one(each.sources) for each in draw.some(events, 3)]
        sources = list(dict.fromkeys(cited)) or [draw.one(self.chronicle.desk.reports).cite(draw, [somebody], [])]
        where = draw.one(around).name.main
        return {
            "name": somebody.name.main,
            "kind": somebody.kind,
            "side": somebody.side,
            "summary": texts.cited(draw, [somebody.name.main], [where], sources),
            "printed": sources[:1],
            "names": self._names(somebody.name.spellings, somebody.name.own, sources[0], SHORT.get(somebody.kind)),
            "roles": self._roles(somebody, sources) if somebody.kind == "person" else [],
            "relations": self._relations(somebody, sources),
            "statements": self._statements(somebody.name.main, where, sources, draw.few(2, 4, 3, 2)),
            "note": "Not to be confused with others of this name." if draw.happens(0.05) else None,
        }

    def _names(
        self, spellings: tuple[str, ...], own: tuple[str, str] | None, source: str, short: str | None = None
    ) -> list[Value]:
        """Return the other names; one that somebody else has too is not linked."""
        found: list[Value] = [
            {"value": each, "link": None if self.draw.is_free(each) else False, "sources": [source]}
            for each in spellings
        ]
        if own:
            language, text = own
            is_linked = None if self.draw.is_free(text) else False
            found.append({"value": text, "language": language, "link": is_linked, "sources": ["general-knowledge"]})
        if short:
            found.append({"value": short, "link": False, "sources": [source]})
        return found

    def _roles(self, somebody: Somebody, sources: list[str]) -> list[Value]:
        draw = self.draw
        offices = draw.some(OFFICES, draw.few(3, 6, 1))
        return [
            {
                "value": office,
                "rank": RANKS.get(office),
                "as-of": f"{dates.day(draw)}" if draw.happens(0.5) else None,
                "since": f"{draw.between(2019, 2028)}" if draw.happens(0.3) else None,
                "sources": sources[:1],
            }
            for office in offices
        ]

    def _relations(self, somebody: Somebody, sources: list[str]) -> list[Value]:
        draw, world = self.draw, self.world
        found: list[Value] = []
        if somebody.employer:
            kinds = {"belongs-to": 6, "leads": 1, "speaks-for": 2}
            kind = draw.weighed(kinds) if somebody.kind == "person" else "part-of"
            found.append({"type": kind, "to": somebody.employer, "sources": sources[:1]})
        near = world.organisations_of[somebody.island] + world.people_of[somebody.island][:6]
        others = [each for each in near if each.id not in (somebody.id, somebody.employer)]
        for other in draw.some(others, draw.few(6, 3, 1)):
            when = dates.written(draw, dates.day(draw)) if draw.happens(0.3) else None
            kind = draw.one(("backs", "opposes", "met"))
            found.append({"type": kind, "to": other.id, "when": when, "sources": sources[-1:]})
        if somebody.kind == "person" and draw.happens(0.2):
            place = draw.one(world.places_of[somebody.island])
            found.append({"type": "works-in", "to": place.id, "sources": sources[:1]})
        return found

    def _statements(self, who: str, where: str, sources: list[str], number: int) -> list[Value]:
        draw = self.draw
        return [{"text": f"{texts.sentence(draw, who, where)}.", "sources": [draw.one(sources)]} for _ in range(number)]

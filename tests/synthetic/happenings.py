"""The events of a synthetic dossier, which follow from each other, and what articles say of each."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.synthetic import dates, texts
from tests.synthetic.draw import Draw
from tests.synthetic.reports import Desk, Report
from tests.synthetic.world import Place, Somebody, World
from tests.synthetic.yaml import Value, written

TITLES = {
    "decision": ("{who} decides on the {rare}", "{who} {verb} the {noun} of {where}"),
    "storm": ("{adjective} storm at {where}", "Storm off {where}"),
    "outage": ("{where} without light", "{adjective} {rare} fails at {where}"),
    "fire": ("Fire in the {rare} of {where}", "{adjective} fire at {where}"),
    "raid": ("Raid on the {rare} of {where}", "{adjective} raid at {where}"),
    "collision": ("{adjective} boats collide off {where}", "Collision at the {rare} of {where}"),
    "meeting": ("{who} meets about the {rare}", "Meeting on the {noun} of {where}"),
    "speech": ("{who} speaks of the {adjective} {noun}", "{who} warns of the {rare}"),
    "protest": ("{adjective} protest in {where}", "{rare}s close the {noun} of {where}"),
}
KINDS = {
    "decision": 16, "storm": 8, "outage": 6, "fire": 8, "raid": 14, "collision": 8, "meeting": 14, "speech": 16,
    "protest": 10,
}  # fmt: skip
ROLES = ("decided", "affected", "rescuer", "speaker", "present", "protester")
GROUPS = ("seafarers", "crews", "pilots", "townspeople", "dockers")
WORDS = ("some", "several", "dozens", "unknown")
VOICES = (
    "an official of the council",
    "people on the quay",
    "a pilot",
    "two members of the crew",
    "the harbour office",
)


@dataclass(frozen=True)
class Happening:
    """An event, where it happened, who took part, and the citations of its article."""

    id: str
    name: str
    kind: str
    day: date
    island: int
    places: list[Place]
    people: list[Somebody]
    sources: list[str]
    differs: tuple[str, ...]
    """The fields in which accounts differ."""


class Chronicle:
    """All events, made in order of time."""

    def __init__(self, draw: Draw, world: World, desk: Desk) -> None:
        self.draw = draw
        self.world = world
        self.desk = desk
        self.events: list[Happening] = []
        self.of_actor: dict[str, list[Happening]] = defaultdict(list)
        self._of_island: dict[int, list[Happening]] = defaultdict(list)

    def files(self, number: int) -> Iterator[tuple[str, str]]:
        """Yield the path and text of each event."""
        for happened in sorted(dates.day(self.draw) for _ in range(number)):
            event, fields = self._event(happened)
            yield f"events/{event.id}.yml", written("event", fields)
            self.events.append(event)
            self._of_island[event.island].append(event)
            for each in event.people:
                self.of_actor[each.id].append(event)

    def _event(self, happened: date) -> tuple[Happening, dict[str, Value]]:
        draw, world = self.draw, self.world
        island = draw.between(0, world.islands - 1)
        kind = draw.weighed(KINDS)
        places = [draw.famous(world.places_of[island])] if draw.happens(0.93) else []
        people = self._people(island)
        reports = self.desk.about(happened, island)
        sources = [each.cite(draw, people, places) for each in reports for _ in range(draw.between(1, 3))]
        sources = list(dict.fromkeys(sources))
        when, date_differs = self._when(happened, reports, sources)
        hurt, figure_differs = self._casualties(kind, reports, sources)
        differs = (*(["when"] if date_differs else []), *(["casualties"] if figure_differs else []))
        name = draw.name(lambda: self._name(kind, people, places or world.places_of[island]))
        event = Happening(draw.id(name), name, kind, happened, island, places, people, sources, differs)
        names = [each.name.main for each in people] or ["nobody"]
        wheres = [each.name.main for each in places or world.places_of[island][:1]]
        return event, {
            "name": name,
            "kind": kind,
            "summary": texts.cited(draw, names, wheres, sources[:3]),
            "when": when,
            "where": [{"value": each.id, "sources": sources[:2]} for each in places],
            "participants": self._parts(people, sources),
            "casualties": hurt,
            "figures": self._figures(kind, sources),
            "attributions": self._attributions(kind, people, sources),
            "follows": self._follows(island, sources),
            "statements": self._statements(names, wheres, people, sources),
            "note": f"{texts.sentence(draw, draw.one(names), draw.one(wheres))}." if draw.happens(0.2) else None,
        }

    def _name(self, kind: str, people: list[Somebody], places: list[Place]) -> str:
        draw = self.draw
        found = draw.one(TITLES[kind]).format(
            who=people[0].name.main if people else "Nobody",
            where=draw.one(places).name.main,
            rare=texts.rare_word(draw),
            noun=draw.one(texts.NOUNS),
            verb=draw.one(texts.VERBS),
            adjective=draw.one(texts.ADJECTIVES),
        )
        return found[0].upper() + found[1:]

    def _people(self, island: int) -> list[Somebody]:
        draw, world = self.draw, self.world
        people = [draw.famous(world.people_of[island]) for _ in range(draw.few(2, 5, 3, 2))]
        near = world.organisations_of[island]
        people += [draw.famous(near) for _ in range(draw.few(2, 5, 3) if near else 0)]
        people += [draw.famous(world.wide)] if world.wide and draw.happens(0.15) else []
        return list({each.id: each for each in people}.values())

    def _when(self, happened: date, reports: list[Report], sources: list[str]) -> tuple[list[Value], bool]:
        draw = self.draw
        if draw.happens(0.02):
            return [], False
        value = dates.written(draw, happened)
        first: dict[str, Value] = {"value": value, "sources": sources[:1]}
        if draw.happens(0.1):
            first["printed"] = f"in the days before the {draw.one(texts.NOUNS)}"
        if len(reports) == 1 or value.startswith("..") or draw.happens(0.8):
            return [first], False
        return [first, {"value": dates.otherwise(draw, happened), "sources": sources[-1:]}], True

    def _casualties(self, kind: str, reports: list[Report], sources: list[str]) -> tuple[list[Value], bool]:
        draw = self.draw
        if kind not in ("storm", "fire", "raid", "collision") or draw.happens(0.3):
            return [], False
        outcome, who, count = draw.one(("drowned", "hurt", "missing")), draw.one(GROUPS), draw.between(1, 30)
        figure = draw.one((f"{count}", f"{count}", f"{count}-{count + 2}", f"at least {count}", f"about {count}"))
        rows: list[Value] = [{"outcome": outcome, "who": who, "count": figure, "sources": sources[:1]}]
        if draw.happens(0.3):
            rows.append({"outcome": "hurt", "who": "seafarers", "count": draw.one(WORDS), "sources": sources[:1]})
        differs = len(reports) > 1 and figure[0].isdigit() and draw.happens(0.3)
        if differs:
            rows.append({"outcome": outcome, "who": who, "count": f"{count + 5}", "sources": sources[-1:]})
        return rows, differs

    def _parts(self, people: list[Somebody], sources: list[str]) -> list[Value]:
        draw = self.draw
        return [
            {
                "actor": each.id,
                "role": draw.one(ROLES),
                "according-to": draw.one(VOICES) if draw.happens(0.2) else None,
                "sources": draw.some(sources, draw.between(1, 2)),
                "note": f"Named as {texts.rare_word(draw)}." if draw.happens(0.1) else None,
            }
            for each in people
        ]

    def _figures(self, kind: str, sources: list[str]) -> list[Value]:
        what = {"storm": "boats", "collision": "boats", "outage": "hours", "protest": "crowd"}.get(kind)
        count = f"{self.draw.between(2, 900):,}"
        return [{"what": what, "count": count, "sources": sources[:1]}] if what else []

    def _attributions(self, kind: str, people: list[Somebody], sources: list[str]) -> list[Value]:
        draw = self.draw
        if kind not in ("fire", "raid") or len(people) < 2 or draw.happens(0.4):
            return []
        by, of = people[0].id, people[1].id
        found: list[Value] = [
            {
                "by": by if draw.happens(0.6) else draw.one(VOICES),
                "stance": draw.one(("accuses", "doubts")),
                "of": of,
                "part": "set-fire",
                "evidence": f"a {texts.rare_word(draw)} found there" if draw.happens(0.3) else None,
                "sources": sources[:1],
            }
        ]
        if draw.happens(0.5):
            found.append({"by": of, "stance": "denies", "of": of, "part": "set-fire", "sources": sources[-1:]})
        return found

    def _follows(self, island: int, sources: list[str]) -> list[Value]:
        before = self._of_island[island][-6:]
        kinds = ("answer", "caused-by", "after", "after")
        count = self.draw.few(60, 32, 8)
        return [
            {"event": each.id, "as": self.draw.one(kinds), "sources": sources[:1]}
            for each in self.draw.some(before, count)
        ]

    def _statements(
        self, names: list[str], wheres: list[str], people: list[Somebody], sources: list[str]
    ) -> list[Value]:
        draw = self.draw
        return [
            {
                "text": f"{texts.sentence(draw, draw.one(names), draw.one(wheres))}.",
                "according-to": draw.one(people).id if people and draw.happens(0.4) else None,
                "sources": [draw.one(sources)],
            }
            for _ in range(draw.few(2, 4, 3, 2, 1))
        ]

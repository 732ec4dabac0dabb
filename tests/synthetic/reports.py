"""The articles of a synthetic dossier: when they came out, what their paragraphs are about, and which are copies."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.synthetic import texts
from tests.synthetic.dates import day
from tests.synthetic.draw import Draw
from tests.synthetic.names import name
from tests.synthetic.world import Place, Somebody, World
from tests.synthetic.yaml import Fields, written


@dataclass
class Report:
    """An article; `topics` are the people and places that its paragraphs name, by number."""

    id: str
    title: str
    work: str
    outlet: Somebody
    day: date
    paragraphs: int
    island: int
    people: dict[int, list[str]] = field(default_factory=dict)
    places: dict[int, list[str]] = field(default_factory=dict)
    original: "Report | None" = None
    digest: list[str] = field(default_factory=list)

    def cite(self, draw: Draw, people: Sequence[Somebody], places: Sequence[Place]) -> str:
        """Return the citation of a paragraph that names these from now on."""
        last = self.original.paragraphs if self.original else self.paragraphs
        number = draw.between(2, min(self.paragraphs, last) - 1)
        source = self.original or self
        source.people.setdefault(number, []).extend(each.name.main for each in people)
        source.places.setdefault(number, []).extend(each.name.main for each in places)
        return f"{self.id}#p{number}"


class Desk:
    """All articles, in order of time."""

    def __init__(self, draw: Draw, world: World, number: int) -> None:
        self.draw = draw
        self.world = world
        days = sorted(day(draw) + timedelta(days=draw.between(1, 30)) for _ in range(number))
        self._days = days
        self.reports: list[Report] = []
        for each in days:
            self.reports.append(self._report(each))

    def about(self, happened: date, island: int) -> list[Report]:
        """Return one to three articles that tell of a day on an island."""
        start = min(bisect_left(self._days, happened), len(self.reports) - 4)
        near = self.reports[max(start, 0) : start + 40]
        near = [each for each in near if each.island == island] or near[:4]
        return self.draw.some(near[:4], 1 + self.draw.few(62, 28, 10))

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield the path and text of each article."""
        for each in self.reports:
            each.digest = [self._paragraph(each, number) for number in range(1, each.paragraphs + 1)]
            yield f"articles/{each.id}.md", self._file(each)

    def _report(self, day: date) -> Report:
        draw = self.draw
        outlet = draw.famous(self.world.outlets)
        earlier = [each for each in self.reports[-6:] if not each.original and each.paragraphs > 8]
        if earlier and draw.happens(0.12):
            original = draw.one(earlier)
            paragraphs = draw.between(4, original.paragraphs - 3)
            return Report(
                draw.id(original.title), original.title, original.work, outlet, day, paragraphs, original.island,
                original=original,
            )  # fmt: skip
        island = draw.between(0, self.world.islands - 1)
        title = texts.headline(draw, draw.one(self.world.places_of[island]).name.main)
        key = draw.id(title)
        return Report(key, title, f"{key}-report", outlet, day, draw.between(8, 34), island)

    def _paragraph(self, report: Report, number: int) -> str:
        """Return what a paragraph says; copies repeat the first paragraphs of the original."""
        if report.original:
            return report.original.digest[number - 1]
        if number == 1:
            return f"Headline: {report.title}."
        people = report.people.get(number) or ["the paper", "an islander", "a clerk"]
        places = report.places.get(number) or [each.name.main for each in self.world.places_of[report.island][:5]]
        return texts.paragraph(self.draw, people, places)

    def _file(self, report: Report) -> str:
        draw = self.draw
        is_dated = draw.happens(0.9)
        inferred = {"value": f"{report.day:%Y-%m}~", "basis": "inferred", "reason": "It tells of the days before."}
        fields: Fields = {
            "title": report.title,
            "work": report.work,
            "publisher": {"name": report.outlet.name.main, "actor": report.outlet.id, "basis": "printed"},
            "authors": [{"name": name(draw, report.island % 4, 2).main}] if draw.happens(0.4) else [],
            "date": {"value": f"{report.day}", "basis": "printed"} if is_dated else inferred,
            "address": f"https://{report.outlet.id}.example/{report.day.year}/{report.id}",
            "paragraphs": report.paragraphs + 1,
            "missing": ["time of publication"] if draw.happens(0.3) else [],
            "left-out": [{"paragraphs": [report.paragraphs + 1], "what": "a request for subscriptions"}],
            "note": "A shortened reprint." if report.original else None,
        }
        digest = "".join(f"\n¶{number} {text}\n" for number, text in enumerate(report.digest, 1))
        return f"---\n{written('article', fields)}---\n{digest}"

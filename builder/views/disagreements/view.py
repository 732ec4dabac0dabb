"""Where accounts differ: the editor's entries in one table, then the differences found that no entry deals with."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from builder.model.marked import marked
from builder.model.vocabulary import Label
from builder.render.paging import Listing
from builder.views.attributions.view import POINTS
from builder.views.disagreements.page import DisagreementView, disagreement_views
from builder.views.parts.choices import Choice, plain_options, telling
from builder.views.parts.found import FoundView, found_views
from builder.views.parts.teller import Teller
from builder.views.site import Site

FOUND = "found"

MOST = 2
"""So many of the records that a point concerns are named in its line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point in a line: its title and kind, the records it concerns, and how many more; how many sides and works.

    `is_found` says that the program finds it too, `has_remark` that the editor says what to make of it.
    """

    id: str
    title: str
    kind: str
    label: Label
    about: tuple[str, ...]
    more: int
    sides: int
    works: int
    is_found: bool
    has_remark: bool

    @property
    def origin(self) -> str:
        """Whether its sides are from one work, as the choice has it."""
        return "one" if self.works < 2 else "several"


@dataclass(frozen=True, slots=True)
class Disagreements:
    """How many entries there are of each kind, and how many have all their sides from one work; how many differences
    were found, and how many entries deal with them."""

    kinds: Mapping[str, int]
    within: int
    found: int
    assessed: int


Item: TypeAlias = Point | FoundView


def disagreements(teller: Teller) -> Listing[str, Item]:
    """Return the editor's entries by kind in the order of the vocabulary, then the differences found beside them."""
    found = found_views(teller)
    points = tuple(_point(teller, each) for each in teller.once(disagreement_views).values())
    assessed = len({each.entry for each in found if each.entry})
    return Listing(
        view=Disagreements(
            Counter(each.kind for each in points), sum(each.works < 2 for each in points), len(found), assessed
        ),
        runs=(
            *((kind, tuple(run)) for kind, run in groupby(points, key=lambda each: each.kind)),
            ("", tuple(each for each in found if not each.entry)),
        ),
        size=POINTS,
        anchor=lambda kind: kind or FOUND,
    )


def _point(teller: Teller, view: DisagreementView) -> Point:
    model = teller.knowledge.concerns.entries[view.id].model
    sources = [source for side in model.sides for source in side.sources]
    return Point(
        id=view.id,
        title=view.title,
        kind=model.kind,
        label=teller.dossier.vocabulary.label("disagreements", model.kind),
        about=view.about[:MOST],
        more=max(0, len(view.about) - MOST),
        sides=len(view.sides),
        works=len(teller.knowledge.works.behind(sources)),
        is_found=bool(view.found),
        has_remark=bool(view.assessment),
    )


def choices(site: Site, page: Iterable[Item]) -> tuple[Choice, ...]:
    """Return what the points of a page can be sifted by: their kind, and whether one work holds all sides."""
    points = [each for each in page if isinstance(each, Point)]
    words = site.teller.words
    kinds = {word: label.label for word, label in site.dossier.vocabulary.disagreements.items()}
    works = {"one": words.gettext("one work"), "several": words.gettext("several works")}
    found = (
        Choice("kind", marked("Kind"), marked("any kind"), plain_options(kinds, Counter(each.kind for each in points))),
        Choice(
            "works",
            marked("Sides are from"),
            marked("any works"),
            plain_options(works, Counter(each.origin for each in points)),
        ),
    )
    return telling(found, len(points))


def disagreements_by_kind(teller: Teller) -> tuple[tuple[str, tuple[DisagreementView, ...]], ...]:
    """Return the editor's disagreements by kind, in the order of the vocabulary."""
    entries, views = teller.knowledge.concerns.entries, teller.once(disagreement_views)
    kinds = groupby(views.values(), key=lambda each: entries[each.id].model.kind)
    return tuple((kind, tuple(found)) for kind, found in kinds)

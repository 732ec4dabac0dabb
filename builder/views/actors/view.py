"""Who is involved: all actors by side, people first and then by name."""

from collections import defaultdict
from itertools import groupby

from builder.model.values.names import list_order
from builder.model.vocabulary import Label
from builder.render.paging import Listing
from builder.views.parts.records import ON_A_PAGE, Group, IndexLine, anchor_of, index_line
from builder.views.parts.teller import Teller


def actors(teller: Teller) -> Listing[Group, IndexLine]:
    """Return all actors by side."""
    return Listing(view=None, runs=actors_by_side(teller), size=ON_A_PAGE, anchor=anchor_of)


def actors_by_side(teller: Teller) -> tuple[tuple[Group, tuple[IndexLine, ...]], ...]:
    """Return all actors, by side, people first and then by name."""
    dossier = teller.dossier
    kinds = list(dossier.vocabulary.kinds.actor)
    found: dict[str, list[str]] = defaultdict(list)
    for key, actor in sorted(
        dossier.actors.items(), key=lambda each: (kinds.index(each[1].kind), list_order(each[1].shown_name))
    ):
        found[actor.side].append(key)
    return tuple(
        (Group(side, label, _kinds(teller, found[side])), tuple(_line(teller, each) for each in found[side]))
        for side, label in dossier.vocabulary.sides.items()
        if side in found
    )


def _kinds(teller: Teller, actors: list[str]) -> tuple[tuple[int, Label], ...]:
    dossier = teller.dossier
    runs = groupby(actors, key=lambda each: dossier.actors[each].kind)
    return tuple((len(list(run)), dossier.vocabulary.label("kinds.actor", kind)) for kind, run in runs)


def _line(teller: Teller, actor: str) -> IndexLine:
    kind = teller.dossier.vocabulary.label("kinds.actor", teller.dossier.actors[actor].kind)
    return index_line(teller, actor, heading=kind.many, claims=len(teller.knowledge.claims.by(actor)))

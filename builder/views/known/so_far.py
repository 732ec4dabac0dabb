"""Records as far as the articles published by a time tell of them: dates of events, offices of actors.

`place` is the place in the order of publication of the latest article published by then. What rests on no article at
all counts as known.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from builder.model.records import Actor, Role
from builder.model.values.names import list_order
from builder.model.vocabulary import Label
from builder.views.parts.fact_line import office_of
from builder.views.parts.lines import EventLine, line_of, shown_dates
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor first told of, with the office or kind as known then.

    `name` is what the article calls it if that is not its main name here; nothing if no name is recorded from it.
    """

    id: str
    fact: str
    has_main_name: bool
    name: str


def line_then(teller: Teller, event: str, place: int) -> EventLine:
    """Return the line of an event with the dates known when the article at this place had appeared."""
    is_known = teller.knowledge.firsts.is_known
    dates = (each for each in teller.dossier.events[event].when if is_known(each, place))
    shown, worked_out = shown_dates(teller, dates)
    return replace(line_of(teller, event), dates=shown, inferred=worked_out)


def actors_then(
    teller: Teller, actors: Iterable[str], article: str
) -> tuple[tuple[Label, tuple[NamedActor, ...]], ...]:
    """Return actors by side, people first and then by name, each as the article was the first to tell of it."""
    dossier = teller.dossier
    kinds = list(dossier.vocabulary.kinds.actor)
    found: dict[str, list[NamedActor]] = defaultdict(list)
    for key in sorted(
        actors, key=lambda each: (kinds.index(dossier.actors[each].kind), list_order(dossier.actors[each].shown_name))
    ):
        found[dossier.actors[key].side].append(_actor(teller, key, dossier.actors[key], article))
    return tuple((label, tuple(found[side])) for side, label in dossier.vocabulary.sides.items() if side in found)


def _actor(teller: Teller, key: str, actor: Actor, article: str) -> NamedActor:
    kind = teller.dossier.vocabulary.label("kinds.actor", actor.kind).label
    name = next((each.value for each in actor.names if any(one.article == article for one in each.sources)), "")
    is_printed = any(each.article == article for each in actor.printed)
    return NamedActor(key, office_of(teller, _roles_then(teller, actor, article)) or kind, is_printed, name)


def _roles_then(teller: Teller, actor: Actor, article: str) -> Iterable[Role]:
    """Yield the offices known when an article had appeared, resting only on what had appeared by then."""
    places, is_known = teller.knowledge.publication.places, teller.knowledge.firsts.is_known
    for role in actor.roles:
        if is_known(role, places[article]):
            stood = (each for each in role.sources if places.get(each.article, 0) <= places[article])
            yield role.model_copy(update={"sources": tuple(stood)})

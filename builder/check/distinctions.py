"""What tells a record apart from another of its name, proposed from what its file says of it."""

from collections.abc import Iterator

from builder.know import Knowledge
from builder.know.events import UNDATED, year_of
from builder.model.fields import LONGEST_QUALIFIER
from builder.model.records import Actor, Event, Location
from builder.model.values.names import fold


def distinction(knowledge: Knowledge, record: str, other: str) -> str:
    """Return what a record is and the other one is not, as far as their files tell; otherwise its kind."""
    model = knowledge.dossier.records[other]
    qualifier = getattr(model, "qualifier", None)
    not_it = {fold(each) for each in (*_features(knowledge, other), qualifier or "")}
    found = [each for each in _features(knowledge, record) if len(each) <= LONGEST_QUALIFIER] or [record]
    return next((each for each in found if fold(each) not in not_it), found[-1])


def _features(knowledge: Knowledge, record: str) -> Iterator[str]:
    """Yield an actor's office, where a location lies, when an event was; then the kind."""
    dossier, model = knowledge.dossier, knowledge.dossier.records[record]
    match model:
        case Actor():
            office = knowledge.times.latest(model.roles)
            yield from (office.value,) if office else ()
        case Location():
            around = knowledge.places.directly_around(record)
            yield from (dossier.locations[each].name for each in around if each in dossier.locations)
        case Event():
            yield from (year for year in (year_of(model),) if year != UNDATED)
            yield from (str(each.value) for each in model.when[:1])
        case _:
            return
    yield dossier.vocabulary.label(f"kinds.{model.record_kind}", model.kind).label

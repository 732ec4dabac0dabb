"""The kinds of records: what each is called, where its files lie, and which of its fields state something.

Everything that lists kinds of records reads `RECORD_KINDS`; everything that lists fields reads `SHOWN`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.model.anchors import Anchor
from builder.model.articles import Article
from builder.model.changes import Changes
from builder.model.fields import Model
from builder.model.marked import Message, marked
from builder.model.records import (
    Actor,
    AnyRecord,
    Claims,
    Disagreement,
    Event,
    Glossary,
    Location,
    Page,
    Questions,
)
from builder.model.refs import Shown
from builder.model.vocabulary import Settings, Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordKind:
    """A kind of record: its model, the word for it, its folder in content/ and on the site, and how its files end.

    `one` and `many` are the nouns that readers see, `heading` stands above several of them. `sorts` is the section of
    the vocabulary that has the sorts of this kind, if it has any.
    """

    model: type[AnyRecord]
    word: str
    folder: str
    ending: str = ".yml"
    one: Message
    many: Message
    heading: Message
    sorts: str = ""


RECORD_KINDS: tuple[RecordKind, ...] = (
    RecordKind(
        model=Actor,
        word="actor",
        folder="actors",
        one=marked("actor"),
        many=marked("actors"),
        heading=marked("Who"),
        sorts="kinds.actor",
    ),
    RecordKind(
        model=Location,
        word="location",
        folder="locations",
        one=marked("place"),
        many=marked("places"),
        heading=marked("Where"),
        sorts="kinds.location",
    ),
    RecordKind(
        model=Event,
        word="event",
        folder="events",
        one=marked("event"),
        many=marked("events"),
        heading=marked("Events"),
        sorts="kinds.event",
    ),
    RecordKind(
        model=Article,
        word="article",
        folder="articles",
        ending=".md",
        one=marked("article"),
        many=marked("articles"),
        heading=marked("Articles"),
    ),
)
"""All kinds of records, in the order of the site's navigation."""

MODELS: Mapping[str, type[Model]] = {
    **{each.word: each.model for each in RECORD_KINDS},
    "changes": Changes,
    "claims": Claims,
    "disagreement": Disagreement,
    "page": Page,
    "dossier": Settings,
    "glossary": Glossary,
    "questions": Questions,
    "vocabulary": Vocabulary,
}
"""The model of each kind of file in content/, by the word for it."""

FOLDERS: Mapping[str, tuple[type[Model], str]] = {
    **{each.folder: (each.model, each.ending) for each in RECORD_KINDS},
    "claims": (Claims, ".yml"),
    "disagreements": (Disagreement, ".yml"),
    "pages": (Page, ".md"),
}
"""The folders of content/: which model their files hold and how their names end."""

FILES: Mapping[str, type[Model]] = {
    f"{word}.yml": MODELS[word] for word in ("changes", "dossier", "glossary", "questions", "vocabulary")
}
"""The files directly in content/."""

KIND: Mapping[str, RecordKind] = {each.word: each for each in RECORD_KINDS}
"""The kinds of records by their word."""


def shown_in(model: type[Model]) -> dict[str, Shown]:
    """Return the fields of a model that readers see, by name, in the order of its page."""
    marked = {
        name: marker
        for name, field in model.model_fields.items()
        for marker in field.metadata
        if isinstance(marker, Shown)
    }
    return _in_order(marked)


def _in_order(fields: Mapping[str, Shown]) -> dict[str, Shown]:
    order = list(Anchor)
    return dict(sorted(fields.items(), key=lambda each: order.index(each[1].anchor)))


SHOWN: Mapping[str, Shown] = _in_order(
    {key: each for kind in RECORD_KINDS for key, each in shown_in(kind.model).items()}
)
"""The fields of all kinds of records that readers see, in the order of a page."""

COMPARED: tuple[str, ...] = tuple(name for name, shown in shown_in(Event).items() if shown.compared)
"""The fields in which articles tell of an event."""

MATTERS: Mapping[str, Message] = {name: shown.matter for name, shown in SHOWN.items() if shown.matter}
"""The fields that hold matters on which statements can agree or differ, in words."""

"""The words of one dossier, from content/vocabulary.yml, and its settings, from content/dossier.yml."""

from collections.abc import Mapping
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, model_validator

from builder.model.fields import (
    AnyId,
    Branch,
    Day,
    Folder,
    Identifier,
    Language,
    Mailbox,
    Model,
    Number,
    Repository,
    RunningText,
    Switch,
    Text,
    TimeZone,
    Title,
)
from builder.model.values.names import fold

_NOBODY = "example"
"""Who owns a repository whose address is only an example."""

Colour = Literal["blue", "teal", "green", "red", "orange", "grey", "purple"]


class Label(Model):
    """How a word is shown: it names a field or a column and never needs to agree with a name, so "part of" and not "is
    part of". `reverse` names the field at the other end, `plural` heads a group, `within` nests it.

    `sense` says of a stance whether it speaks for or against whom it names; `nests` says of a relation that the one
    is a part of the other, so that naming the whole does not contradict naming the part; `lasting` that it is a state
    and no single act, so that pages say as of when it is known; `boxed` that the box at the top of an actor's page says
    it. `party` says of a side that it is one of those in
    conflict, whose word is not that of an onlooker. `attributable` says of a kind of event that somebody did it, so
    that pages say when no article tells who; `claimable` that readers ask whether anybody claimed or denied it;
    `series` that such an event may contain other events, whose dead it would count again. `expected` says of a stance
    that readers look for it where an event is claimable, so that pages say when nobody takes it. `order` says of what
    an event follows that it puts the one after the other and says nothing of why. `silent` says of a manner that
    nothing was said. `entity` says of a kind of actor what search engines are to take it for.
    """

    label: Text
    plural: Text | None = None
    reverse: Text | None = None
    colour: Colour = "grey"
    group: Identifier | None = None
    within: Identifier | None = None
    people: Switch = False
    entity: Literal["person", "organization"] | None = None
    sense: Literal["for", "against", "open"] | None = None
    nests: Switch = False
    lasting: Switch = False
    boxed: Switch = False
    party: Switch = False
    attributable: Switch = False
    claimable: Switch = False
    series: Switch = False
    expected: Switch = False
    order: Switch = False
    silent: Switch = False

    @property
    def many(self) -> str:
        """The heading of a group of such records."""
        return self.plural or self.label


Labels = Mapping[Identifier, Label]


class Kinds(Model):
    """The kinds of each sort of record."""

    actor: Labels = Field(default_factory=dict)
    location: Labels = Field(default_factory=dict)
    event: Labels = Field(default_factory=dict)


class Vocabulary(Model):
    """All words that records may use, in the order of groups on pages; what none uses may be left out."""

    sides: Labels = Field(default_factory=dict)
    kinds: Kinds = Field(default_factory=Kinds)
    roles: Labels = Field(default_factory=dict)
    relation_groups: Labels = Field(default_factory=dict)
    relations: Labels = Field(default_factory=dict)
    outcomes: Labels = Field(default_factory=dict)
    groups: Labels = Field(default_factory=dict)
    ranks: Labels = Field(default_factory=dict)
    quantities: Labels = Field(default_factory=dict)
    stances: Labels = Field(default_factory=dict)
    follows: Labels = Field(default_factory=dict)
    manners: Labels = Field(default_factory=dict)
    anonymity: Labels = Field(default_factory=dict)
    disagreements: Labels = Field(default_factory=dict)
    words: tuple[tuple[Text, ...], ...] = Field((), description="Words that mean the same when readers search")

    def section(self, path: str) -> Labels:
        """Return the words of a section such as "relations" or "kinds.actor"."""
        found: object = self
        for step in path.split("."):
            found = getattr(found, step.replace("-", "_"))
        if not isinstance(found, Mapping):
            raise KeyError(path)
        return found

    def word_for(self, path: str, text: str) -> str | None:
        """Return the word of a section that a text is, but for its spelling, or whose label it is; None if none is."""
        wanted = fold(text.replace("-", " "))
        for word, label in self.section(path).items():
            if wanted in {fold(each.replace("-", " ")) for each in (word, label.label, label.many)}:
                return word
        return None

    def outer_groups(self, group: str) -> tuple[str, ...]:
        """Return the groups that include a group of people, the smallest first."""
        return _outer(self.groups, group)

    def same_rank(self, one: str, other: str) -> bool:
        """Return whether two ranks are one, or the one a closer word for the other: a vice-admiral is an admiral."""
        return one == other or one in _outer(self.ranks, other) or other in _outer(self.ranks, one)

    def label(self, path: str, word: str) -> Label:
        """Return how a word is shown; a word that is not in the vocabulary stands for itself."""
        return self.section(path).get(word) or Label(label=word.replace("-", " "))


def _outer(labels: Labels, word: str) -> tuple[str, ...]:
    """Return the words within which a word lies, the closest first."""
    found: list[str] = []
    current = labels.get(word)
    while current and current.within and current.within not in found:
        found.append(current.within)
        current = labels.get(current.within)
    return tuple(found)


_REST = 90
"""What crosses the 180th meridian leaves out at least so many degrees of the world; else its ends are swapped."""


class Extent(Model):
    """The part of the world that maps show, in degrees; if west is greater than east, it crosses the 180th meridian."""

    west: Number = Field(ge=-180, le=180)
    east: Number = Field(ge=-180, le=180)
    south: Number = Field(ge=-90, le=90)
    north: Number = Field(ge=-90, le=90)

    @model_validator(mode="after")
    def _covers_something(self) -> "Extent":
        if self.south >= self.north:
            raise ValueError(f"south ({self.south:g}) has to be less than north ({self.north:g})")
        if 0 <= self.west - self.east < _REST:
            raise ValueError(f"from west ({self.west:g}) to east ({self.east:g}) it goes around the world; swap them")
        return self


class Settings(Model):
    """What one dossier says of itself."""

    title: Title = Field(description="Name of the dossier")
    subtitle: Text = Field(description="One line below it")
    description: Text = Field(description="One sentence for search engines and previews")
    scope: RunningText = Field(description="What it covers and what not")
    time_zone: TimeZone = Field(description="Time zone of the events, such as Europe/Paris")
    language: Language = Field("en", description="Language it is written in: two letters, such as en")
    repository: Repository | None = Field(None, description="Where the content can be edited")
    contact: Mailbox | None = Field(None, description="E-mail address for readers who find a mistake")
    branch: Branch = Field("main", description="Branch that edit links lead to")
    folder: Folder = Field("content", description="Path of the content folder in the repository")
    licence: Text = Field("", description="Licence of the content")
    editors: tuple[Title, ...] = Field((), description="Who answers for the dossier: people, or a group")
    version: Text = Field("", description="Which version of the content this is")
    changed: Day | None = Field(None, description="Day of the newest change of the content, such as 2031-04-20")
    share_images: Switch = Field(True, description="Whether pages have images for previews elsewhere")
    featured: tuple[AnyId, ...] = Field((), description="Records put first on the home page")
    map: Extent | None = Field(None, description="The part of the world that maps show")

    @property
    def home(self) -> str:
        """The address of the repository; empty without one, and as long as it is only the example of one."""
        owner = urlsplit(self.repository or "").path.strip("/").partition("/")[0]
        return (self.repository or "").rstrip("/") if owner not in ("", _NOBODY) else ""

"""What the images for previews say: a card for the dossier, for each event, for each actor.

A card is made only if its title can be written in our faces: a box in the place of a letter says less than nothing. Its
page then has the card of the dossier, and if that cannot be written either, no image. Of what else a card says, lines
that cannot be written are left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.know.events import dates_of
from builder.model.records import Actor, Event
from builder.model.site import HOME
from builder.read.shipped.faces import Face, Faces
from builder.render.escape import clean
from builder.views.parts.teller import Teller
from builder.views.site import PageView, Site

FOLDER = "assets/share"
"""Where the images lie on the site; no page lies in this folder."""

_FEWEST = 3
"""A story of fewer events with a date is no line of time."""


_MONTH = 31
"""What is less exact, or lasts longer, would cover the others on the line."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days from the first to the last that an event can mean, counted as dates count them."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What an image says: lines above and below its title, the dossier's name, and the story along time.

    `story` are the events dated to a month or better, `own` those of them that the card is about. Empty lines are not
    drawn.
    """

    above: str
    title: str
    below: str
    dossier: str
    story: tuple[Span, ...]
    own: frozenset[Span]


def image_of(site: Site, page: PageView) -> Iterator[tuple[str, str]]:
    """Yield where the image of a page lies, if it has its own."""
    path = site.teller.once(_images).get(page.path, "")
    if path in site.teller.once(cards):
        yield "image", path


def cards(teller: Teller) -> Mapping[str, Card]:
    """Return all cards, by the paths of their images; none if the dossier wants none."""
    dossier = teller.dossier
    if not dossier.settings.share_images:
        return {}
    found = {dossier_image(): _dossier_card(teller)}
    found |= {_path(each.folder, key): _event_card(teller, key, each) for key, each in dossier.events.items()}
    found |= {_path(each.folder, key): _actor_card(teller, key, each) for key, each in dossier.actors.items()}
    faces = teller.stock.faces
    return {path: _writable(card, faces) for path, card in found.items() if faces.title.has(card.title)}


def dossier_image() -> str:
    """Return where the image of the dossier lies, which pages have that have none of their own."""
    return f"{FOLDER}/dossier.png"


def _images(teller: Teller) -> Mapping[str, str]:
    """Return the images by the paths of the pages that they are of."""
    records = [*teller.dossier.events.items(), *teller.dossier.actors.items()]
    found = {f"{each.folder}/{key}.md": _path(each.folder, key) for key, each in records}
    return {f"{HOME}.md": dossier_image(), **found}


def _path(folder: str, key: str) -> str:
    return f"{FOLDER}/{folder}/{key}.png"


def _dossier_card(teller: Teller) -> Card:
    settings, story = teller.dossier.settings, teller.once(_story)
    return Card(
        above="",
        title=clean(settings.title),
        below=clean(settings.subtitle),
        dossier="",
        story=tuple(story.values()),
        own=frozenset(story.values()),
    )


def _event_card(teller: Teller, key: str, event: Event) -> Card:
    kind = teller.dossier.vocabulary.label("kinds.event", event.kind).label
    stated = dict.fromkeys(teller.words.days(each.value) for each in teller.knowledge.events.closest(event.when))
    return _card(teller, kind, event.shown_name, teller.words.either(list(stated)) if stated else "", [key])


def _actor_card(teller: Teller, key: str, actor: Actor) -> Card:
    label = teller.dossier.vocabulary.label
    kind, side = label("kinds.actor", actor.kind).label, label("sides", actor.side).label
    own = list(teller.knowledge.events.of(key))
    count = teller.words.ngettext("%(number)s event in this dossier", "%(number)s events in this dossier", len(own))
    return _card(teller, f"{kind} · {side}", actor.shown_name, count if own else "", own)


def _card(teller: Teller, above: str, title: str, below: str, own: list[str]) -> Card:
    story = teller.once(_story)
    return Card(
        above=clean(above),
        title=clean(title),
        below=clean(below),
        dossier=clean(teller.dossier.settings.title),
        story=tuple(story.values()),
        own=frozenset(story[each] for each in own if each in story),
    )


def _story(teller: Teller) -> Mapping[str, Span]:
    """Return the days of each event dated to a month or better, in order of time; of several dates the first counts."""
    found: dict[str, Span] = {}
    for key in teller.knowledge.events.in_order(teller.dossier.events):
        dates = dates_of(teller.dossier.events[key])
        if dates and dates[0].start and dates[0].end:
            span = Span(dates[0].first.toordinal(), dates[0].last.toordinal())
            found |= {key: span} if span.last - span.first < _MONTH else {}
    return found if len(found) >= _FEWEST else {}


def _writable(card: Card, faces: Faces) -> Card:
    """Return a card without the lines that our faces cannot write."""

    def kept(text: str, face: Face) -> str:
        return text if face.has(text) else ""

    return Card(
        above=kept(card.above, faces.text),
        title=card.title,
        below=kept(card.below, faces.text),
        dossier=kept(card.dossier, faces.text),
        story=card.story,
        own=card.own,
    )

"""What the events of a page can be sifted by, their kind and their places, and what the colours of kinds are."""

from collections import Counter
from collections.abc import Iterable

from builder.model.marked import marked
from builder.model.values.names import list_order
from builder.views.events.view import StoryLine
from builder.views.parts.choices import Choice, plain_options, telling
from builder.views.site import Site


def choices(site: Site, page: Iterable[StoryLine]) -> tuple[Choice, ...]:
    """Return what events can be sifted by: their kind, and their places with all that contain them."""
    found, dossier = tuple(page), site.dossier
    kinds = {word: label.label for word, label in dossier.vocabulary.kinds.event.items()}
    names = {key: each.shown_name for key, each in dossier.locations.items()}
    places = dict(sorted(names.items(), key=lambda each: list_order(each[1])))
    held = Counter(place for each in found for place in each.places)
    return telling(
        (
            Choice(
                "kind", marked("Kind"), marked("any kind"), plain_options(kinds, Counter(each.kind for each in found))
            ),
            Choice("place", marked("Where, or within"), marked("anywhere"), plain_options(places, held)),
        ),
        len(found),
    )


def colours(site: Site, page: Iterable[StoryLine]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the colours of the kinds of these events, each with what it stands for, in the order of the vocabulary."""
    used = {each.kind for each in page}
    found: dict[str, list[str]] = {}
    for word, label in site.dossier.vocabulary.kinds.event.items():
        if word in used:
            found.setdefault(label.colour, []).append(label.label)
    return tuple((colour, tuple(labels)) for colour, labels in found.items())

"""What the claims of a page can be sifted by: who speaks, about what, in which article, how named, in which year."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from builder.model.dossier import Dossier
from builder.model.marked import marked
from builder.model.values.names import list_order
from builder.views.claims.speakers import DESCRIBED, Saying, Speaker
from builder.views.parts.choices import Choice, Groups, Option, plain_options, telling
from builder.views.parts.teller import Teller
from builder.views.site import Site


def choices(site: Site, page: Iterable[Speaker]) -> tuple[Choice, ...]:
    """Return what the claims of a page can be sifted by; what would leave all of them is no choice."""
    teller, dossier, everyone = site.teller, site.dossier, tuple(page)
    sayings = [each for speaker in everyone for each in speaker.sayings]
    words = {word: label.label for word, label in dossier.vocabulary.anonymity.items()}
    articles = {
        key: teller.bylines.titled(key) for work in teller.knowledge.works.all.values() for key in work.articles
    }
    carried = Counter(key for each in sayings for key in each.articles)
    years = {year: year for year in sorted({year for each in sayings for year in each.years})}
    found = (
        Choice(
            "speaker", marked("Said by, for or according to"), marked("anyone"), _speakers(teller, everyone, sayings)
        ),
        Choice("about", marked("About"), marked("anything"), _subjects(teller, sayings)),
        Choice("article", marked("Article"), marked("any article"), plain_options(articles, carried)),
        Choice(
            "anonymity",
            marked("Speaker is"),
            marked("named or not"),
            plain_options(words, Counter(each.anonymity for each in sayings)),
        ),
        Choice(
            "year",
            marked("Year"),
            marked("any year"),
            plain_options(years, Counter(year for each in sayings for year in each.years)),
        ),
    )
    return telling(found, len(sayings))


def _speakers(teller: Teller, page: tuple[Speaker, ...], sayings: list[Saying]) -> Groups:
    """Return who speaks, and on whose behalf, by side."""
    dossier = teller.dossier
    counts = Counter(voice for each in sayings for voice in each.speakers)
    described = tuple((each.key, each.name, counts[each.key]) for each in page if each.group == DESCRIBED)
    only = ((teller.words.gettext("Only described"), described),) if described else ()
    return (*_actors(dossier, counts), *only)


def _subjects(teller: Teller, sayings: list[Saying]) -> Groups:
    """Return the subjects: actors by side, places by name, events in order of time."""
    dossier = teller.dossier
    counts = Counter(record for each in sayings for record in each.about)
    places = sorted(
        (each for each in counts if each in dossier.locations),
        key=lambda each: list_order(dossier.records[each].shown_name),
    )
    words = teller.words
    listed = ((words.gettext("Places"), places), (words.gettext("Events"), teller.knowledge.events.in_order(counts)))
    groups = ((label, tuple((x, dossier.records[x].shown_name, counts[x]) for x in keys)) for label, keys in listed)
    return (*_actors(dossier, counts), *((label, options) for label, options in groups if options))


def _actors(dossier: Dossier, counts: Counter[str]) -> Groups:
    """Return the actors among what is counted, by side and name."""
    found: dict[str, list[Option]] = defaultdict(list)
    for key in sorted(
        (each for each in counts if each in dossier.actors),
        key=lambda each: list_order(dossier.actors[each].shown_name),
    ):
        found[dossier.actors[key].side].append((key, dossier.actors[key].shown_name, counts[key]))
    sides = dossier.vocabulary.sides.items()
    return tuple((label.label, tuple(found[side])) for side, label in sides if side in found)

"""What the claims of a page can be sifted by: who speaks, about what, in which article, how named, in which year."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from builder.derive.facts import Material
from builder.derive.speakers import DESCRIBED, Saying, Speaker
from builder.derive.works import works_of
from builder.model.dossier import Dossier

Option = tuple[str, str, int]
"""What the choice is known by, how it is called, and how many claims it leaves."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to sift by: its name, the question, what stands for no choice, and the options in groups."""

    name: str
    question: str
    none: str
    groups: tuple[tuple[str, tuple[Option, ...]], ...]


def choices(material: Material, page: Iterable[Speaker]) -> tuple[Choice, ...]:
    """Return what the claims of a page can be sifted by; what would leave all of them is no choice."""
    dossier, everyone = material.dossier, tuple(page)
    sayings = [each for speaker in everyone for each in speaker.sayings]
    words = {word: label.label for word, label in dossier.vocabulary.anonymity.items()}
    articles = {key: dossier.articles[key].title for work in works_of(dossier).values() for key in work.articles}
    carried = Counter(key for each in sayings for key in each.articles)
    years = {year: year for year in sorted({year for each in sayings for year in each.years})}
    found = (
        Choice("speaker", "Said by or for", "anyone", _speakers(dossier, everyone, sayings)),
        Choice("about", "About", "anything", _subjects(dossier, sayings)),
        Choice("article", "Article", "any article", _plain(articles, carried)),
        Choice("anonymity", "Speaker is", "named or not", _plain(words, Counter(each.anonymity for each in sayings))),
        Choice("year", "Year", "any year", _plain(years, Counter(year for each in sayings for year in each.years))),
    )
    return tuple(
        each for each in found if any(left < len(sayings) for _, options in each.groups for *_, left in options)
    )


def _plain(names: dict[str, str], counts: Counter[str]) -> tuple[tuple[str, tuple[Option, ...]], ...]:
    return (("", tuple((key, name, counts[key]) for key, name in names.items() if counts[key])),)


def _speakers(
    dossier: Dossier, page: tuple[Speaker, ...], sayings: list[Saying]
) -> tuple[tuple[str, tuple[Option, ...]], ...]:
    """Return who speaks, and on whose behalf, by side."""
    counts = Counter(voice for each in sayings for voice in each.speakers)
    found: dict[str, list[Option]] = defaultdict(list)
    for key, count in counts.items():
        if key in dossier.actors:
            found[dossier.actors[key].side].append((key, dossier.actors[key].name, count))
    found[DESCRIBED] = [(each.key, each.name, counts[each.key]) for each in page if each.group == DESCRIBED]
    labels = {**{side: label.label for side, label in dossier.vocabulary.sides.items()}, DESCRIBED: "Only described"}
    return tuple((label, tuple(_by_name(found[side]))) for side, label in labels.items() if found[side])


def _subjects(dossier: Dossier, sayings: list[Saying]) -> tuple[tuple[str, tuple[Option, ...]], ...]:
    """Return the subjects by sort of record."""
    counts = Counter(record for each in sayings for record in each.about)
    sorts = (("Who", dossier.actors), ("Where", dossier.locations), ("Events", dossier.events))
    groups = (
        (
            label,
            tuple(_by_name((key, dossier.records[key].name, count) for key, count in counts.items() if key in known)),
        )
        for label, known in sorts
    )
    return tuple((label, options) for label, options in groups if options)


def _by_name(options: Iterable[Option]) -> list[Option]:
    return sorted(options, key=lambda each: (each[1].casefold(), each[0]))

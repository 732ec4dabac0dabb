"""The weaknesses in sentences: what each is called, how many have it, and what that means."""

from collections.abc import Callable, Mapping

from builder.model.marked import Message, marked
from builder.words import Words

HEADINGS: Mapping[str, Message] = {
    "single-work": marked("One work only"),
    "one-sided": marked("One side only"),
    "unnamed": marked("Unnamed voices only"),
    "worked-out": marked("Dates worked out"),
    "dateless": marked("No date"),
    "placeless": marked("No place"),
    "unplaced": marked("No coordinates"),
    "thin": marked("Summaries on one paragraph"),
    "open": marked("Open questions"),
    "alone": marked("Standing alone"),
    "omitted": marked("Linked, but nothing rests on it"),
}
"""The weaknesses by name."""

REASONS: Mapping[str, Message] = {
    "single-work": marked(
        "What is recorded of when, where, who and how many rests on one piece of reporting; copies of it add nothing. "
        "A second, independent article helps most here."
    ),
    "one-sided": marked(
        "On the matters named, nobody else is recorded, not even the article in its own voice. Where someone’s own "
        "words are told, that is as it must be; elsewhere a second voice is wanting. The groups name the side that "
        "speaks."
    ),
    "unnamed": marked(
        "The articles describe the speakers but do not name them, and on the matters named nobody else is recorded."
    ),
    "worked-out": marked(
        "The editor worked them out, at least in part (often only the year); each leads to the reasoning."
    ),
    "dateless": marked("None is recorded from these articles."),
    "placeless": marked("None is recorded from these articles. A policy or a mood may have no place at all."),
    "unplaced": marked("Some cannot have any, because the articles do not say which spots they mean."),
    "thin": marked(
        "The same paragraph in two copies counts once. If other paragraphs speak of the matter, the summary should too."
    ),
    "open": marked("An article that answers one would turn it into a statement."),
    "alone": marked("They are in no event and have no tie to anyone."),
    "omitted": marked(
        "Neither the file of the record nor an entry elsewhere that is about it rests on these paragraphs. Often there "
        "is nothing to add; sometimes a fact is missing. Places that hold other places are left out: articles name a "
        "country in passing, and often for its government."
    ),
}
"""What each weakness means for readers, and how to help."""


def counted(words: Words, name: str, total: int, among: int) -> str:
    """Return how many records have a weakness; of how many, where that says something."""
    return _COUNTED[name](words, total, among)


def _single_work(words: Words, total: int, among: int) -> str:
    if among == 1:
        return words.gettext("%(number)s of %(among)s event is told of by a single work", number=total, among=among)
    return words.ngettext(
        "%(number)s of %(among)s events is told of by a single work",
        "%(number)s of %(among)s events are told of by a single work",
        total,
        among=among,
    )


def _one_sided(words: Words, total: int, _: int) -> str:
    return words.ngettext(
        "%(number)s record: on some matter only one side is heard",
        "%(number)s records: on some matter only one side is heard",
        total,
    )


def _unnamed(words: Words, total: int, _: int) -> str:
    return words.ngettext(
        "%(number)s record: on some matter only unnamed voices are heard",
        "%(number)s records: on some matter only unnamed voices are heard",
        total,
    )


def _worked_out(words: Words, total: int, among: int) -> str:
    if among == 1:
        return words.gettext(
            "%(number)s of %(among)s event has no date but a worked-out one", number=total, among=among
        )
    return words.ngettext(
        "%(number)s of %(among)s events has no date but a worked-out one",
        "%(number)s of %(among)s events have no date but worked-out ones",
        total,
        among=among,
    )


def _dateless(words: Words, total: int, among: int) -> str:
    if among == 1:
        return words.gettext("%(number)s of %(among)s event has no date", number=total, among=among)
    return words.ngettext(
        "%(number)s of %(among)s events has no date", "%(number)s of %(among)s events have no date", total, among=among
    )


def _placeless(words: Words, total: int, among: int) -> str:
    if among == 1:
        return words.gettext("%(number)s of %(among)s event has no place", number=total, among=among)
    return words.ngettext(
        "%(number)s of %(among)s events has no place",
        "%(number)s of %(among)s events have no place",
        total,
        among=among,
    )


def _unplaced(words: Words, total: int, among: int) -> str:
    if among == 1:
        return words.gettext("%(number)s of %(among)s place has no coordinates", number=total, among=among)
    return words.ngettext(
        "%(number)s of %(among)s places has no coordinates",
        "%(number)s of %(among)s places have no coordinates",
        total,
        among=among,
    )


def _thin(words: Words, total: int, among: int) -> str:
    if among == 1:
        return words.gettext(
            "%(number)s of %(among)s record has a summary that rests on one paragraph or none",
            number=total,
            among=among,
        )
    return words.ngettext(
        "%(number)s of %(among)s records has a summary that rests on one paragraph or none",
        "%(number)s of %(among)s records have a summary that rests on one paragraph or none",
        total,
        among=among,
    )


def _open(words: Words, total: int, _: int) -> str:
    return words.ngettext("%(number)s record has an open question", "%(number)s records have open questions", total)


def _alone(words: Words, total: int, among: int) -> str:
    if among == 1:
        return words.gettext(
            "%(number)s of %(among)s actor is linked in a digest and stands alone", number=total, among=among
        )
    return words.ngettext(
        "%(number)s of %(among)s actors is linked in a digest and stands alone",
        "%(number)s of %(among)s actors are linked in a digest and stand alone",
        total,
        among=among,
    )


def _omitted(words: Words, total: int, _: int) -> str:
    return words.ngettext(
        "%(number)s record: a paragraph’s digest links the name, and nothing of the record is cited from it",
        "%(number)s records: a paragraph’s digest links the name, and nothing of the record is cited from it",
        total,
    )


_COUNTED: Mapping[str, Callable[[Words, int, int], str]] = {
    "single-work": _single_work,
    "one-sided": _one_sided,
    "unnamed": _unnamed,
    "worked-out": _worked_out,
    "dateless": _dateless,
    "placeless": _placeless,
    "unplaced": _unplaced,
    "thin": _thin,
    "open": _open,
    "alone": _alone,
    "omitted": _omitted,
}

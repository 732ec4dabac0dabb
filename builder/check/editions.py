"""Editions: a copy is taken, and printed, after what it copies was published."""

import re
from collections.abc import Iterator

from builder.check.doubts import Doubt
from builder.know import Knowledge
from builder.know.clock import DAY, Span
from builder.model.records import Article
from builder.model.values.dates import BadDateError, Edtf, parse_date
from builder.model.walk import Path

_TAKEN = re.compile(r"//web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d*")
"""An archive writes in the address on which day a copy was taken, by its own clock."""


def taken_before_published(knowledge: Knowledge) -> Iterator[Doubt]:
    """No copy of an article was taken before its day of publication."""
    for key, article in knowledge.dossier.articles.items():
        published = article.date.value
        for path, taken, leeway in _taken(article) if published else ():
            if published and _precedes(knowledge, taken, published, leeway):
                message = f"this copy was taken on {taken.text}, before the article was published, on {published.text}"
                remedy = "Correct the one or the other."
                yield Doubt("taken-before-published", knowledge.dossier.document_of[key], path, message, remedy)


def copy_before_original(knowledge: Knowledge) -> Iterator[Doubt]:
    """No article that names an original publisher appeared before all copies of its work that name none."""
    dossier, clock = knowledge.dossier, knowledge.clock
    for work in knowledge.works.all.values():
        dates = {key: dossier.articles[key].date.value for key in work.articles}
        originals = [(key, dates[key]) for key in work.articles if not dossier.articles[key].original_publisher]
        known = [(clock.reach(date), key, date) for key, date in originals if date]
        if not known or len(known) < len(originals):
            continue
        _, original, first = min(known, key=lambda each: each[:2])
        for key, date in dates.items():
            if date and dossier.articles[key].original_publisher and _precedes(knowledge, date, first):
                message = f"this copy ({date.text}) appeared before '{original}' ({first.text}), which seems no copy"
                remedy = f"Correct a date, or name the original-publisher of '{original}', too."
                yield Doubt("copy-before-original", dossier.document_of[key], ("date", "value"), message, remedy)


def _precedes(knowledge: Knowledge, one: Edtf, other: Edtf, leeway: int = 0) -> bool:
    """Return whether a date was certainly over before another began, even if it may be some minutes later."""
    early, late = knowledge.clock.reach(one), knowledge.clock.reach(other)
    return early < late and Span(early.first, early.last + leeway).excludes(late)


def _taken(article: Article) -> Iterator[tuple[Path, Edtf, int]]:
    """Yield where it is said on which day a copy was taken, that day, and by how many minutes it may be later."""
    if article.captured:
        yield ("captured",), article.captured, 0
    for field, address in (("archive", article.archive), ("address", article.address)):
        if match := _TAKEN.search(address or ""):
            try:
                yield (field,), parse_date("-".join(match.groups())), DAY
            except BadDateError:  # digits that are no day
                continue

"""Editions: a copy is taken, and printed, after what it copies was published."""

import re
from collections.abc import Iterator

from builder.check.doubts import Doubt
from builder.know import Knowledge
from builder.model.dates import BadDateError, Edtf, parse_date
from builder.model.records import Article
from builder.model.walk import Path

_TAKEN = re.compile(r"//web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d*")
"""An archive writes in the address on which day a copy was taken."""


def taken_before_published(knowledge: Knowledge) -> Iterator[Doubt]:
    """No copy of an article was taken before its day of publication."""
    for key, article in knowledge.dossier.articles.items():
        published = article.date.value
        for path, taken in _taken(article):
            if knowledge.clock.reach(taken).last < knowledge.clock.reach(published).first:
                message = f"this copy was taken on {taken.text}, before the article was published, on {published.text}"
                remedy = "Correct the one or the other."
                yield Doubt("taken-before-published", knowledge.dossier.document_of[key], path, message, remedy)


def copy_before_original(knowledge: Knowledge) -> Iterator[Doubt]:
    """No article that names an original publisher appeared before all copies of its work that name none."""
    dossier, clock = knowledge.dossier, knowledge.clock
    for work in knowledge.works.all.values():
        articles = [(each, dossier.articles[each]) for each in work.articles]
        originals = [(each, found) for each, found in articles if not found.original_publisher]
        for key, copy in articles if originals else ():
            if not copy.original_publisher:
                continue
            spans = [clock.reach(found.date.value) for _, found in originals]
            if clock.reach(copy.date.value).last < min(each.first for each in spans):
                original, found = originals[0]
                message = f"this copy ({copy.date.value.text}) appeared before '{original}' ({found.date.value.text})"
                remedy = "Correct a date, or say at the other article, too, who was its original-publisher."
                yield Doubt("copy-before-original", dossier.document_of[key], ("date", "value"), message, remedy)


def _taken(article: Article) -> Iterator[tuple[Path, Edtf]]:
    """Yield on which days copies of an article were taken, with where that is said."""
    if article.captured:
        yield ("captured",), article.captured
    for field, address in (("archive", article.archive), ("address", article.address)):
        if match := _TAKEN.search(address or ""):
            try:
                yield (field,), parse_date("-".join(match.groups()))
            except BadDateError:  # digits that are no day
                continue

"""Dates: a day that no article prints in full is not entered without a word on how it is known."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic, Severity
from builder.know import Knowledge
from builder.model.statements import DateStatement


def unexplained_day(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """A day that rests only on articles which do not print their own date says how it is known."""
    dossier = knowledge.dossier
    undated = {key for key, article in dossier.articles.items() if article.date.basis != "printed"}
    for document in dossier.documents:
        for path, entry in document.entries:
            if not isinstance(entry, DateStatement) or not entry.value.is_day:
                continue
            cited = {each.article for each in entry.sources}
            if cited and cited <= undated and not (entry.inferred or entry.printed or entry.note):
                message = "no article cited here prints its own date, and nothing says how this day is known"
                remedy = "Say in inferred how it was worked out, or in printed or note what the article prints."
                yield Diagnostic("unexplained-day", document.place((*path, "value")), message, remedy, Severity.ADVICE)

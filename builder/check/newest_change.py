"""The newest change of the content: it cannot lie before what the content holds."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic, Severity
from builder.know import Knowledge
from builder.model.values.dates import Edtf


def changed_before_article(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """The day on which the content last changed is not before an article was published, or its copy taken."""
    settings = knowledge.dossier.settings
    if settings.changed is None:
        return
    changed = settings.changed.first.isoformat()
    newest, key, what = max(_certain_days(knowledge), default=("", "", ""))
    if newest <= changed:
        return
    message = f"the content last changed on {changed}, it says, but '{key}' in it was {what} on {newest}"
    remedy = f"Write the day of the newest change of the content, such as: changed: {newest}."
    for document in knowledge.dossier.documents:
        if document.model is settings:
            yield Diagnostic("changed-before-article", document.place(("changed",)), message, remedy, Severity.WARNING)


def _certain_days(knowledge: Knowledge) -> Iterator[tuple[str, str, str]]:
    """Yield the days before which no content can have held an article, each with its id and what was done then."""
    for key, article in knowledge.dossier.articles.items():
        for what, date in (("published", article.date.known), ("copied", article.captured)):
            if date and _is_certain(date):
                yield date.first.isoformat(), key, what


def _is_certain(date: Edtf) -> bool:
    return date.start is not None and not date.is_vague

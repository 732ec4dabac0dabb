"""Unfinished: texts that are begun, where the mark that keeps their place still stands."""

import re
from collections.abc import Iterator

from builder.diagnostics import Diagnostic, Severity
from builder.know import Knowledge
from builder.model.document import Document
from builder.model.records import Article, Claims
from builder.model.refs import Prose
from builder.model.to_fill import is_to_fill

_MOST = 10
"""How many paragraphs are named."""

_NO_CLAIM = re.compile(r"^claims:[ ]*(?:#.*)?$", re.MULTILINE)
"""The field with nothing in it; whoever writes [] there means none."""

_RETELL = (
    "Retell each in your own words in the place of …; what needs no digest is listed under left-out, without its ¶."
)
_WRITE = "Write it in your own words in the place of …, and cite what it rests on."
_CLAIM = "Write down what somebody says in the article, as the examples there have it; or delete the file."


def unfinished(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """No text is only begun; of each file it is said once."""
    for document in knowledge.dossier.documents:
        if isinstance(document.model, Article):
            yield from _digest(document, document.model)
        elif isinstance(document.model, Claims) and not document.model.claims and _NO_CLAIM.search(document.text):
            message = "no claim is written here yet"
            yield Diagnostic("unfinished", document.place(("claims",)), message, _CLAIM, Severity.WARNING)
        else:
            yield from _texts(document)


def _digest(document: Document, article: Article) -> Iterator[Diagnostic]:
    """Yield one problem for all paragraphs of a digest that are still to be written."""
    indices = [index for index, each in enumerate(article.digest) if is_to_fill(each.text)]
    if not indices:
        return
    marks = [f"¶{article.digest[index].number}" for index in indices]
    are = "is" if len(marks) == 1 else "are"
    listed = ", ".join(marks[:_MOST]) + (" and others" if len(marks) > _MOST else "")
    message = f"{len(marks)} of {len(article.digest)} paragraphs {are} still to be retold: {listed}"
    yield Diagnostic("unfinished", document.place(("digest", indices[0])), message, _RETELL, Severity.WARNING)


def _texts(document: Document) -> Iterator[Diagnostic]:
    paths = [
        each.path
        for each in document.leaves
        if isinstance(each.marker, Prose) and isinstance(each.value, str) and is_to_fill(each.value)
    ]
    if paths:
        fields = list(
            dict.fromkeys(str(next(step for step in reversed(path) if isinstance(step, str))) for path in paths)
        )
        message = f"still to be written: {', '.join(fields)}"
        yield Diagnostic("unfinished", document.place(paths[0]), message, _WRITE, Severity.WARNING)

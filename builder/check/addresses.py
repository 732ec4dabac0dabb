"""Addresses: every page of the site has one of its own."""

from collections.abc import Iterator
from pathlib import PurePath

from builder.diagnostics import Diagnostic
from builder.know import Knowledge
from builder.model.records import Article, Record
from builder.model.refs import propose_id
from builder.model.site import published


def same_address(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """No two pages would lie at one address."""
    for path, (first, *others) in knowledge.plan.claims.items():
        for each in others:
            # Records whose ids are the same are the business of another rule.
            if each.document is None or isinstance(each.document.model, Record | Article):
                continue
            what = first.what
            if first.document:
                place = first.document.place(first.place)
                what = f"{what} ({place.path}, line {place.line})"
            message = f"{each.what} would lie at '{published(path)}', and so would {what}"
            name = propose_id(f"the {each.document.id}") + PurePath(each.document.path).suffix
            remedy = f"The file's name is the address of its page; rename the file, such as: {name}"
            yield Diagnostic("same-address", each.document.place(each.place), message, remedy)

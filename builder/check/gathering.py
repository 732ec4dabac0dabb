"""One cause, one message: what one missing record or word causes in many places is told once, with their number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.diagnostics import Diagnostic, amount, nearest
from builder.know import Knowledge
from builder.model.citing import inline_citations
from builder.model.dossier import Dossier
from builder.model.refs import Reference, Voice, why_no_id

_SHOWN = 3
"""How many further places are named."""


def gathered(diagnostics: Iterable[Diagnostic], knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Yield the diagnostics, those of one code and cause as one, at the first place, with the next ones named."""
    groups: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for each in set(diagnostics):
        if each.cause:
            groups[each.code, each.cause].append(each)
        else:
            yield each
    for found in groups.values():
        yield _joined(sorted(found, key=lambda each: each.order), knowledge.dossier)


def _joined(found: Sequence[Diagnostic], dossier: Dossier) -> Diagnostic:
    first = found[0]
    if len(found) == 1:
        return first
    files = len({each.place.path for each in found})
    where = amount(len(found), "place", "places") + (f" in {files} files" if files > 1 else "")
    next_ones = [f"{each.place.path}, line {each.place.line}" for each in _spread(found)]
    more = " …" if len(found) > len(next_ones) + 1 else ""
    message = f"{first.message}; so in {where}, next: {'; '.join(next_ones)}{more}"
    remedy = _renamed(found, dossier) if first.code == "unknown-reference" else ""
    # What many places name is not misspelt in all of them: a person knows where it has gone.
    is_sure = first.code != "unknown-reference"
    fix = tuple(dict.fromkeys(change for each in found for change in each.fix)) if is_sure else ()
    return replace(first, message=message, help=f"{first.help} {remedy}".strip(), fix=fix)


def _spread(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return the next places after the first: of as many files as can be."""
    by_file = {each.place.path: each for each in reversed(found[1:])}
    others = sorted(by_file.values(), key=lambda each: (each.place.path == found[0].place.path, each.order))
    return others[:_SHOWN]


def _renamed(found: Sequence[Diagnostic], dossier: Dossier) -> str:
    """Return what to do if a record that is named in many places was renamed or deleted."""
    name = found[0].cause
    if why_no_id(name):
        return ""
    is_article = any("no article" in each.message for each in found)
    records = dossier.articles if is_article else dossier.records
    meant = nearest(name, records) or (_uncited(dossier) if is_article else None)
    if meant:
        path = dossier.document_of[meant].path
        return f"If {path} is it under a new name, write there: formerly: [{name}]"
    return f"If it was renamed, write formerly: [{name}] into its file; if it was deleted, take it out of these places."


def _uncited(dossier: Dossier) -> str | None:
    """Return the one article that nothing cites or names; None if there is none or more than one."""
    named: set[str] = set()
    for document in dossier.documents:
        named |= {each.article for _, each in document.citations}
        for leaf in document.leaves:
            if isinstance(leaf.marker, Reference | Voice):
                named.add(str(leaf.value))
            elif isinstance(leaf.value, str):
                named |= {each.partition("#")[0] for each in inline_citations(leaf.value)}
    found = sorted(set(dossier.articles) - named)
    return found[0] if len(found) == 1 else None

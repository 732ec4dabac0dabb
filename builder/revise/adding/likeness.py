"""Records that may be there already under another name: names are compared folded, and by how near they are.

Near are names with nearly the same letters in whatever order of words, names of which one is the end of the other
("Valk" and "Teo Valk"), and names of people with an initial ("T. Valk"). What differs in a figure is another thing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from builder.check.web_address import web_address
from builder.model.dossier import Dossier
from builder.model.records import Article, Record
from builder.model.values.names import fold, name_key

_NEAR = 86
"""How near names have to be, from 0 to 100: few spellings of one name lie below, few names of two things above."""

_SHARED = 30
"""How many per cent of the paragraphs of a text stand word for word in its copies, at least."""

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Likely:
    """A record that may be the one that is to be added: its id, its file, and what speaks for it."""

    id: str
    path: str
    because: str


def likely_records(dossier: Dossier, kind: str, name: str, sort: str) -> tuple[Likely, ...]:
    """Return the actors, places and events that may be what is to be added: of its kind, such as actor, and its sort.

    A name that is quite the same counts whatever the record is.
    """
    found = []
    for document in dossier.documents:
        record = document.model
        if isinstance(record, Record):
            same_kind = record.record_kind == kind
            same_sort = same_kind and getattr(record, "kind", "") == sort
            for other in dict.fromkeys((record.name, *(each.value for each in record.names))):
                if _is_like(name, other, same_kind, same_sort):
                    found.append(Likely(document.id, document.path, f"has the name {other}"))
                    break
    return tuple(found)


def likely_articles(
    dossier: Dossier, title: str, address: str, fingerprint: tuple[str, ...], work: str
) -> tuple[Likely, ...]:
    """Return the articles of other works of which a new one may be a copy: by its text, its address, its headline."""
    return tuple(
        Likely(document.id, document.path, reason)
        for document in dossier.documents
        if isinstance(document.model, Article) and document.model.work != work
        for reason in list(_alike(document.model, title, address, fingerprint))[:1]
    )


def _alike(article: Article, title: str, address: str, fingerprint: tuple[str, ...]) -> Iterator[str]:
    shared = len(set(fingerprint) & set(article.fingerprint))
    if shared * 100 >= _SHARED * max(1, min(len(set(fingerprint)), len(set(article.fingerprint)))):
        yield f"has {shared} of its {len(fingerprint)} paragraphs word for word"
    known = {found for each in (article.address, article.archive) if (found := web_address(each))}
    if web_address(address) in known:
        yield "has the same address"
    if _is_like(title, article.title, same_kind=True, same_sort=False):
        yield f"has the headline {article.title}"


def _is_like(one: str, other: str, same_kind: bool, same_sort: bool) -> bool:
    if name_key(one) == name_key(other):
        return bool(name_key(one))
    plain, near = fold(one), fold(other)
    if not same_kind or _DIGITS.findall(plain) != _DIGITS.findall(near):
        return False
    if max(fuzz.ratio(plain, near), fuzz.token_sort_ratio(plain, near)) >= _NEAR:
        return True
    words, others = plain.split(), near.split()
    return same_sort and (_ends_with(words, others) or _ends_with(others, words) or _has_initials(words, others))


def _ends_with(words: list[str], end: list[str]) -> bool:
    return 0 < len(end) < len(words) and words[-len(end) :] == end


def _has_initials(words: list[str], others: list[str]) -> bool:
    """Return whether two names are one but for given names of which only the first letter is written."""
    if len(words) != len(others) or len(words) < 2 or words[-1] != others[-1]:
        return False
    pairs = [(one, other) for one, other in zip(words, others, strict=True) if one != other]
    return all(1 in (len(one), len(other)) and one[0] == other[0] for one, other in pairs)

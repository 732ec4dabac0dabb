"""Copies that nobody declared: articles entered as different works that look like one.

Three things are taken for evidence, and each is measured:

- wording: at least 30 per cent of the three-word sequences in the shorter digest stand in the other, if it has at
  least 20 of them; digests of independent articles share a few per cent;
- headline: headlines of at least four words are at least 90 per cent alike;
- address: both have the same web address.

Articles are compared only if they share a sequence, two words of the headline in a row, or the address, and each
only with the first twenty that hold it: what very many articles share is a set phrase. Of several articles that one
looks like, it is reported with the likest.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from rapidfuzz import fuzz

from builder.diagnostics import Diagnostic, Severity
from builder.know import Knowledge
from builder.model.dossier import Dossier
from builder.model.records import Article
from builder.model.wording import Sequence, headline, wording_of

SHARED = 30
"""How many per cent of the shorter digest must stand in the other; the measured share is rounded down."""

ENOUGH = 20
"""How many sequences a digest needs for its wording to count."""

ALIKE = 90
"""How alike, from 0 to 100, two headlines must be."""

LONG = 4
"""How many words a headline needs to count."""

FAMILIAR = 20
"""With how many holders of one sequence an article is compared."""


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """How like two articles are: address, per cent of the shorter digest in the other (-1: too short), headlines."""

    same_address: bool
    wording: int
    headline: int

    @property
    def evidence(self) -> tuple[str, ...]:
        """What speaks for a copy, measured; nothing if nothing does."""
        shared = f"{self.wording} per cent of the shorter digest's three-word sequences stand in the other"
        found = (
            (self.wording >= SHARED, shared),
            (self.headline >= ALIKE, f"the headlines are {self.headline} per cent alike"),
            (self.same_address, "the address is the same"),
        )
        return tuple(text for holds, text in found if holds)

    @property
    def rest(self) -> str:
        """How much of the wording is shared, where that is no evidence."""
        if self.wording >= SHARED:
            return ""
        return f" (the digests share {self.wording} per cent)" if self.wording >= 0 else " (the digests are too short)"


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells an article: the sequences of its digest, the words of its headline, its address."""

    wording: frozenset[Sequence]
    headline: Sequence
    address: tuple[str, str, str] | None


def undeclared_copy(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Articles that look like copies of each other share a work, or one of them says that it is no copy."""
    dossier = knowledge.dossier
    marks = {key: Marks(wording_of(each), headline(each), _address(each)) for key, each in dossier.articles.items()}
    for key, others in _alike(marks):
        found = [(likeness, other) for other, likeness in others if _is_open(dossier, key, other)]
        if found:
            likeness, other = max(found, key=lambda each: (len(each[0].evidence), each[0]))
            message = f"this looks like a copy of '{other}', which has another work: " + "; ".join(likeness.evidence)
            message += likeness.rest
            remedy = f"Give both the same work, so that they count once; if it is none, add not-a-copy-of: [{other}]."
            place = dossier.document_of[key].place(("work",))
            yield Diagnostic("undeclared-copy", place, message, remedy, Severity.WARNING)


def _alike(marks: Mapping[str, Marks]) -> Iterator[tuple[str, list[tuple[str, Likeness]]]]:
    """Yield each article with the earlier ones that it looks like, in order of id."""
    by_wording: dict[Hashable, list[str]] = defaultdict(list)
    by_sign: dict[Hashable, list[str]] = defaultdict(list)
    for key, mark in marks.items():
        shared = Counter(other for each in mark.wording for other in _joined(by_wording, each, key))
        signs = {*pairwise(mark.headline), *([mark.address] if mark.address else [])}
        near = {other for each in signs for other in _joined(by_sign, each, key)}
        near |= {other for other, count in shared.items() if count * 100 >= SHARED * _smaller(mark, marks[other])}
        found = [(other, _likeness(mark, marks[other], shared[other])) for other in sorted(near)]
        yield key, [(other, likeness) for other, likeness in found if likeness.evidence]


def _joined(holders: dict[Hashable, list[str]], sign: Hashable, key: str) -> list[str]:
    """Return those who hold a sign, and let one more join them."""
    before = holders[sign]
    if len(before) < FAMILIAR:
        holders[sign] = [*before, key]
    return before


def _likeness(one: Marks, other: Marks, shared: int) -> Likeness:
    """Measure how like two articles are that share so many sequences."""
    smaller = _smaller(one, other)
    long = min(len(one.headline), len(other.headline)) >= LONG
    return Likeness(
        one.address is not None and one.address == other.address,
        shared * 100 // smaller if smaller >= ENOUGH else -1,
        int(fuzz.ratio(" ".join(one.headline), " ".join(other.headline))) if long else 0,
    )


def _smaller(one: Marks, other: Marks) -> int:
    return min(len(one.wording), len(other.wording))


def _is_open(dossier: Dossier, key: str, other: str) -> bool:
    """Return whether nobody has said of two articles that they are one work, or that they are not."""
    one, two = dossier.articles[key], dossier.articles[other]
    return one.work != two.work and other not in one.not_a_copy_of and key not in two.not_a_copy_of


def _address(article: Article) -> tuple[str, str, str] | None:
    """Return what tells an address: neither how it is reached nor where on the page it leads."""
    try:
        parts = urlsplit(article.address or "")
    except ValueError:  # brackets that are no address of a machine
        return None
    host = parts.netloc.casefold().removeprefix("www.")
    return (host, parts.path.rstrip("/"), parts.query) if host else None

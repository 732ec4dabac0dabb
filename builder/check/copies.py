"""Copies that nobody declared: articles entered as different works that look like one.

Three things are taken for evidence, and each is measured:

- wording: at least 30 per cent of the three-word sequences in the shorter digest stand in the other, if it has at
  least 20 of them; digests of independent articles share a few per cent;
  where each has words of its own beside the set phrases of its publisher, only these count;
- headline: headlines of at least four words are at least 90 per cent alike, and not those of two issues (issues.py);
- address: both have the same web address, or an archive keeps it for one of them (web_address.py).

Articles are compared only if they share a sequence, two words of the headline in a row, or the address, and each
only with the first twenty that hold it: what very many articles share is a set phrase. All that are alike are reported
at once, with the two that are likest.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise, takewhile

from rapidfuzz import fuzz

from builder.check.issues import differ_as_issues, names_of_dates
from builder.check.web_address import WebAddress, web_address
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


OFTEN = 3
"""In how many works of one publisher a sequence stands that is a set phrase of it."""

SENTENCE = 5
"""How many sequences besides set phrases two articles need each to be told apart by them."""


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


Pair = tuple[Likeness, str, str]
"""Two articles, the earlier id first, and how like they are."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells an article: the sequences of its digest, which of them are its own, its headline, its addresses."""

    wording: frozenset[Sequence]
    own: frozenset[Sequence]
    headline: Sequence
    addresses: frozenset[WebAddress]


def undeclared_copy(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Articles that look like copies of each other share a work or a series, or one of them says that it is no copy."""
    dossier = knowledge.dossier
    names = names_of_dates(dossier.settings.language) | names_of_dates("en")
    pairs = [
        (likeness, other, key)
        for key, others in _alike(_marks(dossier), names)
        for other, likeness in others
        if _is_open(dossier, key, other)
    ]
    for group in _groups(pairs):
        members = sorted({each for _, *ends in group for each in ends})
        likeness, one, other = max(group, key=lambda each: (len(each[0].evidence), each[0], each[1:]))
        found = "; ".join(likeness.evidence) + likeness.rest
        place = dossier.document_of[members[-1]].place(("work",))
        yield Diagnostic("undeclared-copy", place, *_told(dossier, members, (one, other), found), Severity.WARNING)


def _told(dossier: Dossier, members: list[str], likest: tuple[str, str], found: str) -> tuple[str, str]:
    """Return the message and the help for articles that are alike."""
    others = members[:-1]
    quoted = ", ".join(f"'{each}'" for each in others)
    work = dossier.articles[members[0]].work
    if len(others) == 1:
        message = f"this looks like a copy of {quoted}, which has another work: {found}"
    else:
        message = f"this and {quoted} look like copies, which have not one work; "
        message += " and ".join(f"'{each}'" for each in likest) + f": {found}"
    remedy = f"Give all of them that are copies one work, so that they count once: work: {work}."
    remedy += f" If they are issues of a series, name it in each, such as series: {_series(members)};"
    return message, remedy + f" if one is no copy, say so in it: not-a-copy-of: [{', '.join(others)}]."


def _series(members: list[str]) -> str:
    """Return a name for the series of some articles: the words with which all their ids begin, without numbers."""
    words = [each.split("-") for each in members]
    shared = takewhile(lambda each: len(set(each)) == 1 and not each[0].isdigit(), zip(*words, strict=False))
    return "-".join(each[0] for each in shared) or "name-of-the-series"


def _groups(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Yield the pairs in groups: pairs that share an article belong together."""
    group_of: dict[str, list[Pair]] = {}
    for pair in pairs:
        known = {id(group): group for each in pair[1:] if (group := group_of.get(each)) is not None}
        joined = [each for group in known.values() for each in group] + [pair]
        group_of |= dict.fromkeys((end for _, *ends in joined for end in ends), joined)
    yield from {id(group): group for group in group_of.values()}.values()


def _marks(dossier: Dossier) -> dict[str, Marks]:
    wordings = {key: wording_of(each) for key, each in dossier.articles.items()}
    phrases = _phrases(dossier, wordings)
    return {
        key: Marks(
            wordings[key],
            wordings[key] - phrases.get(_publisher(each), frozenset()),
            headline(each),
            frozenset(found for text in (each.address, each.archive) if (found := web_address(text))),
        )
        for key, each in dossier.articles.items()
    }


def _phrases(dossier: Dossier, wordings: Mapping[str, frozenset[Sequence]]) -> dict[str, frozenset[Sequence]]:
    """Return, for each publisher, the sequences that stand in several of its works: its set phrases."""
    by_publisher: dict[str, dict[str, set[Sequence]]] = defaultdict(lambda: defaultdict(set))
    for key, article in dossier.articles.items():
        by_publisher[_publisher(article)][article.work] |= wordings[key]
    found = {}
    for publisher, works in by_publisher.items():
        counted = Counter(each for sequences in works.values() for each in sequences) if len(works) >= OFTEN else {}
        found[publisher] = frozenset(each for each, count in counted.items() if count >= OFTEN)
    return found


def _publisher(article: Article) -> str:
    return article.publisher.actor or article.publisher.name


def _alike(marks: Mapping[str, Marks], names: frozenset[str]) -> Iterator[tuple[str, list[tuple[str, Likeness]]]]:
    """Yield each article with the earlier ones that it looks like, in order of id."""
    by_wording: dict[Hashable, list[str]] = defaultdict(list)
    by_sign: dict[Hashable, list[str]] = defaultdict(list)
    for key, mark in marks.items():
        shared = Counter(other for each in mark.wording for other in _joined(by_wording, each, key))
        signs = {*pairwise(mark.headline), *mark.addresses}
        near = {other for each in signs for other in _joined(by_sign, each, key)}
        near |= {other for other, count in shared.items() if count * 100 >= SHARED * _smaller(mark, marks[other])}
        found = [(other, _likeness(mark, marks[other], shared[other], names)) for other in sorted(near)]
        yield key, [(other, likeness) for other, likeness in found if likeness.evidence]


def _joined(holders: dict[Hashable, list[str]], sign: Hashable, key: str) -> list[str]:
    """Return those who hold a sign, and let one more join them."""
    before = holders[sign]
    if len(before) < FAMILIAR:
        holders[sign] = [*before, key]
    return before


def _likeness(one: Marks, other: Marks, shared: int, names: frozenset[str]) -> Likeness:
    """Measure how like two articles are that share so many sequences."""
    smaller = _smaller(one, other)
    wording = shared * 100 // smaller if smaller >= ENOUGH else -1
    own = min(len(one.own), len(other.own))
    if wording >= SHARED and own >= SENTENCE:  # Two texts with words of their own are compared by these.
        wording = min(wording, len(one.own & other.own) * 100 // own)
    long = min(len(one.headline), len(other.headline)) >= LONG
    told = long and not differ_as_issues(one.headline, other.headline, names)
    return Likeness(
        not one.addresses.isdisjoint(other.addresses),
        wording,
        int(fuzz.ratio(" ".join(one.headline), " ".join(other.headline))) if told else 0,
    )


def _smaller(one: Marks, other: Marks) -> int:
    return min(len(one.wording), len(other.wording))


def _is_open(dossier: Dossier, key: str, other: str) -> bool:
    """Return whether nobody has said of two articles that they are one work, or that they are not."""
    one, two = dossier.articles[key], dossier.articles[other]
    settled = one.work == two.work or (one.series is not None and one.series == two.series)
    return not settled and other not in one.not_a_copy_of and key not in two.not_a_copy_of

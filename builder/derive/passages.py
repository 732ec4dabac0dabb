"""What rests on a paragraph: every statement, claim and side of a disagreement that cites it, and where each stands.

A summary counts as one statement on its record, with all the paragraphs that it cites.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Claim, Claims, Disagreement, Record, Side, Statement
from builder.model.refs import Citation, Prose, inline_citations, parse_citation
from builder.model.walk import entries, leaves

PARTS: Mapping[str, tuple[str, str]] = {
    "summary": ("summary", "summary"),
    "names": ("names", "other names"),
    "roles": ("facts", "office"),
    "when": ("facts", "date"),
    "where": ("facts", "place"),
    "within": ("facts", "where it lies"),
    "coordinates": ("facts", "coordinates"),
    "participants": ("participants", "who took part"),
    "casualties": ("casualties", "casualties"),
    "figures": ("figures", "figures"),
    "attributions": ("attributions", "who did it"),
    "follows": ("chain", "what it followed"),
    "relations": ("ties", "ties"),
    "statements": ("statements", "what the articles say"),
}
"""For each field of a record that cites: the anchor on the record's page where it stands, and the part in words."""


@dataclass(frozen=True, slots=True)
class Resting:
    """One thing that cites a paragraph: its sort, the id of its page, and the anchor or, of a statement, its field."""

    sort: str
    target: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A record with statements that cite a paragraph: the parts of its page where they stand, as anchor and words."""

    record: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Support:
    """What rests on one paragraph: how many statements and claims, and the pages they stand on."""

    statements: int
    claims: int
    records: tuple[Standing, ...]
    claim_ids: tuple[tuple[str, str], ...]
    disagreements: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many things cite the paragraph."""
        return self.statements + self.claims + len(self.disagreements)


def support_of(dossier: Dossier, citation: Citation) -> Support:
    """Return what rests on a paragraph."""
    found = _resting(dossier).get(citation, [])
    return Support(
        sum(each.sort == "statement" for each in found),
        sum(each.sort == "claim" for each in found),
        _standing([each for each in found if each.sort == "statement"]),
        tuple(dict.fromkeys((each.target, each.anchor) for each in found if each.sort == "claim")),
        tuple(dict.fromkeys(each.target for each in found if each.sort == "disagreement")),
    )


def _standing(found: list[Resting]) -> tuple[Standing, ...]:
    """Return the records that the statements belong to, each with the parts of its page in the order of the page."""
    fields: dict[str, set[str]] = defaultdict(set)
    for each in found:
        fields[each.target].add(each.anchor)
    return tuple(
        Standing(record, tuple(part for field, part in PARTS.items() if field in within))
        for record, within in fields.items()
    )


@lru_cache(maxsize=4)
def _resting(dossier: Dossier) -> dict[Citation, list[Resting]]:
    resting: dict[Citation, list[Resting]] = defaultdict(list)
    for document in dossier.documents:
        for citations, what in _statements(document):
            for each in dict.fromkeys(citations):
                resting[each].append(what)
    return resting


def _statements(document: Document) -> list[tuple[tuple[Citation, ...], Resting]]:
    """Return everything in a document that cites, with what it is."""
    found: list[tuple[tuple[Citation, ...], Resting]] = []
    for path, entry in entries(document.model):
        if isinstance(entry, Statement) and isinstance(document.model, Record):
            found.append((entry.sources, Resting("statement", document.id, str(path[0]))))
        elif isinstance(entry, Claim) and isinstance(document.model, Claims):
            found.append((entry.sources, Resting("claim", document.id, entry.id)))
        elif isinstance(entry, Side) and isinstance(document.model, Disagreement):
            found.append((entry.sources, Resting("disagreement", document.id)))
    if isinstance(document.model, Record):
        found.append((cited_in_prose(document), Resting("statement", document.id, "summary")))
    return found


def cited_in_prose(document: Document) -> tuple[Citation, ...]:
    """Return the citations inside the texts of a document that must cite, such as its summary."""
    found = []
    for leaf in leaves(document.model):
        if isinstance(leaf.marker, Prose) and leaf.marker.cited:
            for written in inline_citations(leaf.value):
                try:
                    found.append(parse_citation(written))
                except ValueError:
                    continue  # an unreadable citation is an error that check has reported
    return tuple(found)

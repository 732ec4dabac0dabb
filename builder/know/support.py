"""What rests on what: everything that cites a paragraph, the articles behind a record, and those that tell of it.

A summary counts as one statement on its record, with all the paragraphs that it cites.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.know.mentions import Mentions
from builder.know.publication import Publication
from builder.model.citing import inline_citations
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.fields import Model
from builder.model.kinds import COMPARED
from builder.model.records import Claim, Claims, Disagreement, Event, Record, Side, Statement, TextStatement
from builder.model.refs import Citation, Prose, Reference, Voice, parse_citation
from builder.model.walk import Leaf, Path, leaves

TELLING = frozenset(COMPARED) - {"follows"}
"""The fields of an event that say when, where, who, how many or who did it."""


@dataclass(frozen=True, slots=True)
class Resting:
    """One thing that cites a paragraph: a statement of a record with its field, a claim with its id, or an entry of the
    editor's on accounts that differ; `target` is the id of the document it stands in."""

    sort: str
    target: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Support:
    """What rests on one paragraph.

    `statements` and `claims` count; `fields` are the fields of each record in which the statements stand, `claim_ids`
    the claims, `disagreements` the editor's entries of which a side cites it.
    """

    statements: int
    claims: int
    fields: Mapping[str, frozenset[str]]
    claim_ids: tuple[str, ...]
    disagreements: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many things cite the paragraph."""
        return self.statements + self.claims + len(self.disagreements)


@dataclass(frozen=True, eq=False)
class Supports:
    """Answers what rests on a paragraph, and on which articles a record rests."""

    dossier: Dossier
    publication: Publication
    mentions: Mentions

    def of(self, citation: Citation) -> Support:
        """Return what rests on a paragraph."""
        found = self._resting.get(citation, [])
        fields: dict[str, set[str]] = defaultdict(set)
        for each in found:
            if each.sort == "statement":
                fields[each.target].add(each.part)
        return Support(
            sum(each.sort == "statement" for each in found),
            sum(each.sort == "claim" for each in found),
            {record: frozenset(within) for record, within in fields.items()},
            tuple(dict.fromkeys(each.part for each in found if each.sort == "claim")),
            tuple(dict.fromkeys(each.target for each in found if each.sort == "disagreement")),
        )

    def articles_behind(self, record: str) -> tuple[str, ...]:
        """Return the articles that tell of an event, or on which another record rests, in order of publication."""
        return self.tells_of(record) if record in self.dossier.events else self.rests_on(record)

    def rests_on(self, record: str) -> tuple[str, ...]:
        """Return all articles that a record cites, in order of publication."""
        cited = {each.article for _, each in self.dossier.document_of[record].citations}
        return self.publication.in_order(cited | {each.article for each in self.in_prose(record)})

    def tells_of(self, record: str) -> tuple[str, ...]:
        """Return the articles that tell of a record, in order of publication.

        Of an event these are the articles cited for when, where, who, how many or who did it, by a statement that is
        not worked out. Of an actor or a place, those from which a name is recorded, whose digest names it, and those
        cited for a part, a tie, a stance, an office, a figure or a claim of it that is not worked out. A summary or a
        further fact counts only if there is nothing else: it may say that an article does not name somebody. Of an
        event that is stated by general knowledge alone, no article tells.
        """
        cited = self._telling.get(record, set[str]())
        told = self.publication.in_order(cited)
        if cited and record in self.dossier.events:
            return told
        return told or self.publication.cited(self.in_prose(record)) or self.rests_on(record)

    def in_prose(self, record: str) -> tuple[Citation, ...]:
        """Return the citations inside the texts of a record that must cite, such as its summary."""
        return self._in_prose[self.dossier.document_of[record].path]

    @cached_property
    def has_general_knowledge(self) -> bool:
        """Whether anything rests on general knowledge."""
        everywhere = (leaf for document in self.dossier.documents for leaf in document.leaves)
        return any(each.is_general_knowledge for leaf in everywhere for each in cited_at(leaf))

    @cached_property
    def served(self) -> Mapping[Citation, frozenset[str]]:
        """For each paragraph the records of which something rests on it.

        Something of a record does if its own file cites the paragraph, in a statement or in its summary, or if an entry
        elsewhere cites it and names the record: as participant, place, other end of a tie, speaker, subject of a claim.
        """
        found: dict[Citation, set[str]] = defaultdict(set)
        for document in self.dossier.documents:
            own = {document.id} if isinstance(document.model, Record) else set()
            for citation in self._in_prose[document.path]:
                found[citation] |= own
            for sources, named in self.naming(document):
                for citation in sources:
                    found[citation] |= named
        return {citation: frozenset(records) for citation, records in found.items()}

    def served_by(self, article: str) -> frozenset[str]:
        """Return the other records of which something rests on an article."""
        return self._served_by.get(article, frozenset()) - {article}

    def naming(self, document: Document) -> Iterator[tuple[tuple[Citation, ...], frozenset[str]]]:
        """Yield the sources of each statement and claim in a document, with the records that it is about."""
        own = {document.id} if isinstance(document.model, Record) else set()
        for _, entry in document.entries:
            if isinstance(entry, Statement | Claim):
                yield entry.sources, frozenset(own | self._named_in(entry))

    @cached_property
    def _served_by(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for citation, records in self.served.items():
            found[citation.article] |= records
        return {article: frozenset(records) for article, records in found.items()}

    def cited_in_prose(self, document: Document) -> tuple[Citation, ...]:
        """Return the citations inside the texts of a document that must cite."""
        return self._in_prose[document.path]

    @cached_property
    def _telling(self) -> Mapping[str, set[str]]:
        """By record the articles that tell of it by more than a summary or a further fact."""
        found: dict[str, set[str]] = defaultdict(set)
        for document in self.dossier.documents:
            if isinstance(document.model, Record) and document.id not in self.dossier.events:
                found[document.id] |= {each.article for each in document.model.printed}
            for path, entry in document.entries:
                if isinstance(entry, Statement | Claim):
                    for record in self._told_in(document, path, entry):
                        found[record] |= {each.article for each in entry.sources}
        for citation, record in self.mentions.in_digests:
            if record not in self.dossier.events:
                found[record].add(citation.article)
        return found

    def _told_in(self, document: Document, path: Path, entry: Statement | Claim) -> Iterator[str]:
        """Yield the records of which a statement or claim tells."""
        if isinstance(entry, Statement) and entry.inferred:
            return
        if isinstance(document.model, Event):
            own = path[0] in TELLING
        else:
            own = isinstance(document.model, Record) and not isinstance(entry, TextStatement)
        if own:
            yield document.id
        yield from self._named_in(entry) - self.dossier.events.keys()

    def _named_in(self, entry: Model) -> frozenset[str]:
        """Return the records that an entry names by id: as participant, place, other end of a tie, speaker, subject."""
        named = {str(leaf.value) for leaf in leaves(entry) if isinstance(leaf.marker, Reference | Voice)}
        return frozenset(named & self.dossier.records.keys())

    @cached_property
    def _in_prose(self) -> Mapping[str, tuple[Citation, ...]]:
        """By document path the citations inside its texts that must cite."""
        return {each.path: tuple(_cited(each)) for each in self.dossier.documents}

    @cached_property
    def _resting(self) -> Mapping[Citation, list[Resting]]:
        resting: dict[Citation, list[Resting]] = defaultdict(list)
        for document in self.dossier.documents:
            for cited, what in self._citing(document):
                for each in dict.fromkeys(cited):
                    resting[each].append(what)
        return resting

    def _citing(self, document: Document) -> Iterator[tuple[tuple[Citation, ...], Resting]]:
        """Yield everything in a document that cites, with what it is."""
        for path, entry in document.entries:
            if isinstance(entry, Statement) and isinstance(document.model, Record):
                yield entry.sources, Resting("statement", document.id, str(path[0]))
            elif isinstance(entry, Claim) and isinstance(document.model, Claims):
                yield entry.sources, Resting("claim", document.id, entry.id)
            elif isinstance(entry, Side) and isinstance(document.model, Disagreement):
                yield entry.sources, Resting("disagreement", document.id)
        if isinstance(document.model, Record):
            yield self._in_prose[document.path], Resting("statement", document.id, "summary")


def cited_in(text: str) -> Iterator[Citation]:
    """Yield the citations inside a text; one that cannot be read is an error that check reports."""
    for written in inline_citations(text):
        try:
            yield parse_citation(written)
        except ValueError:
            continue


def cited_at(leaf: Leaf) -> tuple[Citation, ...]:
    """Return the citations in a value: itself, or those inside its text."""
    if isinstance(leaf.value, Citation):
        return (leaf.value,)
    return tuple(cited_in(leaf.value)) if isinstance(leaf.marker, Prose) else ()


def _cited(document: Document) -> Iterator[Citation]:
    for leaf in document.leaves:
        if isinstance(leaf.marker, Prose) and leaf.marker.cited:
            yield from cited_in(leaf.value)

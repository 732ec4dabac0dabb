"""What a change does to a dossier: to its files, its disagreements, its works, its pages and its links."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.compare.pairs import Change, Sort, changes_between
from builder.compare.sayings import renamed, sayings_of
from builder.know import Knowledge
from builder.model.document import Document
from builder.model.fields import Model
from builder.model.kinds import RECORD_KINDS
from builder.model.records import Article, Claims, Disagreement, Page, Record
from builder.model.site import published


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """A file that is new, gone or different: what it is, its title, an id it had before, the page that shows it."""

    kind: str
    id: str
    title: str
    path: str
    page: str
    sort: Sort
    former: str = ""
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """Statements of a record that cannot all hold: the record, its title, the field, and the page that shows them."""

    record: str
    title: str
    field: str
    page: str


@dataclass(frozen=True, slots=True)
class Unlinked:
    """A text that no longer leads to a record that it named before."""

    path: str
    record: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that a change does, in order of path; numbers are those before and after."""

    files: tuple[Touched, ...]
    made: tuple[Dispute, ...]
    settled: tuple[Dispute, ...]
    works: tuple[int, int]
    support: Mapping[str, tuple[int, int]]
    lost_pages: tuple[str, ...]
    unlinked: tuple[Unlinked, ...]

    def __bool__(self) -> bool:
        """Whether anything is different."""
        return bool(self.files)


@dataclass(frozen=True, eq=False)
class _State:
    """A dossier with the paths of its pages and the present id of each record."""

    knowledge: Knowledge
    pages: Mapping[str, str]

    @classmethod
    def of(cls, knowledge: Knowledge) -> "_State":
        pages: dict[str, str] = {}
        for path, claimants in knowledge.plan.claims.items():
            for each in claimants:
                if each.document:
                    pages.setdefault(each.document.path, published(path))
        return cls(knowledge, pages)

    def page(self, document: Document) -> str:
        """Return the page that shows a file, or nothing."""
        article = self.knowledge.dossier.document_of.get(document.id) if isinstance(document.model, Claims) else None
        return self.pages.get((article or document).path, "")

    def title(self, document: Document) -> str:
        """Return what a file is called for readers, or its path."""
        model = document.model
        if isinstance(model, Record | Article):
            return model.shown_name
        return model.title if isinstance(model, Disagreement | Page) and model.title else document.path


def compare(before: Knowledge, after: Knowledge) -> Comparison:
    """Return what becomes of a dossier between two states."""
    old, new = _State.of(before), _State.of(after)
    former = _former(before, after)
    disputes = _disputes(old, former), _disputes(new, {})
    return Comparison(
        files=tuple(_files(old, new, former)),
        made=tuple(disputes[1][each] for each in sorted(disputes[1].keys() - disputes[0].keys())),
        settled=tuple(disputes[0][each] for each in sorted(disputes[0].keys() - disputes[1].keys())),
        works=(len(before.works.all), len(after.works.all)),
        support=dict(_support(before, after, former)),
        lost_pages=tuple(sorted(map(published, before.plan.claims.keys() - after.plan.claims.keys()))),
        unlinked=tuple(_unlinked(old, new, former)),
    )


def _former(before: Knowledge, after: Knowledge) -> Mapping[str, str]:
    """Return the new id of each record that is called otherwise now, by its old one."""
    records = after.dossier.records
    return {
        name: id
        for id, record in records.items()
        for name in record.formerly
        if name in before.dossier.records and name not in records
    }


def _files(old: _State, new: _State, former: Mapping[str, str]) -> Iterator[Touched]:
    earlier = {_moved(each, former): each for each in old.knowledge.dossier.documents}
    later = {each.path: each for each in new.knowledge.dossier.documents}
    for path in sorted(earlier.keys() | later.keys()):
        one, other = earlier.get(path), later.get(path)
        if one is None or other is None or one.text != other.text or one.id != other.id:
            found = _touched(one, other, old, new, former)
            # A file in which only its layout has changed says the same.
            if found.changes or found.former or found.sort is not Sort.CHANGED:
                yield found


def _touched(
    one: Document | None, other: Document | None, old: _State, new: _State, former: Mapping[str, str]
) -> Touched:
    document, state = (other, new) if other else (one, old)
    if document is None:
        raise ValueError("a file is there before or after")
    before, after = (
        tuple(sayings_of(each.model, at.knowledge.dossier)) if each else () for each, at in ((one, old), (other, new))
    )
    sort = Sort.CHANGED if one and other else Sort.ADDED if other else Sort.REMOVED
    return Touched(
        kind=_kind(document.model),
        id=document.id,
        title=state.title(document),
        path=document.path,
        page=state.page(document),
        sort=sort,
        former=one.id if one and other and one.id != other.id else "",
        changes=changes_between(renamed(before, former), after) if sort is not Sort.REMOVED else (),
    )


def _disputes(state: _State, former: Mapping[str, str]) -> Mapping[tuple[str, str], Dispute]:
    """Return every difference between statements by its record, as it is called now, and its field."""
    return {
        (former.get(each.record, each.record), each.field): Dispute(
            former.get(each.record, each.record),
            state.knowledge.dossier.records[each.record].shown_name,
            each.field,
            state.page(state.knowledge.dossier.document_of[each.record]),
        )
        for each in state.knowledge.differences.all
    }


def _support(before: Knowledge, after: Knowledge, former: Mapping[str, str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the records that rest on more or fewer works than before, with both numbers."""
    earlier = {former.get(each, each): len(before.works.of_record(each)) for each in before.dossier.records}
    for record in sorted(after.dossier.records.keys() & earlier.keys()):
        number = len(after.works.of_record(record))
        if number != earlier[record]:
            yield record, (earlier[record], number)


def _unlinked(old: _State, new: _State, former: Mapping[str, str]) -> Iterator[Unlinked]:
    """Yield what a text named before and does not name now, while the text and the record are there."""
    there = {each.path: each for each in new.knowledge.dossier.documents}
    named = {(each.document, each.record) for each in new.knowledge.linked.mentions}
    documents = {each.path: _moved(each, former) for each in old.knowledge.dossier.documents}
    earlier = {
        (documents[each.document], former.get(each.record, each.record)) for each in old.knowledge.linked.mentions
    }
    for path, record in sorted(earlier - named):
        if path in there and record in new.knowledge.dossier.records:
            yield Unlinked(path, record, new.page(there[path]))


def _moved(document: Document, former: Mapping[str, str]) -> str:
    """Return the path that a file has after its record was renamed."""
    new = former.get(document.id)
    return document.path.replace(f"/{document.id}.", f"/{new}.") if new else document.path


def _kind(model: Model) -> str:
    kinds = {each.model: each.word for each in RECORD_KINDS}
    return next((word for kind, word in kinds.items() if isinstance(model, kind)), type(model).__name__.lower())

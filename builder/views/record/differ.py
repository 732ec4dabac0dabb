"""Where accounts of a record differ, and the disagreements that concern it without being about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.know.concerns import Entry
from builder.model.anchors import Anchor
from builder.model.marked import marked
from builder.views.parts.found import FoundView, found_about
from builder.views.parts.teller import Teller
from builder.views.record.sections import Body, Section


@dataclass(frozen=True, slots=True)
class DisagreementLine:
    """A disagreement that an editor entered."""

    id: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Differ(Body):
    """What accounts differ on, as far as it concerns a record.

    `entries` are the editor's about it, `found` the differences between its statements that no entry covers. On a side
    of `sided` it is a voice; on one of `said` stands what was said of it; `named` are the records between whose
    statements a difference was found that names it. `is_apart` says that accounts of the record itself differ.
    """

    partial = "differ"
    entries: tuple[DisagreementLine, ...]
    found: tuple[FoundView, ...]
    sided: tuple[DisagreementLine, ...]
    said: tuple[DisagreementLine, ...]
    named: tuple[str, ...]
    is_apart: bool

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.entries) + len(self.found) + len(self.sided) + len(self.said) + len(self.named)

    @property
    def own(self) -> int:
        """How many concern the record itself."""
        return len(self.entries) + len(self.found)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.own or self.sided or self.said or self.named)


def differing(teller: Teller, record: str) -> Differ:
    """Return what accounts differ on, as far as it concerns a record."""
    concerns, differences = teller.knowledge.concerns, teller.knowledge.differences
    about, sided, said = (
        concerns.entries_about(record),
        concerns.entries_sided_by(record),
        concerns.entries_on_claims(record),
    )
    shown = {each.id for each in (*about, *sided, *said)}
    naming = (each for each in teller.knowledge.disputes.naming(record) if differences.entry_on(each) not in shown)
    return Differ(
        entries=_lines(teller, about),
        found=tuple(each for each in found_about(teller, record) if each.entry is None),
        sided=_lines(teller, sided),
        said=_lines(teller, said),
        named=tuple(dict.fromkeys(each.record for each in naming)),
        is_apart=record in teller.knowledge.disputes.differing,
    )


def differ(body: Differ) -> Section | None:
    """Return what accounts differ on, as a section."""
    heading = marked("Where accounts differ") if body.is_apart else marked("Related disagreements")
    return None if body.is_empty else Section(Anchor.DIFFER, heading, body)


def _lines(teller: Teller, entries: Iterable[Entry]) -> tuple[DisagreementLine, ...]:
    label = teller.dossier.vocabulary.label
    return tuple(
        DisagreementLine(each.id, each.model.title, label("disagreements", each.model.kind).label) for each in entries
    )

"""Of which records accounts differ, which are only noted by an editor, and whom a difference found names.

Accounts of a record differ if a difference is found in its statements; if an editor's entry names it under `on`; or if
an entry is about it of which two sides, from different works, cite paragraphs that its own statements cite: of an event
those on when, where, who, how many and who did it, of other records all but further facts. A record that an entry is
about and of which accounts do not differ in this way is only noted.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from builder.know.differences import Difference, Differences
from builder.model.dossier import Dossier
from builder.model.kinds import COMPARED
from builder.model.records import Disagreement, Event, Record
from builder.model.statements import Precedent, Statement, TextStatement
from builder.model.walk import along, entries, leaves


@dataclass(frozen=True, eq=False)
class Disputes:
    """Answers of which records accounts differ."""

    dossier: Dossier
    differences: Differences

    @cached_property
    def differing(self) -> frozenset[str]:
        """The records of which accounts differ."""
        made = self.dossier.disagreements.values()
        found = {each.record for each in self.differences.all}
        stated = {each.record for entry in made for each in entry.on}
        apart = {record for each in made for record in each.about if self._sets_works_apart(each, record)}
        return frozenset(found | stated | apart)

    @cached_property
    def noted(self) -> frozenset[str]:
        """The records that an editor's entry is about though accounts of them do not differ."""
        named = {record for each in self.dossier.disagreements.values() for record in each.about}
        return frozenset(named - self.differing)

    def naming(self, record: str) -> tuple[Difference, ...]:
        """Return the differences between statements of other records that name a record: as voice, actor or place."""
        return tuple(each for each in self._naming.get(record, ()) if each.record != record)

    def _sets_works_apart(self, entry: Disagreement, record: str) -> bool:
        """Return whether two sides of an entry, from different works, cite what the statements of a record cite."""
        model = self.dossier.records[record]
        if not isinstance(model, Record):
            return False
        own = {source for each in _telling(model) for source in each.sources if source.paragraph}
        touching = (own & set(side.sources) for side in entry.sides)
        works = [self.dossier.works(each.article for each in cited) for cited in touching if cited]
        return any(one != other for one, other in combinations(works, 2))

    @cached_property
    def _naming(self) -> Mapping[str, tuple[Difference, ...]]:
        records = self.dossier.records
        found: dict[str, dict[Difference, None]] = defaultdict(dict)
        for each in self.differences.all:
            for path in (path for side in each.sides for path in side if path != ("name",)):
                entry = tuple(along(records[each.record], path))[-1]
                for record in {str(leaf.value) for leaf in leaves(entry)} & records.keys():
                    found[record][each] = None
        return {key: tuple(differences) for key, differences in found.items()}


def _telling(record: Record) -> Iterator[Statement]:
    """Yield the statements of a record in which accounts can differ."""
    for path, entry in entries(record):
        if isinstance(record, Event) and (not path or path[0] not in COMPARED or isinstance(entry, Precedent)):
            continue
        if isinstance(entry, Statement) and not isinstance(entry, TextStatement):
            yield entry

"""Former ids: who still names a record by one is led to the record, and told what it is called now.

They are replaced once, here, in every field that refers to records and in every mark, link and macro call of a running
text; so nothing after this stage knows that a record ever had another id.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from builder.diagnostics import Diagnostic, Edit, Move, Place, Severity
from builder.model.document import Document
from builder.model.fields import Model
from builder.model.records import Article, Claims, Page, Record
from builder.model.refs import Citation, Prose, Reference, Voice, Word
from builder.model.walk import Leaf, Path, with_values

_ID = r"[a-z0-9-]+"
_PLACES = re.compile(
    rf"(?P<mark>\[@[^\[\]]+\])|\]\(<?(?P<link>{_ID})(?=[#>)])|\[\[(?P<wiki>{_ID})(?=\||\]\])|(?P<call>\{{\{{[^{{}}]*\}}\}})"
)
_CITED = re.compile(rf"(?<![\w-])({_ID})(?=#)")
_ARGUMENT = re.compile(rf"(?<=[\"'])({_ID})(?=[\"'])")


@dataclass(frozen=True, slots=True)
class FormerIds:
    """The present id of each former one."""

    present: Mapping[str, str]

    @classmethod
    def of(cls, documents: list[Document]) -> "FormerIds":
        """Return the former ids of all records; one that is an id today stands for what has it today."""
        records = [each for each in documents if isinstance(each.model, Record | Article)]
        today = {each.id for each in documents if isinstance(each.model, Record | Article | Page)}
        return cls({former: each.id for each in records for former in _formerly(each.model) if former not in today})

    def replaced_in(self, document: Document) -> tuple[Document, list[Diagnostic]]:
        """Return a document with present ids, and a warning for each place at which a former one stands."""
        values: dict[Path, Any] = {}
        problems: list[Diagnostic] = []
        for leaf in document.leaves:
            value = self._present(leaf)
            if value != leaf.value:
                values[leaf.path] = value
                found = self._in_text(str(leaf.value)) if isinstance(value, str) else [str(leaf.value)]
                problems += [self._warning(each, document.place(leaf.path, each)) for each in found or [leaf.value]]
        if isinstance(document.model, Claims) and document.id in self.present:
            renamed = Move(document.path, document.path.replace(document.id, self.present[document.id]))
            problems.append(replace(self._warning(document.id, Place(document.path)), fix=(renamed,)))
            document = replace(document, id=self.present[document.id])
        return (replace(document, model=with_values(document.model, values)) if values else document), problems

    def _present(self, leaf: Leaf) -> Any:
        """Return the value of a field with present ids for former ones."""
        if isinstance(leaf.value, Citation):
            return Citation(self.present.get(leaf.value.article, leaf.value.article), leaf.value.paragraph)
        if isinstance(leaf.marker, Reference | Voice) or leaf.marker == Word("groups"):
            return self.present.get(leaf.value, leaf.value)
        is_text = isinstance(leaf.marker, Prose) or (isinstance(leaf.owner, Page) and leaf.path == ("body",))
        return _PLACES.sub(self._rewritten, leaf.value) if is_text else leaf.value

    def _rewritten(self, match: re.Match[str]) -> str:
        """Return a mark, link or call with present ids."""
        if match["mark"]:
            return _CITED.sub(self._id, match[0])
        if match["call"]:
            return _ARGUMENT.sub(self._id, match[0])
        named = match["link"] or match["wiki"]
        return match[0].removesuffix(named) + self.present.get(named, named)

    def _id(self, match: re.Match[str]) -> str:
        return self.present.get(match[1], match[1])

    def _in_text(self, text: str) -> list[str]:
        """Return the former ids that stand in a text, as they stand in it."""
        return [each for match in _PLACES.finditer(text) for each in self._in_match(match)]

    def _in_match(self, match: re.Match[str]) -> Iterator[str]:
        pattern = _CITED if match["mark"] else _ARGUMENT
        named = pattern.findall(match[0]) if match["mark"] or match["call"] else [match["link"] or match["wiki"]]
        yield from (each for each in named if each in self.present)

    def _warning(self, former: str, place: Place) -> Diagnostic:
        name = former.partition("#")[0]
        present = self.present[name]
        message = f"'{name}' is now called '{present}'"
        remedy = f"Write {present} for {name}. Everything leads there all the same."
        return Diagnostic("former-id", place, message, remedy, Severity.WARNING, name, (Edit(place, name, present),))


def with_present_ids(documents: list[Document]) -> tuple[list[Document], list[Diagnostic]]:
    """Return the documents with present ids for former ones, and warnings."""
    former = FormerIds.of(documents)
    if not former.present:
        return documents, []
    done = [former.replaced_in(each) for each in documents]
    return [document for document, _ in done], [each for _, problems in done for each in problems]


def _formerly(model: Model) -> tuple[str, ...]:
    return model.formerly if isinstance(model, Record | Article) else ()

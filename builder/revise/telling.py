"""Entries written into changes.yml as its author has laid it out: each at its day; one that is there goes on."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import yaml

from builder.diagnostics import Edit, Place
from builder.know import Knowledge
from builder.model.changes import Change
from builder.model.changes import Changes as ChangesFile
from builder.model.document import Document
from builder.read.expected.forms import written
from builder.revise.changes import Changes, applied
from builder.revise.layout import in_brackets

PATH = "changes.yml"
_WIDTH = 110
_REMARK = re.compile(r"[ ]*(?:#.*)?")


def told(knowledge: Knowledge, entries: Sequence[Change], texts: Mapping[str, str]) -> Changes:
    """Return what adds entries of one day to the changes that are told; the file is made if there is none.

    An entry goes on in the one that has its id; the others stand above what is older.
    `texts` are those of the files as they lie on the disk, by path.
    """
    document = next((each for each in knowledge.dossier.documents if isinstance(each.model, ChangesFile)), None)
    if not entries:
        return Changes()
    if document is None or not isinstance(document.model, ChangesFile):
        return Changes({PATH: "changes:\n" + "".join(f"{line}\n" for each in entries for line in _lines(each, 2))})
    file = _File(document)
    edits, fresh = list[Edit](), list[Change]()
    for each in entries:
        same = next((place for place, other in enumerate(document.model.changes) if other.id == each.id), None)
        if same is None:
            fresh.append(each)
        else:
            edits += file.extended(same, each)
    if fresh:
        place = knowledge.history.place_for(fresh[0].date, document.model)
        edits.append(file.inserted(place, fresh))
    return applied([tuple(edits)], texts)


class _File:
    """The text of changes.yml with the spots at which its entries and their fields begin and end."""

    def __init__(self, document: Document) -> None:
        self.path, self.text = document.path, document.text
        self.list: yaml.SequenceNode = _fields(yaml.compose(document.text, Loader=yaml.SafeLoader))["changes"]

    def inserted(self, before: int | None, entries: Sequence[Change]) -> Edit:
        """Return the edit that puts entries above one, or, if all others are newer, at the end."""
        nodes = self.list.value
        if self.list.flow_style:
            new = ", ".join(in_brackets(_data(each)) for each in entries)
            if not nodes:
                return self._edit(self.list.start_mark.index + 1, "", new)
            return (
                self._edit(nodes[-1].end_mark.index, "", f", {new}")
                if before is None
                else self._edit(nodes[before].start_mark.index, "", f"{new}, ")
            )
        column = self.list.start_mark.column
        new = "".join(f"{line}\n" for each in entries for line in _lines(each, column))
        if before is None:
            end = len(self.text)
            return self._edit(end, "", new if self.text.endswith("\n") else f"\n{new}")
        return self._edit(self._above(self._dash(before), is_first=before == 0), "", new)

    def extended(self, place: int, more: Change) -> Iterator[Edit]:
        """Yield the edits with which an entry tells of further records, in a further sentence."""
        entry = self.list.value[place]
        fields = _fields(entry)
        yield self._with_sentence(fields["text"], more.text, is_inside=bool(entry.flow_style))
        if more.about:
            yield self._with_records(fields["about"], more.about)

    def _with_sentence(self, node: yaml.ScalarNode, sentence: str, is_inside: bool) -> Edit:
        start, end = node.start_mark.index, node.end_mark.index
        if node.style in ("|", ">") and sentence.isprintable():
            end = start + len(self.text[start:end].rstrip())
            last = self.text[self.text.rfind("\n", 0, end) + 1 : end]
            indent = " " * (len(last) - len(last.lstrip(" ")))
            return self._edit(end, "", "\n" + "\n".join(_wrapped(sentence, indent, indent)))
        old, text = self.text[start:end], f"{' '.join(node.value.split())} {sentence}"
        if node.style in ("|", ">"):
            old = old.rstrip()
        return self._edit(start, old, _in_a_line(text, is_inside))

    def _with_records(self, node: yaml.SequenceNode, records: Iterable[str]) -> Edit:
        end = node.value[-1].end_mark.index
        if node.flow_style:
            line = self.text[self.text.rfind("\n", 0, end) + 1 : end]
            more = f", {', '.join(records)}"
            if len(line + more) <= _WIDTH:
                return self._edit(end, "", more)
            indent = " " * (node.start_mark.column + 1)
            return self._edit(end, "", ",\n" + "\n".join(_wrapped(", ".join(records), indent, indent)))
        # A remark behind the last one stays on its line.
        end = self.text.find("\n", end) if "\n" in self.text[end:] else len(self.text)
        indent = " " * node.start_mark.column
        return self._edit(end, "", "".join(f"\n{indent}- {each}" for each in records))

    def _dash(self, place: int) -> int:
        """Return where the dash of an entry stands."""
        return self.text.rfind("-", 0, self.list.value[place].start_mark.index)

    def _above(self, index: int, is_first: bool) -> int:
        """Return the start of an entry's line, or of the remarks above it; those above the first are the list's."""
        start = self.text.rfind("\n", 0, index) + 1
        while not is_first and start and _REMARK.fullmatch(self.text[self._line_before(start) : start - 1]):
            start = self._line_before(start)
        return start

    def _line_before(self, start: int) -> int:
        return self.text.rfind("\n", 0, start - 1) + 1

    def _edit(self, index: int, old: str, new: str) -> Edit:
        before = self.text[:index]
        return Edit(Place(self.path, before.count("\n") + 1, index - before.rfind("\n")), old, new)


def _fields(node: Any) -> dict[str, Any]:
    """Return the nodes of a mapping by their keys."""
    return {key.value: value for key, value in node.value}


def _data(change: Change) -> dict[str, object]:
    about = {"about": list(change.about)} if change.about else {}
    return {"id": change.id, "date": change.date.text, "kind": change.kind, "text": change.text, **about}


def _lines(change: Change, column: int) -> Iterator[str]:
    """Yield the lines of an entry whose dash stands in a column."""
    margin, inner = " " * column, " " * (column + 2)
    yield f"{margin}- id: {change.id}"
    yield f"{inner}date: {change.date.text}"
    yield f"{inner}kind: {change.kind}"
    if change.text.isprintable():
        yield f"{inner}text: >-"
        yield from _wrapped(change.text, f"{inner}  ", f"{inner}  ")
    else:
        yield f"{inner}text: {_in_a_line(change.text, is_inside=False)}"
    if change.about:
        yield from _wrapped(f"about: [{', '.join(change.about)}]", inner, f"{inner}  ")


def _wrapped(text: str, first: str, others: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _in_a_line(text: str, is_inside: bool) -> str:
    """Return a text as it is written in one line; what cannot be seen is spelt out."""
    return written(text, is_inside, longest=None) if text.isprintable() else in_brackets(text)

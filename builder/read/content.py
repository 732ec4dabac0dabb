"""The content folder, read into documents: first every file as it is written, then each as its model has it.

So the help for one file can offer the words of the vocabulary and the ids of records, whatever the order of files.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from builder.diagnostics import Diagnostic, Place
from builder.model.document import Document, Positions, id_of
from builder.model.fields import Model
from builder.model.records import Page
from builder.model.vocabulary import Vocabulary
from builder.read.articles import read_digest, read_front_matter
from builder.read.conflicts import conflict_in
from builder.read.expected.offers import Offers, offers_of
from builder.read.files import find_files
from builder.read.lengths import too_long
from builder.read.syntax.yamltree import CONTROL, LARGEST_FILE, Tree, read_yaml
from builder.read.unreadable import unreadable
from builder.read.validation.messages import Faults
from builder.read.validation.places import misplaced

_NAMES = re.compile(r"^(?:name|title): *[\"']?(.*?)[\"']?[ ]*$", re.MULTILINE)
VOCABULARY = "vocabulary.yml"
NEEDED = ("dossier", "vocabulary")
"""The files without which there is no dossier, by their ids."""


@dataclass(slots=True)
class Content:
    """What was read: documents sorted by path, texts by path, ids of broken files, and problems."""

    documents: list[Document] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it is written: its model, its fields, and what its body adds to them."""

    model: type[Model]
    tree: Tree
    body: dict[str, object]


def read_content(folder: Path) -> Content:
    """Return everything in the content folder; raises FileNotFoundError if there is no such folder."""
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    try:
        found = find_files(folder)
    except OSError as error:
        # What lies in a folder that cannot be listed is not known, so nothing can be said of what refers to it.
        path = Path(error.filename).relative_to(folder).as_posix()
        return Content(problems=[unreadable(path, error)], broken=set(NEEDED))
    content = Content(problems=found.problems, broken=found.unread)
    files = {path: _written(folder, path, model, content) for path, model in found.paths.items()}
    offers = _offers(files)
    for path, file in files.items():
        document = _document(path, file, offers, content) if file else None
        if document:
            content.documents.append(document)
        else:
            # Its id and name stay known, so that one broken file causes no errors in the files that refer to it.
            content.broken |= {id_of(path), *_NAMES.findall(content.texts.get(path, ""))}
    return content


def _offers(files: dict[str, Written | None]) -> Offers:
    """Return what the help can offer; the vocabulary's own faults are told later."""
    data = {path: file.tree.data for path, file in files.items() if file}
    try:
        words = Vocabulary.model_validate(data.get(VOCABULARY), by_alias=True, by_name=False)
    except ValidationError:
        words = None
    return offers_of(words, data)


def _written(folder: Path, path: str, model: type[Model], content: Content) -> Written | None:
    """Return a file as it is written, or None after adding why it cannot be read to the problems."""
    text = _text(folder, path, content)
    if text is None:
        return None
    if conflict := conflict_in(text, path):
        content.problems.append(conflict)
        return None
    return Written(model, *_tree(model, text, path))


def _text(folder: Path, path: str, content: Content) -> str | None:
    try:
        size = (folder / path).lstat().st_size
        data = (folder / path).read_bytes() if size <= LARGEST_FILE else b""
    except OSError as error:
        content.problems.append(unreadable(path, error))
        return None
    if size > LARGEST_FILE:
        message = f"the file has {size:,} bytes, and may have {LARGEST_FILE:,}"
        remedy = "Divide it into several, or shorten its texts: no record, article or page needs as much."
        content.problems.append(Diagnostic("too-large", Place(path), message, remedy))
        return None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        remedy = "Save the file as UTF-8; in most editors this is a choice in 'Save as'."
        content.problems.append(
            Diagnostic("not-utf-8", _place_after(before, path), "the file is not UTF-8 text", remedy)
        )
        return None
    content.texts[path] = text
    if found := CONTROL.search(text):
        message = f"the control character U+{ord(found[0]):04X} stands here"
        remedy = "Delete it; most editors do not show it. Typing the line anew is the surest way."
        place = _place_after(text[: found.start()], path)
        content.problems.append(Diagnostic("control-character", place, message, remedy))
        return None
    return text


def _place_after(before: str, path: str) -> Place:
    """Return the place at which the file goes on after the text `before`."""
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _document(path: str, file: Written, offers: Offers, content: Content) -> Document | None:
    """Return the document, or None after adding what is wrong with it to the problems."""
    tree, problems = file.tree, file.tree.problems
    content.problems += tree.warnings
    faults = Faults(file.model, tree.data, tree.positions, path, offers, content.texts[path])
    if not isinstance(tree.data, dict):
        content.problems += problems or [faults.no_fields()]
        return None
    for name in set(file.body) & set(tree.data):
        message = f"the field '{name}' is not written here"
        place = Place(path, *tree.positions.of_key((name,)))
        problems.append(Diagnostic("unknown-field", place, message, "It is the text below the fields."))
    try:
        valid = file.model.model_validate({**tree.data, **file.body}, by_alias=True, by_name=False)
    except ValidationError as error:
        elsewhere = misplaced(path, file.model, tree.data, offers)
        content.problems += [elsewhere] if elsewhere else problems + faults.problems(error)
        return None
    document = Document(path, id_of(path), valid, tree.positions, content.texts[path])
    problems += too_long(document)
    content.problems += problems
    return None if problems else document


def _tree(model: type[Model], text: str, path: str) -> tuple[Tree, dict[str, object]]:
    """Return the fields of a file and what its body adds to them."""
    if not path.endswith(".md"):
        return read_yaml(text, path), {}
    tree, body, line = read_front_matter(text, path)
    if model is Page:
        positions = Positions({**tree.positions.values, ("body",): (line, 1)}, tree.positions.keys)
        return Tree(tree.data, positions, tree.problems), {"body": body}
    digest, places, problems = read_digest(body, path, line)
    positions = Positions({**tree.positions.values, **places.values}, tree.positions.keys)
    return Tree(tree.data, positions, tree.problems + problems), {"digest": digest}

"""The content folder: which files may stand where, read into documents.

Content is data from strangers: the walk uses lstat and an allow-list of folders, names and endings, follows
no symbolic link and reads no file outside the folder.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from builder.diagnostics import Diagnostic, Place, did_you_mean
from builder.model.document import Document, Positions
from builder.model.fields import Model
from builder.model.kinds import FILES, FOLDERS
from builder.model.records import Page
from builder.model.refs import propose_id, why_no_id
from builder.read.articles import read_digest, read_front_matter
from builder.read.lengths import too_long
from builder.read.messages import problems_of
from builder.read.yamltree import CONTROL, LARGEST_FILE, Tree, read_yaml

_IGNORED = {"README.md", ".gitkeep"}


@dataclass(slots=True)
class Content:
    """What was read: documents sorted by path, texts by path, ids of broken files, and problems."""

    documents: list[Document] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)


def read_content(folder: Path) -> Content:
    """Return everything in the content folder; raises FileNotFoundError if there is no such folder."""
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    content = Content()
    for path in _walk(folder, "", content):
        model = _model_for(path, content)
        text = _text(folder, path, content) if model else None
        document = _document(model, text, path, content) if model and text is not None else None
        if document:
            content.documents.append(document)
        else:
            # Its id stays known, so that one broken file causes no errors in the files that refer to it.
            content.broken.add(Path(path).stem)
    return content


def _walk(folder: Path, below: str, content: Content) -> Iterator[str]:
    """Yield the paths of plain files, sorted by name; anything else is a problem."""
    with os.scandir(folder / below) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        path = f"{below}/{entry.name}".lstrip("/")
        mode = entry.stat(follow_symlinks=False).st_mode
        if stat.S_ISLNK(mode):
            message, remedy = "symbolic links are not followed", "Put the file itself here, not a link to it."
            content.problems.append(Diagnostic("symbolic-link", Place(path), message, remedy))
            content.broken.add(Path(path).stem)
        elif stat.S_ISDIR(mode):
            if below or entry.name not in FOLDERS:
                content.problems.append(_misplaced(path, "folder"))
            else:
                yield from _walk(folder, path, content)
        elif not stat.S_ISREG(mode):
            content.problems.append(_misplaced(path, "special file"))
        elif entry.name not in _IGNORED:
            yield path


def _misplaced(path: str, what: str) -> Diagnostic:
    folder, _, name = path.rpartition("/")
    folders = ", ".join(f"{each}/ (*{ending})" for each, (_, ending) in FOLDERS.items())
    remedy = f"The content folder holds {', '.join(FILES)} and {folders}."
    if folder in FOLDERS:
        remedy = f"The folder {folder}/ holds files whose names end in {FOLDERS[folder][1]}, and no folders."
    elif not folder:
        remedy = did_you_mean(name, FOLDERS if what == "folder" else FILES, remedy)
    return Diagnostic("misplaced-file", Place(path), f"this {what} has no place here", remedy)


def _model_for(path: str, content: Content) -> type[Model] | None:
    if path in FILES:
        return FILES[path]
    folder, _, name = path.rpartition("/")
    if folder not in FOLDERS or not name.endswith(FOLDERS[folder][1]):
        content.problems.append(_misplaced(path, "file"))
        return None
    stem, (model, ending) = Path(name).stem, FOLDERS[folder]
    reason = why_no_id(stem)
    if model is Page and stem == "index":
        reason = None
    if reason:
        name = propose_id(stem)
        remedy = f"The file's name is the id; rename the file, such as: {name}{ending}"
        content.problems.append(Diagnostic("bad-file-name", Place(path), f"'{stem}' {reason}", remedy))
        return None
    return model


def _text(folder: Path, path: str, content: Content) -> str | None:
    if (folder / path).lstat().st_size > LARGEST_FILE:
        message = f"the file has {(folder / path).lstat().st_size:,} bytes, and may have {LARGEST_FILE:,}"
        remedy = "Divide it into several, or shorten its texts: no record, article or page needs as much."
        content.problems.append(Diagnostic("too-large", Place(path), message, remedy))
        return None
    data = (folder / path).read_bytes()
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


def _document(model: type[Model], text: str, path: str, content: Content) -> Document | None:
    """Return the document, or None after adding what is wrong with it to the problems."""
    tree, extra = _tree(model, text, path)
    for name in set(extra) & set(tree.data or ()):
        message = f"the field '{name}' is not written here"
        place = Place(path, *tree.positions.of_key((name,)))
        tree.problems.append(Diagnostic("unknown-field", place, message, "It is the text below the fields."))
    content.problems += tree.problems
    if tree.data is None:
        return None
    try:
        valid = model.model_validate({**tree.data, **extra}, by_alias=True, by_name=False)
    except ValidationError as error:
        content.problems += problems_of(error, model, tree.positions, path)
        return None
    document = Document(path, Path(path).stem, valid, tree.positions, text)
    long = list(too_long(document))
    content.problems += long
    return None if long or tree.problems else document


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

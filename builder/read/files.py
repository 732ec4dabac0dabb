"""The files of a content folder: which may stand where, what editors and systems leave there, what a name should be.

Content is data from strangers: the walk uses lstat and an allow-list of folders, names and endings, follows no symbolic
link and leads to no file outside the folder.
"""

import os
import re
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from builder.diagnostics import Diagnostic, Move, Place, Severity, amount, clearly_meant, did_you_mean
from builder.model.document import id_of
from builder.model.fields import Model
from builder.model.kinds import FILES, FOLDERS
from builder.model.records import Page
from builder.model.refs import propose_id, why_no_id
from builder.model.site import HOME, OWN_FOLDERS

_SILENT = {"readme.md", ".gitkeep", ".keep", ".gitignore", ".gitattributes", ".editorconfig"}
_LEFT = re.compile(
    r"\.(?!.*\.(?:yml|md)$).*|[._]#.*|\._.*"  # hidden, but for a record whose name begins with a dot
    r"|.*~|#.*#|~\$.*|4913"  # backups and locks of editors
    r"|.*\.(?:orig|rej|bak|backup|old|swp|swo|swx|tmp|temp|part|crdownload|lock|lnk)"
    r"|.*_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+\.\w+|.*___jb_\w+___|.*\.sb-\w+-\w+"  # of merge tools and safe writing
    r"|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|__macosx|__pycache__",
    re.IGNORECASE | re.DOTALL,
)
_ENDINGS = re.compile(r"(?:\.(?:ya?ml|md|mdown|markdown|mkd|txt|json))+$", re.IGNORECASE)


@dataclass(slots=True)
class Found:
    """What the walk found: paths of files to read with their models, ids of those that are not read, problems."""

    paths: dict[str, type[Model]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    problems: list[Diagnostic] = field(default_factory=list)
    left: list[str] = field(default_factory=list)

    def refuse(self, code: str, path: str, message: str, remedy: str, to: Sequence[tuple[str, str]] = ()) -> None:
        """Note why a file is not read; its id stays known, so that nothing that refers to it is called wrong.

        `to` are the paths to which this file, or the files of this folder, must move, if that is sure.
        """
        fix = tuple(Move(old, new) for old, new in to)
        self.problems.append(Diagnostic(code, Place(path), message, remedy, fix=fix))
        self.unread |= {id_of(path), _proposed(path)}


def find_files(folder: Path) -> Found:
    """Return the files of a content folder, sorted by path, and what is wrong with those that may not stand there."""
    found = Found()
    _walk(folder, "", found)
    _ask_for_indexes(found)
    if found.left:
        found.problems.append(_leftovers(found.left))
    return found


def _walk(folder: Path, below: str, found: Found) -> None:
    for entry in _entries(folder / below):
        path = f"{below}/{entry.name}".lstrip("/")
        mode = entry.stat(follow_symlinks=False).st_mode
        if entry.name.lower() in _SILENT:
            continue
        if _LEFT.fullmatch(entry.name):
            found.left.append(path)
        elif stat.S_ISLNK(mode):
            message, remedy = "symbolic links are not followed", "Put the file itself here, not a link to it."
            found.refuse("symbolic-link", path, message, remedy)
        elif stat.S_ISDIR(mode):
            if below == Page.folder or (not below and entry.name in FOLDERS):
                _enter(folder, path, found)
            else:
                _refuse_folder(folder, path, found)
        elif not stat.S_ISREG(mode):
            found.refuse("misplaced-file", path, "this special file has no place here", _home_of(path))
        else:
            _take(path, found)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as found:
        return sorted(found, key=lambda entry: entry.name)


def _leftovers(paths: list[str]) -> Diagnostic:
    listed = ", ".join(paths[:5]) + (" …" if len(paths) > 5 else "")
    verb = "is" if len(paths) == 1 else "are"
    message = f"{amount(len(paths), 'file', 'files')} of editors or of the system {verb} not read: {listed}"
    remedy = "Nothing need be done; they may be deleted, and .gitignore keeps them out of the repository."
    return Diagnostic("leftover-file", Place(paths[0]), message, remedy, Severity.ADVICE)


def _enter(folder: Path, path: str, found: Found) -> None:
    """Go on in a folder that may hold files: one of those directly in content/, or a folder of pages."""
    _, _, name = path.rpartition("/")
    reason = why_no_id(name) or ("is the name of a folder that the site has for itself" if name in OWN_FOLDERS else "")
    if path in FOLDERS or not reason:
        _walk(folder, path, found)
        return
    right = f"the-{name}" if name in OWN_FOLDERS else propose_id(name, "contribute")
    inside = [each.name for each in _entries(folder / path) if each.is_file()]
    moves = [(f"{path}/{each}", f"{Page.folder}/{right}/{each}") for each in inside]
    remedy = f"Rename the folder, such as: {Page.folder}/{right}"
    found.refuse("bad-file-name", path, f"'{name}' {reason}", remedy, moves)
    found.unread |= {right, *map(_proposed, inside)}


def _ask_for_indexes(found: Found) -> None:
    """Note the folders of pages that have no index, or nothing else."""
    pages = [each for each in found.paths if each.count("/") > 1]
    for folder in dict.fromkeys(each.rpartition("/")[0] for each in pages):
        index, _, name = f"{folder}/{HOME}.md", *folder.partition("/")[1:]
        beside = [each for each in pages if each.startswith(f"{folder}/") and each != index]
        if any(each.place.path.startswith(f"{folder}/") for each in found.problems):
            continue  # What is wrong with a file there is said already.
        if index not in found.paths:
            message = "a folder of pages needs a page that opens it, and it is missing"
            remedy = f"Write {index}; its first lines are ---, title: {_as_title(name)}, ---"
            found.problems.append(Diagnostic("missing-file", Place(index), message, remedy))
        elif not beside:
            message, alone = "a folder of pages is for several, and this one stands alone", f"{folder}.md"
            del found.paths[index]
            found.refuse("misplaced-file", index, message, f"Move it to {alone}", [(index, alone)])


def _as_title(id: str) -> str:
    return id.replace("-", " ").capitalize()


def _refuse_folder(folder: Path, path: str, found: Found) -> None:
    """Note that a folder has no place here, and the ids of all files below it."""
    inside = [file for _, _, files in os.walk(folder / path) for file in files]
    remedy, home = _home_of(path), path.rpartition("/")[0] if "/" in path else clearly_meant(path, FOLDERS)
    if "/" in path:
        remedy = f"Move its files to {home}/; a folder holds no folders."
    elif near := did_you_mean(path, FOLDERS):
        remedy = near
    moves = [(f"{path}/{each}", f"{home}/{each}") for each in inside if home and (folder / path / each).is_file()]
    found.refuse("misplaced-file", path, "this folder has no place here", remedy, moves)
    found.unread |= {_proposed(each) for each in inside}


def _take(path: str, found: Found) -> None:
    """Note a file to be read, or why it is not."""
    folder, _, name = path.rpartition("/")
    if path in FILES:
        found.paths[path] = FILES[path]
        return
    if not folder:
        right = f"{_proposed(path)}.yml"
        remedy = f"Rename the file: {right}" if right in FILES else did_you_mean(name, FILES, _home_of(path))
        found.refuse(
            "misplaced-file", path, "this file has no place here", remedy, [(path, right)] if right in FILES else ()
        )
        return
    model, ending = FOLDERS[folder.partition("/")[0]]
    stem = name.removesuffix(ending)
    if stem == name:
        message = f"this file has no place here: the names of those in {folder}/ end in {ending}"
        right = f"{_proposed(path)}{ending}" if _ENDINGS.search(name) or "." not in name else ""
        remedy = f"Rename the file: {right}" if right else _home_of(path)
        found.refuse("misplaced-file", path, message, remedy, [(path, f"{folder}/{right}")] if right else ())
    elif (reason := why_no_id(stem)) and not (model is Page and stem == HOME):
        is_home = model is Page and stem.lower() == HOME
        proposed = HOME if is_home else _proposed(path)
        remedy = f"The file's name is the id; rename the file, such as: {proposed}{ending}"
        to = f"{folder}/{HOME if is_home else propose_id(_ENDINGS.sub('', name), '')}{ending}"
        found.refuse(
            "bad-file-name", path, f"'{stem}' {reason}", remedy, [(path, to)] if to != f"{folder}/{ending}" else ()
        )
    else:
        found.paths[path] = model


def _proposed(path: str) -> str:
    """Return the id that a file should have by its name, whatever its ending."""
    return propose_id(_ENDINGS.sub("", PurePath(path).name))


def _home_of(path: str) -> str:
    """Return which files may stand where this one stands."""
    folder = path.rpartition("/")[0]
    if kind := FOLDERS.get(folder.partition("/")[0]):
        folders = "folders of such files" if folder == Page.folder else "no folders"
        return f"The folder {folder}/ holds files whose names end in {kind[1]}, and {folders}."
    folders = ", ".join(f"{each}/ (*{ending})" for each, (_, ending) in FOLDERS.items())
    return f"The content folder holds {', '.join(FILES)} and {folders}."

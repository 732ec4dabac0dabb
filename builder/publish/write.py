"""Generated files to disk: only what changed is written, what is no longer made is removed."""

from collections.abc import Mapping
from pathlib import Path


def write_files(folder: Path, files: Mapping[str, bytes]) -> int:
    """Make the folder hold exactly these files and return how many were written anew.

    Files that are the same keep their time of change, by which a server knows what to rebuild. Symbolic links in the
    folder go, and what they lead to stays as it is. Raises OSError if the disk refuses.
    """
    written = 0
    for link in [each for each in folder.rglob("*") if each.is_symlink()]:
        link.unlink()
    for path, content in files.items():
        target = folder / path
        if target.is_file() and target.read_bytes() == content:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        written += 1
    for found in sorted(folder.rglob("*"), reverse=True):
        if found.is_file() and found.relative_to(folder).as_posix() not in files:
            found.unlink()
        elif found.is_dir() and not any(found.iterdir()):
            found.rmdir()
    return written

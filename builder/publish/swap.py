"""The published folder is always whole: build beside it, then swap in one step.

`replacing` hands out an empty folder beside the target and, when the block ends well, exchanges the two
atomically. Whatever stops the build (an exception, a full disk, kill -9) leaves the old site or the new one,
never a mixture.
"""

import ctypes
import errno
import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS happen to be the same number.
_CURRENT_FOLDER = -100 if sys.platform == "linux" else -2  # AT_FDCWD
_REFUSALS = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM}
"""How kernels, file systems and containers say that they cannot exchange; any other error is a true one."""


class BuildInProgress(RuntimeError):  # noqa: N818  (it is a state of affairs, not a fault)
    """Another build holds the lock of the same target."""

    def __init__(self, target: Path) -> None:
        super().__init__(
            f"another build is writing '{target}'. Wait until it has ended and start this one again, or "
            "build into another folder. A build that was killed holds no lock."
        )


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Yield an empty folder that takes the place of the folder `target` when the block ends well.

    Missing parents are made, a symbolic link is followed and stays. Everything that was in `target` is
    deleted after the swap. Raises BuildInProgress if another build is writing the same target,
    NotADirectoryError if the target is not a folder, ValueError if it is the root of a file system, OSError
    if the disk refuses.
    """
    target = _real(target)
    if target.exists() and not target.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "only a folder can be replaced by a site", str(target))
    target.parent.mkdir(parents=True, exist_ok=True)
    with locked(target):
        _clear_up(target)
        fresh = _sibling(target, "new")
        fresh.mkdir(mode=0o700)  # Nobody else looks into a half-built site; the modes are set at the end.
        try:
            yield fresh
            _set_modes(fresh)
            _flush(fresh)
            _swap(fresh, target)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        # The site is out by now: what resists deletion is left to the next build, which reports it.
        with suppress(OSError):
            _clear_up(target)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step: readers see the old content or the new, never a part.

    Missing parents are made, a symbolic link is followed and stays. Killed in the middle, it leaves a hidden
    file beside `path`. Raises IsADirectoryError if `path` is a folder, OSError if the disk refuses.
    """
    path = _real(path)
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "a folder is in the place of the file", str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = _sibling(path, "new")
    try:
        with fresh.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.chmod(0o644)
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def _real(path: Path) -> Path:
    """Return the path behind all symbolic links: the exchange must happen where the folder truly is."""
    try:
        real = path.resolve()
    except RuntimeError as error:
        raise OSError(errno.ELOOP, "symbolic links lead in a circle", str(path)) from error
    if real.is_symlink():
        raise OSError(errno.ELOOP, "symbolic links lead in a circle", str(path))
    if not real.name:
        raise ValueError(f"'{path}' is the root of a file system and cannot be replaced")
    return real


def _sibling(target: Path, role: str) -> Path:
    return target.with_name(f".{target.name}.{role}-{secrets.token_hex(8)}")


def _siblings(target: Path, role: str) -> list[Path]:
    """Return what builds of this very target left: the whole name must fit, `site` is not `site.old`."""
    ours = re.compile(rf"\.{re.escape(target.name)}\.{role}-[0-9a-f]{{16}}")
    return sorted(path for path in target.parent.iterdir() if ours.fullmatch(path.name))


@contextmanager
def locked(target: Path) -> Iterator[None]:
    """Hold the target's lock; raises BuildInProgress if another build holds it.

    Its file stays: deleting it would let two builds lock two files of one name."""
    with target.with_name(f".{target.name}.lock").open("a") as file:
        try:
            _lock(file)
        except (BlockingIOError, PermissionError) as error:
            raise BuildInProgress(target) from error
        # The system itself lets go of the lock when the process ends, however it ends.
        yield


def _lock(file: IO[str]) -> None:
    if sys.platform == "win32":
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _clear_up(target: Path) -> None:
    """Remove what killed builds left; an old site caught between two renames is put back first."""
    for path in _siblings(target, "old"):
        if not target.exists() and path.is_dir() and not path.is_symlink():
            path.rename(target)
    for path in _siblings(target, "new") + _siblings(target, "old"):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _entries(folder: Path) -> Iterator[Path]:
    """Yield the folder and all in it but symbolic links: what they lead to, perhaps outside, is not ours."""
    yield folder
    for base, folders, files in os.walk(folder, onerror=_fail):
        for path in (Path(base, name) for name in folders + files):
            if not path.is_symlink():
                yield path


def _fail(error: OSError) -> None:
    raise error  # os.walk would otherwise pass over folders that it cannot read.


def _set_modes(folder: Path) -> None:
    """Make everything readable for all and writable for its owner, whatever the umask says."""
    for path in _entries(folder):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _flush(folder: Path) -> None:
    """Return when the folder's content is on the disk: a power cut must not leave a site of empty files."""
    if _flush_disk(folder):
        return
    for path in _entries(folder):
        if path.is_dir():
            _flush_folder(path)
        elif path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def _flush_disk(folder: Path) -> bool:
    """Flush the whole file system at once, far quicker than file by file; return whether that worked."""
    if sys.platform != "linux":
        return False
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        return bool(ctypes.CDLL(None).syncfs(descriptor) == 0)
    except AttributeError:  # The C library has no such function.
        return False
    finally:
        os.close(descriptor)


def _flush_folder(folder: Path) -> None:
    if sys.platform != "win32":  # There folders cannot be opened.
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _swap(fresh: Path, target: Path) -> None:
    if not target.exists():
        fresh.rename(target)
    elif not _exchange(fresh, target):
        _rename_twice(fresh, target)
    _flush_folder(target.parent)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one atomic step; return False where this is impossible. Raises OSError."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failed = library.renamex_np(*names, _EXCHANGE)
        else:
            failed = library.renameat2(_CURRENT_FOLDER, names[0], _CURRENT_FOLDER, names[1], _EXCHANGE)
    except (AttributeError, TypeError):  # The C library has no such function, or there is none (Windows).
        return False
    if not failed:
        return True
    number = ctypes.get_errno()
    if number in _REFUSALS:
        return False
    raise OSError(number, os.strerror(number), str(one), None, str(other))


def _rename_twice(fresh: Path, target: Path) -> None:
    """Swap in two steps; after a kill between them, the next build puts the old site back."""
    old = _sibling(target, "old")
    target.rename(old)
    try:
        fresh.rename(target)
    except BaseException:
        old.rename(target)
        raise

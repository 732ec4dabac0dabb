"""The whole site in one verifiable zip, the same bytes for the same site.

Dates, permissions and order are fixed. What remains is the compressor: another version of zlib may pack the
same content into other bytes, which is why the checksums inside are those of the files.
"""

import hashlib
import html
import io
import os
import stat
import time
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.model.site import NOT_FOUND
from builder.publish.hosted import ROBOTS, SITE_MAP
from builder.publish.swap import write_whole
from builder.render.escape import script_json
from builder.views.feeds.view import FOLDER as FEEDS
from builder.views.share.view import FOLDER as SHARE_IMAGES

CHECKSUMS = "SHA256SUMS.txt"
"""The list of all files with their SHA-256, as `sha256sum` of coreutils writes it."""

READ_ME = "README.txt"
"""What a person who unpacks the archive should read first."""

START = "START-HERE.html"
"""What a person opens who does not read instructions: it leads to the first page."""

NEVER_SHOWN = frozenset({f"{NOT_FOUND}.html", SITE_MAP, ROBOTS, SHARE_IMAGES, FEEDS})
"""What only servers show, from whose root its addresses begin, and what only other sites and search engines read."""

_START = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'none'">
<meta http-equiv="refresh" content="0;url=index.html">
<title>Start here</title>
</head>
<body>
<p><a href="index.html">Open the first page</a></p>
{age}</body>
</html>
"""

_READING = f"""\
To read: open {START} in a web browser, or index.html, to which it leads. No network is needed, and none is used.
"""

_CHECKING = f"""
To see whether anything is missing or damaged, run in this folder:

    sha256sum -c {CHECKSUMS}

On macOS: shasum -a 256 -c {CHECKSUMS}

Whoever changes the archive can change this list too. Whether it is the one that was published, its own checksum says:
it lies beside the archive on the site that this comes from, in a file whose name ends in .sha256.
"""

_LEVEL = 6
"""Twice as quick as 9, and half a per cent larger."""

_EARLIEST, _LATEST = 315532800, 4354819198  # Zip knows only the years from 1980 to 2107.


@dataclass(frozen=True, slots=True)
class ArchiveSummary:
    """What was written: the number of files in the archive, its size in bytes, its SHA-256 in hexadecimal."""

    files: int
    size: int
    sha256: str


def write_archive(site: Path, archive: Path, top: str, moment: int, age: Sequence[str] = ()) -> ArchiveSummary:
    """Write the zip `archive` of the folder `site`, in one step, and return its summary.

    All is in one folder `top`, together with a way in, instructions and checksums; zip archives in the site, and
    what only servers show, are left out. `moment` (seconds since 1970) dates every file; `age` are sentences on what
    the age of the copy means. Raises ValueError if `top` is no plain name, or if the site has no index.html, uses one
    of our two names, or holds links or special files; OSError if the disk refuses.
    """
    if not top or top in {".", ".."} or not top.isprintable() or any(mark in top for mark in '/\\:*?"<>|'):
        raise ValueError(f"'{top}' cannot be the name of the archive's folder")
    names = sorted(_names(site, ""))
    if "index.html" not in names:
        raise ValueError(f"'{site}' is not a finished site: it has no index.html")
    ours = {each.lower() for each in (CHECKSUMS, READ_ME, START)}  # Some file systems do not tell case apart.
    for name in names:
        if name.lower() in ours:
            raise ValueError(f"the site has a file '{name}'; the archive needs that name for its own")
    data = _zip(site, names, top, time.gmtime(min(max(moment, _EARLIEST), _LATEST))[:6], age)
    write_whole(archive, data)
    return ArchiveSummary(len(names) + 3, len(data), hashlib.sha256(data).hexdigest())


def describe_archive(archive: Path, summary: ArchiveSummary) -> None:
    """Write beside an archive in a site what can be known only now: its checksum, and its size for the footer.

    So these two files are the only ones for readers, beside the archive itself, that are not in the archive.
    """
    write_whole(archive.with_name(f"{archive.name}.sha256"), f"{summary.sha256}  {archive.name}\n".encode())
    (archive.parent / "data").mkdir(exist_ok=True)
    value = script_json({"size": summary.size})
    write_whole(archive.parent / "data" / "archive.js", f'dossier.receive("archive",{value})\n'.encode())


def _names(site: Path, below: str) -> Iterator[str]:
    """Yield the paths of the files to pack, relative to the site and with slashes."""
    with os.scandir(site / below) as entries:
        for entry in entries:
            name = f"{below}{entry.name}"
            mode = entry.stat(follow_symlinks=False).st_mode
            if name in NEVER_SHOWN:
                continue
            if stat.S_ISDIR(mode):
                yield from _names(site, f"{name}/")
            elif not stat.S_ISREG(mode):
                # A link would pack a file from outside the site, or nothing where it is unpacked.
                raise ValueError(f"'{name}' in the site is neither a file nor a folder")
            elif not name.lower().endswith(".zip"):
                yield name


def _zip(site: Path, names: list[str], top: str, date: tuple[int, ...], age: Sequence[str]) -> bytes:
    """Return the archive; one file at a time is in memory beside it."""
    sums = {name: hashlib.sha256((site / name).read_bytes()).hexdigest() for name in names}
    own = {READ_ME: _read_me(age).encode(), START: _start(age).encode()}
    sums |= {name: hashlib.sha256(data).hexdigest() for name, data in own.items()}
    own[CHECKSUMS] = "".join(_line(name, sums[name]) for name in sorted(sums)).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name in sorted([*names, *own]):
            data = own[name] if name in own else (site / name).read_bytes()
            _add(packed, f"{top}/{name}", data, date)
    return buffer.getvalue()


def _read_me(age: Sequence[str]) -> str:
    told = "\n".join(age)
    return f"{_READING}\n{told}\n{_CHECKING}" if told else f"{_READING}{_CHECKING}"


def _start(age: Sequence[str]) -> str:
    return _START.replace("{age}", f"<p>{html.escape(' '.join(age))}</p>\n" if age else "")


def _add(packed: zipfile.ZipFile, name: str, data: bytes, date: tuple[int, ...]) -> None:
    year, month, day, hour, minute, second = date
    entry = zipfile.ZipInfo(name, (year, month, day, hour, minute, second))
    entry.create_system = 3  # Unix, also when packed on Windows: it says how to read the permissions.
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    packed.writestr(entry, data, zipfile.ZIP_DEFLATED, _LEVEL)


def _line(name: str, digest: str) -> str:
    """Return a line of the checksums; coreutils marks a name that holds backslashes or line breaks."""
    escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    return f"{'' if escaped == name else chr(92)}{digest}  {escaped}\n"

"""Compiled templates on disk, beside what Python compiled of this program: the one is as safe there as the other.

What lies there is used only for the very text, by the same versions and the same settings of ours. A file that is torn
or cannot be read or written costs time and nothing else. Where Python is to keep nothing, nothing is kept.
"""

import hashlib
import os
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from jinja2.bccache import Bucket

from builder.render import templates as settings
from builder.views.parts.stock import CompiledTemplates

_HOME = Path(__file__).parent.parent / "__pycache__"
_DIGEST = hashlib.sha256().digest_size


class KeptTemplates(CompiledTemplates):
    """Templates once compiled, in memory and on disk."""

    def __init__(self, folder: Path = _HOME) -> None:
        super().__init__()
        self._folder, self._version = folder, _version()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put in what was compiled from the same text."""
        super().load_bytecode(bucket)
        if bucket.code is None and not sys.dont_write_bytecode:
            with suppress(OSError):
                data = self._file(bucket).read_bytes()
                if data[:_DIGEST] == hashlib.sha256(data[_DIGEST:]).digest():
                    bucket.bytecode_from_string(data[_DIGEST:])
                    super().dump_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        super().dump_bytecode(bucket)
        if not sys.dont_write_bytecode:
            data = bucket.bytecode_to_string()
            with suppress(OSError):
                self._folder.mkdir(exist_ok=True)
                target = self._file(bucket)
                fresh = target.with_name(f"{target.name}.{os.getpid()}")
                fresh.write_bytes(hashlib.sha256(data).digest() + data)
                fresh.replace(target)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"template-{bucket.key}-{self._version}"


def _version() -> str:
    """Return a name for whatever compiles templates here: Jinja, and what we and MkDocs ask of it."""
    versions = f"{version('jinja2')} {version('mkdocs')}".encode()
    return hashlib.sha256(Path(settings.__file__).read_bytes() + versions).hexdigest()[:16]

"""What one dossier after another can be made with: it is costly to get and says nothing of any dossier."""

import hashlib
import os
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

import builder
from builder.read.outlines import World
from builder.render import templates as settings

_HOME = Path(builder.__file__).parent / "__pycache__"
"""Where Python itself keeps what it compiled of this program: the one is as safe there as the other."""

_DIGEST = hashlib.sha256().digest_size


class CompiledTemplates(BytecodeCache):
    """Templates once compiled, by their name and their text: in memory, and beside Python's own compiled files.

    What lies there is used only for the very text, by the same Jinja and the same settings of ours. A file that is
    torn or cannot be read or written costs time and nothing else. Where Python is to keep nothing, nothing is kept.
    """

    def __init__(self, folder: Path = _HOME) -> None:
        self._found: dict[tuple[str, str], CodeType] = {}
        self._folder, self._version = folder, _version()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put in what was compiled from the same text."""
        bucket.code = self._found.get((bucket.key, bucket.checksum))
        if bucket.code is None and not sys.dont_write_bytecode:
            with suppress(OSError):
                data = self._file(bucket).read_bytes()
                if data[:_DIGEST] == hashlib.sha256(data[_DIGEST:]).digest():
                    bucket.bytecode_from_string(data[_DIGEST:])
                    self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._keep(bucket)
        if not sys.dont_write_bytecode:
            data = bucket.bytecode_to_string()
            with suppress(OSError):
                self._folder.mkdir(exist_ok=True)
                target = self._file(bucket)
                fresh = target.with_name(f"{target.name}.{os.getpid()}")
                fresh.write_bytes(hashlib.sha256(data).digest() + data)
                fresh.replace(target)

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._found[bucket.key, bucket.checksum] = bucket.code

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"template-{bucket.key}-{self._version}"


def _version() -> str:
    """Return a name for whatever compiles templates here: Jinja, and what we ask of it."""
    ours = Path(settings.__file__).read_bytes()
    return hashlib.sha256(ours + jinja2.__version__.encode()).hexdigest()[:16]


@dataclass(frozen=True, eq=False)
class Stock:
    """The world that maps are drawn on, and compiled templates; whoever makes several dossiers keeps it."""

    world: World = field(default_factory=World)
    templates: CompiledTemplates = field(default_factory=CompiledTemplates)

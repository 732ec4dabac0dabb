"""What one dossier after another can be made with: it is costly to get and says nothing of any dossier."""

from dataclasses import dataclass, field
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from builder.read.shipped.faces import Faces
from builder.read.shipped.handbook import Handbook
from builder.read.shipped.outlines import World


class CompiledTemplates(BytecodeCache):
    """Templates once compiled, by their name and their text."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put in what was compiled from the same text."""
        bucket.code = self._found.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is not None:
            self._found[bucket.key, bucket.checksum] = bucket.code


@dataclass(frozen=True, eq=False)
class Stock:
    """What maps are drawn on, faces, compiled templates, the handbook: whoever makes several dossiers keeps it."""

    world: World = field(default_factory=World)
    faces: Faces = field(default_factory=Faces)
    templates: CompiledTemplates = field(default_factory=CompiledTemplates)
    handbook: Handbook = field(default_factory=Handbook)

"""What the help can offer from the dossier itself: words of its vocabulary, and ids by the names of their records."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from builder.diagnostics import nearest
from builder.model.document import id_of
from builder.model.refs import propose_id
from builder.model.values.names import fold
from builder.model.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Offers:
    """The vocabulary if it can be read, the folder of each id, and the id of each name, folded."""

    vocabulary: Vocabulary | None = None
    folders: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def words(self, section: str) -> tuple[str, ...]:
        """Return the words of a section of the vocabulary, sorted."""
        return tuple(sorted(self.vocabulary.section(section))) if self.vocabulary else ()

    def word(self, section: str, text: str) -> str | None:
        """Return the word that a text is, but for its spelling, or of which it is the label; None if there is none."""
        return self.vocabulary.word_for(section, text) if self.vocabulary else None

    def record(self, text: str, kinds: Iterable[str] = ()) -> str | None:
        """Return the id that a text must mean: a name, an address or a file of one record of these kinds."""
        stem = PurePath(text.replace("\\", "/")).name.partition(".")[0] if "." in text or "/" in text else text
        folders = {f"{each}s" for each in kinds}
        for found in (stem, propose_id(stem, ""), self.names.get(fold(text), "")):
            if found in self.folders and (not folders or self.folders[found] in folders):
                return found
        return None

    def near(self, text: str, kinds: Iterable[str] = ()) -> str | None:
        """Return the id of the record whose name is near to a text; None if none is near."""
        folders = {f"{each}s" for each in kinds}
        known = {name: each for name, each in self.names.items() if not folders or self.folders[each] in folders}
        found = nearest(fold(text), known)
        return known[found] if found else None


def offers_of(vocabulary: Vocabulary | None, trees: Mapping[str, Any]) -> Offers:
    """Return what the files of a dossier offer, sound or not: their data by path."""
    folders: dict[str, str] = {}
    names: dict[str, str] = {}
    for path, data in trees.items():
        folder, _, _ = path.rpartition("/")
        folders[id_of(path)] = folder
        if isinstance(data, dict) and folder:
            for name in _names(data):
                names.setdefault(fold(name), id_of(path))
    return Offers(vocabulary, folders, names)


def _names(data: Mapping[str, Any]) -> Iterable[str]:
    others = data.get("names")
    entries = [each.get("value") for each in others if isinstance(each, dict)] if isinstance(others, list) else []
    return (each for each in (data.get("name"), data.get("title"), *entries) if isinstance(each, str))

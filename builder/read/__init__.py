"""Files to records: everything is read here, strictly, with its place; problems come back beside it."""

from pathlib import Path

from builder.diagnostics import Diagnostic, Place
from builder.model.dossier import Dossier
from builder.model.vocabulary import Settings, Vocabulary
from builder.read.content import NEEDED, read_content
from builder.read.former import with_present_ids
from builder.read.withdrawn import with_withdrawn_apart


def read_dossier(folder: Path) -> tuple[Dossier | None, dict[str, str], list[Diagnostic]]:
    """Return the dossier, the texts read by path, and what is wrong; None without settings and vocabulary."""
    content = read_content(folder)
    documents, former = with_present_ids(content.documents)
    content.problems += former
    documents = [with_withdrawn_apart(each) for each in documents]
    settings = next((each.model for each in documents if isinstance(each.model, Settings)), None)
    vocabulary = next((each.model for each in documents if isinstance(each.model, Vocabulary)), None)
    for model, name in zip((settings, vocabulary), NEEDED, strict=True):
        if model is None and name not in content.broken:
            message = "every dossier needs this file, and it is missing"
            remedy = "content/README.md shows a small one to start from."
            content.problems.append(Diagnostic("missing-file", Place(f"{name}.yml"), message, remedy))
    if settings is None or vocabulary is None:
        return None, content.texts, content.problems
    dossier = Dossier(settings, vocabulary, tuple(documents), frozenset(content.broken))
    return dossier, content.texts, content.problems

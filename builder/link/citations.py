"""What a citation leads to: a paragraph of an article, if both exist."""

from collections.abc import Iterator

from builder.diagnostics import Diagnostic, did_you_mean
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.refs import Citation
from builder.model.walk import Path


def problem_with(citation: Citation, dossier: Dossier, document: Document, path: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with a citation that stands at `path`, in a field or inside running text there."""
    article = dossier.articles.get(citation.article)
    if citation.is_general_knowledge or citation.article in dossier.broken:
        return
    if article is None:
        message = f"there is no article with the id '{citation.article}'"
        remedy = did_you_mean(citation.article, dossier.articles, "It is the name of a file in articles/.")
        yield Diagnostic("unknown-reference", document.place(path, str(citation)), message, remedy)
    elif citation.paragraph not in (numbers := {each.number for each in article.digest}):
        message = f"'{citation.article}' has no digest of paragraph {citation.paragraph}"
        remedy = "Its digest is empty."
        if numbers:
            remedy = f"Its digest goes from ¶{min(numbers)} to ¶{max(numbers)}; some may be left out."
        yield Diagnostic("unknown-paragraph", document.place(path, str(citation)), message, remedy)

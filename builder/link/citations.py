"""What a citation leads to: a paragraph of an article, if both exist."""

import re
from collections.abc import Iterator

from builder.diagnostics import Diagnostic, nearest
from builder.link.missing import missing
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.refs import Citation, propose_citations
from builder.model.walk import Path


def problem_with(citation: Citation, dossier: Dossier, document: Document, path: Path) -> Iterator[Diagnostic]:
    """Yield what is wrong with a citation that stands at `path`, in a field or inside running text there."""
    article = dossier.articles.get(citation.article)
    if citation.is_general_knowledge or citation.article in dossier.broken:
        return
    if article is None:
        place = document.place(path, str(citation))
        otherwise = f"It would be the file articles/{citation.article}.md."
        yield missing(citation.article, "article", place, dossier.articles, otherwise)
    elif citation.paragraph not in {each.number for each in article.digest}:
        left_out = next((each for each in article.left_out if citation.paragraph in each.paragraphs), None)
        if left_out is None and citation.paragraph <= article.paragraphs:
            return  # Its digest is missing, which is told where it is missing.
        message = f"'{citation.article}' has no digest of paragraph {citation.paragraph}"
        numbers = [each.number for each in article.digest]
        remedy = f"Its digest goes from ¶{min(numbers)} to ¶{max(numbers)}." if numbers else "Its digest is empty."
        if left_out:
            remedy = f"It is left out there ({left_out.what}). Cite another paragraph, or write its digest."
        yield Diagnostic("unknown-paragraph", document.place(path, str(citation)), message, remedy)


def meant_by(written: str, dossier: Dossier) -> list[str]:
    """Return the citations that are meant by what is none, of articles that there are."""
    parts = re.split(r"\s*,\s*(?=@|[a-z0-9-]+#)", written)
    found = [citation for each in parts for citation in propose_citations(each)]
    return [each if "#" not in each else _of_an_article(each, dossier) for each in found]


def _of_an_article(citation: str, dossier: Dossier) -> str:
    article, _, paragraph = citation.partition("#")
    return f"{nearest(article, dossier.articles) or 'article-id'}#{paragraph}"

"""What a citation leads to: a paragraph of an article, if both exist."""

import re
from collections.abc import Iterator

from builder.diagnostics import Diagnostic, nearest
from builder.link.missing import missing
from builder.model.articles import Article
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.refs import GENERAL_KNOWLEDGE, Citation, propose_citations, sure_citations
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
    elif problem := why_no_paragraph(citation, article):
        message, remedy = problem
        yield Diagnostic("unknown-paragraph", document.place(path, str(citation)), message, remedy)


def why_no_paragraph(citation: Citation, article: Article) -> tuple[str, str] | None:
    """Return why the paragraph of a citation cannot be cited, and the remedy; None if it can."""
    if citation.paragraph in {each.number for each in article.digest}:
        return None
    left_out = next((each for each in article.left_out if citation.paragraph in each.paragraphs), None)
    if left_out is None and citation.paragraph <= article.paragraphs:
        return None  # Its digest is missing, which is told where it is missing.
    numbers = [each.number for each in article.digest]
    remedy = f"Its digest goes from ¶{min(numbers)} to ¶{max(numbers)}." if numbers else "Its digest is empty."
    if left_out:
        remedy = f"It is left out there ({left_out.what}). Cite another paragraph, or write its digest."
    return f"'{citation.article}' has no digest of paragraph {citation.paragraph}", remedy


def how_to_cite(written: str, dossier: Dossier) -> str:
    """Return what to write for what is no citation, of articles that there are, as a sentence."""
    found = [citation for each in _parts(written) for citation in propose_citations(each)]
    meant = [each if "#" not in each else _of_an_article(each, dossier) for each in found]
    return f"Write [{'; '.join(f'@{each}' for each in meant)}], or [@general-knowledge]."


def _parts(written: str) -> list[str]:
    return re.split(r"\s*,\s*(?=@|[a-z0-9-]+#)", written)


def surely_meant(written: str, dossier: Dossier) -> str | None:
    """Return what must stand between [@ and ] for what is no citation; None if something in it would be guessed."""
    found = [sure_citations(each) for each in _parts(written)]
    cited = [citation for each in found for citation in each]
    articles = {each.partition("#")[0] for each in cited} - {GENERAL_KNOWLEDGE}
    return "; @".join(cited) if all(found) and articles <= set(dossier.articles) else None


def _of_an_article(citation: str, dossier: Dossier) -> str:
    article, _, paragraph = citation.partition("#")
    return f"{nearest(article, dossier.articles) or 'article-id'}#{paragraph}"

"""Twins: paragraphs that say the same in several copies of one piece of reporting."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from builder.diagnostics import Diagnostic, Severity
from builder.know import Knowledge
from builder.model.citing import citation_marks
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.refs import BadCitationError, Citation, Prose, parse_citation
from builder.model.to_fill import is_to_fill
from builder.model.walk import Path

Twins = Mapping[Citation, tuple[Citation, ...]]


def uncited_twin(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """Whoever cites a paragraph cites those that say the same in copies, word for word in their digests.

    Otherwise a copy looks as if it did not say what it says.
    """
    dossier = knowledge.dossier
    twins = _twins(dossier)
    if not twins:
        return
    for document in dossier.documents:
        for path, cited in _cited_together(document):
            articles = {each.article for each in cited}
            for citation in cited:
                missing = [each for each in twins.get(citation, ()) if each.article not in articles]
                if missing:
                    message = f"'{citation}' is cited without '{missing[0]}', which says the same in a copy"
                    remedy = f"Cite both: {citation}, {missing[0]}."
                    place = document.place(path, str(citation))
                    yield Diagnostic("uncited-twin", place, message, remedy, Severity.ADVICE)


def _twins(dossier: Dossier) -> Twins:
    """Return the paragraphs that have twins in other articles, each with these."""
    same: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    for key, article in dossier.articles.items():
        for paragraph in filter(lambda each: not is_to_fill(each.text), article.digest):
            same[article.work, " ".join(paragraph.text.split())].append(Citation(key, paragraph.number))
    return {
        one: others
        for group in same.values()
        for one in group
        if (others := tuple(each for each in group if each.article != one.article))
    }


def _cited_together(document: Document) -> Iterator[tuple[Path, tuple[Citation, ...]]]:
    """Yield the citations of each list of sources, and of each mark in a running text, with where they stand."""
    lists: dict[Path, list[Citation]] = defaultdict(list)
    for path, citation in document.citations:
        lists[path[:-1]].append(citation)
    yield from ((path, tuple(cited)) for path, cited in lists.items())
    for leaf in document.leaves:
        if isinstance(leaf.marker, Prose):
            yield from ((leaf.path, tuple(_readable(mark))) for mark in citation_marks(leaf.value))


def _readable(mark: tuple[str, ...]) -> Iterator[Citation]:
    for text in mark:
        try:
            yield parse_citation(text)
        except BadCitationError:  # the link stage reports it
            continue

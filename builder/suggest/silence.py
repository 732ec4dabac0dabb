"""Paragraphs on which nothing rests, and those of a text that have no digest."""

from collections.abc import Iterator

from builder.suggest.reading import Passage, Reading
from builder.suggest.suggestion import Kind, Suggestion, flow


def silent_paragraphs(reading: Reading) -> Iterator[Suggestion]:
    """Yield each paragraph that nothing cites, and each of a text that the article neither retells nor leaves out.

    Of an article that has not been entered nothing is said: nothing can rest on it yet.
    """
    article = reading.entered
    if article is None:
        return
    retold = {each.number for each in article.digest}
    left_out = {number for each in article.left_out for number in each.paragraphs}
    if reading.is_text and len(reading.passages) != article.paragraphs:
        yield _other_number(reading, article.paragraphs)
    for passage in reading.passages:
        if passage.number in left_out:
            continue
        if passage.number not in retold:
            yield _not_retold(reading, passage)
        elif not reading.knowledge.support.of(reading.cite(passage)).total:
            yield _silent(reading, passage)


def _silent(reading: Reading, passage: Passage) -> Suggestion:
    documents = reading.knowledge.dossier.document_of
    named = sorted(each.record for each in reading.names[passage.number] if documents[each.record].path)
    return Suggestion(
        kind=Kind.SILENT,
        paragraph=passage.number,
        what=_beginning(passage),
        why="No statement, claim or disagreement cites this paragraph.",
        file=documents[named[0]].path if named else "events/<id>.yml",
        field="statements",
        lines=(flow({"text": None, "sources": [str(reading.cite(passage))]}),),
    )


def _not_retold(reading: Reading, passage: Passage) -> Suggestion:
    return Suggestion(
        kind=Kind.SILENT,
        paragraph=passage.number,
        what=_beginning(passage),
        why="The digest has no such paragraph, and left-out does not name it. Retell it, or leave it out.",
        file=f"articles/{reading.article}.md",
        lines=(f"¶{passage.number} …",),
        others=(flow({"paragraphs": [passage.number], "what": None}),),
    )


def _other_number(reading: Reading, entered: int) -> Suggestion:
    number = len(reading.passages)
    return Suggestion(
        kind=Kind.SILENT,
        paragraph=0,
        what=f"The text has {number} paragraphs, and the article says {entered}",
        why="Paragraphs are the lines that are not empty, counted from 1; the numbers below may be those of others.",
        file=f"articles/{reading.article}.md",
        field="paragraphs",
        lines=(f"paragraphs: {number}",),
    )


def _beginning(passage: Passage) -> str:
    """Return the first words of a paragraph."""
    words = passage.text.split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")

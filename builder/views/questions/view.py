"""What is not known: the open questions in the order written, each with what the articles do say."""

from dataclasses import dataclass

from builder.link.nodes import Inline
from builder.model.records import Questions
from builder.render.paging import Listing
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class QuestionView:
    """An open question: what the articles do say, and the records concerned."""

    id: str
    question: str
    note: tuple[Inline, ...]
    about: tuple[str, ...]


def questions(teller: Teller) -> Listing[str, QuestionView]:
    """Return the open questions in the order written."""
    found = tuple(
        QuestionView(each.id, each.question, teller.prose(document, "questions", index, "note"), each.about)
        for document in teller.dossier.documents
        if isinstance(document.model, Questions)
        for index, each in enumerate(document.model.questions)
    )
    return Listing(view=None, runs=(("", found),))

"""Arrows between events as pages show them: how the one followed the other, and on what that rests."""

from dataclasses import dataclass

from builder.know.chains import Arrow
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class ArrowView:
    """That one event followed another: how, read from the later one and from the earlier, and the statement."""

    earlier: str
    later: str
    label: str
    reverse: str
    fact: Fact

    @property
    def is_inferred(self) -> bool:
        """Whether it rests on the editor's reasoning."""
        return bool(self.fact.inferred)


def arrow_view(teller: Teller, arrow: Arrow) -> ArrowView:
    """Return the view of an arrow."""
    word = teller.dossier.vocabulary.label("follows", arrow.step.as_)
    document, path = teller.dossier.document_of[arrow.later], ("follows", arrow.index)
    fact = teller.fact(document, path, arrow.step, (teller.record_link(arrow.earlier),), word.label)
    return ArrowView(arrow.earlier, arrow.later, word.label, word.reverse or word.label, fact)

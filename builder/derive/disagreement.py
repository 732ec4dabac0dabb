"""The page of a disagreement, and the index of all of them by kind."""

from collections import defaultdict
from dataclasses import dataclass

from builder.derive.facts import Fact, Material
from builder.derive.found import FoundView, found_for
from builder.link.nodes import Inline
from builder.model.document import Document
from builder.model.records import Disagreement


@dataclass(frozen=True, slots=True)
class DisagreementView:
    """The page of a disagreement: its sides as facts, the editor's remark, the records concerned.

    `found` are the statements of records that differ on it, as the program found them.
    """

    id: str
    title: str
    kind: str
    sides: tuple[Fact, ...]
    assessment: tuple[Inline, ...]
    about: tuple[str, ...]
    articles: tuple[str, ...]
    works: int
    found: tuple[FoundView, ...]


def disagreement_view(material: Material, document: Document, disagreement: Disagreement) -> DisagreementView:
    """Return the view of a disagreement."""
    sides = tuple(
        Fact(
            "",
            material.prose(document, "sides", index, "view"),
            each.sources,
            material.voice(each.according_to),
        )
        for index, each in enumerate(disagreement.sides)
    )
    articles = tuple(sorted({source.article for side in sides for source in side.sources if source.paragraph}))
    return DisagreementView(
        document.id,
        disagreement.title,
        material.dossier.vocabulary.label("disagreements", disagreement.kind).label,
        sides,
        material.prose(document, "assessment"),
        disagreement.about,
        articles,
        len(material.dossier.works(articles)),
        found_for(material, document.id),
    )


def disagreements_by_kind(material: Material) -> list[tuple[str, str, list[DisagreementView]]]:
    """Return the editor's disagreements, by kind in the order of the vocabulary: word, label, views."""
    found: dict[str, list[DisagreementView]] = defaultdict(list)
    for document in material.dossier.documents:
        if isinstance(document.model, Disagreement):
            found[document.model.kind].append(disagreement_view(material, document, document.model))
    labels = material.dossier.vocabulary.disagreements
    return [(kind, label.label, found[kind]) for kind, label in labels.items() if kind in found]

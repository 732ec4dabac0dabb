"""The page of a disagreement."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from builder.know.concerns import Entry
from builder.link.nodes import Inline
from builder.model.marked import marked
from builder.views.parts.facts import Fact
from builder.views.parts.found import FoundView, views_of
from builder.views.parts.teller import Teller
from builder.views.site import PageView, Site


@dataclass(frozen=True, slots=True, kw_only=True)
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
    found: tuple[FoundView, ...]


def disagreement_pages(site: Site) -> Iterator[PageView]:
    """Yield the page of each disagreement that an editor entered."""
    for key, entry in site.teller.knowledge.concerns.entries.items():
        yield PageView(
            path=site.routes.disagreement(key),
            template="disagreements/page.md.jinja",
            title=entry.model.title,
            view=partial(_made, site.teller, key),
            description=partial(
                site.described, marked("One point on which accounts differ: who says what, and where it stands.")
            ),
            source=entry.document.path,
        )


def disagreement_views(teller: Teller) -> dict[str, DisagreementView]:
    """Return the editor's disagreements by id, in the vocabulary's order of kinds."""
    return {key: _view(teller, entry) for key, entry in teller.knowledge.concerns.entries.items()}


def _made(teller: Teller, key: str) -> DisagreementView:
    return teller.once(disagreement_views)[key]


def _view(teller: Teller, entry: Entry) -> DisagreementView:
    document, model = entry.document, entry.model
    sides = (
        Fact("", teller.prose(document, "sides", index, "view"), each.sources, teller.voice(each.according_to))
        for index, each in enumerate(model.sides)
    )
    return DisagreementView(
        id=entry.id,
        title=model.title,
        kind=teller.dossier.vocabulary.label("disagreements", model.kind).label,
        sides=tuple(sides),
        assessment=teller.prose(document, "assessment"),
        about=model.about,
        found=views_of(teller, teller.knowledge.differences.covered_by(entry.id)),
    )

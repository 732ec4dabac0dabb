"""Claims as pages show them: what was said, by whom, for whom, to whom, when and how."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.know.claims import Placed
from builder.link.nodes import Inline, plain
from builder.model.refs import Citation
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A claim: what was said, by whom, for whom, to whom, when and how; `article` is the one it is stored with.

    `reporter` is through whom it is known, if that is somebody else than the article.
    """

    id: str
    article: str
    says: tuple[Inline, ...]
    speaker: tuple[Inline, ...]
    behalf: tuple[Inline, ...]
    to: tuple[Inline, ...]
    reporter: tuple[Inline, ...]
    when: str
    manner: str
    anonymity: str
    sources: tuple[Citation, ...]
    note: tuple[Inline, ...]


def claim_views(teller: Teller, found: Iterable[Placed]) -> tuple[ClaimView, ...]:
    """Return the views of claims, in the order given."""
    known = teller.once(_all)
    return tuple(known[each.claim.id] for each in found)


def claim_view(teller: Teller, claim_id: str) -> ClaimView:
    """Return one claim by its id."""
    return teller.once(_all)[claim_id]


def opening_of(teller: Teller, claim_id: str, words: int = 7) -> str:
    """Return the first words of what was said, as plain text, by which one claim of a speaker is told from another."""
    said = plain(claim_view(teller, claim_id).says).split()
    return " ".join(said[:words]) + (" …" if len(said) > words else "")


def _all(teller: Teller) -> dict[str, ClaimView]:
    return {each.claim.id: _view(teller, each) for each in teller.knowledge.claims.all}


def _view(teller: Teller, placed: Placed) -> ClaimView:
    vocabulary, claim = teller.dossier.vocabulary, placed.claim
    path = ("claims", placed.index)
    return ClaimView(
        id=claim.id,
        article=placed.article,
        says=teller.prose(placed.document, *path, "says"),
        speaker=teller.voice(claim.speaker),
        behalf=(teller.record_link(claim.on_behalf_of),) if claim.on_behalf_of else (),
        to=teller.voice(claim.to),
        reporter=teller.voice(claim.according_to),
        when=teller.words.date(claim.when) if claim.when else "",
        manner=vocabulary.label("manners", claim.manner).label,
        anonymity=vocabulary.label("anonymity", claim.anonymity).label,
        sources=claim.sources,
        note=teller.prose(placed.document, *path, "note"),
    )

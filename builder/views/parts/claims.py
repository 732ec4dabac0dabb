"""Claims as pages show them: what was said, by whom, for whom, to whom, when and how."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from builder.know.claims import Placed
from builder.link.nodes import Inline, plain
from builder.model.refs import Citation
from builder.views.parts.teller import Teller
from builder.views.parts.wording import nodes_in_a_row


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """A claim: what was said, by whom, for whom, to whom, when and how; `article` is the one it is stored with.

    `reporter` is through whom it is known, if that is somebody else than the article. `shared` are the ids of others
    that are told with it, being the same but for who spoke.
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
    shared: tuple[str, ...] = ()


def claim_views(teller: Teller, found: Iterable[Placed]) -> tuple[ClaimView, ...]:
    """Return the views of claims, in the order given; what several said alike is told once, with all who said it."""
    known = teller.once(_all)
    alike: dict[ClaimView, list[ClaimView]] = {}
    for each in found:
        view = known[each.claim.id]
        alike.setdefault(replace(view, id="", speaker=()), []).append(view)
    return tuple(_told_once(teller, views) for views in alike.values())


def _told_once(teller: Teller, views: list[ClaimView]) -> ClaimView:
    first, *others = views
    speakers = nodes_in_a_row(teller.words, tuple(dict.fromkeys(each.speaker for each in views)))
    return replace(first, speaker=speakers, shared=tuple(each.id for each in others))


def number_of(views: Iterable[ClaimView]) -> int:
    """Return how many claims are told in these views."""
    return sum(1 + len(each.shared) for each in views)


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

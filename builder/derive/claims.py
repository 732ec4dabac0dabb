"""Who said what: claims as pages show them, by speaker, by subject and by article."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from builder.derive.facts import Material
from builder.link.nodes import Inline, plain
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Claim, Claims
from builder.model.refs import Citation

Placed = tuple[Document, int, Claim]
"""A claim with its file and its place there."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim: what was said, by whom, for whom, to whom, when and how."""

    id: str
    article: str
    says: tuple[Inline, ...]
    speaker: tuple[Inline, ...]
    behalf: tuple[Inline, ...]
    to: tuple[Inline, ...]
    when: str
    manner: str
    anonymity: str
    sources: tuple[Citation, ...]
    note: tuple[Inline, ...]


def claims_by(material: Material, actor: str) -> tuple[ClaimView, ...]:
    """Return what an actor said, or others on its behalf."""
    return _views(material, _by_speaker(material.dossier).get(actor, ()))


def claims_about(material: Material, record: str) -> tuple[ClaimView, ...]:
    """Return what was said about a record by others."""
    about = _by_subject(material.dossier).get(record, ())
    return _views(material, [each for each in about if record not in (each[2].speaker, each[2].on_behalf_of)])


def claims_in(material: Material, article: str) -> tuple[ClaimView, ...]:
    """Return the claims stored with an article, in the order of its paragraphs."""
    found = [_view(material, *each) for each in _by_article(material.dossier).get(article, ())]
    return tuple(sorted(found, key=lambda each: min((source.paragraph for source in each.sources), default=0)))


def claim_view(material: Material, claim_id: str) -> ClaimView:
    """Return one claim by its id."""
    return _view(material, *_by_id(material.dossier)[claim_id])


def opening_of(material: Material, claim_id: str, words: int = 7) -> str:
    """Return the first words of what was said, as plain text, by which one claim of a speaker is told from another."""
    document, index, _ = _by_id(material.dossier)[claim_id]
    said = plain(material.prose(document, "claims", index, "says")).split()
    return " ".join(said[:words]) + (" …" if len(said) > words else "")


def all_claims(material: Material) -> list[tuple[Claim, ClaimView]]:
    """Return every claim with its view, in the order of files."""
    return [(each[2], _view(material, *each)) for each in _all(material.dossier)]


def _views(material: Material, found: Iterable[Placed]) -> tuple[ClaimView, ...]:
    return tuple(_view(material, *each) for each in sorted(found, key=_order))


def _order(found: Placed) -> tuple[str, str]:
    _, _, claim = found
    return (claim.when.first.isoformat() if claim.when else "9999", claim.id)


def _view(material: Material, document: Document, index: int, claim: Claim) -> ClaimView:
    vocabulary = material.dossier.vocabulary
    path = ("claims", index)
    return ClaimView(
        claim.id,
        document.id,
        material.prose(document, *path, "says"),
        material.voice(claim.speaker),
        (material.record_link(claim.on_behalf_of),) if claim.on_behalf_of else (),
        material.voice(claim.to),
        str(claim.when) if claim.when else "",
        vocabulary.label("manners", claim.manner).label,
        vocabulary.label("anonymity", claim.anonymity).label,
        claim.sources,
        material.prose(document, *path, "note"),
    )


@lru_cache(maxsize=4)
def _by_id(dossier: Dossier) -> dict[str, Placed]:
    return {each[2].id: each for each in _all(dossier)}


@lru_cache(maxsize=4)
def _by_article(dossier: Dossier) -> dict[str, list[Placed]]:
    """Return the claims stored with each article."""
    return {key: list(found) for key, found in groupby(_all(dossier), key=lambda each: each[0].id)}


@lru_cache(maxsize=4)
def _by_speaker(dossier: Dossier) -> dict[str, list[Placed]]:
    """Return the claims of each actor and those made on its behalf."""
    found: dict[str, list[Placed]] = defaultdict(list)
    for each in _all(dossier):
        for voice in {each[2].speaker, each[2].on_behalf_of} - {None}:
            found[str(voice)].append(each)
    return found


@lru_cache(maxsize=4)
def _by_subject(dossier: Dossier) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = defaultdict(list)
    for each in _all(dossier):
        for record in dict.fromkeys(each[2].about):
            found[record].append(each)
    return found


@lru_cache(maxsize=4)
def _all(dossier: Dossier) -> tuple[Placed, ...]:
    return tuple(
        (document, index, claim)
        for document in dossier.documents
        if isinstance(document.model, Claims)
        for index, claim in enumerate(document.model.claims)
    )

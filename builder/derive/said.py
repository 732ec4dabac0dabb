"""How an attribution was said: named or not, quoted or not, for whom. The claims that match it know.

A claim matches if it has the same speaker, cites one of the same paragraphs and is about the event; if none is about
the event, those about the actor named.
"""

from collections import defaultdict
from functools import lru_cache

from builder.derive.facts import Material
from builder.link.nodes import Inline, RecordLink, Text
from builder.model.dossier import Dossier
from builder.model.records import Attribution, Claim
from builder.model.refs import Citation


def said(material: Material, event: str, entry: Attribution) -> tuple[Inline, ...]:
    """Return how an attribution was said, in brackets with links to the claims; nothing if no claim matches."""
    label, dossier = material.dossier.vocabulary.label, material.dossier
    claims = _matching(dossier, event, entry)
    if not claims:
        return ()
    ways: dict[str, str] = {}
    for each in claims:
        ways.setdefault(label("manners", each.manner).label, each.id)
    parts: list[Inline] = [Text(" (" + label("anonymity", claims[0].anonymity).label)]
    for way, claim in ways.items():
        link = RecordLink(dossier.article_of_claim[claim], (Text(way),), f"claim-{claim}")
        parts += [Text("; "), link]
    for behalf in dict.fromkeys(each.on_behalf_of for each in claims if each.on_behalf_of):
        parts += [Text("; for "), material.record_link(behalf)]
    return (*parts, Text(")"))


def _matching(dossier: Dossier, event: str, entry: Attribution) -> list[Claim]:
    by_paragraph = _claims(dossier)
    found = {each.id: each for source in entry.sources for each in by_paragraph.get((entry.by, source), ())}
    near = sorted(found.values(), key=lambda each: dossier.article_of_claim[each.id])
    return [each for each in near if event in each.about] or [each for each in near if entry.of in each.about]


@lru_cache(maxsize=4)
def _claims(dossier: Dossier) -> dict[tuple[str, Citation], list[Claim]]:
    """Return the claims by speaker and paragraph."""
    found: dict[tuple[str, Citation], list[Claim]] = defaultdict(list)
    for claim in dossier.claims.values():
        for source in claim.sources:
            found[claim.speaker, source].append(claim)
    return found

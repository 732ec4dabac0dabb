"""Invented sentences of about the length, and with about the variety of words, that newspapers have.

Common words are few and stand often. Rare ones are made of two, so that a longer dossier has more of them.
"""

from collections.abc import Sequence

from tests.synthetic.draw import Draw, words

NOUNS = words(
    "toll boat crew harbour quay lamp storm net cargo tide rope letter promise vote council market ferry pilot anchor "
    "lighthouse warehouse ledger licence signal wreck rescue barrel chart current breakwater crane dispute fee customs "
    "fleet gale hull inquiry jetty keel lantern mast mooring oar petition quarantine reef sail shipment strike tax "
    "tunnel union vessel wage yard assembly blockade channel deck engine fog guard island journey keeper lease"
)
VERBS = words(
    "raised suspended refused repaired inspected counted delayed closed opened defended doubted feared found followed "
    "gathered ignored joined left lost measured missed moved named offered paid postponed praised promised questioned "
    "reached rejected remembered replaced reported rescued searched settled shared signed stopped supported threatened "
    "towed traded visited warned watched welcomed withdrew"
)
ADJECTIVES = words(
    "old new higher quiet open broken public private heavy narrow northern southern eastern western early late angry "
    "careful costly empty foreign former hidden joint local lost main major minor official secret sudden temporary"
)
FIRST_PARTS = words(
    "harbour lamp storm net rope tide boat sail sea salt fish quay toll fog wind rock wreck mast deck anchor"
)
SECOND_PARTS = words(
    "keeper master line house worker watch chart maker light song market fee guard warden loft stone path gate bell book "
    "clerk mender breaker singer runner tax store wall post yard cloth hook cutter finder walker reader caller feast"
)
DAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
PATTERNS = (
    "{who} {verb} the {adjective} {noun} of {where} on a {day}",
    "In {where} the {noun} was {verb2} by people from the {rare}, {who} says",
    "About {number} {noun}s and a {rare} were {verb2} near {where}",
    "The {adjective} {rare} {verb} a {noun}, while {who} {verb} the {noun2}",
    "Nobody in {where} knows why the {noun} {verb} the {adjective} {noun2} before {day}",
    "{who} had {verb2} the {rare} for {number} days",
    "Without a {adjective} {noun}, says {who}, no {rare} can be {verb2}",
    "Then the {noun} of the {rare} {verb} {where}, and {number} people {verb} it",
    "A {rare} from {where} spoke of a {adjective} {noun} and an unpaid {noun2}",
    "It was the {adjective} {noun}, not the {noun2}, that {who} {verb}",
    "Whether {who} {verb} the {rare} or the {noun} is open",
    "Some {number} {rare}s {verb}, others {verb} the {adjective} {noun2}",
    "For the {adjective} {noun} {who} blames the {rare} of {where}",
    "By {day} the {noun} had {verb2} every {rare} between the {noun2} and {where}",
    "{where} lies behind the {adjective} {noun2}; its {rare} {verb} the {noun}",
    "Before the {noun}, {number} {adjective} {noun2}s were {verb2} at the {rare}",
)


def rare_word(draw: Draw) -> str:
    """Return a word that a text has once, if at all."""
    return draw.one(FIRST_PARTS) + draw.one(SECOND_PARTS)


def sentence(draw: Draw, who: str, where: str) -> str:
    """Return a sentence about somebody and a place, without its full stop."""
    found = draw.one(PATTERNS).format(
        who=who,
        where=where,
        verb=draw.one(VERBS),
        verb2=draw.one(VERBS),
        noun=draw.famous(NOUNS),
        noun2=draw.one(NOUNS),
        adjective=draw.one(ADJECTIVES),
        rare=rare_word(draw),
        number=draw.between(2, 400),
        day=draw.one(DAYS),
    )
    return found[0].upper() + found[1:]


def cited(draw: Draw, people: Sequence[str], places: Sequence[str], citations: Sequence[str]) -> str:
    """Return a paragraph with one sentence for each citation, which stands at its end."""
    return " ".join(f"{sentence(draw, draw.one(people), draw.one(places))} [@{citation}]." for citation in citations)


def paragraph(draw: Draw, people: Sequence[str], places: Sequence[str]) -> str:
    """Return a paragraph of one to four sentences."""
    count = draw.between(1, 4)
    return " ".join(f"{sentence(draw, draw.one(people), draw.one(places))}." for _ in range(count))


def headline(draw: Draw, where: str) -> str:
    """Return a headline."""
    words = f"{draw.one(ADJECTIVES)} {rare_word(draw)} {draw.one(VERBS)} {draw.one(NOUNS)}".title()
    return f"{words} in {where}" if draw.happens(0.6) else f"{where}: {words}"

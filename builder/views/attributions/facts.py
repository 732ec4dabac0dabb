"""The attributions of an event: in order of time, each ready to print, with how it was said."""

from collections.abc import Iterable
from dataclasses import replace

from builder.know.stances import Stance
from builder.link.nodes import Inline, RecordLink, Text, plain
from builder.views.parts.facts import Fact
from builder.views.parts.teller import Teller
from builder.views.parts.values import aimed_at
from builder.views.parts.wording import nodes_in_a_row, nodes_of


def attributions_of(teller: Teller, event: str) -> tuple[Fact, ...]:
    """Return who says who did an event, under "whom – what is said of that actor": each in order of time.

    What several say alike is one fact with all of them.
    """
    alike: dict[object, tuple[Fact, list[tuple[Inline, ...]]]] = {}
    for each in teller.knowledge.stances.on(event):
        fact = attribution_fact(teller, each, plain(aimed_at(teller, each.entry)), voiced=False)
        _, voices = alike.setdefault(replace(fact, value=(Text(plain(fact.value)),)), (fact, []))
        voices.append(teller.voice(each.entry.by))
    facts = [
        replace(fact, value=(*nodes_in_a_row(teller.words, tuple(dict.fromkeys(voices))), *fact.value))
        for fact, voices in alike.values()
    ]
    labels = [each.label for each in facts]
    return tuple(sorted(facts, key=lambda each: labels.index(each.label)))


def attribution_fact(
    teller: Teller,
    stance: Stance,
    label: str,
    before: Iterable[Inline] = (),
    *,
    dated: bool = True,
    voiced: bool = True,
) -> Fact:
    """Return an attribution as a fact: who says so, when, how it was said, on what evidence; `before` comes first."""
    document, entry, words = teller.dossier.document_of[stance.event], stance.entry, teller.words
    value = [*before, *(teller.voice(entry.by) if voiced else ())]
    if dated and entry.when:
        value.append(Text(f", {words.date(entry.when)}"))
    value += _said(teller, stance)
    if entry.evidence:
        evidence = words.gettext("Evidence: %(evidence)s.", evidence=entry.evidence)
        value.append(Text(f". {evidence}"))
    return teller.fact(document, ("attributions", stance.index), entry, value, label)


def _said(teller: Teller, stance: Stance) -> tuple[Inline, ...]:
    """Return how an attribution was said, in brackets with links to the claims; nothing if no claim matches."""
    label, dossier = teller.dossier.vocabulary.label, teller.dossier
    claims = teller.knowledge.claims.behind(stance.event, stance.entry)
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
        spoken_for = teller.words.gettext_parts("for %(actor)s", actor=(teller.record_link(behalf),))
        parts += nodes_of(("; ", *spoken_for))
    for reporter in dict.fromkeys(each.according_to for each in claims if each.according_to):
        known = teller.words.gettext_parts("according to %(voice)s", voice=teller.voice(reporter))
        parts += nodes_of(("; ", *known))
    return (*parts, Text(")"))

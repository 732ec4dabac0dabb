"""The page of an actor."""

from builder.derive.chronology import events_of_actor
from builder.derive.facts import Fact, Material, sections
from builder.derive.named import named_as_responsible
from builder.derive.outlets import articles_of
from builder.derive.record import RecordView, record_view
from builder.derive.times import time_of_role
from builder.derive.values import quantities_of
from builder.link.nodes import Text
from builder.model.document import Document
from builder.model.records import Actor, Role


def actor_view(material: Material, document: Document, actor: Actor) -> RecordView:
    """Return the view of an actor."""
    vocabulary = material.dossier.vocabulary
    kind = vocabulary.label("kinds.actor", actor.kind)
    roles = tuple(
        material.fact(document, ("roles", index), role, (Text(_role_text(material, role)),))
        for index, role in enumerate(actor.roles)
    )
    return record_view(
        material,
        document,
        actor,
        kind,
        side=vocabulary.label("sides", actor.side),
        crumbs=(("actors", "Who"), (f"actors#{actor.side}", vocabulary.label("sides", actor.side).label)),
        box=tuple(Fact("Role", each.value, each.sources, each.voice, each.inferred, each.note) for each in roles),
        sections=sections(
            ("Figures", "figures", quantities_of(material, document, actor)),
            named_as_responsible(material, document.id),
            ("Articles here", "articles", articles_of(material, document.id)),
            ("What the articles say", "statements", material.statements_of(document, actor)),
        ),
        events=events_of_actor(material, document.id),
    )


def _role_text(material: Material, role: Role) -> str:
    """Return a role with the time for which it is known: never longer than the articles show."""
    known = time_of_role(material.dossier, role)
    return f"{role.value} ({known})" if known else role.value

"""Data of the network tool: the records drawn and the ties between them, as the drawing numbers them."""

from collections.abc import Iterator

from builder.model.site import published
from builder.views.network.view import network_of
from builder.views.parts.fact_line import fact_line
from builder.views.parts.ties import group_labels
from builder.views.site import Site


def network_data(site: Site) -> Iterator[tuple[str, object]]:
    """Yield data/network.js: records as name, address, fact, sector; ties as ends, words, group, time, days, key."""
    network = site.teller.once(network_of)
    places = {each.id: place for place, each in enumerate(network.members)}
    sectors = list(network.sectors)
    records = [
        [
            each.name,
            published(site.routes.record(each.id)),
            str(fact_line(site.teller, each.id)),
            sectors.index(each.sector),
            each.ties,
        ]
        for each in network.members
    ]
    ties = [
        [
            places[tie.source],
            places[tie.target],
            tie.label,
            tie.reverse,
            tie.group,
            tie.time,
            tie.first.isoformat() if tie.first else "",
            tie.last.isoformat() if tie.last else "",
            int(tie.is_inferred),
            tie.key,
        ]
        for tie in network.drawn
    ]
    colours = [[key, label.label, label.colour] for key, label in network.sectors.items()]
    groups = [[key, label] for key, label in group_labels(site.dossier).items()]
    yield "network", {"records": records, "ties": ties, "sectors": colours, "groups": groups}

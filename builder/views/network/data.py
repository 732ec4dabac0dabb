"""Data of the network tool: the records drawn and the ties between them, as the drawing numbers them."""

from collections.abc import Iterator

from builder.model.site import published
from builder.render.columns import columns
from builder.views.network.view import network_of
from builder.views.parts.fact_line import fact_line
from builder.views.parts.ties import group_labels
from builder.views.site import Site


def network_data(site: Site) -> Iterator[tuple[str, object]]:
    """Yield data/network.js; ties and sectors are meant by their places among the records and sectors."""
    network = site.teller.once(network_of)
    places = {each.id: place for place, each in enumerate(network.members)}
    sectors = list(network.sectors)
    records = (
        {
            "name": each.name,
            "path": published(site.routes.record(each.id)),
            "fact": str(fact_line(site.teller, each.id)),
            "sector": sectors.index(each.sector),
            "ties": each.ties,
        }
        for each in network.members
    )
    ties = (
        {
            "source": places[tie.source],
            "target": places[tie.target],
            "label": tie.label,
            "reverse": tie.reverse,
            "group": tie.group,
            "time": tie.time,
            "first": tie.first.isoformat() if tie.first else "",
            "last": tie.last.isoformat() if tie.last else "",
            "inferred": tie.is_inferred,
            "key": tie.key,
            "voice": tie.voice,
            "remark": tie.has_remark,
        }
        for tie in network.drawn
    )
    colours = ({"key": key, "label": label.label, "colour": label.colour} for key, label in network.sectors.items())
    groups = ({"group": key, "label": label} for key, label in group_labels(site.teller).items())
    yield (
        "network",
        {"records": columns(records), "ties": columns(ties), "sectors": columns(colours), "groups": columns(groups)},
    )

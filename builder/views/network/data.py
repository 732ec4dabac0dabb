"""Data of the network tool: the records and the ties between them, which it knows by their places in the lists.

Texts are kept once, each beside the lines into which the two drawings around a record break it, and so is the name of
a record as it stands in the middle: the browser breaks no line.
"""

from collections.abc import Iterator

from builder.model.site import published
from builder.render.columns import columns
from builder.render.svg_text import whole_lines
from builder.views.network.star import NARROW, WIDE
from builder.views.network.tie_kinds import tie_kinds
from builder.views.network.view import Network, network_of, tie_views
from builder.views.network.whole import WIDTH, whole_of
from builder.views.parts.fact_line import fact_line
from builder.views.parts.teller import Teller
from builder.views.site import Site

FRAMES = (WIDE, NARROW)


class Texts:
    """Texts by the place that each got when it was first asked for; the first is empty."""

    def __init__(self) -> None:
        self._places = {"": 0}

    def place(self, text: str) -> int:
        """Return the place of a text."""
        return self._places.setdefault(text, len(self._places))

    def columns(self) -> dict[str, list[str]]:
        """Return the texts, and where it is not one line in a drawing, the lines."""
        texts = list(self._places)
        return {"plain": texts, **{frame.name: [_broken(each, frame.letters) for each in texts] for frame in FRAMES}}


def _broken(text: str, letters: int) -> str:
    """Return the lines of a text in one, nothing if it is one line."""
    lines = whole_lines(text, letters)
    return "" if lines == (text,) else "\n".join(lines)


def network_data(site: Site) -> Iterator[tuple[str, object]]:
    """Yield data/network.js, and data/network-whole.js with the drawing of all."""
    teller, texts = site.teller, Texts()
    network, ties = teller.once(network_of), teller.once(tie_views)
    words: dict[tuple[str, str, str], int] = {}
    records = columns(_records(site, network, texts))
    drawn = columns(_ties(teller, network, texts, words))
    kinds = {key: kind for key, kind in teller.once(tie_kinds).items() if key in {each.group for each in ties.values()}}
    groups = list(kinds)
    yield (
        "network",
        {
            "records": records,
            "ties": drawn,
            "words": columns(
                {"group": groups.index(group), "label": texts.place(label), "reverse": texts.place(reverse)}
                for group, label, reverse in words
            ),
            "sectors": columns(
                {
                    "key": key,
                    "label": label.label,
                    "colour": label.colour,
                    "sort": key.removesuffix("-") if key[-1] == "-" else "actor",
                }
                for key, label in network.sectors.items()
            ),
            "groups": columns({"group": each.group, "label": each.label, "look": each.look} for each in kinds.values()),
            "texts": texts.columns(),
            "drawn": len(network.drawn),
            "frames": columns(
                {"name": each.name, "width": each.width, "end": each.end, "most": each.most} for each in FRAMES
            ),
        },
    )
    yield "network-whole", _whole(network, list(ties))


def _records(site: Site, network: Network, texts: Texts) -> Iterator[dict[str, object]]:
    sectors = list(network.sectors)
    for each in network.members:
        yield {
            "text": texts.place(each.name),
            "path": published(site.routes.record(each.id)),
            "fact": str(fact_line(site.teller, each.id)),
            "sector": sectors.index(each.sector),
            **{frame.name: _broken(each.name, frame.middle_letters) for frame in FRAMES},
        }


def _ties(
    teller: Teller, network: Network, texts: Texts, words: dict[tuple[str, str, str], int]
) -> Iterator[dict[str, object]]:
    places = {each.id: place for place, each in enumerate(network.members)}
    for tie in teller.once(tie_views).values():
        yield {
            "source": places[tie.source],
            "target": places[tie.target],
            "words": words.setdefault((tie.group, tie.label, tie.reverse), len(words)),
            "time": texts.place(tie.time),
            "dated": int(tie.is_dated),
            "first": tie.first.isoformat() if tie.first else "",
            "last": tie.last.isoformat() if tie.last else "",
            "inferred": int(tie.is_inferred),
            "key": tie.key,
            "voice": tie.voice,
            "remark": int(tie.has_remark),
        }


def _whole(network: Network, keys: list[str]) -> dict[str, object]:
    whole = whole_of(network)
    records = {each.id: place for place, each in enumerate(network.members)}
    ties = {key: place for place, key in enumerate(keys)}
    return {
        "width": WIDTH,
        "height": whole.height,
        "headings": columns(
            {"label": each.label, "x": each.x, "y": each.y, "left": int(each.is_left)} for each in whole.headings
        ),
        "places": columns(
            {
                "record": records[each.record],
                "x": each.x,
                "y": each.y,
                "left": int(each.is_left),
                "lines": "\n".join(each.lines),
            }
            for each in whole.places
        ),
        "chords": columns({"ties": [ties[tie.key] for tie in each.ties], "line": each.line} for each in whole.chords),
    }

"""Several statements of how many in one line: every citation stays, with its figure and voice where they differ."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from builder.link.nodes import Cite, Emphasis, Inline, Text, plain
from builder.model.refs import Citation
from builder.views.parts.facts import Fact
from builder.views.parts.wording import nodes_of
from builder.words import Words


def folded(
    words: Words,
    who: Sequence[Inline],
    figure: str,
    readings: Sequence[Fact],
    works: Callable[[Iterable[Citation]], int],
) -> Fact:
    """Return statements about one group as one fact: who, how many, and every reading with its voice and citations.

    A reading that gives the figure itself does not repeat it. Before its citations stands how many works they are. A
    remark on one of several statements is followed by the citations of that one.
    """
    merged = _merged(readings)
    value: list[Inline] = [*who]
    if figure:
        value += [Text(": "), Emphasis((Text(figure),), strong=True)]
    for position, each in enumerate(merged):
        same = plain(each.value) == figure
        value += [] if position == 0 and same else [Text("; " if position else " – "), *(() if same else each.value)]
        if each.voice and len(merged) > 1:
            value += nodes_of((" ", *words.gettext_parts("according to %(voice)s", voice=each.voice)))
        if number := works(each.sources):
            value.append(Text(f" ({words.ngettext('%(number)s work', '%(number)s works', number)})"))
        value.append(Cite(each.sources))
    voice = merged[0].voice if len(merged) == 1 else ()
    return Fact("", tuple(value), (), voice, _remarks(readings, "inferred"), _remarks(readings, "note"))


def _merged(readings: Sequence[Fact]) -> list[Fact]:
    """Return the readings, those with the same value and voice as one."""
    found: dict[tuple[object, object], Fact] = {}
    for each in readings:
        known = found.get((each.value, each.voice))
        sources: tuple[Citation, ...] = (*known.sources, *each.sources) if known else each.sources
        found[each.value, each.voice] = replace(each, sources=tuple(dict.fromkeys(sources)))
    return list(found.values())


def _remarks(readings: Sequence[Fact], field: str) -> tuple[Inline, ...]:
    """Return the remarks in one of the fields of the readings, each followed by what it is about."""
    nodes: list[Inline] = []
    for each in readings:
        remark: tuple[Inline, ...] = getattr(each, field)
        if remark:
            nodes += [Text(" ")] if nodes else []
            nodes += remark
            nodes += [Cite(each.sources)] if len(readings) > 1 else []
    return tuple(nodes)

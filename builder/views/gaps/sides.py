"""Facts for which one side of the conflict stands alone, or only people who are not named; see know/voices.py."""

from collections import defaultdict
from collections.abc import Iterator

from builder.know.voices import UNNAMED, Heard, Matter
from builder.link.nodes import Inline, Text
from builder.model.dossier import Dossier
from builder.model.kinds import MATTERS
from builder.views.gaps.gap import Gap, Group, grouped
from builder.views.parts.teller import Teller
from builder.views.parts.wording import field, nodes_of


def one_sided(teller: Teller) -> tuple[Group, ...]:
    """Return the records with matters of which one side of the conflict speaks alone; by side."""
    sides, heard = teller.dossier.vocabulary.sides, teller.knowledge.voices.heard_from_one
    groups = (
        (label, [_gap(teller, record, found[side]) for record, found in heard.items() if side in found])
        for side, label in sides.items()
    )
    return tuple(Group(label.label, tuple(gaps)) for label, gaps in groups if gaps)


def unnamed(teller: Teller) -> tuple[Group, ...]:
    """Return the records with matters of which only people speak who are not named."""
    heard = teller.knowledge.voices.heard_from_one.items()
    return grouped(("", _gap(teller, record, found[UNNAMED])) for record, found in heard if UNNAMED in found)


def _gap(teller: Teller, record: str, heard: Heard) -> Gap:
    """Return the gap: which matters, and whose word they are."""
    words = teller.words
    missing: list[Inline] = []
    for voices, matters in heard.items():
        sentence = words.gettext_parts(
            "%(matters)s: only according to %(voices)s",
            matters=(Text(field("; ".join(_in_words(teller, matters)))),),
            voices=nodes_of(words.listed_parts([teller.voice(each) for each in voices])),
        )
        missing += [*([Text(". ")] if missing else []), *nodes_of(sentence)]
    return Gap(record, tuple(missing))


def _in_words(teller: Teller, matters: list[Matter]) -> Iterator[str]:
    """Yield each field in words, with what it is about in brackets."""
    found: dict[str, list[str]] = defaultdict(list)
    for each in matters:
        found[each.field] += _name_of(teller.dossier, each.field, each.about)
    for name, about in found.items():
        matter = teller.words.translated(MATTERS[name])
        yield f"{matter} ({', '.join(about)})" if about else matter


def _name_of(dossier: Dossier, matter: str, about: str) -> list[str]:
    if section := {"casualties": "outcomes", "figures": "quantities"}.get(matter):
        return [dossier.vocabulary.label(section, about).label]
    if about in dossier.records:
        return [dossier.records[about].shown_name]
    return [about] if about else []

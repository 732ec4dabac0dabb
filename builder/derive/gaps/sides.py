"""Facts for which one side of the conflict stands alone, or only people who are not named; counted in `heard.py`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from builder.derive.facts import Material
from builder.derive.gaps.gap import Gap, Group, grouped
from builder.derive.gaps.heard import MATTERS, UNNAMED, Matter, Voices, heard_from_one
from builder.link.nodes import Inline, Text
from builder.model.dossier import Dossier


def one_sided(material: Material) -> tuple[Group, ...]:
    """Return the records with matters of which one side of the conflict speaks alone; by side."""
    sides, heard = material.dossier.vocabulary.sides, heard_from_one(material.dossier)
    groups = (
        (label, [_gap(material, record, found[side]) for record, found in heard.items() if side in found])
        for side, label in sides.items()
    )
    return tuple(Group(label.label, tuple(gaps)) for label, gaps in groups if gaps)


def unnamed(material: Material) -> tuple[Group, ...]:
    """Return the records with matters of which only people speak who are not named."""
    heard = heard_from_one(material.dossier).items()
    return grouped(("", _gap(material, record, found[UNNAMED])) for record, found in heard if UNNAMED in found)


def _gap(material: Material, record: str, heard: Mapping[Voices, list[Matter]]) -> Gap:
    """Return the gap: which matters, and whose word they are."""
    missing: list[Inline] = []
    for voices, matters in heard.items():
        text = "; ".join(_in_words(material.dossier, matters))
        missing.append(Text(f"{'. ' if missing else ''}{text[:1].upper()}{text[1:]}: only according to "))
        for position, voice in enumerate(voices):
            missing += [Text(" and " if position else ""), *material.voice(voice)]
    return Gap(record, tuple(missing))


def _in_words(dossier: Dossier, matters: list[Matter]) -> Iterator[str]:
    """Yield each field in words, with what it is about in brackets."""
    found: dict[str, list[str]] = defaultdict(list)
    for field, about, _ in matters:
        found[field] += _name_of(dossier, field, about)
    for field, names in found.items():
        yield f"{MATTERS[field]} ({', '.join(names)})" if names else MATTERS[field]


def _name_of(dossier: Dossier, field: str, about: str) -> list[str]:
    if section := {"casualties": "outcomes", "figures": "quantities"}.get(field):
        return [dossier.vocabulary.label(section, about).label]
    return [dossier.records[about].name] if about in dossier.records else []

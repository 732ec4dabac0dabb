"""Repetition: which statement says nothing that another has not said."""

from pathlib import Path

import pytest

from builder.know.repeats import repeats
from tests.factory import MINIMAL, known
from tests.views.known.test_known import STORM

PAIRS = [
    ("when", "{value: 2031-04}", "{value: 2031-04-05}", True),
    ("when", "{value: 2031-04-05}", "{value: 2031-04}", False),
    ("where", "{value: port}", "{value: north-harbour}", True),
    ("where", "{value: north-harbour}", "{value: port}", False),
    ("casualties", "{outcome: drowned, who: people, count: 2}", "{outcome: drowned, who: crews, count: 2}", True),
    ("casualties", "{outcome: drowned, who: crews, count: 2}", "{outcome: drowned, who: people, count: 2}", False),
    ("casualties", "{outcome: drowned, who: crews}", "{outcome: drowned, who: crews, count: 2}", True),
    ("casualties", "{outcome: drowned, who: crews, count: 3}", "{outcome: drowned, who: crews, count: 2}", False),
    ("figures", "{what: boats}", "{what: boats, count: 4}", True),
    ("figures", "{what: boats, count: 4}", "{what: boats, count: 5}", False),
    ("participants", "{actor: guild, role: affected}", "{actor: guild, role: affected}", True),
    (
        "participants",
        "{actor: guild, role: affected, according-to: a boatman}",
        "{actor: guild, role: affected}",
        False,
    ),
    ("attributions", "{by: guild, stance: accuses}", "{by: guild, stance: accuses}", True),
    ("attributions", "{by: guild, stance: accuses, of: guild}", "{by: guild, stance: accuses}", False),
    ("names", "{value: Blow}", "{value: Blow}", True),
    ("names", "{value: Blow}", "{value: Gale}", False),
    ("statements", "{text: It was loud.}", "{text: It was loud.}", False),
]


@pytest.mark.parametrize(("field", "one", "other", "expected"), PAIRS)
def test_what_repeats_what(tmp_path: Path, field: str, one: str, other: str, expected: bool) -> None:
    lines = [f"  - {each[:-1]}, sources: [courier#p2]}}\n" for each in (one, other)]
    port = "name: Port\nkind: harbour\nsummary: A port [@courier#p2].\n"
    harbour = MINIMAL["locations/north-harbour.yml"] + "within:\n  - {value: port, sources: [courier#p2]}\n"
    words = MINIMAL["vocabulary.yml"].replace(
        "crews: {label: Crews}", "people: {label: People}\n  crews: {label: Crews, within: people}"
    )
    files = {
        "events/storm.yml": STORM + f"{field}:\n" + "".join(lines),
        "locations/port.yml": port,
        "locations/north-harbour.yml": harbour,
        "vocabulary.yml": words,
    }
    found = known(tmp_path, files)
    one_entry, other_entry = getattr(found.dossier.events["storm"], field)
    assert repeats(one_entry, other_entry, found.dossier, found.clock, found.places) is expected

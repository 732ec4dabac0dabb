"""What rests on a paragraph, and where on its page it stands."""

from pathlib import Path
from typing import get_args

import pytest
from builder.derive.passages import PARTS, Standing, support_of

from builder.model.records import Actor, Event, Location, Record, Statement
from builder.model.refs import Citation
from tests.factory import MINIMAL, examined


def test_each_statement_leads_to_its_part_of_the_page(tmp_path: Path) -> None:
    lines = (
        "statements:\n  - {text: It rained., sources: [courier#p2]}\n  - {text: It hailed., sources: [courier#p2]}\n"
    )
    found = examined(tmp_path, {"events/storm.yml": MINIMAL["events/storm.yml"] + lines})
    assert found.dossier is not None
    support = support_of(found.dossier, Citation("courier", 2))
    assert support.statements == 7
    standing = next(each for each in support.records if each.record == "storm")
    assert standing == Standing(
        "storm",
        (
            ("summary", "summary"),
            ("facts", "date"),
            ("facts", "place"),
            ("statements", "what the articles say"),
        ),
    )


def test_a_paragraph_that_nothing_cites_supports_nothing(tmp_path: Path) -> None:
    found = examined(tmp_path)
    assert found.dossier is not None
    assert support_of(found.dossier, Citation("courier", 1)).total == 0


@pytest.mark.parametrize("model", [Actor, Location, Event], ids=lambda model: model.__name__)
def test_every_field_that_cites_has_its_part(model: type[Record]) -> None:
    statements = {
        name
        for name, field in model.model_fields.items()
        if any(isinstance(each, type) and issubclass(each, Statement) for each in get_args(field.annotation))
    }
    assert statements
    assert statements <= PARTS.keys()

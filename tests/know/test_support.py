"""What rests on a paragraph, and where on its page it stands."""

from pathlib import Path
from typing import get_args

import pytest

from builder.model.kinds import SHOWN
from builder.model.records import Actor, Article, Event, Location, Record, Statement
from builder.model.refs import Citation
from builder.views.articles.page import Standing, article_view
from tests.factory import MINIMAL, known, teller_of


def test_each_statement_leads_to_its_part_of_the_page(tmp_path: Path) -> None:
    lines = (
        "statements:\n  - {text: It rained., sources: [courier#p2]}\n  - {text: It hailed., sources: [courier#p2]}\n"
    )
    found = known(tmp_path, {"events/storm.yml": MINIMAL["events/storm.yml"] + lines})
    support = found.support.of(Citation("courier", 2))
    assert support.statements == 7
    assert support.fields["storm"] == {"summary", "when", "where", "statements"}
    document = found.dossier.document_of["courier"]
    assert isinstance(document.model, Article)
    paragraph = article_view(teller_of(found), document, document.model).paragraphs[1]
    assert paragraph.support == support
    standing = next(each for each in paragraph.records if each.record == "storm")
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
    assert known(tmp_path).support.of(Citation("courier", 1)).total == 0


@pytest.mark.parametrize("model", [Actor, Location, Event], ids=lambda model: model.__name__)
def test_every_field_that_cites_has_its_part(model: type[Record]) -> None:
    statements = {
        name
        for name, field in model.model_fields.items()
        if any(isinstance(each, type) and issubclass(each, Statement) for each in get_args(field.annotation))
    }
    assert statements
    assert statements <= {field for field, shown in SHOWN.items() if shown.part}

"""What several say alike is told once, with all of them; and everything cited is cited on the page of its record."""

import re
from pathlib import Path

from builder.build import Compiled
from builder.model.refs import Citation
from builder.model.walk import leaves
from tests.factory import MINIMAL
from tests.views.record.test_sentences import COUNCIL, MARROW, page, read

ACTORS = {"actors/council.yml": COUNCIL, "actors/marrow.yml": MARROW}
SAID = """\
  - id: {id}
    says: The storm was foreseen.
    speaker: {id}
    manner: quoted
    anonymity: named
    about: [storm]
    sources: [courier#p2]
"""


def test_what_two_said_alike_is_told_once_with_both_and_counted_twice(tmp_path: Path) -> None:
    claims = "claims:\n" + SAID.format(id="council") + SAID.format(id="marrow")
    files = {**ACTORS, "claims/courier.yml": claims.replace("id: council", "id: one").replace("id: marrow", "id: two")}
    text = page(tmp_path / "alike", "events/storm", files)
    assert text.count("The storm was foreseen.") == 1
    assert "Harbour Council and Ines Marrow" in read(text)
    assert 'id="claim-one"' in text
    assert 'id="claim-two"' in text
    assert "#said-about data-count=2 " in text
    other = {**files, "claims/courier.yml": files["claims/courier.yml"].replace("foreseen", "sudden", 1)}
    assert page(tmp_path / "apart", "events/storm", other).count("The storm was") == 2


def test_who_says_the_same_of_who_did_it_stands_in_one_line(tmp_path: Path) -> None:
    def told(folder: Path, more: str) -> list[str]:
        stances = "".join(
            f"  - {{stance: accuses, of: guild, by: {by}, sources: [courier#p2]{each}}}\n"
            for by, each in (("council", ""), ("marrow", more))
        )
        event = MINIMAL["events/storm.yml"] + "attributions:\n" + stances
        text = page(folder, "events/storm", {**ACTORS, "events/storm.yml": event})
        found = read(text.partition("{ #attributions ")[2].partition("\n## ")[0])
        return re.findall(r"^:   (.+)$", found, re.MULTILINE)

    assert told(tmp_path / "alike", "") == ["Harbour Council and Ines Marrow"]
    assert told(tmp_path / "evidence", ", evidence: none given") == [
        "Harbour Council",
        "Ines Marrow. Evidence: none given.",
    ]


def test_everything_that_a_record_cites_is_cited_on_its_page(harbour: Compiled) -> None:
    for kind in ("actors", "locations", "events"):
        for key, record in getattr(harbour.dossier, kind).items():
            text = harbour.files[f"{kind}/{key}.md"].decode()
            for cited in {each.value for each in leaves(record) if isinstance(each.value, Citation)}:
                assert not cited.paragraph or f"{cited.article}.md#p{cited.paragraph}" in text, (key, str(cited))

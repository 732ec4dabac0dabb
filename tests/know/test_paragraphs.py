"""Which paragraphs belong beside a file that somebody writes."""

from pathlib import Path

from builder.know import Knowledge
from builder.model.refs import Citation
from tests.factory import MINIMAL, known

LANTERN = """\
---
title: The Quarrel
work: quarrel-report
publisher: {name: Lantern, basis: printed}
date: {value: 2031-04-01, basis: printed}
paragraphs: 11
left-out: [{paragraphs: [1, 3, 4, 5, 6, 7, 8, 9, 10], what: Other news.}]
---

¶2 The Boatmen's Guild met, and the Boatmen's Guild voted.

¶11 North Harbour was quiet.
"""


def dossier(folder: Path, guild: str = "") -> Knowledge:
    return known(folder, {"articles/lantern.md": LANTERN, "actors/guild.yml": MINIMAL["actors/guild.yml"] + guild})


def marks(citations: tuple[Citation, ...]) -> list[str]:
    return [str(each) for each in citations]


def test_what_a_file_cites_stands_in_order_of_publication_and_once(tmp_path: Path) -> None:
    guild = "roles:\n  - {value: Owner, sources: [courier#p2, lantern#p11, lantern#p2]}\n"
    guild += "note: It met twice [@courier#p1], as is known [@general-knowledge].\n"
    found = dossier(tmp_path, guild)
    cited = found.paragraphs.cited_in(found.dossier.document_of["guild"])
    # The Lantern appeared first, and paragraph 11 comes after paragraph 2.
    assert marks(cited) == ["lantern#p2", "lantern#p11", "courier#p1", "courier#p2"]


def test_what_names_a_record_and_is_not_cited_could_be(tmp_path: Path) -> None:
    found = dossier(tmp_path)
    assert marks(found.paragraphs.to_cite_in(found.dossier.document_of["guild"])) == ["lantern#p2"]


def test_what_is_cited_is_not_offered_again(tmp_path: Path) -> None:
    found = dossier(tmp_path, "roles:\n  - {value: Owner, sources: [lantern#p2]}\n")
    assert found.paragraphs.to_cite_in(found.dossier.document_of["guild"]) == ()


def test_a_paragraph_is_idle_until_something_rests_on_it(tmp_path: Path) -> None:
    assert marks(dossier(tmp_path / "before").paragraphs.idle_in("lantern")) == ["lantern#p2", "lantern#p11"]
    after = dossier(tmp_path / "after", "roles:\n  - {value: Owner, sources: [lantern#p2]}\n")
    assert marks(after.paragraphs.idle_in("lantern")) == ["lantern#p11"]
    assert marks(after.paragraphs.idle_in("courier")) == ["courier#p1"]

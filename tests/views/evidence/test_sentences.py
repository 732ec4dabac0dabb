"""Evidence: what everything rests on."""

from pathlib import Path

from tests.views.printed import GUILD, printed


def test_general_knowledge_is_named_if_anything_rests_on_it(tmp_path: Path) -> None:
    known = GUILD.replace("[@courier#p2]", "[@courier#p2; @general-knowledge]")
    page = printed(tmp_path, {"actors/guild.yml": known})["evidence/index.md"]
    assert "What stands in this dossier rests on 1 article, and where marked on general knowledge." in page
    page = printed(tmp_path / "none", {})["evidence/index.md"]
    assert "What stands in this dossier rests on 1 article. These pages" in page

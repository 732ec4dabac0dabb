"""Who says what: what is a claim and what a refusal, and how the articles of choices are told apart."""

from pathlib import Path

from tests.views.printed import COPY, actor, printed

SAID = """\
claims:
  - id: on-the-toll
    says: The toll stays.
    speaker: guild
    manner: quoted
    anonymity: named
    about: [council]
    sources: [courier#p2, copy#p1]
"""
DECLINED = """\
  - id: no-word
    says: Not a word on the council.
    speaker: people on the quay
    manner: declined
    anonymity: unnamed
    about: [council]
    sources: [courier#p2]
"""
FILES = {"actors/council.yml": actor("Harbour Council"), "articles/copy.md": COPY}


def test_a_refusal_is_no_claim_and_stands_apart(tmp_path: Path) -> None:
    pages = printed(tmp_path, {**FILES, "claims/courier.yml": SAID + DECLINED})
    assert "1 claim by 1 speaker; 1 refusal to comment.\n" in pages["claims.md"]
    assert "1 claim\n" in pages["evidence/index.md"]
    council = pages["actors/council.md"]
    said, declined = council.split("## Would not comment { #declined")
    assert "## What others said" in said
    assert "The toll stays." in said
    assert "Not a word on the council." not in said
    assert "Not a word on the council." in declined
    assert "## Statements made" in pages["actors/guild.md"]


def test_a_claim_known_through_somebody_else_says_through_whom(tmp_path: Path) -> None:
    reported = SAID.replace("    manner", "    according-to: crier\n    manner")
    files = {**FILES, "actors/crier.yml": actor("Town Crier")}
    made = printed(tmp_path / "reported", {**files, "claims/courier.yml": reported + DECLINED})
    said = "according to Town Crier"
    for path in ("claims.md", "articles/courier.md", "actors/guild.md", "actors/council.md", "data/explorer-0.js"):
        assert said in made[path], path
    assert "Town Crier (1)" in made["claims.md"]
    assert "Town Crier" in made["actors/council.md"].partition("What others said")[0]
    own = printed(tmp_path / "own", {**files, "claims/courier.yml": SAID + DECLINED})
    assert not any(said in page for page in own.values())


def test_without_a_refusal_none_is_counted(tmp_path: Path) -> None:
    pages = printed(tmp_path, {**FILES, "claims/courier.yml": SAID})
    assert "1 claim by 1 speaker.\n" in pages["claims.md"]
    assert "Would not comment" not in pages["actors/council.md"]
    for page in pages.values():
        assert "What they said" not in page
        assert "What was said about" not in page
    assert "people and institutions" not in pages["claims.md"] + pages["evidence/index.md"]


def test_copies_of_one_title_are_two_choices_with_their_publishers(tmp_path: Path) -> None:
    other = DECLINED.replace("declined", "quoted")
    page = printed(tmp_path, {**FILES, "claims/courier.yml": SAID + other})["claims.md"]
    assert "Storm over the Harbour (publisher not shown) (1)" in page

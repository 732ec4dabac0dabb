"""Copies that nobody declared: what counts as evidence, what does not, and how an editor answers."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.build import examine
from builder.diagnostics import Diagnostic, Severity
from tests.factory import dossier_folder

LONG = (
    "In the night to the sixth of April a storm crossed the island from the west, and fourteen boats of the guild were "
    "lost between the mole and the old light; two members of their crews drowned, and five more were hurt."
)
OTHER = (
    "The council met on Monday behind closed doors. What it decided about the toll will be made public before the end "
    "of the month, says its clerk, who would not tell how anybody had voted or whether there had been a vote at all."
)


def article(text: str, title: str = "", work: str = "", more: str = "") -> str:
    return (
        f"---\ntitle: {title or 'One ' + work}\nwork: {work}\npublisher: {{name: Herald, basis: printed}}\n"
        f"date: {{value: 2031-04-10, basis: printed}}\nparagraphs: 1\n{more}---\n\n¶1 {text}\n"
    )


def found(folder: Path, files: Mapping[str, str]) -> list[Diagnostic]:
    named = {f"articles/{name}.md": text for name, text in files.items()}
    return [each for each in examine(dossier_folder(folder, named)).diagnostics if each.code == "undeclared-copy"]


def test_shared_wording_is_reported_with_its_measure(tmp_path: Path) -> None:
    reports = found(tmp_path, {"herald": article(LONG, work="one"), "lantern": article(LONG + OTHER, work="two")})
    assert [(each.place.path, each.severity) for each in reports] == [("articles/lantern.md", Severity.WARNING)]
    assert "copy of 'herald'" in reports[0].message
    assert "100 per cent of the shorter digest" in reports[0].message


def test_different_wording_is_no_copy(tmp_path: Path) -> None:
    assert not found(tmp_path, {"herald": article(LONG, work="one"), "lantern": article(OTHER, work="two")})


def test_a_few_sequences_in_common_are_no_copy(tmp_path: Path) -> None:
    common = " Two members of their crews drowned."
    files = {"herald": article(LONG, work="one"), "lantern": article(OTHER + common, work="two")}
    assert not found(tmp_path, files)


def test_declared_copies_are_not_reported(tmp_path: Path) -> None:
    assert not found(tmp_path, {"herald": article(LONG, work="one"), "lantern": article(LONG, work="one")})


@pytest.mark.parametrize("says", ["herald", "lantern"])
def test_an_editor_may_say_in_either_that_it_is_no_copy(tmp_path: Path, says: str) -> None:
    other = {"herald": "lantern", "lantern": "herald"}[says]
    more = {says: f"not-a-copy-of: [{other}]\n"}
    files = {name: article(LONG, work=f"of-{name}", more=more.get(name, "")) for name in (other, says)}
    assert not found(tmp_path, files)


def test_short_digests_are_not_judged_by_their_wording(tmp_path: Path) -> None:
    short = "A storm crossed the island in the night."
    assert not found(tmp_path, {"herald": article(short, work="one"), "lantern": article(short, work="two")})


def test_headlines_are_evidence_if_they_are_long_and_alike(tmp_path: Path) -> None:
    files = {
        "herald": article(LONG, "Boats of the Guild lost in storm", "one"),
        "lantern": article(OTHER, "Boats of the guild lost in Storms", "two"),
    }
    (report,) = found(tmp_path, files)
    assert "the headlines are 98 per cent alike (the digests share 0 per cent)" in report.message


@pytest.mark.parametrize(
    "titles", [("Boats lost", "Boats lost"), ("Guild counts all its boats", "Guild counts the dead")]
)
def test_short_or_different_headlines_are_none(tmp_path: Path, titles: tuple[str, str]) -> None:
    files = {"herald": article(LONG, titles[0], "one"), "lantern": article(OTHER, titles[1], "two")}
    assert not found(tmp_path, files)


def test_an_equal_address_is_evidence_however_it_is_written(tmp_path: Path) -> None:
    files = {
        "herald": article(LONG, work="one", more="address: https://www.herald.example/storm/#top\n"),
        "lantern": article(OTHER, work="two", more="address: http://herald.example/storm\n"),
    }
    (report,) = found(tmp_path, files)
    assert "the address is the same" in report.message


def test_another_page_of_the_same_site_is_none(tmp_path: Path) -> None:
    files = {
        "herald": article(LONG, work="one", more="address: https://herald.example/?id=1\n"),
        "lantern": article(OTHER, work="two", more="address: https://herald.example/?id=2\n"),
    }
    assert not found(tmp_path, files)


def test_of_many_copies_each_is_reported_once(tmp_path: Path) -> None:
    files = {f"herald-{number:02}": article(LONG, work=f"work-{number:02}") for number in range(25)}
    reports = found(tmp_path, files)
    assert [each.place.path for each in reports] == [f"articles/herald-{number:02}.md" for number in range(1, 25)]


def test_the_likest_is_named(tmp_path: Path) -> None:
    files = {
        "a": article(LONG.partition(";")[0] + ". " + OTHER, work="one"),
        "b": article(LONG, "Boats of the Guild lost in storm", "two"),
        "c": article(LONG, "Boats of the Guild lost in storm", "three"),
    }
    assert ["copy of 'b'" in each.message for each in found(tmp_path, files)][-1]

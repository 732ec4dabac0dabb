"""Copies that nobody declared: what counts as evidence, what does not, and how an editor answers."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.build import examine
from builder.diagnostics import Diagnostic, Severity
from tests.factory import MINIMAL, codes, dossier_folder, examined

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


STORM = "http://herald.example/storm"


@pytest.mark.parametrize(
    "written",
    [
        "https://www.herald.example/storm/#top",
        "https://herald.example:443/storm",
        f"{STORM}?utm_source=letter&utm_medium=email",
        f"{STORM}?fbclid=IwAR0&gclid=1&mc_cid=2&igshid=3&ref=home",
        f"https://web.archive.org/web/20310410120000/{STORM}",
        f"https://web.archive.org/web/20310410120000if_/{STORM}?utm_source=x",
        f"https://archive.ph/20310410120000/{STORM}",
        f"https://archive.today/newest/{STORM}",
        "https://archive.is/o/AbCdE/https://www.herald.example/storm",
        "https://web.archive.org/web/2031/herald.example/storm",
    ],
)
@pytest.mark.parametrize("field", ["address", "archive"])
def test_an_equal_address_is_evidence_however_it_is_written(tmp_path: Path, written: str, field: str) -> None:
    files = {
        "herald": article(LONG, work="one", more=f"{field}: {written}\n"),
        "lantern": article(OTHER, work="two", more=f"address: {STORM}\n"),
    }
    (report,) = found(tmp_path, files)
    assert "the address is the same" in report.message


def test_another_page_of_the_same_site_is_none(tmp_path: Path) -> None:
    files = {
        "herald": article(LONG, work="one", more="address: https://herald.example/?id=1\n"),
        "lantern": article(OTHER, work="two", more="address: https://herald.example/?id=2\n"),
    }
    assert not found(tmp_path, files)


def test_of_many_copies_all_are_named_at_once(tmp_path: Path) -> None:
    files = {f"herald-{number:02}": article(LONG, work=f"work-{number:02}") for number in range(25)}
    (report,) = found(tmp_path, files)
    assert report.place.path == "articles/herald-24.md"
    assert all(f"'herald-{number:02}'" in report.message for number in range(24))
    assert "work: work-00" in report.help


def test_two_pairs_of_copies_are_two_reports(tmp_path: Path) -> None:
    texts = {"a": LONG, "b": OTHER, "c": LONG, "d": OTHER}
    reports = found(tmp_path, {name: article(text, work=f"of-{name}") for name, text in texts.items()})
    assert [each.place.path for each in reports] == ["articles/c.md", "articles/d.md"]


TITLES = [
    ("Situation Report No. 1", "Situation Report No. 2"),
    ("Global Threat Report 2018", "Global Threat Report 2021"),
    ("Roundup of the incidents – October ‘22", "Roundup of the incidents – November ‘22"),
    ("Roundup of the incidents in May", "Roundup of the incidents in June"),
    ("The wind on the island, part 1", "The wind on the island, part 2"),
    ("The wind on the island, Part II", "The wind on the island, Part III"),
    ("The wind on the island, part one", "The wind on the island, part two"),
    ("The wind on the island, part A", "The wind on the island, part B"),
    ("Market prices of fish on 3 April 2031", "Market prices of fish on 10 April 2031"),
]


@pytest.mark.parametrize("titles", TITLES)
def test_headlines_of_two_issues_are_not_alike(tmp_path: Path, titles: tuple[str, str]) -> None:
    files = {"herald": article(LONG, titles[0], "one"), "lantern": article(OTHER, titles[1], "two")}
    assert not found(tmp_path, files)


@pytest.mark.parametrize("titles", TITLES)
def test_headlines_of_one_issue_are(tmp_path: Path, titles: tuple[str, str]) -> None:
    files = {"herald": article(LONG, titles[0], "one"), "lantern": article(OTHER, titles[0], "two")}
    assert len(found(tmp_path, files)) == 1


def test_months_are_known_in_the_language_of_the_dossier(tmp_path: Path) -> None:
    titles = {"herald": "Übersicht der Vorfälle im Mai", "lantern": "Übersicht der Vorfälle im Juni"}
    texts = {"herald": LONG, "lantern": OTHER}
    files = {f"articles/{name}.md": article(texts[name], title, name) for name, title in titles.items()}
    settings = MINIMAL["dossier.yml"] + "language: de\n"
    assert codes(examined(tmp_path, {**files, "dossier.yml": settings})) == []


def test_one_series_settles_all(tmp_path: Path) -> None:
    files = {f"report-{n}": article(LONG, work=f"work-{n}", more="series: reports\n") for n in range(8)}
    assert not found(tmp_path, files)


def test_another_series_settles_nothing_and_the_help_proposes_one(tmp_path: Path) -> None:
    files = {f"report-{n}": article(LONG, work=f"work-{n}", more=f"series: reports-{n}\n") for n in range(3)}
    (report,) = found(tmp_path, files)
    assert "series: report;" in report.help


BOILERPLATE = (
    "This bulletin is issued each week by the harbour office for all owners of boats on the island and free. " * 2
)


def test_set_phrases_of_one_publisher_are_no_evidence(tmp_path: Path) -> None:
    own = (LONG, OTHER, "Nobody on the quay had seen so much bread left over since the mill was sold to the council.")
    files = {f"bulletin-{n}": article(BOILERPLATE + text, f"About {n}", f"work-{n}") for n, text in enumerate(own)}
    assert not found(tmp_path, files)


def test_copies_among_articles_with_set_phrases_are_found(tmp_path: Path) -> None:
    own = (LONG, OTHER, LONG, "Nobody on the quay had seen so much bread left over since the mill was sold.")
    files = {f"bulletin-{n}": article(BOILERPLATE + text, f"About {n}", f"work-{n}") for n, text in enumerate(own)}
    (report,) = found(tmp_path, files)
    assert "copy of 'bulletin-0'" in report.message


def test_the_likest_are_named(tmp_path: Path) -> None:
    part = article(LONG.partition(";")[0] + ". " + OTHER, work="one").replace("name: Herald", "name: Lantern")
    files = {
        "a": part,
        "b": article(LONG, "Boats of the Guild lost in storm", "two"),
        "c": article(LONG, "Boats of the Guild lost in storm", "three"),
    }
    (report,) = found(tmp_path, files)
    assert "this and 'a', 'b' look like copies" in report.message
    assert "'b' and 'c': " in report.message

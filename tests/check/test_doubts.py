"""What is possible and hardly meant: what is doubted, what is not, and how an editor answers."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.factory import MINIMAL, codes, compiled_of, examined

S = "sources: [courier#p2]"

UNDATED = """\
---
title: Wind from the west
work: wind
publisher: {name: Lantern, basis: printed}
date: {basis: unknown}
paragraphs: 1
---

¶1 Headline: wind from the west.
"""


def event(more: str, name: str = "Later") -> str:
    return f"name: {name}\nkind: storm\nsummary: It happened [@courier#p2].\n{more}\n"


def actor(more: str) -> str:
    return MINIMAL["actors/guild.yml"] + more + "\n"


def said(folder: Path, files: Mapping[str, str]) -> list[str]:
    return codes(examined(folder, files))


# Answers


DATED = f"when: [{{value: 2035-04-02, {S}, accepted: [{{code: %s, because: It is announced.}}]}}]"


def test_a_statement_answers_its_own_doubt(tmp_path: Path) -> None:
    assert said(tmp_path, {"events/later.yml": event(DATED % "dated-after-source")}) == []


def test_a_record_answers_for_all_that_is_in_it(tmp_path: Path) -> None:
    whole = f"accepted: [{{code: dated-after-source, because: It is announced.}}]\nwhen: [{{value: 2035-04-02, {S}}}]"
    assert said(tmp_path, {"events/later.yml": event(whole)}) == []


def test_an_answer_does_not_reach_another_entry(tmp_path: Path) -> None:
    more = (DATED % "dated-after-source")[:-1] + f", {{value: 2036, {S}}}]"
    assert said(tmp_path, {"events/later.yml": event(more)}) == ["dated-after-source"]


def test_the_answer_to_another_doubt_is_none(tmp_path: Path) -> None:
    found = said(tmp_path, {"events/later.yml": event(DATED % "dated-after-sources")})
    assert sorted(found) == ["dated-after-source", "unneeded-acceptance"]


def test_an_answer_that_nothing_needs_is_not_reported_beside_a_broken_file(tmp_path: Path) -> None:
    files = {"events/storm.yml": MINIMAL["events/storm.yml"] + "accepted: [{code: far-away, because: So.}]\n"}
    assert said(tmp_path, {**files, "actors/broken.yml": "name: [\n"}) == ["yaml-syntax"]


def test_the_help_says_how_to_answer_and_that_answers(tmp_path: Path) -> None:
    (found,) = examined(tmp_path, {"events/later.yml": event(f"when: [{{value: 2035-04-02, {S}}}]")}).diagnostics
    assert "add to this entry: accepted: [{code: dated-after-source, because: …}]" in found.help


# Dates


@pytest.mark.parametrize(
    "when",
    [
        f"value: 2031-04-09, {S}",
        f"value: 2031-04-09T23:59, {S}",
        f"value: 2031-04, {S}",
        f"value: 2031-04-10~, {S}",
        f"value: ../2035, {S}",
        f"value: 2035, {S}, inferred: It is held every fourth year.",
        "value: 2035, sources: [courier#p2, general-knowledge]",
        "value: 2035, sources: [undated#p1]",
        "value: 2035, sources: [courier#p2, undated#p1]",
    ],
)
def test_an_event_that_its_source_can_tell_of_is_not_doubted(tmp_path: Path, when: str) -> None:
    files = {"articles/undated.md": UNDATED, "events/later.yml": event(f"when: [{{{when}}}]")}
    assert "dated-after-source" not in said(tmp_path, files)


@pytest.mark.parametrize(
    "when", ["2031-04-10", "2031-05", "2031-04-10/..", "2031-04-10T00:30", "2031-04-09T23:30-03:00"]
)
def test_an_event_after_its_source_is_doubted(tmp_path: Path, when: str) -> None:
    assert said(tmp_path, {"events/later.yml": event(f"when: [{{value: {when}, {S}}}]")}) == ["dated-after-source"]


@pytest.mark.parametrize(
    "more",
    [
        f"relations: [{{type: works-in, to: north-harbour, when: 2033, {S}}}]",
        f"roles: [{{value: Owner, as-of: 2033, {S}}}]",
        f"figures: [{{what: boats, count: 3, when: 2033, {S}}}]",
    ],
)
def test_so_are_ties_offices_and_figures(tmp_path: Path, more: str) -> None:
    assert said(tmp_path, {"actors/guild.yml": actor(more)}) == ["dated-after-source"]


@pytest.mark.parametrize(
    "times", ["since: 2031, until: 2031", "since: 2031-05, until: 2031", "since: 2020, as-of: 2031-04"]
)
def test_an_office_in_order_is_not_doubted(tmp_path: Path, times: str) -> None:
    assert said(tmp_path, {"actors/guild.yml": actor(f"roles: [{{value: Owner, {times}, {S}}}]")}) == []


@pytest.mark.parametrize(
    "times", ["since: 2031, until: 2030", "as-of: 2031-04, until: 2031-03", "since: 2030, as-of: 2029"]
)
def test_an_office_out_of_order_is_doubted_once(tmp_path: Path, times: str) -> None:
    found = said(tmp_path, {"actors/guild.yml": actor(f"roles: [{{value: Owner, {times}, {S}}}]")})
    assert found == ["impossible-order"]


# What followed what


def steps(*pairs: tuple[str, str], when: str = "") -> dict[str, str]:
    """Return events, each of which follows another."""
    return {
        f"events/{one}.yml": event(f"follows: [{{event: {other}, as: after, {S}}}]\n{when}", one.title())
        for one, other in pairs
    }


@pytest.mark.parametrize("when", ["", f"when: [{{value: 2031-04-03, {S}}}]", f"when: [{{value: ../2031-04-03, {S}}}]"])
@pytest.mark.parametrize("names", ["ab", "abc", "dcba"])
def test_a_circle_of_events_is_said_once_and_builds(tmp_path: Path, names: str, when: str) -> None:
    pairs = zip(names, names[1:] + names[0], strict=True)
    found = examined(tmp_path, steps(*pairs, when=when))
    assert codes(found) == ["circle-of-events"]
    assert compiled_of(found).files


def test_two_circles_are_two(tmp_path: Path) -> None:
    files = steps(("a", "b"), ("b", "a"), ("c", "d"), ("d", "c"))
    assert said(tmp_path, files) == ["circle-of-events"] * 2


def test_what_leads_to_a_circle_is_not_in_it(tmp_path: Path) -> None:
    (found,) = examined(tmp_path, steps(("a", "b"), ("b", "c"), ("c", "b"), ("storm2", "a"))).diagnostics
    assert "b → c → b" in found.message


def test_an_answer_of_the_same_day_can_follow(tmp_path: Path) -> None:
    assert said(tmp_path, steps(("answer", "storm"), when=f"when: [{{value: 2031-04-05, {S}}}]")) == []


def test_an_earlier_hour_cannot_have_followed(tmp_path: Path) -> None:
    storm = MINIMAL["events/storm.yml"].replace("2031-04-05", "2031-04-05T12:00")
    files = steps(("answer", "storm"), when=f"when: [{{value: 2031-04-05T08:00, {S}}}]")
    assert said(tmp_path, {**files, "events/storm.yml": storm}) == ["answer-before-question"]


# What stands far from all others


def dated(*days: str) -> dict[str, str]:
    """Return an event for each day."""
    return {
        f"events/e{number}.yml": event(f"when: [{{value: {day}, {S}}}]", f"Event {number}")
        for number, day in enumerate(days)
    }


@pytest.mark.parametrize("day", ["2013-04-06", "1931-04-06"])
def test_a_day_years_before_all_others_is_advice(tmp_path: Path, day: str) -> None:
    found = examined(tmp_path, dated(day, "2031-04-06", "2030-12-24"))
    assert codes(found) == ["far-from-all-others"]
    assert found.diagnostics[0].is_advice


@pytest.mark.parametrize("days", [("2013",), ("2013-04",), ("2013-04-06", "2000-01-01"), ("2028-01-01",)])
def test_history_is_none(tmp_path: Path, days: tuple[str, ...]) -> None:
    assert said(tmp_path, dated(*days, "2031-04-06", "2030-12-24")) == []


def test_an_article_of_a_distant_year_is_too(tmp_path: Path) -> None:
    late = UNDATED.replace("{basis: unknown}", "{value: 2099-04-10, basis: printed}")
    assert said(tmp_path, {**dated("2031-04-06", "2030-12-24"), "articles/wind.md": late}) == ["far-from-all-others"]


# Copies and their originals


def copy(date: str, more: str = "", work: str = "storm-report") -> dict[str, str]:
    """Return an article of the Lantern."""
    text = UNDATED.replace("{basis: unknown}", date).replace("work: wind", f"work: {work}")
    return {"articles/wind.md": text.replace("paragraphs", f"{more}paragraphs")}


REPRINT = "original-publisher: {name: Courier, basis: printed}\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (copy("{value: 2031-04-08, basis: printed}", REPRINT), ["copy-before-original"]),
        (copy("{value: 2031-04-09, basis: printed}", REPRINT), []),
        (copy("{value: 2031-04-08, basis: printed}"), []),
        (copy("{value: 2031-04-08, basis: printed}", REPRINT, "wind"), []),
        (copy("{basis: unknown}", REPRINT), []),
        (copy("{value: 2031-04-08, basis: printed}", "captured: 2031-04-07\n"), ["taken-before-published"]),
        (copy("{value: 2031-04-08, basis: printed}", "captured: 2031-04-08\n"), []),
        (copy("{value: 2031-04-08, basis: printed}", "captured: 2031\n"), []),
        (copy("{basis: unknown}", "captured: 2031-04-07\n"), []),
    ],
)
def test_copies_come_after_what_they_copy(tmp_path: Path, files: dict[str, str], expected: list[str]) -> None:
    assert said(tmp_path, files) == expected


# Figures

GROUPS = MINIMAL["vocabulary.yml"].replace(
    "  crews: {label: Crews}\n", "  everybody: {label: Everybody}\n  crews: {label: Crews, within: everybody}\n"
)


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("count: 20, sources: [courier#p1]", ["part-above-whole"]),
        ("count: more than 2, sources: [courier#p1]", ["part-above-whole"]),
        ("count: 2, sources: [courier#p1]", []),
        ("count: about 3, sources: [courier#p1]", []),
        ("count: about 20, sources: [courier#p1]", ["part-above-whole"]),
        ("count: 20, according-to: the harbour master, sources: [courier#p1]", []),
        ("count: 20, sources: [wind#p1]", []),
    ],
)
def test_a_part_is_not_above_its_whole_in_one_source(tmp_path: Path, part: str, expected: list[str]) -> None:
    entries = f"- {{outcome: drowned, who: everybody, count: 2, {S}}}\n  - {{outcome: drowned, who: crews, {part}}}"
    storm = MINIMAL["events/storm.yml"] + f"casualties:\n  {entries}\n"
    assert (
        said(tmp_path, {"vocabulary.yml": GROUPS, "events/storm.yml": storm, "articles/wind.md": UNDATED}) == expected
    )


# Repeats


@pytest.mark.parametrize(
    "more",
    [
        f"roles: [{{value: Owner, {S}}}, {{value: Owner, according-to: the harbour master, {S}}}]",
        f"roles: [{{value: Owner, {S}}}, {{value: Owner, since: 2030, {S}}}]",
        f"roles: [{{value: Owner, {S}}}, {{value: Owner, note: Only in part., sources: [courier#p1]}}]",
        f"names: [{{value: the Guild, {S}}}]\nroles: [{{value: Owner, {S}}}]",
    ],
)
def test_what_differs_is_no_repeat(tmp_path: Path, more: str) -> None:
    assert said(tmp_path, {"actors/guild.yml": actor(more)}) == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (
            f"relations: [{{type: works-in, to: north-harbour, {S}}}, {{type: works-in, to: north-harbour, {S}}}]",
            "entry",
        ),
        (f"statements: [{{text: It has boats., {S}}}, {{text: It has  boats., {S}}}]", "entry"),
        (f"names: [{{value: Boatmen's Guild, link: false, {S}}}]", "name"),
        ("printed: [courier#p2, courier#p1, courier#p2]", "reference"),
    ],
)
def test_what_is_written_twice_is_doubted(tmp_path: Path, more: str, code: str) -> None:
    assert said(tmp_path, {"actors/guild.yml": actor(more)}) == [f"repeated-{code}"]


# Places


def place(point: str) -> str:
    return (
        "name: Old Quay\nkind: harbour\nsummary: A quay [@courier#p2].\n"
        f'coordinates: [{{value: "{point}", precision-km: 1, {S}}}]\n'
    )


AREA = MINIMAL["dossier.yml"] + "map: {west: -29, east: -27, south: 38, north: 39}\n"


@pytest.mark.parametrize("point", ["38.66, -27.22", "38.0, -29.3", "51.5, -0.1", "0, 0"])
def test_a_place_in_the_area_or_truly_elsewhere_is_not_doubted(tmp_path: Path, point: str) -> None:
    assert said(tmp_path, {"dossier.yml": AREA, "locations/old-quay.yml": place(point)}) == []


@pytest.mark.parametrize("point", ["-27.22, 38.66", "38.66, 27.22", "-38.66, -27.22", "27.22, 38.66"])
def test_a_place_whose_numbers_are_mistaken_is_doubted(tmp_path: Path, point: str) -> None:
    (found,) = examined(tmp_path, {"dossier.yml": AREA, "locations/old-quay.yml": place(point)}).diagnostics
    assert found.code == "far-away"
    assert 'value: "38.66, -27.22"' in found.help


# Articles without a date


def test_an_undated_article_is_sound_and_has_no_date_on_any_page(tmp_path: Path) -> None:
    claim = "claims: [{id: it-blew, says: It blew., speaker: guild, manner: quoted, anonymity: named, sources: [wind#p1]}]\n"
    found = examined(tmp_path, {"articles/wind.md": UNDATED, "claims/wind.yml": claim})
    assert codes(found) == []
    pages = {path: text.decode() for path, text in compiled_of(found).files.items()}
    assert "no date" in pages["articles/wind.md"]
    assert "no date" in pages["articles/index.md"]
    assert "Undated" in pages["works/index.md"]
    assert not [path for path, text in pages.items() if "None" in text.replace("None ", "")]


def test_a_bound_of_an_unknown_date_is_printed_nowhere_as_its_date(tmp_path: Path) -> None:
    bound = UNDATED.replace("{basis: unknown}", "{value: 2000/.., basis: unknown}")
    pages = compiled_of(examined(tmp_path, {"articles/wind.md": bound})).files
    assert not [path for path, text in pages.items() if b"from 2000" in text]


def test_a_date_that_is_known_needs_a_value(tmp_path: Path) -> None:
    (found,) = examined(tmp_path, {"articles/wind.md": UNDATED.replace("unknown", "printed")}).diagnostics
    assert (found.code, found.place.path) == ("bad-value", "articles/wind.md")
    assert "basis: unknown" in found.message

"""How problems are shown: in order, each once, with the line and a caret, and a word that may be meant."""

import pytest

from builder.diagnostics import (
    Diagnostic,
    Place,
    Severity,
    annotations,
    did_you_mean,
    errors_in,
    in_order,
    report,
    stopping,
    tally,
)

TAB, LONG = "\tname: Guild", "x" * 200 + "HERE" + "y" * 200
TEXTS = {"actors/a.yml": f"{TAB}\nkind:  \u202eguild\n{LONG}\n", "actors/empty.yml": ""}


def problem(line: int, column: int, path: str = "actors/a.yml", **more: str) -> Diagnostic:
    return Diagnostic("some-code", Place(path, line, column), more.get("message", "it is wrong"), more.get("help", ""))


def shown(diagnostic: Diagnostic) -> list[str]:
    return report([diagnostic], TEXTS, "content").splitlines()


def test_a_problem_is_shown_with_its_line_and_a_caret() -> None:
    assert shown(problem(1, 8, help="Mend it.")) == [
        "content/actors/a.yml:1:8: error[some-code]: it is wrong",
        "    1 |  name: Guild",
        "               ^",
        "      = help: Mend it.",
    ]


def test_the_caret_stands_below_its_place_after_a_character_that_is_spelled_out() -> None:
    _, line, caret = shown(problem(2, 9))
    assert line == r"    2 | kind:  \u202eguild"
    assert line[caret.index("^") :] == "guild"


def test_a_long_line_is_cut_around_the_place() -> None:
    _, line, caret = shown(problem(3, 201))
    assert line[caret.index("^") :].startswith("HERE")
    assert len(line) <= 110


@pytest.mark.parametrize("diagnostic", [problem(9, 1), problem(1, 1, "actors/empty.yml"), problem(1, 1, "missing.yml")])
def test_without_a_line_only_the_message_is_shown(diagnostic: Diagnostic) -> None:
    assert len(shown(diagnostic)) == 1


def test_a_terminal_is_never_told_what_to_do() -> None:
    text = report([problem(2, 1, message="\x1b[2J", help="\u202e")], TEXTS, "content")
    assert text.replace("\n", "").isprintable()


def test_problems_are_shown_once_and_in_order_of_their_place() -> None:
    first, second, third = problem(1, 2), problem(2, 1), problem(1, 1, "b.yml")
    assert in_order([third, second, first, second]) == (first, second, third)


def test_warnings_are_no_errors() -> None:
    warning = Diagnostic("some-code", Place("a.yml"), "so it seems", severity=Severity.WARNING)
    assert errors_in([warning, problem(1, 1)]) == (problem(1, 1),)
    assert report([warning], {}, "content").startswith("content/a.yml:1:1: warning[some-code]: so it seems")


def test_advice_has_a_group_of_its_own_behind_all_else() -> None:
    advice = Diagnostic("some-hint", Place("a.yml"), "it could be said", severity=Severity.ADVICE)
    assert in_order([advice, problem(1, 1, "b.yml")]) == (problem(1, 1, "b.yml"), advice)
    assert report([advice, problem(1, 1, "b.yml")], {}, "content").splitlines() == [
        "content/b.yml:1:1: error[some-code]: it is wrong",
        "",
        "Advice, which stops no build:",
        "",
        "content/a.yml:1:1: advice[some-hint]: it could be said",
    ]
    assert annotations([advice], "content").startswith("::notice file=content/a.yml,line=1,col=1,title=some-hint::")


def test_what_stops_a_build_are_errors_and_to_the_strict_warnings_and_never_advice() -> None:
    error, warning, advice = (
        Diagnostic("some-code", Place("a.yml"), "it is so", severity=each)
        for each in (Severity.ERROR, Severity.WARNING, Severity.ADVICE)
    )
    assert stopping([error, warning, advice], strict=True) == (error, warning)
    assert stopping([error, warning, advice], strict=False) == (error,)


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ([], "no problems"),
        ([Severity.ERROR], "1 error"),
        ([Severity.WARNING, Severity.WARNING, Severity.ERROR], "1 error, 2 warnings"),
        ([Severity.ADVICE], "1 piece of advice"),
        ([Severity.ADVICE, Severity.ADVICE], "2 pieces of advice"),
    ],
)
def test_problems_are_counted_by_how_grave_they_are(severities: list[Severity], said: str) -> None:
    assert tally(Diagnostic("some-code", Place("a.yml"), "it is so", severity=each) for each in severities) == said


def test_annotations_stand_beside_the_line_in_a_pull_request() -> None:
    assert annotations([problem(2, 3, help="Mend it.")], "content") == (
        "::error file=content/actors/a.yml,line=2,col=3,title=some-code::it is wrong Mend it."
    )


def test_a_file_name_cannot_forge_an_annotation() -> None:
    path = "a,line=9::error::x\n::warning file=b.yml::\udcff%.yml"
    text = annotations([problem(1, 1, path, message="50 %\nof it")], "content")
    assert text.encode().decode().count("\n") == 0
    assert text.count("::") == 2
    assert text.startswith("::error file=content/a%2Cline=9%3A%3Aerror")
    assert text.endswith("line=1,col=1,title=some-code::50 %25%0Aof it")


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("sumary", ["name", "summary", "side"], "summary"),
        ("acording-to", ["according-to", "inferred"], "according-to"),
        ("according_to", ["according-to", "inferred"], "according-to"),
        ("gild", ["guild", "watch"], "guild"),
        ("Guild", ["guild"], "guild"),
        ("guild", ["boatmens-guild", "coastal-watch"], "boatmens-guild"),
        ("guidl", ["guild", "build"], "guild"),
        ("mayor", ["guild", "north-harbour"], ""),
        ("North HARBOUR", ["north-harbour-fire", "harbour"], "north-harbour-fire"),
        ("fire-of-north-harbour", ["harbour"], ""),
        ("harbour", ["harbour-of-the-north", "harbour-fire"], "harbour-fire"),
        ("on", ["location", "person"], ""),
        ("", ["guild"], ""),
        ("guild", [], ""),
    ],
)
def test_the_word_that_may_be_meant_is_named(word: str, known: list[str], meant: str) -> None:
    expected = f"Did you mean '{meant}'?" if meant else "Known: none."
    assert did_you_mean(word, known, "Known: none.") == expected


def test_of_two_equally_near_words_it_is_always_the_same_one() -> None:
    assert did_you_mean("guil", {"guild", "guilt"}) == did_you_mean("guil", ["guilt", "guild"])

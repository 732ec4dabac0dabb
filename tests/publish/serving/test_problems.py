"""Which problems belong to which page: those of the files that it is made of."""

from dataclasses import replace
from pathlib import Path

import pytest

from builder.diagnostics import Diagnostic, Place, Severity
from builder.publish.serving.editors import EDITORS, Workplace
from builder.publish.serving.problems import SHOWN_ELSEWHERE, FileOf, Problems, files_of, problems_of
from builder.views import pages_of
from builder.views.site import PageView
from tests.conftest import HARBOUR
from tests.factory import compiled, site_in

WORKPLACE = Workplace(Path("/home/ines/content"), "content", EDITORS["vscode"])


def page_of(source: str, path: str = "") -> PageView:
    return PageView(path=path or source.replace(".yml", ".md"), template="", title="", view=str, source=source)


GUILD = page_of("actors/guild.yml")
COURIER = page_of("articles/courier.md")


def problem(
    path: str, severity: Severity = Severity.WARNING, line: int = 3, message: str = "it is wrong"
) -> Diagnostic:
    return Diagnostic("unknown-word", Place(path, line, 7), message, "Mend it.", severity)


def seen(page: PageView | None, *diagnostics: Diagnostic, workplace: Workplace = WORKPLACE) -> Problems:
    return problems_of(page, diagnostics, workplace)


def where(files: tuple[FileOf, ...]) -> list[tuple[str, list[int]]]:
    return [(each.path, [problem.line for problem in each.problems]) for each in files]


def test_pages_of_the_dossier_know_their_files() -> None:
    pages = {each.path: files_of(each) for each in pages_of(site_in(HARBOUR))}
    assert pages["actors/boatmens-guild.md"] == ("actors/boatmens-guild.yml",)
    assert pages["articles/lantern-blockade.md"] == ("articles/lantern-blockade.md", "claims/lantern-blockade.yml")
    assert pages["disagreements/day-of-the-storm.md"] == ("disagreements/day-of-the-storm.yml",)
    assert pages["method.md"] == ("pages/method.md",)
    assert pages["glossary.md"] == ("glossary.yml",)
    assert pages["timeline.md"] == ()
    assert "dossier.yml" in pages["index.md"]


def test_a_first_page_that_nobody_wrote_is_that_of_the_settings(tmp_path: Path) -> None:
    assert files_of(compiled(tmp_path).pages["index.md"]) == ("dossier.yml",)


def test_problems_of_the_page_stand_apart_from_all_others() -> None:
    found = seen(
        GUILD,
        problem("actors/guild.yml", line=9),
        problem("actors/guild.yml", Severity.ADVICE),
        problem("actors/guild.yml", line=4),
        problem("events/storm.yml"),
        problem("actors/guild.yml.orig", Severity.ADVICE),
    )
    assert found.here == "2 problems and 1 piece of advice in content/actors/guild.yml"
    assert found.elsewhere == "1 problem and 1 piece of advice elsewhere"
    assert where(found.files) == [("content/actors/guild.yml", [4, 9, 3])]
    assert where(found.others) == [("content/events/storm.yml", [3]), ("content/actors/guild.yml.orig", [3])]
    assert (found.severity, found.held_up) == ("warning", "")


def test_each_problem_opens_its_place() -> None:
    (file,) = seen(GUILD, problem("actors/guild.yml")).files
    assert file.open == "vscode://file/home/ines/content/actors/guild.yml:1:1"
    (one,) = file.problems
    assert one.open == "vscode://file/home/ines/content/actors/guild.yml:3:7"
    assert (one.severity, one.code, one.message, one.help) == ("warning", "unknown-word", "it is wrong", "Mend it.")


def test_what_has_one_right_answer_says_what_mends_it() -> None:
    (file,) = seen(GUILD, problem("actors/guild.yml").mended_by("gild", "guild")).files
    assert file.problems[0].help == "Mend it. dossier fix content mends this."
    workplace = replace(WORKPLACE, name="my content")
    (file,) = seen(GUILD, problem("actors/guild.yml").mended_by("gild", "guild"), workplace=workplace).files
    assert file.problems[0].help == "Mend it. dossier fix 'my content' mends this."


def test_the_claims_of_an_article_are_its_own() -> None:
    found = seen(COURIER, problem("claims/courier.yml"), problem("claims/lantern.yml"))
    assert found.here == "1 problem in content/claims/courier.yml"
    assert found.source is not None
    assert found.source.path == "content/articles/courier.md"
    both = seen(COURIER, problem("claims/courier.yml"), problem("articles/courier.md"))
    assert both.here == "2 problems in content/articles/courier.md and content/claims/courier.yml"


def test_an_error_anywhere_holds_every_page_up() -> None:
    error = problem("events/storm.yml", Severity.ERROR)
    found = seen(GUILD, error)
    assert (found.here, found.severity) == ("", "error")
    assert found.held_up == "The content has 1 error. Until it is mended, pages stay as they were."
    more = seen(GUILD, error, problem("actors/guild.yml", Severity.ERROR))
    assert more.held_up == "The content has 2 errors. Until they are mended, pages stay as they were."


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.ADVICE])
def test_what_is_wrong_elsewhere_is_no_mark_of_this_page(severity: Severity) -> None:
    found = seen(GUILD, problem("events/storm.yml", severity))
    assert (found.here, found.severity, found.files) == ("", "", ())
    assert found.source is not None


def test_advice_alone_is_said_quietly() -> None:
    assert seen(GUILD, problem("actors/guild.yml", Severity.ADVICE)).severity == "advice"


def test_without_problems_there_is_nothing_to_say() -> None:
    found = seen(GUILD)
    assert (found.here, found.elsewhere, found.severity, found.others) == ("", "", "", ())


def test_at_an_address_that_is_no_page_all_problems_are_elsewhere() -> None:
    found = seen(None, problem("actors/guild.yml"))
    assert (found.source, found.here, found.elsewhere) == (None, "", "1 problem elsewhere")


def test_of_very_many_problems_errors_are_shown_first_and_the_rest_is_counted() -> None:
    many = [problem(f"events/e{number:04}.yml") for number in range(SHOWN_ELSEWHERE + 5)]
    found = seen(GUILD, *many, problem("vocabulary.yml", Severity.ERROR))
    assert found.others[0].path == "content/vocabulary.yml"
    assert sum(len(each.problems) for each in found.others) == SHOWN_ELSEWHERE
    assert found.left_out == 6
    assert found.elsewhere == f"{SHOWN_ELSEWHERE + 6} problems elsewhere"


def test_what_a_terminal_would_obey_is_spelled_out() -> None:
    (file,) = seen(GUILD, problem("actors/guild.yml", message="a\u202eb\x1bc <b>نقابة</b>")).files
    assert file.problems[0].message == "a\\u202eb\\u001bc <b>نقابة</b>"

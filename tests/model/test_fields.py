"""Settings, field by field: what only the program that publishes could refuse, the check refuses, with what to write."""

from pathlib import Path

import material
import pytest
from babel import Locale, UnknownLocaleError

from builder.model.values.languages import LANGUAGES
from tests.factory import MINIMAL, compiled_of, examined

WRONG = {
    "language": ("zz", "EN", "de-AT", "English", "no", "../en", "e"),
    "time-zone": (
        "../../etc/passwd", "/etc/localtime", "localtime", "posixrules", "right/UTC", "Factory", "Europe", "europe/paris",
        "Europe/../Europe/Paris", "Europe//Paris", "UTC+2", "'+02:00'",
    ),
    "repository": (
        "example.org/x", "https://", "https://?", "'https://#x'", "'http://['", "https://x:99999/", "https://x:port/", "https://../x",
        "https://a.example/../b", "https://a.example/x/%2e%2E/y", "https://a.example//x", "https://a.example/x?y", "'https://a.example/x#y'",
        "https://a.example@b.example/x", "javascript:alert(1)", "'https://a.example/x y'",
    ),
    "contact": (
        "courier.example", "'@courier.example'", "a@b", "a b@c.example", "a@b@c.example", "'a@c.example?bcc=d@e.example'", "'a@c.example,d@e.example'",
        "'a%0Ab@c.example'", "javascript:a@c.example", "mailto:a@c.example", "'<a@c.example>'", ".a@c.example", "https://c.example/",
    ),
    "branch": ("../x", "..", "/main", "main/", "a//b", "'a b'", "'a:b'", "'a?b'", r"'a\b'", "./x"),
    "folder": ("../../x", "..", "/etc", "a/../b", "a//b", "./a", r"'a\..\b'", "/"),
    "map": ("{west: 181, east: 182, south: 0, north: 1}", "{west: 2, east: 1, south: 0, north: 1}", "everything"),
    "featured": ("[nobody]", "[../guild]", "guild"),
}  # fmt: skip

RIGHT = {
    "language": LANGUAGES,
    "time-zone": ("UTC", "Europe/Paris", "America/Argentina/Buenos_Aires", "Etc/GMT+1", "EST5EDT"),
    "repository": ("https://a.example", "https://a.example/", "http://localhost:3000/x/y", "https://ä.example/x-y/z.w"),
    "contact": ("letters@courier.example", "a.b+c_d@x-y.example.org", "1@2.example", "ä@ö.example"),
    "branch": ("main", "feature/x-1", "v1.2", "'fix#12'"),
    "folder": ("content", "content/", "dossier/content", ".", "'a b'", "..x"),
}


def with_setting(folder: Path, field: str, value: str) -> tuple[list[str], str]:
    """Return the codes and the words of what is said of a dossier with this setting, and compile it if it is sound."""
    lines = [each for each in MINIMAL["dossier.yml"].splitlines() if not each.startswith(f"{field}:")]
    found = examined(folder, {"dossier.yml": "\n".join([*lines, f"{field}: {value}", ""])})
    if found.is_sound:
        assert compiled_of(found).files
    problems = [each for each in found.diagnostics if not each.is_advice]
    return [each.place.path for each in problems], " ".join(f"{each.message} {each.help}" for each in problems)


@pytest.mark.parametrize(("field", "value"), [(field, each) for field, values in WRONG.items() for each in values])
def test_a_wrong_setting_is_refused_where_it_stands(tmp_path: Path, field: str, value: str) -> None:
    places, said = with_setting(tmp_path, field, value)
    assert set(places) == {"dossier.yml"}
    assert said


@pytest.mark.parametrize(("field", "value"), [(field, each) for field, values in RIGHT.items() for each in values])
def test_a_right_setting_is_sound(tmp_path: Path, field: str, value: str) -> None:
    assert with_setting(tmp_path, field, value) == ([], "")


@pytest.mark.parametrize(
    ("field", "value", "remedy"),
    [
        ("language", "EN", "Did you mean 'en'?"),
        ("language", "de-AT", "Did you mean 'de'?"),
        ("language", "zz", "Write one of af, ar, az,"),
        ("time-zone", "europe/paris", "Did you mean 'Europe/Paris'?"),
        ("repository", "https://a.example/../b", "https://example.org/owner/name"),
        ("contact", "mailto:a@c.example", "Write: a@c.example"),
        ("contact", "courier", "letters@courier.example"),
        ("branch", "../x", "such as main"),
        ("folder", "../../x", "such as dossier/content"),
    ],
)
def test_what_to_write_is_said(tmp_path: Path, field: str, value: str, remedy: str) -> None:
    assert remedy in with_setting(tmp_path, field, value)[1]


def test_the_languages_are_those_that_the_theme_has_words_for_and_babel_knows() -> None:
    shipped = (Path(material.__file__).parent / "templates" / "partials" / "languages").glob("*.html")

    def is_known(code: str) -> bool:
        try:
            return bool(Locale.parse(code))
        except UnknownLocaleError:
            return False

    assert list(LANGUAGES) == sorted(each.stem for each in shipped if len(each.stem) == 2 and is_known(each.stem))


def test_pages_lead_to_the_folder_of_the_repository_and_to_no_other(tmp_path: Path) -> None:
    settings = MINIMAL["dossier.yml"] + "repository: https://a.example/x/\nfolder: dossier/content/\nbranch: v/1\n"
    page = compiled_of(examined(tmp_path, {"dossier.yml": settings})).page("actors/guild.md").decode()
    assert '"https://a.example/x/edit/v/1/dossier/content/actors/guild.yml"' in page


@pytest.mark.parametrize(
    "address", ["https://", "https://?x", "'http://['", "https://x:99999/", "https://a.example@b.example/"]
)
def test_an_address_of_an_article_names_a_site(tmp_path: Path, address: str) -> None:
    article = MINIMAL["articles/courier.md"].replace("paragraphs: 2", f"paragraphs: 2\naddress: {address}")
    assert [each.code for each in examined(tmp_path, {"articles/courier.md": article}).diagnostics] == ["bad-value"]

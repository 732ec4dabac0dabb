"""The schemas of one dossier: what each list has, and what becomes of ids that are old, broken, or look like numbers."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from builder.exports.schemas import schemas_of
from builder.publish.folders import PACKAGE
from tests.factory import MINIMAL, examined

FORMS = {path.name: json.loads(path.read_bytes()) for path in sorted((PACKAGE / "schemas").glob("*.json"))}

GUILD = MINIMAL["actors/guild.yml"]


def definitions(folder: Path, files: dict[str, str] | None = None, kind: str = "event") -> dict[str, Any]:
    """Return what the fields of a kind of file may hold in the minimal dossier with `files` over it."""
    found = examined(folder, files)
    assert found.knowledge is not None
    schema: dict[str, Any] = json.loads(schemas_of(FORMS, found.knowledge)[f"{kind}.json"])
    return schema["$defs"]


def listed(schema: dict[str, Any]) -> dict[str, str]:
    """Return what is offered, with what is said of it."""
    found: dict[str, str] = {}
    for each in schema.get("anyOf", [schema]):
        found |= dict(zip(each.get("enum", ()), each.get("enumDescriptions", ()), strict=True))
    return found


def is_taken(schema: dict[str, Any], value: str) -> bool:
    """Whether a schema of values takes one."""
    choices = schema.get("anyOf", [schema])
    return any(value in each.get("enum", ()) or re.search(each.get("pattern", "$^"), value) for each in choices)


def test_everything_that_the_dossier_has_is_listed_with_its_title(tmp_path: Path) -> None:
    found = definitions(tmp_path)
    assert listed(found["actor"]) == {"guild": "Boatmen's Guild (Guild)"}
    assert listed(found["event"]) == {"storm": "Storm of April (Storm, 2031-04-05)"}
    assert listed(found["stances"]) == {"accuses": "accuses"}
    assert listed(found["groups"]) == {"crews": "Crews", "guild": "Boatmen's Guild (Guild)"}
    assert list(listed(found["citation"])) == ["general-knowledge", "courier#p1", "courier#p2"]
    assert listed(found["citation"])["courier#p2"] == (
        "Storm over the Harbour (Courier), ¶2: A storm crossed North Harbour on 5 April."
    )
    every = listed(definitions(tmp_path, kind="disagreement")["record"])
    assert list(every) == ["guild", "north-harbour", "storm", "courier"]


def test_what_the_dossier_has_none_of_takes_nothing(tmp_path: Path) -> None:
    vocabulary = MINIMAL["vocabulary.yml"].replace("stances:\n  accuses: {label: accuses}\n", "")
    assert not is_taken(definitions(tmp_path, {"vocabulary.yml": vocabulary})["stances"], "accuses")


def test_a_former_id_is_taken_and_not_offered(tmp_path: Path) -> None:
    article = MINIMAL["articles/courier.md"].replace("paragraphs: 2", "formerly: [mail]\nparagraphs: 2")
    found = definitions(
        tmp_path, {"actors/guild.yml": f"{GUILD}formerly: [boat-guild]\n", "articles/courier.md": article}
    )
    for field, value in (("actor", "boat-guild"), ("voice", "boat-guild"), ("citation", "mail#p2")):
        assert is_taken(found[field], value), field
        assert value not in listed(found[field]), field
    assert not is_taken(found["event"], "boat-guild")


@pytest.mark.parametrize("text", ["name: [", "name: X\nkind: nothing\nwrong: field\n"])
def test_nothing_is_wrong_with_the_id_of_a_file_that_has_an_error(tmp_path: Path, text: str) -> None:
    found = definitions(tmp_path, {"actors/crew.yml": text, "articles/mail.md": "no front matter"})
    assert listed(found["actor"])["crew"] == "Its file has an error."
    assert is_taken(found["citation"], "mail#p7")
    assert not is_taken(found["citation"], "nowhere#p7")
    assert listed(found["roles"]) == {"affected": "affected"}


def test_an_id_of_digits_is_taken_as_the_number_that_editors_see(tmp_path: Path) -> None:
    found = definitions(tmp_path, {"events/1920.yml": "name: Flood\nkind: storm\nsummary: It rose [@courier#p2].\n"})
    assert {"1920", 1920} <= set(found["event"]["enum"])
    assert {"string", "integer"} == set(found["event"]["type"])
    assert found["actor"]["type"] == "string"


def test_of_many_paragraphs_only_the_articles_are_offered(tmp_path: Path) -> None:
    digest = "\n\n".join(f"¶{number} A boat left." for number in range(1, 500))
    article = MINIMAL["articles/courier.md"].replace("paragraphs: 2", "paragraphs: 499").partition("¶")[0] + digest
    found = definitions(tmp_path, {"articles/courier.md": article})["citation"]
    assert list(listed(found)) == ["general-knowledge"]
    (snippet,) = found["anyOf"][0]["defaultSnippets"]
    assert (snippet["label"], snippet["description"]) == ("courier#p", "Storm over the Harbour (Courier)")
    assert is_taken(found, "courier#p499")
    assert not is_taken(found, "mail#p1")


def test_what_authors_wrote_stays_text(tmp_path: Path) -> None:
    found = definitions(tmp_path, {"actors/guild.yml": GUILD.replace("Boatmen's Guild", "'<script>\"\\\\{}$1 نقابة'")})
    assert listed(found["actor"])["guild"] == '<script>"\\\\{}$1 نقابة (Guild)'


def test_dates_take_every_form_that_is_read(tmp_path: Path) -> None:
    pattern = definitions(tmp_path)["date"]["pattern"]
    good = "2031 2031-04 2031-04-09 2031-04~ 2031? 2031-04-09% 2031-04-05/2031-04-06 2031/.. ../2031 2031/ /2031-04"
    times = "2031-04-09T12:30 2031-04-09T12:30Z 2031-04-05T22:00-01:00/2031-04-06"
    assert [each for each in f"{good} {times}".split() if not re.search(pattern, each)] == []
    wrong = ["April 2031", "9.4.2031", "2031-4-9", "31-04-09", "2031-04-09 12:30", "..", "/", "../..", "2031-04/x"]
    assert [each for each in wrong if re.search(pattern, each)] == []

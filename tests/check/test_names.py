"""Which names two records may share, and what the check proposes if they may not."""

from pathlib import Path

import pytest

from tests.factory import codes, examined


def actor(name: str, *lines: str) -> str:
    more = "".join(f"{each}\n" for each in lines)
    return f"name: {name}\n{more}kind: guild\nside: boatmen\nsummary: Of the harbour [@courier#p2].\n"


def office(title: str) -> str:
    return f"roles: [{{value: {title}, sources: [courier#p2]}}]"


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ([], [], ["ambiguous-name"]),
        (["qualifier: sailor"], [], []),
        ([], ["qualifier: sailor"], []),
        (["qualifier: sailor"], ["qualifier: clerk"], []),
        (["qualifier: sailor"], ["qualifier: Sailor"], ["ambiguous-name"]),
    ],
)
def test_two_may_share_a_main_name_if_qualifiers_tell_them_apart(
    tmp_path: Path, first: list[str], second: list[str], found: list[str]
) -> None:
    files = {"actors/one.yml": actor("Teo Valk", *first), "actors/two.yml": actor("Teo-Valk", *second)}
    assert codes(examined(tmp_path, files)) == found


def test_all_but_one_of_three_need_a_qualifier(tmp_path: Path) -> None:
    files = {
        "actors/one.yml": actor("Teo Valk"),
        "actors/two.yml": actor("Teo Valk", "qualifier: clerk"),
        "locations/ship.yml": "name: Teo Valk\nqualifier: ship\nkind: harbour\nsummary: A ship [@courier#p2].\n",
    }
    assert codes(examined(tmp_path, files)) == []


def test_a_qualifier_does_not_tell_an_other_name_apart(tmp_path: Path) -> None:
    other = "names: [{value: Teo Valk, sources: [courier#p2]}]"
    files = {"actors/one.yml": actor("Teo Valk", "qualifier: sailor"), "actors/two.yml": actor("Crew", other)}
    (found,) = examined(tmp_path, files).diagnostics
    assert (found.code, found.place.path) == ("ambiguous-name", "actors/two.yml")
    assert found.help.startswith("Add link: false")


EVENT = "name: The blockade\nkind: storm\nsummary: A day [@courier#p2].\nwhen: [{value: %s, sources: [courier#p2]}]\n"
PLACE = "name: The quay\nkind: harbour\nsummary: A quay [@courier#p2].\n"
WITHIN = "within: [{value: %s, sources: [courier#p2]}]\n"


@pytest.mark.parametrize(
    ("files", "line"),
    [
        # What only this one is, as far as the files tell: an office, a place, a year, a day; otherwise its kind.
        ({"actors/a.yml": actor("Valk"), "actors/b.yml": actor("Valk", office("clerk"))}, "qualifier: clerk"),
        (
            {"actors/a.yml": actor("Valk", office("clerk")), "actors/b.yml": actor("Valk", office("clerk"))},
            "qualifier: Guild",
        ),
        (
            {"actors/a.yml": actor("Valk"), "actors/b.yml": actor("Valk", office("'clerk: harbour'"))},
            'qualifier: "clerk: harbour"',
        ),
        ({"locations/a.yml": PLACE, "locations/b.yml": PLACE + WITHIN % "north-harbour"}, "qualifier: North Harbour"),
        ({"events/a.yml": EVENT % "2030", "events/b.yml": EVENT % "2031"}, "qualifier: 2031"),
        ({"events/a.yml": EVENT % "2031-04-01", "events/b.yml": EVENT % "2031-04-02"}, "qualifier: 2 April 2031"),
    ],
)
def test_a_line_is_proposed_that_tells_the_record_apart(tmp_path: Path, files: dict[str, str], line: str) -> None:
    (found,) = [each for each in examined(tmp_path, files).diagnostics if each.code == "ambiguous-name"]
    assert found.help.endswith(line)

"""What the box at the top of a record's page says at a glance, and the ways on from there."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.build import examine
from tests.factory import MINIMAL, compiled_of, dossier_folder
from tests.views.record.test_sentences import COUNCIL, MARROW, page, read

EVENT, GUILD = MINIMAL["events/storm.yml"], MINIMAL["actors/guild.yml"]
ACTORS = {"actors/council.yml": COUNCIL, "actors/marrow.yml": MARROW}
WORDS = (
    MINIMAL["vocabulary.yml"]
    .replace(
        "accuses: {label: accuses}", "accuses: {label: accusation, reverse: accusation by}\n  denies: {label: denial}"
    )
    .replace("relations:\n", "relations:\n  leads: {label: leader of, reverse: led by, lasting: true, boxed: true}\n")
    .replace("after: {label: came after}", "after: {label: told after, reverse: told before}")
)


def said(folder: Path, path: str, files: Mapping[str, str]) -> dict[str, str]:
    """Return what the box of a page says, by label, several values in a row."""
    text = page(folder, path, {**ACTORS, "vocabulary.yml": WORDS, **files})
    found: dict[str, str] = {}
    label = ""
    for line in read(text.partition('id="facts"')[2].partition("</div>")[0]).split("\n"):
        if line.startswith(":   "):
            found[label] = f"{found[label]} | {line[4:]}" if label in found else line[4:]
        elif line.strip():
            label = line
    return found


def accused(by: str, more: str = "", stance: str = "accuses") -> str:
    return f"  - {{stance: {stance}, of: guild, by: {by}, sources: [courier#p2]{more}}}\n"


def test_the_box_of_an_event_says_what_kind_it_is_and_how_many_with_whose_word_that_is(tmp_path: Path) -> None:
    toll = "casualties:\n  - {outcome: drowned, who: crews, count: 2–3, sources: [courier#p2], according-to: council}\n"
    found = said(tmp_path, "events/storm", {"events/storm.yml": EVENT + toll})
    assert found["Kind"] == "Storm"
    assert found["Drowned"] == "2–3 (Crews) according to Harbour Council"


def test_voices_that_say_the_same_of_the_same_actor_stand_together(tmp_path: Path) -> None:
    more = "attributions:\n" + accused("council") + accused("guild", stance="denies") + accused("marrow")
    found = said(tmp_path, "events/storm", {"events/storm.yml": EVENT + more})["Who says who did it"]
    assert found == (
        "Boatmen's Guild – Accusation by&#58; Harbour Council and Ines Marrow | "
        "Boatmen's Guild – Denial&#58; Boatmen's Guild"
    )


@pytest.mark.parametrize(
    ("more", "ending"),
    [
        (", according-to: marrow", "Harbour Council according to Ines Marrow"),
        (", inferred: A guess.", "Harbour Council worked out"),
        (", note: Unsure.", "Harbour Council see remark"),
    ],
)
def test_what_is_said_of_an_attribution_travels_with_it_and_with_no_other(
    tmp_path: Path, more: str, ending: str
) -> None:
    event = EVENT + "attributions:\n" + accused("council", more) + accused("guild", stance="denies")
    first, second = said(tmp_path, "events/storm", {"events/storm.yml": event})["Who says who did it"].split(" | ")
    assert first.endswith(ending)
    assert second == "Boatmen's Guild – Denial&#58; Boatmen's Guild"


def test_a_hedged_attribution_is_not_joined_to_a_plain_one(tmp_path: Path) -> None:
    event = EVENT + "attributions:\n" + accused("council", ", inferred: A guess.") + accused("marrow")
    found = said(tmp_path, "events/storm", {"events/storm.yml": event})["Who says who did it"]
    assert found.split(" | ")[1].endswith("Accusation by&#58; Ines Marrow")


FIRE = (
    "name: Fire\nkind: storm\nsummary: A fire [@courier#p2].\n"
    "when: [{value: 2031-04-07, sources: [courier#p2]}]\nwhere: [{value: north-harbour, sources: [courier#p2]}]\n"
)
FOLLOWS = "follows: [{event: storm, as: after, sources: [courier#p2], according-to: council}]\n"


def test_the_box_says_what_an_event_followed_and_what_followed_it(tmp_path: Path) -> None:
    files = {"events/fire.yml": FIRE + FOLLOWS}
    after = said(tmp_path / "after", "events/fire", files)
    assert after["What came before"] == "Told after: Storm of April according to Harbour Council"
    assert "What came of it" not in after
    before = said(tmp_path / "before", "events/storm", files)
    assert before["What came of it"] == "Told before: Fire according to Harbour Council"
    assert "What came before" not in before


def test_only_the_ties_that_the_vocabulary_has_for_it_stand_in_the_box(tmp_path: Path) -> None:
    ties = "relations:\n  - {type: leads, to: council, sources: [courier#p2], inferred: A guess.}\n"
    ties += "  - {type: works-in, to: north-harbour, sources: [courier#p2]}\n"
    files = {"actors/marrow.yml": MARROW + ties}
    leader = said(tmp_path / "leader", "actors/marrow", files)
    assert leader["Leader of"] == "Harbour Council, as of 9 April 2031 worked out"
    assert "Works in" not in leader
    led = said(tmp_path / "led", "actors/council", files)
    assert (led["Kind"], led["Side"]) == ("Guild", "Boatmen")
    assert led["Led by"] == "Ines Marrow, as of 9 April 2031 worked out"


def test_of_many_ties_of_one_sort_three_are_named_and_the_others_counted(tmp_path: Path) -> None:
    leader = "relations: [{type: leads, to: council, sources: [courier#p2]}]\n"
    files = {f"actors/m{each}.yml": MARROW.replace("Ines Marrow", f"Member {each}") + leader for each in range(5)}
    found = said(tmp_path, "actors/council", files)["Led by"].split(" | ")
    assert len(found) == 4
    assert found[-1] == "and 2 more"


PART = "participants: [{actor: council, role: affected, sources: [courier#p2]}]\n"


def test_an_only_event_is_named_with_its_date_and_that_it_is_worked_out(tmp_path: Path) -> None:
    guess = FIRE.replace("2031-04-07,", "2031-04-07, inferred: A guess.,")
    found = said(tmp_path, "actors/council", {"events/fire.yml": guess + PART})
    assert found["Events"] == "Fire (7 April 2031 worked out)"


def test_the_first_and_the_last_event_are_those_with_a_date(tmp_path: Path) -> None:
    undated = FIRE.replace("Fire", "Fog").replace("when: [{value: 2031-04-07, sources: [courier#p2]}]\n", "")
    events = {f"fire-{day}": FIRE.replace("Fire", f"Fire {day}").replace("04-07", f"04-{day}") for day in (11, 12, 13)}
    files = {f"events/{key}.yml": text + PART for key, text in {**events, "fog": undated}.items()}
    found = said(tmp_path, "actors/council", files)
    assert found["Events"] == "4: the first Fire 11 (11 April 2031), the last Fire 13 (13 April 2031)"


def test_a_place_says_what_happened_there_and_a_record_without_events_nothing(tmp_path: Path) -> None:
    place = said(tmp_path / "place", "locations/north-harbour", {"events/fire.yml": FIRE})
    assert place["Kind"] == "Harbour"
    assert place["Events"] == "2: the first Storm of April (5 April 2031), the last Fire (7 April 2031)"
    assert "Events" not in said(tmp_path / "none", "actors/council", {})


def test_labels_lead_to_the_parts_of_the_page_where_the_sources_stand(tmp_path: Path) -> None:
    toll = "casualties: [{outcome: drowned, who: crews, count: 2, sources: [courier#p2]}]\n"
    text = page(tmp_path, "events/storm", {"events/storm.yml": EVENT + toll})
    for target in re.findall(r"^\[[^\]]+\]\(#([a-z]+)\)$", text.partition('id="facts"')[2], re.MULTILINE):
        assert re.search(rf"#{target}\b[^)]*}}$", text, re.MULTILINE), target
    assert "[Drowned](#casualties)" in text


def question(name: str) -> str:
    return f"  - {{id: {name}, question: Why {name}?, about: [council]}}\n"


def test_questions_that_the_box_names_all_are_not_said_again(tmp_path: Path) -> None:
    two = {**ACTORS, "questions.yml": "questions:\n" + question("one") + question("two")}
    text = page(tmp_path / "two", "actors/council", two)
    assert text.count("Why one?") == 1
    assert text.count("Why two?") == 1
    assert '<span id="open">' in text.partition('id="facts"')[2].partition("</div>")[0]
    three = {**ACTORS, "questions.yml": two["questions.yml"] + question("three")}
    text = page(tmp_path / "three", "actors/council", three)
    assert "And 1 more](#open)" in text
    assert text.count("Why three?") == 1
    assert text.count("Why one?") == 2


# Long lists


def claims(number: int) -> dict[str, str]:
    """Return the file of so many claims about the council."""
    one = "  - {{id: c{0}, says: Harbour Council said {0}., speaker: a man, manner: quoted, anonymity: named, about: [council], sources: [courier#p2]}}\n"
    return {**ACTORS, "claims/courier.yml": "claims:\n" + "".join(map(one.format, range(number)))}


# The ways on


def way(text: str) -> str:
    """Return what the line below the title says of the place in the story."""
    found = re.search(r'<p class="way"[^>]*>(.*)</p>', text)
    return read(found[1]) if found else ""


def beside(text: str) -> list[str]:
    """Return the lines that stand beside the text."""
    found = text.partition('<nav class="beside"')[2].partition("</nav>")[0]
    return [read(each).strip() for each in found.split("\n")[2:] if each.strip(" -") and not each.startswith("<")]


def days(*numbers: int) -> dict[str, str]:
    """Return the files of fires on these days of April."""
    return {
        f"events/f{each:02}.yml": FIRE.replace("Fire", f"Fire {each}").replace("04-07", f"04-{each:02}") + PART
        for each in numbers
    }


def test_an_event_says_its_place_in_the_story_and_leads_to_those_next_to_it(tmp_path: Path) -> None:
    files = {**ACTORS, **days(6, 7)}
    assert way(page(tmp_path / "first", "events/storm", files)) == "1 of 3 in the story · Next (Fire 6)"
    assert (
        way(page(tmp_path / "middle", "events/f06", files))
        == "Previous (Storm of April) · 2 of 3 in the story · Next (Fire 7)"
    )
    assert way(page(tmp_path / "last", "events/f07", files)) == "Previous (Fire 6) · 3 of 3 in the story"
    assert way(page(tmp_path / "alone", "events/storm", {})) == ""


def test_beside_an_event_stand_the_five_around_it(tmp_path: Path) -> None:
    files = {**ACTORS, **days(6, 7, 8, 9, 10, 11)}
    inner = beside(page(tmp_path / "inner", "events/f08", files))
    assert inner[0] == "In the story"
    assert [each.split()[2] for each in inner[1:]] == ["6", "7", "8", "9", "10"]
    outer = beside(page(tmp_path / "outer", "events/f11", files))
    assert [each.split()[2] for each in outer[1:]] == ["7", "8", "9", "10", "11"]


def test_beside_an_actor_stand_the_first_of_its_events_and_the_way_to_all(tmp_path: Path) -> None:
    six = beside(page(tmp_path / "six", "actors/council", {**ACTORS, **days(*range(6, 12))}))
    assert len(six) == 7
    seven = beside(page(tmp_path / "seven", "actors/council", {**ACTORS, **days(*range(6, 13))}))
    assert seven[1] == "-   Fire 6 6 April 2031"
    assert (len(seven), seven[-1]) == (8, "All 7")


def guessed(files: dict[str, str]) -> dict[str, str]:
    """Return the files of fires with their dates worked out."""
    return {
        path: each.replace(f"2031-04-{path[8:10]},", f"2031-04-{path[8:10]}, inferred: A guess.,")
        for path, each in files.items()
    }


def test_a_date_beside_the_text_keeps_that_it_is_worked_out(tmp_path: Path) -> None:
    lines = beside(page(tmp_path, "events/storm", {**ACTORS, **guessed(days(7))}))
    assert lines[-1] == "-   Fire 7 7 April 2031 worked out"


def test_what_is_so_of_nearly_all_dates_beside_the_text_is_said_once(tmp_path: Path) -> None:
    text = page(tmp_path, "events/f07", {**ACTORS, **guessed(days(6, 7, 8, 9))})
    assert text.partition('<nav class="beside"')[2].partition("</nav>")[0].count("Dates are worked out") == 1
    lines = beside(text)
    assert lines[-1] == "-   Fire 9 9 April 2031 (worked out)"
    assert [each for each in lines if each.endswith("stated")] == ["-   Storm of April 5 April 2031 stated"]


def test_what_is_explained_below_is_cited_there_and_else_in_the_box(tmp_path: Path) -> None:
    def cited(folder: Path, event: str) -> tuple[int, int]:
        found = compiled_of(examine(dossier_folder(folder, {"events/storm.yml": event}))).files["events/storm.md"]
        facts, _, below = found.decode().partition('id="facts"')[2].partition("</div>")
        return facts.count('class="cite"'), below.partition("{ #known ")[2].partition("\n## ")[0].count('class="cite"')

    assert cited(tmp_path / "stated", EVENT) == (2, 0)  # the date and the place
    assert cited(tmp_path / "guess", EVENT.replace("2031-04-05,", "2031-04-05, inferred: A guess.,")) == (1, 1)

"""The weakest facts: what is said of each list, of one and of several."""

from pathlib import Path

from tests.views.printed import COPY, LANTERN, STORM, actor, printed

NO_DATE = "name: A calm\nkind: storm\nsummary: It was calm [@courier#p2].\n"


def fire(storm: str) -> str:
    return storm.replace("Storm of April", "Fire of April")


def gaps(folder: Path, files: dict[str, str]) -> str:
    return printed(folder, files)["gaps.md"]


def test_worked_out_dates_are_said_of_the_record_and_not_of_what_is_printed(tmp_path: Path) -> None:
    worked_out = STORM.replace("sources: [courier#p2]}\nwhere", "sources: [courier#p2], inferred: A guess.}\nwhere")
    page = gaps(tmp_path, {"events/storm.yml": worked_out})
    assert "1 of 1 event has no date but a worked-out one" in page
    both = gaps(tmp_path / "two", {"events/storm.yml": worked_out, "events/fire.yml": fire(worked_out)})
    assert "2 of 2 events have no date but worked-out ones" in both
    mixed = gaps(tmp_path / "mixed", {"events/storm.yml": worked_out, "events/fire.yml": fire(STORM)})
    assert "1 of 2 events has no date but a worked-out one" in mixed
    plain = worked_out.replace("where:", "  - {value: 2031-04, sources: [courier#p2]}\nwhere:")
    assert "worked-out" not in gaps(tmp_path / "plain", {"events/storm.yml": plain})
    assert "no article prints" not in page


def test_an_event_of_one_work_says_what_rests_on_it_and_whether_more_is_cited(tmp_path: Path) -> None:
    page = gaps(tmp_path, {})
    assert "1 of 1 event is told of by a single work" in page
    assert "all 2 statements that say so\n" in page
    text = STORM + "statements:\n  - {text: The storm is forgotten., sources: [lantern#p2]}\n"
    more = printed(tmp_path / "more", {"articles/lantern.md": LANTERN, "events/storm.yml": text})
    assert "all 2 statements that say so; its other statements cite more" in more["gaps.md"]
    works = more["works/index.md"].partition("Storm over the Harbour Article: Courier")[2]
    # Statements, those on it alone, claims, and the events of which it alone tells.
    assert works.splitlines()[2:6] == ["5", "5", "0", "1"]
    assert "Also mentioned from another work: Storm of April" in more["works/storm-report.md"]
    dated = STORM.replace("[courier#p2]}\nwhere", "[courier#p2, lantern#p2]}\nwhere")
    both = printed(tmp_path / "both", {"articles/lantern.md": LANTERN, "events/storm.yml": dated})
    assert "is told of by a single work" not in both["gaps.md"]
    assert "Events only it tells of" not in both["works/storm-report.md"]


def test_statements_of_general_knowledge_are_not_counted(tmp_path: Path) -> None:
    known = STORM.replace(
        "value: north-harbour, sources: [courier#p2]", "value: north-harbour, sources: [general-knowledge]"
    )
    assert "the only statement that says so" in gaps(tmp_path, {"events/storm.yml": known})


def test_no_date_and_no_place_are_two_things(tmp_path: Path) -> None:
    page = gaps(tmp_path, {"events/calm.yml": NO_DATE})
    assert "1 of 2 events has no date\n" in page
    assert "1 of 2 events has no place\n" in page
    dated = gaps(tmp_path / "d", {"events/calm.yml": NO_DATE + "when: [{value: 2031-04-06, sources: [courier#p2]}]\n"})
    assert "has no date" not in dated.replace("no date but", "")
    assert "1 of 2 events has no place\n" in dated


def test_one_side_is_heard_on_a_matter_of_a_record(tmp_path: Path) -> None:
    by = "figures:\n  - {what: boats, count: 3, sources: [courier#p2], according-to: guild}\n"
    page = gaps(tmp_path, {"events/storm.yml": STORM + by})
    assert "1 record: on some matter only one side is heard" in page
    assert "only one side" not in gaps(tmp_path / "none", {})


def test_a_summary_of_general_knowledge_rests_on_no_paragraph(tmp_path: Path) -> None:
    known = "name: Guild\nkind: guild\nside: boatmen\nsummary: A guild [@general-knowledge].\n"
    page = gaps(tmp_path, {"actors/guild.yml": known})
    assert "3 of 3 records have a summary that rests on one paragraph or none" in page
    assert "General knowledge only" in page
    cited = STORM.replace("[@courier#p2]", "[@courier#p1; @courier#p2]")
    assert "2 of 3 records have a summary" in gaps(tmp_path / "cited", {"events/storm.yml": cited})


def test_a_digest_that_links_a_name_is_said_to_link_it_and_copies_are_told_apart(tmp_path: Path) -> None:
    named = COPY.replace("More of it.", "The Watch came.")
    page = gaps(tmp_path, {"actors/watch.yml": actor("The Watch"), "articles/copy.md": named})
    assert "1 record: a paragraph’s digest links the name, and nothing of the record is cited from it" in page
    assert "“Storm over the Harbour” (publisher not shown)" in page
    assert "linked in paragraph 2" in page


def test_without_a_repository_no_file_stands_beside_the_line(tmp_path: Path) -> None:
    page = gaps(tmp_path, {})
    assert "To help, tell the editors what an article says of one of these" in page
    assert "press *Edit*" not in page
    assert "content/" not in page
    assert "A source is missing" not in page
    settings = "title: T\nsubtitle: S\ndescription: D.\nscope: S.\ntime-zone: Atlantic/Azores\n"
    edited = gaps(tmp_path / "e", {"dossier.yml": settings + "repository: https://git.sella.invalid/toll/dossier\n"})
    assert "press *Edit* beside it" in edited
    assert "beside it stands" not in edited
    assert "A source is missing · Propose an event" in edited

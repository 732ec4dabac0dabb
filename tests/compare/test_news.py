"""What a comparison gives to tell: which records, under which kind, and nothing twice."""

from collections.abc import Mapping
from pathlib import Path

from builder.compare import compare
from builder.compare.news import News, news_of
from builder.model.values.dates import parse_date
from builder.words import words_of
from tests.factory import MINIMAL, known

DAY = parse_date("2031-06-02")
GUILD = MINIMAL["actors/guild.yml"]
NEW = GUILD.replace("Boatmen's Guild", "Guild of Rowers")


def news(folder: Path, before: Mapping[str, str], after: Mapping[str, str], without: tuple[str, ...] = ()) -> News:
    old, new = known(folder / "before", before), known(folder / "after", after, without)
    return news_of(compare(old, new), old, new, DAY, words_of("en"))


def told(found: News) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.kind, each.text, each.about) for each in found.entries]


def test_what_is_new_stands_with_that_of_which_more_is_told(tmp_path: Path) -> None:
    more = {"actors/rowers.yml": NEW, "actors/guild.yml": f"{GUILD}note: Boats are many.\n"}
    assert told(news(tmp_path, {}, more)) == [
        ("added", "New in this dossier: Guild of Rowers. There is more on Boatmen's Guild.", ("rowers", "guild"))
    ]


def test_what_is_said_otherwise_is_corrected_and_claims_count_for_their_article(tmp_path: Path) -> None:
    claim = "claims:\n- {id: boats, says: %s, speaker: guild, manner: quoted, anonymity: named, about: [storm], sources: [courier#p2]}\n"
    before, after = ({"claims/courier.yml": claim % each} for each in ("Boats sank.", "No boat sank."))
    assert told(news(tmp_path, before, after)) == [
        ("corrected", "What is said of Storm over the Harbour has changed.", ("courier",))
    ]


def test_what_is_gone_is_named_as_nothing_can_lead_there(tmp_path: Path) -> None:
    found = told(news(tmp_path, {"actors/rowers.yml": NEW}, {}))
    assert found == [("removed", "No longer in this dossier: Guild of Rowers.", ())]


def test_what_entries_tell_already_is_not_told_again(tmp_path: Path) -> None:
    entry = "changes:\n- {id: a, date: %s, kind: %s, text: %s, about: %s}\n"
    after = {"actors/rowers.yml": NEW}
    since = {"changes.yml": entry % ("2031-05-01", "reworded", "Rowers.", "[rowers]")}
    assert not news(tmp_path / "since", {}, after | since).entries
    more = {"actors/guild.yml": f"{GUILD}note: Boats are many.\n"}
    for date, number in (("2031-05-01", 1), ("2031-06-02", 0)):
        old = {"changes.yml": entry % (date, "added", "Guild.", "[guild]")}
        assert len(news(tmp_path / date, old, old | more).entries) == number
    gone = {"changes.yml": entry % ("2031-05-01", "removed", "Guild of Rowers is gone.", "[]")}
    assert not news(tmp_path / "gone", after, gone).entries


def test_another_id_layout_and_what_was_withdrawn_are_no_news(tmp_path: Path) -> None:
    storm = MINIMAL["events/storm.yml"]
    second = "  - {value: 2031-04-06, sources: [courier#p2]%s}\nwhere:"
    whole, withdrawn = (
        storm.replace("where:", second % more) for more in ("", ", withdrawn: {on: 2031-06-01, because: A slip.}")
    )
    after = {"actors/union.yml": f"# A remark\n{GUILD}formerly: [guild]\n", "events/storm.yml": withdrawn}
    assert not news(tmp_path, {"events/storm.yml": whole}, after, without=("actors/guild.yml",)).entries


def test_many_are_counted_and_what_is_no_record_is_named_apart(tmp_path: Path) -> None:
    many = {f"actors/rowers-{each}.yml": NEW.replace("Rowers", f"Rowers {each}") for each in "abcdefghijklm"}
    glossary = {
        "glossary.yml": "glossary:\n- id: quay\n  term: Quay\n  meaning: A wall for boats [@general-knowledge].\n"
    }
    found = news(tmp_path, {}, many | glossary)
    (entry,) = found.entries
    assert entry.text.endswith("Guild of Rowers g, Guild of Rowers h and 5 more.")
    assert len(entry.about) == 13
    assert found.untold == ("glossary.yml",)


def test_a_drafted_entry_of_the_day_goes_on_and_any_other_keeps_its_id(tmp_path: Path) -> None:
    entry = "changes:\n- {id: added-2031-06-02, date: %s, kind: added, text: A., about: %s}\n"
    for date, about, id in (
        ("2031-05-01", "[guild]", "added-2031-06-02-2"),
        ("2031-06-02", "[]", "added-2031-06-02-2"),
        ("2031-06-02", "[guild]", "added-2031-06-02"),
    ):
        files = {"changes.yml": entry % (date, about)}
        (found,) = news(tmp_path / f"{date}{about}", files, files | {"actors/rowers.yml": NEW}).entries
        assert found.id == id


def test_an_article_of_another_id_changes_nothing_where_it_is_cited(tmp_path: Path) -> None:
    before = {"pages/about.md": "---\ntitle: About\n---\n\nSee [the article](courier) [@courier#p2].\n"}
    after = {
        path.replace("courier", "herald"): text.replace("courier", "herald")
        for path, text in (MINIMAL | before).items()
    }
    after["articles/herald.md"] = after["articles/herald.md"].replace("paragraphs:", "formerly: [courier]\nparagraphs:")
    old, new = known(tmp_path / "before", before), known(tmp_path / "after", after, ("articles/courier.md",))
    assert [each.path for each in compare(old, new).files] == ["articles/herald.md"]
    assert not news_of(compare(old, new), old, new, DAY, words_of("en")).entries

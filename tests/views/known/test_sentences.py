"""As told by then: what is said of each article, and what is not."""

from pathlib import Path

from tests.views.printed import COPY, LANTERN, STORM, actor, printed

BOATS = actor("Boats of the Guild", "names:\n  - {value: an array of boats, sources: [courier#p2]}\n")
CREW = actor("The Crew", "relations:\n  - {type: works-in, to: north-harbour, sources: [courier#p2]}\n")
WATCH = actor(
    "The Watch", "printed: [courier#p2]\nstatements:\n  - {text: Lantern names nobody., sources: [lantern#p2]}\n"
)


def test_an_actor_first_told_of_has_the_name_that_is_recorded_from_the_article(tmp_path: Path) -> None:
    files = {"actors/boats.yml": BOATS, "actors/crew.yml": CREW, "actors/watch.yml": WATCH}
    pages = printed(tmp_path, {"articles/lantern.md": LANTERN, **files})
    page = pages["known/courier.md"]
    assert "## People and groups first told of" in page
    assert "-   Boats of the Guild, called “an array of boats” Guild\n" in page
    assert "-   The Crew, not by a name Guild\n" in page
    assert "-   The Watch Guild\n" in page
    assert "The Watch" not in pages["known/lantern.md"]
    assert "4 people and groups" in pages["known/index.md"]
    assert "named" not in page.lower()


def test_of_a_copy_is_said_what_is_known_of_the_order_and_that_it_adds_no_work(tmp_path: Path) -> None:
    pages = printed(tmp_path, {"articles/copy.md": COPY})
    same = "Storm over the Harbour (publisher not shown) carries the same work as Storm over the Harbour (Courier)"
    nothing = "It adds no work. No event, person or group, claim or difference is first found in it."
    for page in ("known/index.md", "known/copy.md"):
        assert f"{same}; which of the two appeared first is not known. {nothing}" in pages[page]
        assert "a copy of" not in pages[page]
    later = printed(tmp_path / "later", {"articles/copy.md": COPY.replace("2031-04,", "2031-05,")})
    assert f"{same}, which appeared earlier. {nothing}" in later["known/copy.md"]


def test_a_copy_that_holds_something_more_says_what_is_new(tmp_path: Path) -> None:
    new = actor("The Crew", "printed: [copy#p2]\n", cited="copy#p2")
    pages = printed(tmp_path, {"articles/copy.md": COPY, "actors/crew.yml": new})
    assert "It adds no work. New: 1 person or group." in pages["known/index.md"]
    assert "No event, person or group" not in pages["known/index.md"] + pages["known/copy.md"]


def test_what_was_told_before_is_said_of_these_articles_alone(tmp_path: Path) -> None:
    pages = printed(tmp_path, {"articles/lantern.md": LANTERN})
    assert "is the first in order of publication. No article here is earlier." in pages["known/courier.md"]
    assert "One article here is earlier; it tells of 1 event and 1 person or group of this" in pages["known/lantern.md"]
    for path, page in pages.items():
        if path.startswith("known/"):
            assert "was known" not in page
            assert "had appeared" not in page.replace("had appeared earlier", "")
    assert "What these 2 articles told by when" in pages["known/index.md"]
    one = printed(tmp_path / "one", {})
    assert "What the one article here told." in one["known/index.md"]


def test_a_page_is_called_by_the_last_day_on_which_its_article_can_have_appeared(tmp_path: Path) -> None:
    pages = printed(tmp_path, {"articles/copy.md": COPY})
    assert "# As told by 9 April 2031\n" in pages["known/courier.md"]
    assert "# As told by 30 April 2031 (dated April 2031)\n" in pages["known/copy.md"]
    undated = COPY.replace("basis: inferred, reason: Its words", "basis: unknown")
    assert (
        "# As told by 30 April 2031 (no date)\n"
        in printed(tmp_path / "u", {"articles/copy.md": undated})["known/copy.md"]
    )


def test_a_date_that_needs_a_later_article_is_not_shown_before_it(tmp_path: Path) -> None:
    dated = STORM.replace(
        "sources: [courier#p2]}\nwhere", "sources: [courier#p2], inferred: 'By [@lantern#p2].'}\nwhere"
    )
    pages = printed(tmp_path, {"articles/lantern.md": LANTERN, "events/storm.yml": dated})
    assert "No date\n    Storm of April" in pages["known/courier.md"]
    own = printed(tmp_path / "own", {"articles/lantern.md": LANTERN})
    assert "5 April 2031\n    Storm of April" in own["known/courier.md"]

"""Works and articles: what rests on them, how copies and outlets are told apart, who speaks in them."""

from pathlib import Path

from builder.build import examine
from tests.factory import compiled_of, dossier_folder
from tests.views.printed import COPY, LANTERN, WORDS, actor, printed

CLAIMS = """\
claims:
  - id: on-the-toll
    says: The toll stays.
    speaker: guild
    manner: quoted
    anonymity: named
    sources: [courier#p2, copy#p1]
"""
UNNAMED = """\
  - id: on-the-lamp
    says: The lamp was dark.
    speaker: a man on the quay
    manner: quoted
    anonymity: unnamed
    sources: [courier#p2]
"""


def test_a_work_alone_tells_of_an_actor_whatever_a_text_says_of_another_work(tmp_path: Path) -> None:
    watch = actor(
        "The Watch", "printed: [courier#p2]\nstatements:\n  - {text: Lantern names nobody., sources: [lantern#p2]}\n"
    )
    pages = printed(tmp_path, {"articles/lantern.md": LANTERN, "actors/watch.yml": watch})
    page = pages["works/storm-report.md"]
    assert "## People and groups only it tells of" in page
    assert "The Watch" in page
    assert "only it names" not in page
    assert "The Watch" not in pages["works/lantern-report.md"]


def test_voices_are_listed_and_named_says_what_it_means_where_others_are_not(tmp_path: Path) -> None:
    both = printed(tmp_path, {"articles/copy.md": COPY, "claims/courier.yml": CLAIMS + UNNAMED})[
        "works/storm-report.md"
    ]
    assert "1 claim by 1 voice (see Courier, publisher not shown): Boatmen's Guild" in both
    assert "1 claim by 1 voice (see Courier, publisher not shown): a man on the quay" in both
    assert "“Named” says that the article names who said it" in both
    one = printed(tmp_path / "one", {"articles/copy.md": COPY, "claims/courier.yml": CLAIMS})["works/storm-report.md"]
    assert "says that the article names" not in one


def test_the_number_of_claims_leads_to_them(tmp_path: Path) -> None:
    claims = CLAIMS.replace(", copy#p1", "")
    folder = dossier_folder(tmp_path, {"vocabulary.yml": WORDS, "claims/courier.yml": claims})
    page = compiled_of(examine(folder)).files["works/storm-report.md"].decode()
    assert "[1 claim](../claims.md?article=courier&anonymity=named)" in page


def test_copies_are_compared_by_their_digests_and_names_are_recorded(tmp_path: Path) -> None:
    page = printed(tmp_path, {"articles/copy.md": COPY})["works/storm-report.md"]
    assert "No digest of another copy matches: paragraphs 1 and 2." in page
    same = COPY.replace("A headline.", "Headline: a storm over the harbour.").replace(
        "More of it.", "A storm crossed North Harbour on 5 April."
    )
    page = printed(tmp_path / "same", {"articles/copy.md": same})["works/storm-report.md"]
    assert "Each digest matches one of another copy." in page
    for word in ("counterpart", "it prints"):
        assert word not in page


def test_outlets_have_one_name_on_every_list(tmp_path: Path) -> None:
    inferred = COPY.replace(
        "name: not shown, basis: unknown", "name: not shown, actor: echo, basis: inferred, reason: Type"
    )
    pages = printed(tmp_path, {"actors/echo.yml": actor("Evening Echo"), "articles/copy.md": inferred})
    assert "Evening Echo (inferred), April 2031 (date worked out)" in pages["works/index.md"]
    assert "April 2031 worked out\nEvening Echo inferred\n" in pages["articles/index.md"]
    unknown = printed(tmp_path / "unknown", {"articles/copy.md": COPY})
    assert (
        "2 articles: Courier, 9 April 2031, publisher not shown, April 2031 (date worked out)"
        in unknown["works/index.md"]
    )
    assert "April 2031 worked out\nnot shown\n" in unknown["articles/index.md"]
    assert "Article: Courier, 9 April 2031" in printed(tmp_path / "one", {})["works/index.md"]


def test_an_articles_page_and_its_line_have_the_claims_that_cite_it(tmp_path: Path) -> None:
    pages = printed(tmp_path, {"articles/copy.md": COPY, "articles/lantern.md": LANTERN, "claims/courier.yml": CLAIMS})
    _, *rows = pages["articles/index.md"].split("digested.")
    # Behind day, publisher, work and the number of records.
    assert [row.splitlines()[5] for row in rows] == ["1", "0", "1"]
    assert "First entered with Storm over the Harbour (Courier):" in pages["articles/copy.md"]
    assert "The toll stays." in pages["articles/copy.md"]
    assert "First entered with" not in pages["articles/courier.md"]
    assert "Who says what" not in pages["articles/lantern.md"]


def test_nothing_is_said_of_who_copied_whom(tmp_path: Path) -> None:
    borrowed = COPY.replace("work: storm-report", "headline-from: courier\nwork: storm-report")
    page = printed(tmp_path, {"articles/copy.md": borrowed})["articles/index.md"]
    assert "No headline of its own." in page
    assert "Copy without" not in page
    assert "No headline" not in printed(tmp_path / "own", {"articles/copy.md": COPY})["articles/index.md"]

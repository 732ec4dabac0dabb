"""What a reader types is found and linked: in scripts without spaces, in handles and codes, without the strokes of letters."""

import shutil

import pytest
from playwright.sync_api import Browser, expect

from builder.publish.folders import Folders
from tests.conftest import HARBOUR, published
from tests.reader import opened, search

PERSON = "kind: person\nside: boatmen\nsummary: Of the quay [@courier-storm-and-toll#p3].\n"
FILES = {
    "actors/lin-haiwei.yml": f"name: 林海維\n{PERSON}",
    "actors/harbour-union.yml": (
        f"name: 港湾組合\n{PERSON}statements:\n"
        "  - {text: 昨日、林海維は事務所で通行料の引き上げに反対した。, sources: [courier-storm-and-toll#p3]}\n"
        "  - {text: สมาคมชาวเรือท่าเรือเหนือคัดค้านค่าธรรมเนียม, sources: [courier-storm-and-toll#p3]}\n"
    ),
    "actors/signal-desk.yml": (
        f"name: Signal desk\n{PERSON}statements:\n"
        '  - {text: "It posted as @amra_salvage_now.", sources: [courier-storm-and-toll#p5]}\n'
        "  - {text: It used the set KX-7/B., sources: [courier-storm-and-toll#p5]}\n"
    ),
    "actors/oyvind-dang.yml": f"name: Øyvind Đặng\n{PERSON}",
    "actors/teo-valk-the-sailor.yml": f"name: Teo Valk\nqualifier: sailor\n{PERSON}",
    "events/visit.yml": (
        "name: Visit to the quay\nkind: protest\n"
        "summary: Oyvind Dang came with [[ines-marrow]] and Teo Valk [@courier-storm-and-toll#p4].\n"
    ),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """The site of the invented dossier with more names in more scripts."""
    content = tmp_path_factory.mktemp("names") / "content"
    shutil.copytree(HARBOUR, content)
    for path, text in FILES.items():
        (content / path).write_text(text, encoding="utf-8")
    folders = Folders(content)
    problem = published(folders)
    assert not problem, problem
    return folders


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("組合", "港湾組合"),
        ("通行料", "港湾組合"),
        ("反対", "港湾組合"),
        ("海維", "林海維"),
        ("ท่าเรือ", "港湾組合"),
        ("salvage", "Signal desk"),
        ("KX 7", "Signal desk"),
        ("kx7b", "Signal desk"),
        ("Oyvind", "Øyvind Đặng"),
        ("Dang", "Øyvind Đặng"),
        ("oyvind dang", "Øyvind Đặng"),
        ("teo valk", "Teo Valk"),
        ("teo valk sailor", "Teo Valk (sailor)"),
    ],
)
def test_it_is_found_first(browser: Browser, site: Folders, typed: str, title: str) -> None:
    with opened(browser, site.site, "from a folder") as watched:
        expect(search(watched.page, typed).first.locator(".found-title")).to_have_text(title)


def test_results_of_one_name_are_told_apart(browser: Browser, site: Folders) -> None:
    with opened(browser, site.site, "from a folder") as watched:
        found = search(watched.page, "teo valk").locator(".found-title").all_inner_texts()
    assert {"Teo Valk", "Teo Valk (sailor)"} <= set(found[:2])


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("actors/harbour-union.html", '<a href="lin-haiwei.html">林海維</a>は'),
        ("events/visit.html", '<a href="../actors/oyvind-dang.html">Oyvind Dang</a> came'),
        # An id is never shown, and of two who have one name neither is meant.
        ("events/visit.html", '<a href="../actors/ines-marrow.html">Ines Marrow</a> and Teo Valk<sup'),
    ],
)
def test_names_in_a_sentence_lead_to_their_records(site: Folders, path: str, link: str) -> None:
    assert link in (site.site / path).read_text(encoding="utf-8")

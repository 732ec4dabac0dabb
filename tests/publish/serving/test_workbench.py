"""The workbench on served pages: what it shows while somebody breaks and mends a file, and that a built site has none."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.build import examine
from builder.publish.folders import Folders
from builder.publish.serving.editors import EDITORS, Workplace
from builder.publish.serving.workbench import Workbench
from tests.barriers import barriers, examined_page
from tests.browser import WatchedPage
from tests.conftest import HARBOUR
from tests.factory import compiled_of
from tests.reader import DESK, PHONE, dress, opened, sideways
from tests.serving import serving

WIDE = DESK | {"width": 1440}
STORM = "events/april-storm.html"
WORKPLACE = Workplace(HARBOUR, "content", EDITORS["vscode"])


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


# ── What the server answers ────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def ask() -> Callable[..., tuple[str, dict[str, str], bytes]]:
    """A request to the workbench of the invented dossier, before a site that answers everything else."""
    bench = Workbench()
    found = examine(HARBOUR)
    bench.take(compiled_of(found), found.diagnostics)

    def asked(path: str, query: str = "", mount: str = "/") -> tuple[str, dict[str, str], bytes]:
        said: list[Any] = []

        def site(_: Any, start: Any) -> list[bytes]:
            start("404 Not Found", [])
            return [b"the site"]

        request = {"PATH_INFO": path, "QUERY_STRING": query}
        body = b"".join(bench.application(site, WORKPLACE, mount)(request, lambda *each: said.append(each)))
        return said[0][0], dict(said[0][1]), body

    return asked


@pytest.mark.parametrize(
    ("name", "type"), [("workbench.js", "text/javascript"), ("workbench.css", "text/css"), ("workbench.json", "application/json")]
)  # fmt: skip
def test_the_server_answers_for_its_files_and_for_nothing_else(ask: Any, name: str, type: str) -> None:
    status, headers, body = ask(f"/{name}")
    assert (status, headers["Content-Type"]) == ("200 OK", f"{type}; charset=utf-8")
    assert body
    assert ask(f"/below/{name}", mount="/below/")[0] == "200 OK"
    for other in (f"/actors/{name}", f"/{name}/", f"//{name}", f"/{name}.map", "/"):
        assert ask(other) == ("404 Not Found", {}, b"the site")


@pytest.mark.parametrize("page", ["actors/boatmens-guild.html", "actors%2Fboatmens-guild.html"])
def test_a_page_has_its_file_and_its_paragraphs(ask: Any, page: str) -> None:
    answer = json.loads(ask("/workbench.json", f"page={page}")[2])
    assert answer["problems"]["source"]["path"] == "content/actors/boatmens-guild.yml"
    assert len(answer["beside"]) == 2
    assert answer["language"] == "en"


@pytest.mark.parametrize("query", ["page=", "", "page=index.html", "page=actors/"])
def test_folders_are_their_first_page(ask: Any, query: str) -> None:
    answer = json.loads(ask("/workbench.json", query)[2])
    expected = None if "actors" in query else "content/pages/index.md"
    source = answer["problems"]["source"]
    assert (source and source["path"]) == expected


@pytest.mark.parametrize("query", ["page=nothing.html", "page=../../etc/passwd", "page=%00%ff", "page=<script>", "nothing", "page=a&page=b"])  # fmt: skip
def test_an_address_that_is_no_page_has_neither(ask: Any, query: str) -> None:
    status, _, body = ask("/workbench.json", query)
    assert status == "200 OK"
    answer = json.loads(body)
    assert (answer["problems"]["source"] is None or query == "nothing", b"passwd" in body) == (True, False)


def test_a_server_that_has_made_nothing_yet_answers() -> None:
    bench = Workbench().of("index.html", WORKPLACE)
    assert (bench.language, bench.beside, bench.problems.source) == ("", (), None)


def test_what_keeps_a_change_out_is_said() -> None:
    bench = Workbench()
    bench.take(None, (), "The disk is full.")
    assert bench.of("index.html", WORKPLACE).trouble == "The disk is full."


# ── In a browser ───────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose content has a warning and advice in the storm's file, and a warning elsewhere."""
    home = tmp_path_factory.mktemp("serving")
    content = shutil.copytree(HARBOUR, home / "content")
    storm, fire = content / "events/april-storm.yml", content / "events/toll-house-fire.yml"
    change(
        storm,
        "printed: two nights before the sixth, sources: [lantern-blockade#p2]",
        "sources: [lantern-storm-excerpt#p1]",
    )
    change(
        storm,
        "[courier-storm-and-toll#p5], inferred",
        "[courier-storm-and-toll#p5, courier-storm-and-toll#p5], inferred",
    )
    change(fire, "lantern-storm-excerpt#p2]}", "lantern-storm-excerpt#p2, lantern-storm-excerpt#p2]}")
    return home


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """The address of a server of that content."""
    with serving(project) as (address, _):
        yield address


@contextmanager
def written_on(browser: Browser, address: str, page: str, **options: Any) -> Iterator[WatchedPage]:
    """Open a page in a window in which nothing of the workbench was opened or put away before."""
    with opened(browser, address, page=page, **options) as watched:
        watched.page.evaluate("sessionStorage.clear()")
        watched.page.reload()
        yield watched


def strip(page: Page) -> Any:
    return page.get_by_role("region", name="Workbench")


def test_the_strip_lists_what_is_wrong_and_leads_to_the_editor(browser: Browser, address: str, project: Path) -> None:
    with written_on(browser, address, STORM) as watched:
        bench = strip(watched.page)
        button = bench.get_by_role(
            "button", name="1 problem and 1 piece of advice in content/events/april-storm.yml · 1 problem elsewhere"
        )
        problems = bench.get_by_role("region", name="Problems")
        expect(problems).to_be_hidden()
        button.press("Enter")
        expect(problems).to_be_visible()
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(problems.get_by_role("listitem")).to_contain_text(
            ["warning[repeated-reference]", "advice[unexplained-day]", "warning[repeated-reference]"]
        )
        file = f"vscode://file{(project / 'content/events/april-storm.yml').resolve()}"
        expect(problems.get_by_role("link", name="line 14")).to_have_attribute("href", f"{file}:14:80")
        expect(bench.get_by_role("link", name="Open content/events/april-storm.yml in the editor")).to_have_attribute(
            "href", f"{file}:1:1"
        )
        problems.get_by_role("link").first.press("Escape")
        expect(problems).to_be_hidden()
        expect(button).to_be_focused()
        # What hides the foot of the window leaves the foot of the page free.
        watched.page.evaluate("scrollTo(0, document.body.scrollHeight)")
        foot, top = (watched.page.locator(each).last.bounding_box() for each in ("footer", ".workbench"))
        assert foot
        assert top
        assert foot["y"] + foot["height"] <= top["y"] + 1


def test_the_paragraphs_stand_beside_the_page_and_their_marks_can_be_copied(browser: Browser, address: str) -> None:
    with written_on(
        browser,
        address,
        page="actors/boatmens-guild.html",
        viewport=WIDE,
        permissions=["clipboard-read", "clipboard-write"],
    ) as watched:
        page = watched.page
        strip(page).get_by_role("button", name="Paragraphs (4)").click()
        panel = strip(page).get_by_role("region", name="Paragraphs")
        expect(panel.get_by_role("heading", level=2)).to_have_text(
            ["Cited by this file", "Could be cited: they name this record"]
        )
        expect(panel.get_by_role("listitem").nth(2)).to_contain_text("The Guild denies it.")
        box, article = panel.bounding_box(), page.locator("article").bounding_box()
        assert box
        assert article
        assert article["x"] + article["width"] <= box["x"]
        panel.get_by_role("button", name="Copy [@courier-storm-and-toll#p7] for a text").click()
        expect(strip(page).get_by_role("status")).to_have_text("Copied [@courier-storm-and-toll#p7]")
        assert page.evaluate("navigator.clipboard.readText()") == "[@courier-storm-and-toll#p7]"
        panel.get_by_role("button", name="Copy courier-storm-and-toll#p7 for a field").click()
        expect(strip(page).get_by_role("status")).to_have_text("Copied courier-storm-and-toll#p7")
        # It stays open on the next page, and after a reload.
        page.goto(f"{address}/articles/lantern-blockade.html")
        expect(panel).to_be_visible()


def test_a_mark_without_problems_can_be_put_away(browser: Browser, address: str) -> None:
    with written_on(browser, address, "timeline.html") as watched:
        expect(strip(watched.page).get_by_role("link")).to_have_count(0)
        strip(watched.page).get_by_role("button", name="Put away until something changes").click()
        expect(strip(watched.page)).to_have_count(0)
        with watched.page.expect_response("**/workbench.json*"):
            watched.page.reload()
        expect(strip(watched.page)).to_have_count(0)
        watched.page.goto(f"{address}/{STORM}")
        expect(strip(watched.page)).to_be_visible()


@pytest.mark.parametrize(
    "page", [STORM, "actors/boatmens-guild.html", "articles/lantern-blockade.html", "nowhere.html"]
)
def test_the_workbench_has_no_barrier(browser: Browser, address: str, page: str) -> None:
    shapes: tuple[tuple[Any, Literal["light", "dark"]], ...] = (
        (PHONE, "light"),
        (PHONE, "dark"),
        (WIDE, "light"),
        (WIDE, "dark"),
    )
    found = {}
    with examined_page(browser) as shown:
        for window, colours in shapes:
            dress(shown, window, colours)
            shown.goto(f"{address}/{page}")
            dress(shown, window, colours)
            expect(strip(shown)).to_be_visible()
            closed = strip(shown).locator("button[aria-expanded=false]")
            while closed.count():
                closed.first.click()
            found[window["width"], colours] = [*barriers(shown), *sideways(shown)]
    assert {where: what for where, what in found.items() if what} == {}


def test_an_error_holds_the_pages_up_until_it_is_mended(browser: Browser, address: str, project: Path) -> None:
    guild = project / "content/actors/boatmens-guild.yml"
    hostile = "'<script>alert(1)</script> \"نقابة\"'"
    with written_on(browser, address, "actors/boatmens-guild.html") as watched:
        alert = watched.page.get_by_role("alert")
        problems = strip(watched.page).get_by_role("region", name="Problems")
        expect(strip(watched.page)).to_be_visible()
        change(guild, "kind: guild", f"kind: {hostile}")
        expect(alert).to_have_text("The content has 1 error. Until it is mended, pages stay as they were.")
        expect(problems).to_contain_text('<script>alert(1)</script> "نقابة"\' is not among the kinds.actor')
        expect(problems.get_by_role("link", name="line 3")).to_be_visible()
        expect(watched.page.locator("h1")).to_contain_text("Boatmen's Guild")
        odd = project / "content/actors/<img src=x onerror=alert(1)> نقابة.yml"
        odd.write_text("name: Odd\n", encoding="utf-8")
        expect(problems.get_by_role("link", name=f"content/actors/{odd.name}")).to_be_visible()
        expect(problems.locator("img")).to_have_count(0)
        odd.unlink()
        change(guild, f"kind: {hostile}", "kind: guild")
        expect(alert).to_have_count(0)
        expect(strip(watched.page)).to_contain_text("2 problems and 1 piece of advice elsewhere")


# ── Where there is none ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_built_site_has_nothing_of_it(harbour_site: Folders) -> None:
    found = [
        path.relative_to(harbour_site.site).as_posix()
        for path in harbour_site.site.rglob("*")
        if path.is_file() and ("workbench" in path.name or b"workbench" in path.read_bytes())
    ]
    assert found == []

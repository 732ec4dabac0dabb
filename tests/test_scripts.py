"""The scripts as a whole: how their parts need each other, what they say, and what they compute as Python does."""

import json
import random
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from babel.messages.extract import extract
from playwright.sync_api import Browser, Page, Route, expect

from builder.build import examine
from builder.publish.folders import Folders
from builder.publish.frame.assets import assets
from builder.render.columns import columns
from builder.views.map.overview import gathered
from builder.views.previews.data import hash_of
from builder.views.timeline.lanes import lanes
from tests.conftest import HARBOUR, ROOT
from tests.factory import compiled_of
from tests.reader import DESK, opened

ASSETS = ROOT / "overrides" / "assets"
VIEWS = ROOT / "builder" / "views"
SCRIPTS = sorted(VIEWS.glob("*/tool/*.js"))
DEFINITION = re.compile(r'dossier\.define\(\s*"([^"]+)",\s*\[([^\]]*)\]')


def definitions() -> Iterator[tuple[Path, str, list[str]]]:
    """Yield each part that a script defines: the script, the part's name, and what it needs."""
    for script in SCRIPTS:
        for name, needs in DEFINITION.findall(script.read_text(encoding="utf-8")):
            yield script, name, re.findall(r'"([^"]+)"', needs)


PARTS = {name: needs for _, name, needs in definitions()}


# ── Parts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_each_script_defines_the_one_part_that_its_path_says() -> None:
    found = {script: name for script, name, _ in definitions()}
    assert len(PARTS) == len(found) == len(SCRIPTS)
    for script, name in found.items():
        folder, _, part = name.partition("/")
        assert script == VIEWS / folder / "tool" / f"{part or folder}.js"


def test_all_that_parts_need_is_there() -> None:
    data = {path.removesuffix(".js") for path in compiled_of(examine(HARBOUR)).files if path.endswith(".js")}
    styles = {f"style/{Path(path).stem}" for path, _ in assets() if path.endswith(".css")}
    vendored = {each.relative_to(ASSETS).with_suffix("").as_posix() for each in (ASSETS / "vendor").rglob("*.js")}
    known = {*PARTS, *data, *styles, *vendored}
    assert {name: lost for name, needs in PARTS.items() if (lost := set(needs) - known)} == {}


def test_no_part_waits_for_itself() -> None:
    def waits(name: str, *before: str) -> list[str]:
        assert name not in before, " needs ".join((*before, name))
        return [each for need in PARTS.get(name, ()) for each in (need, *waits(need, *before, name))]

    for name in PARTS:
        assert name not in waits(name)


def test_elements_call_for_parts_that_there_are(harbour_site: Folders) -> None:
    pages = (path.read_text(encoding="utf-8") for path in harbour_site.site.rglob("*.html"))
    called = {name for text in pages for names in re.findall(r'\sdata-tool="([^"]+)"', text) for name in names.split()}
    assert called <= set(PARTS)
    assert {"timeline", "map", "parts/offline"} <= called


def test_scripts_leave_no_global_but_one(browser: Browser, harbour_site: Folders) -> None:
    every = "() => [...new Set([...Object.keys(window), ...Object.getOwnPropertyNames(window)])]"
    with opened(browser, harbour_site.site, "from a folder", "network.html") as watched:
        watched.page.goto("about:blank")
        before = set(watched.page.evaluate(every))
        for name in ("network.html", "explorer.html", "timeline.html"):
            watched.page.goto(f"{harbour_site.site.as_uri()}/{name}")
            watched.page.wait_for_load_state("networkidle")
            found = set(watched.page.evaluate(every)) - before
            ours = {each for each in found if not each.startswith("__md_") and not each.isdigit()}
            assert ours & {"dossier", "dossierMap", "timelineResults"} == set()
            assert watched.page.evaluate("typeof dossier.define") == "function"


def test_a_mistake_in_a_part_is_reported_once_and_what_needs_it_goes_without(
    browser: Browser, harbour_site: Folders
) -> None:
    page = browser.new_page()
    page.goto((harbour_site.site / "index.html").as_uri())
    told = page.evaluate(
        """async () => {
          const told = [];
          addEventListener("error", (event) => told.push(event.error.message));
          dossier.define("test/wrong", [], () => { throw new Error("a mistake"); });
          dossier.define("test/upon", ["test/wrong"], () => told.push("made"), () => told.push("otherwise"));
          await dossier.need("test/upon").catch(() => told.push("refused"));
          return told;
        }"""
    )
    page.close()
    assert told == ["a mistake", "otherwise", "refused"]


def test_a_part_is_made_once_however_many_need_it(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder") as watched:
        made = watched.page.evaluate(
            """async () => {
              let made = 0;
              dossier.define("test/first", [], async () => ++made);
              dossier.define("test/last", ["test/first", "test/first"], (one, other) => [one, other]);
              return [...(await dossier.need("test/last")), await dossier.need("test/first")];
            }"""
        )
        assert made == [1, 1, 1]


# ── Words ────────────────────────────────────────────────────────────────────────────────────────────────────────────

CALL = re.compile(r"(?<![\w.])(?:dossier\.)?(_|ngettext)\(")


def messages_in(script: Path) -> list[str | tuple[str, ...]]:
    """Return the messages that Babel's own extractor finds in a script."""
    keywords: dict[str, Any] = {"_": None, "ngettext": (1, 2)}
    return [found[1] for found in extract("javascript", BytesIO(script.read_bytes()), keywords=keywords)]


def test_every_message_is_found_by_babel() -> None:
    for script in SCRIPTS:
        calls = len(CALL.findall(script.read_text(encoding="utf-8")))
        assert len(messages_in(script)) == calls, f"{script.name}: a message has to be one text in double quotes"


def test_both_forms_of_a_message_have_the_same_places() -> None:
    place = re.compile(r"%\((\w+)\)s")
    for script in SCRIPTS:
        for message in messages_in(script):
            if isinstance(message, tuple):
                single, several = (set(place.findall(each)) - {"number"} for each in message)
                assert single == several, message


def catalogue() -> dict[str, Any]:
    """Return an invented language: every message in brackets, with three forms where there is a number."""
    messages: dict[str, object] = {}
    for script in SCRIPTS:
        for message in messages_in(script):
            if isinstance(message, tuple):
                messages[message[0]] = [f"⟦1:{message[0]}⟧", f"⟦2:{message[1]}⟧", f"⟦3:{message[1]}⟧"]
            else:
                messages[message] = f"⟦{message}⟧"
    return {"messages": messages, "plural": {"one": 0, "few": 1, "many": 2, "other": 2}}


def speak(page: Page, language: str) -> None:
    """Have pages speak the invented language, with the plural rules of a real one."""
    words = f'\ndossier.receive("words", {json.dumps(catalogue())});'
    start = f"document.documentElement.lang = {json.dumps(language)};\n"

    def answer(route: Route) -> None:
        body = route.fetch().text()
        head, found, tail = body.partition("// Every element marked")
        route.fulfill(body=start + head + words + "\n" + found + tail, content_type="text/javascript; charset=utf-8")

    page.route("**/assets/javascripts/dossier.js", answer)


def test_numbers_choose_the_form_that_the_language_has_for_them(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "served") as watched:
        speak(watched.page, "pl")
        watched.page.reload()
        said = watched.page.evaluate(
            """[1, 3, 5, 22, 12505].map((number) => dossier.ngettext("%(number)s event", "%(number)s events", number))"""
        )
        assert [each[:2] for each in said] == ["⟦1", "⟦2", "⟦3", "⟦2", "⟦3"]
        assert re.fullmatch(r"⟦3:12.505 events⟧", said[-1])


def test_two_percent_signs_are_one_and_are_no_place(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "from a folder") as watched:
        said = watched.page.evaluate(
            """[
              dossier._("all 100 %% of it"),
              dossier._("%(part)s %% of %(name)s", { part: 12505, name: "%(part)s" }),
              dossier.ngettext("%(number)s %% of it", "%(number)s %% of them", 2),
              dossier.filled(dossier._("100 %%(of %(name)s)"), { name: "boats" }).join(""),
            ]"""
        )
    assert said == ["all 100 % of it", "12,505 % of %(part)s", "2 % of them", "100 %(of boats)"]


# What a reader sees of a tool: texts of its controls and lines, and what is read aloud of them.
SAID = """(root) => [...document.querySelectorAll(root)].flatMap((each) => [each, ...each.querySelectorAll("*")])
  .filter((each) => !each.closest("bdi, a, option, optgroup, [data-node], .from-page"))
  .flatMap((each) => [
    ...["aria-label", "placeholder", "title"].map((name) => each.getAttribute(name)),
    ...[...each.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data),
  ])
  .filter((text) => text && /\\p{L}/u.test(text))"""

TOOLS_SEEN = {
    "timeline.html": ".timeline-filter",
    "network.html?around=ines-marrow": ".network-choices, .network-who > :not(.count)",
    "map.html?place=sella&to=2031-04-05": ".map-choices, .map-said, .map-tool .note, .map-panel h3, .map-handle, .map-scale",
    "explorer.html?chosen=sella,april-storm": ".explorer-head, .explorer-views, .explorer-tray, .facet summary",
    "explorer.html?view=places": ".explorer-matrix caption",
    "brief.html?records=sella": ".brief-form label:not(.brief-title), .brief-form button, .brief-form [role=status]",
}


@pytest.mark.parametrize("address", TOOLS_SEEN)
def test_what_tools_say_comes_from_the_catalogue(browser: Browser, harbour_site: Folders, address: str) -> None:
    with opened(browser, harbour_site.site, "served") as watched:
        page = watched.page
        speak(page, "pl")
        page.goto(page.url.replace("index.html", address))
        expect(page.get_by_text("⟦").first).to_be_attached()
        page.wait_for_load_state("networkidle")
        said = page.evaluate(SAID, TOOLS_SEEN[address])
        assert said
        assert [each for each in said if not each.strip().startswith("⟦")] == []


def test_results_of_the_search_speak_the_catalogue_too(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, "served", viewport=DESK) as watched:
        page = watched.page
        speak(page, "pl")
        page.reload()
        page.keyboard.press("/")
        page.keyboard.type("storm")
        expect(page.locator(".md-search [role=status]")).to_contain_text("⟦")
        expect(page.locator(".found-kind").first).to_contain_text("⟦")
        expect(page.locator(".found-filters summary")).to_contain_text("⟦")


# ── Computed here and there ──────────────────────────────────────────────────────────────────────────────────────────


def in_page(browser: Browser, site: Path, script: str, given: object) -> Any:
    with opened(browser, site, "from a folder") as watched:
        return watched.page.evaluate(script, given)


def test_paths_lead_to_the_same_file_of_cards(browser: Browser, harbour_site: Folders) -> None:
    paths = ["", "actors/sella.html", "glossary.html#toll", "events/é-ب-😀.html", *(f"a/{n}.html" for n in range(50))]
    script = "async (paths) => paths.map((await dossier.need('previews/cards')).hash)"
    assert in_page(browser, harbour_site.site, script, paths) == [hash_of(each) for each in paths]


def test_things_side_by_side_come_into_the_same_lanes(browser: Browser, harbour_site: Folders) -> None:
    choose = random.Random(7)
    starts = sorted(choose.randrange(1000) for _ in range(200))
    ends = [(start, start + choose.randrange(1, 90)) for start in starts]
    script = "async ([ends, apart]) => (await dossier.need('parts/lanes'))(ends, apart)"
    assert in_page(browser, harbour_site.site, script, [ends, 12]) == list(lanes(ends, 12))


def test_places_close_to_each_other_come_under_the_same_marks(browser: Browser, harbour_site: Folders) -> None:
    choose = random.Random(11)
    points = {str(number): (choose.uniform(-200, 200), choose.uniform(-200, 200)) for number in range(300)}
    script = """async ([places, apart]) => {
      const gather = await dossier.need("map/gather");
      const project = ({ x, y }) => ({ x, y, distanceTo: (other) => Math.hypot(x - other.x, y - other.y) });
      return gather(places, apart, project).map((group) => group.places.map(({ id }) => id));
    }"""
    places = [{"id": key, "x": x, "y": y} for key, (x, y) in points.items()]
    spots: Any = [SimpleNamespace(id=key) for key in points]
    mine = [[each.id for each in group] for group in gathered(spots, points, 26)]
    assert sorted(in_page(browser, harbour_site.site, script, [places, 26])) == sorted(mine)
    assert 20 < len(mine) < len(points)


def test_rows_are_put_together_again_from_their_columns(browser: Browser, harbour_site: Folders) -> None:
    rows: list[dict[str, object]] = [{"name": "a", "of": [1, 2]}, {"name": "b", "of": []}]
    for each in (rows, []):
        assert in_page(browser, harbour_site.site, "(columns) => dossier.rows(columns)", columns(each)) == each

"""Reading the dossier in a browser: served or opened from a folder without a network, on a desk and on a phone."""

import re

from playwright.sync_api import Browser, Page, expect

from builder.build import Compiled
from builder.publish.folders import Folders
from tests.reader import DESK, PHONE, dress, follow, is_in_sight, one_of_each, opened, search, sideways


def follow_to_the_paragraph(page: Page) -> None:
    """Go from an event's page to the paragraph behind its first citation and see that one stands before it."""
    mark = page.locator("article .cite a").first
    number = re.search(r"#p(\d+)$", mark.get_attribute("href") or "")
    assert number
    expect(mark).to_have_accessible_name(re.compile(rf"paragraph {number[1]}$"))
    follow(page, mark)
    paragraph = page.locator(":target")
    expect(paragraph).to_have_attribute("id", f"p{number[1]}")
    expect(paragraph).to_contain_class("paragraph")
    expect(paragraph).to_be_in_viewport()
    assert is_in_sight(paragraph)
    plain = page.locator(".paragraph:not(:target)").first
    background = "(element) => getComputedStyle(element).backgroundColor"
    assert paragraph.evaluate(background) != plain.evaluate(background)


def test_from_home_to_the_paragraph_and_back(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, viewport=DESK) as watched:
        page = watched.page
        follow(page, page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Who", exact=True))
        expect(page.get_by_role("heading", level=1)).to_contain_text("Who is involved")
        follow(page, page.locator("article").get_by_role("link", name="Boatmen's Guild", exact=True))
        expect(page.get_by_role("heading", level=1)).to_contain_text("Boatmen's Guild")
        follow(page, page.locator(".timeline").get_by_role("link", name="Fire in the toll house"))
        expect(page.get_by_role("heading", level=1)).to_contain_text("Fire in the toll house")
        event = page.url
        follow_to_the_paragraph(page)
        page.go_back()
        page.wait_for_url(event)
        expect(page.get_by_role("heading", level=1)).to_contain_text("Fire in the toll house")


def test_the_same_on_a_phone_with_the_drawer(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, viewport=PHONE, has_touch=True) as watched:
        page = watched.page
        who = page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Who", exact=True)
        expect(who).not_to_be_in_viewport()
        page.get_by_role("button", name="Menu").click()
        expect(who).to_be_in_viewport()
        follow(page, who)
        follow(page, page.locator("article").get_by_role("link", name="Boatmen's Guild", exact=True))
        page.get_by_role("button", name="Open all sections").click()
        follow(page, page.locator(".timeline").get_by_role("link", name="Fire in the toll house"))
        page.get_by_role("button", name="Open all sections").click()
        follow_to_the_paragraph(page)


def test_the_search_opens_and_closes_by_keyboard(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, viewport=PHONE) as watched:
        page = watched.page
        results = search(page, "coastal", key="/")
        assert results.first.evaluate("(link) => link.pathname").endswith("/actors/coastal-watch.html")
        page.keyboard.press("Escape")
        expect(results.first).not_to_be_in_viewport()


def test_all_facts_and_links_are_there_without_scripts(
    browser: Browser, harbour_site: Folders, harbour: Compiled
) -> None:
    with opened(
        browser, harbour_site.site, "from a folder", "events/april-storm.html", java_script_enabled=False
    ) as watched:
        page = watched.page
        assert not page.get_by_role("textbox", name="Search").is_visible(), "what needs scripts is not shown"
        shown = page.locator("article").inner_text()
        event = harbour.dossier.events["april-storm"]
        assert event.name in shown
        for fact in (
            "5 April 2031",
            "4 April 2031",
            "Sella",
            "Coastal Watch",
            "It counted the victims.",
            "at least 5",
            "Teo Valk",
            "Who they were is not said.",
            "14",
            "12–15",
            "general knowledge",
            "How many drowned",
        ):
            assert fact in shown, f"{fact!r} is not to be read"
        follow(page, page.locator(".cite a").first)
        assert page.locator("#p5").is_visible()
        page.go_back()
        follow(page, page.locator("article").get_by_role("link", name="Coastal Watch").first)
        expect(page.get_by_role("heading", level=1)).to_contain_text("Coastal Watch")


CONTRASTS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const known = new Map();
  // A colour as red, green and blue, and how much it covers.
  const channels = (text) => {
    if (!known.has(text)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(text, {rgb: [red, green, blue], alpha: alpha / 255});
    }
    return known.get(text);
  };
  const over = (top, below) => top.rgb.map((each, index) => each * top.alpha + below[index] * (1 - top.alpha));
  const behind = (element) => {
    if (!element) return [255, 255, 255];
    return over(channels(getComputedStyle(element).backgroundColor), behind(element.parentElement));
  };
  const light = (rgb) => {
    const [red, green, blue] = rgb.map((each) => each / 255).map(
      (each) => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.data.trim();
    const isShown = element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    if (!words || !isShown || element.closest("svg, script, [hidden]")) continue;
    const style = getComputedStyle(element);
    const ground = behind(element);
    const [darker, lighter] = [light(over(channels(style.color), ground)), light(ground)].sort((a, b) => a - b);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (lighter + 0.05) / (darker + 0.05);
    if (ratio < (isLarge ? 3 : 4.5)) found.push(`${words.slice(0, 40)} <${element.className}>: ${ratio.toFixed(2)}`);
  }
  return found;
}"""
"""Returns the texts in sight whose contrast is less than what WCAG 2.2 asks for (AA)."""


def test_texts_stand_out_from_their_ground_and_nothing_scrolls_sideways(
    browser: Browser, harbour_site: Folders
) -> None:
    with opened(browser, harbour_site.site, reduced_motion="reduce") as watched:
        page, start = watched.page, watched.page.url.removesuffix("index.html")
        for name in (*one_of_each(harbour_site.site), "articles/courier-storm-and-toll.html#p3"):
            dress(page, DESK, "light")
            page.goto(start + name)
            for window, colours in ((DESK, "light"), (PHONE, "dark")):
                dress(page, window, colours)
                assert [*page.evaluate(CONTRASTS), *sideways(page)] == [], (name, colours)


def test_a_phone_has_the_contents_of_a_page_below_its_title(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site, page="casualties.html", viewport=PHONE) as watched:
        page = watched.page
        contents = page.get_by_role("navigation", name="On this page")
        expect(contents).to_be_hidden()
        page.get_by_text("On this page").press("Enter")
        part = contents.get_by_role("link").last
        heading = part.inner_text()
        part.press("Enter")
        expect(page.get_by_role("heading", name=heading)).to_be_in_viewport()
        page.set_viewport_size(DESK)
        expect(page.get_by_text("On this page")).to_be_hidden()


def test_high_contrast_can_be_chosen_and_is_kept(browser: Browser, harbour_site: Folders) -> None:
    with opened(browser, harbour_site.site) as watched:
        page = watched.page
        colours = page.get_by_role("button", name="Colours: ")
        for name in ("light", "dark", "high contrast"):
            colours.click()
            expect(colours).to_have_accessible_name(f"Colours: {name}")
        page.reload()
        expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
        expect(page.locator("h1")).to_have_css("color", "rgb(0, 0, 0)")
        expect(colours).to_have_accessible_name("Colours: high contrast")
        colours.click()
        expect(page.locator("body")).to_have_css("background-color", "rgb(0, 0, 0)")
        colours.click()
        expect(colours).to_have_accessible_name("Colours: as the system")
        expect(page.locator("body")).not_to_have_css("background-color", "rgb(0, 0, 0)")


def test_the_readers_choice_of_colours_is_kept(browser: Browser, harbour_site: Folders, way: str) -> None:
    with opened(browser, harbour_site.site, way, viewport=DESK, color_scheme="light") as watched:
        page, scheme = watched.page, "data-md-color-scheme"
        expect(page.locator("body")).to_have_attribute(scheme, "default")
        # From the system's colours to light ones, and from those to dark ones.
        colours = page.get_by_role("button", name="Colours: ")
        colours.press("Enter")
        colours.press("Space")
        expect(page.locator("body")).to_have_attribute(scheme, "slate")
        expect(page.locator("header form [role=status]").first).to_have_text("Colours: dark")
        follow(page, page.get_by_role("navigation", name="Tabs").get_by_role("link", name="Where", exact=True))
        expect(page.locator("body")).to_have_attribute(scheme, "slate")

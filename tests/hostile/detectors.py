"""What tells whether a page is as it should be: nothing runs, nothing is asked for, nothing foreign stands in it.

A page is compared with its harmless twin, element by element and text by text, as a browser parses both. The live
page is asked what it did.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any
from urllib.parse import unquote

from playwright.sync_api import Browser, Error, Page

from tests.browser import WatchedPage
from tests.hostile.dossiers import WORD, as_shown, collapsed
from tests.hostile.strings import Hostile

WRITTEN = """
  // The text of the article without what tools add to it.
  const written = (page) => {
    const article = page.querySelector("article")?.cloneNode(true);
    for (const each of article?.querySelectorAll("[data-tool], .cite, button") ?? []) each.remove();
    return article?.textContent ?? "";
  };
"""

PARSE = (
    """
([html, options]) => {
"""
    + WRITTEN
    + """
  const page = new DOMParser().parseFromString(html, "text/html");
  const words = (text) => text.normalize("NFC").replace(/\\s+/g, " ").trim();
  const text = words(written(page));
  for (const each of options.without ? page.querySelectorAll(options.without) : []) each.remove();

  // What running text may hold is taken away; what it says stays.
  const isProse = (each) => each.matches("em, strong, code")
    ? !each.attributes.length
    : each.matches("a") && /^(https?|mailto):/.test(each.getAttribute("href"))
      && each.getAttributeNames().every((name) => ["href", "rel"].includes(name));
  const prose = options.prose ? [...page.querySelectorAll("em, strong, code, a")].filter(isProse) : [];
  for (const each of prose) each.replaceWith(...each.childNodes);
  page.normalize();

  const lines = [];
  const walk = (node, depth) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (words(child.data)) lines.push([depth, "#text", words(child.data)]);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const attributes = child.getAttributeNames().sort().map((name) => [name, child.getAttribute(name)]);
        lines.push([depth, child.localName, attributes]);
        walk(child.localName === "template" ? child.content : child, depth + 1);
      } else lines.push([depth, child.nodeName, words(child.data || "")]);
    }
  };
  walk(page, 0);
  return JSON.stringify({lines, text, title: words(page.title)});
}
"""
)

LOOK = """
() => {
  const links = ["href", "src", "action", "formaction", "data", "xlink:href"];
  const isScript = (address) => /^\\s*(\\w*script|data):/i.test(address || "");
  const suspect = [...document.querySelectorAll("*")].flatMap((each) => [
    ...each.getAttributeNames().filter((name) => name.startsWith("on") || name === "srcdoc"),
    ...links.map((name) => each.getAttribute(name)).filter(isScript),
  ]);
  return {hit: Object.hasOwn(window, "__hit"), suspect};
}
"""

READ = (
    """
() => {
"""
    + WRITTEN
    + """
  const words = (text) => text.normalize("NFC").replace(/\\s+/g, " ").trim();
  return [words(written(document)), words(document.title)];
}
"""
)

GEOMETRY = frozenset({"text-anchor", "transform", "x", "y"})
"""Attributes of drawings that follow from how long a text is."""

Line = list[Any]
"""Depth, name of the node, and its text or its attributes."""


@dataclass
class Snapshot:
    """A page as a browser parses it: its nodes in order, each with its depth; its article's text; its title."""

    lines: list[Line]
    text: str
    title: str

    @property
    def tags(self) -> set[str]:
        """The names of all elements."""
        return {name for _, name, _ in self.lines if not name.startswith("#")}

    @property
    def links(self) -> list[tuple[str, str]]:
        """Where links lead, each with the text right in it."""
        following = zip(self.lines, self.lines[1:], strict=False)
        return [(dict(line[2])["href"], text[2]) for line, text in following if line[1] == "a" and text[1] == "#text"]

    @property
    def attributes(self) -> set[str]:
        """The names of all attributes."""
        return {name for _, _, found in self.lines if isinstance(found, list) for name, _ in found}


@dataclass
class Findings:
    """What pages did, and how they differ from what they should be; each with the page's name."""

    executed: list[str] = field(default_factory=list)
    injected: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    """Texts that are not shown as written."""


class Visitor:
    """Opens pages in a browser without a network and writes down what it finds."""

    def __init__(self, browser: Browser) -> None:
        self.context = browser.new_context()
        self.watched = WatchedPage(self.context.new_page())
        self.watched.watch(self.context)
        self.found = Findings()
        self._name = ""
        self.page.clock.install()  # so that tests can put it forward
        self.page.on("dialog", self._dismiss)
        self.context.on("page", lambda page: self.found.executed.append(f"{self._name}: opened {page.url}"))

    @property
    def page(self) -> Page:
        """The page that the visitor looks at."""
        return self.watched.page

    def parse(self, html: str, without: str = "", prose: bool = False) -> Snapshot:
        """Return a page as the browser parses it; `without` selects what is left out."""
        # As one text: the driver would take ten times as long over so many values.
        found = self.page.evaluate(PARSE, [html, {"without": without, "prose": prose}])
        return Snapshot(**json.loads(found))

    def visit(self, name: str, address: str, parsed: Snapshot) -> None:
        """Open a page and write down what it did, and what it did to its text."""
        self._name = name
        self.watched.open(address)
        self.look()
        seen = self._ask(READ)
        if seen != [parsed.text, parsed.title]:
            self.found.changed.append(f"{name}: shows {seen}")

    def look(self) -> None:
        """Write down what the page that is open has done, and what no page may hold."""
        seen = self._ask(LOOK)
        self.found.executed += [f"{self._name}: a script ran"] * seen["hit"]
        self.found.injected += [f"{self._name}: {each}" for each in seen["suspect"]]

    def _ask(self, script: str) -> Any:
        while True:
            try:
                return self.page.evaluate(script)
            except Error as error:
                if "context was destroyed" not in error.message:
                    raise
                self.found.injected.append(f"{self._name}: went elsewhere")
                self.page.wait_for_load_state()

    def compare(self, name: str, twin: Snapshot, page: Snapshot, strings: Sequence[Hostile]) -> None:
        """Write down where a page is not what its harmless twin says."""
        for line, problem in differences(twin, page, strings):
            kind = self.found.changed if line == "#text" else self.found.injected
            kind.append(f"{name}: {problem}")

    def _dismiss(self, dialog: Any) -> None:
        self.found.executed.append(f"{self._name}: opened a dialog")
        dialog.dismiss()

    def close(self) -> None:
        """Close the browser's window."""
        self.context.close()


def differences(twin: Snapshot, page: Snapshot, strings: Sequence[Hostile]) -> Iterator[tuple[str, str]]:
    """Yield the first difference in elements, and every text that is not what it should be before it."""
    for wanted, line in zip_longest(twin.lines, page.lines):
        if wanted is None or line is None:
            yield "", f"the page has {'more' if wanted is None else 'less'}: {line or wanted}"
            return
        if wanted[:2] != line[:2]:
            yield "", f"{line} stands in the place of {wanted}"
            return
        if isinstance(line[2], str):
            if collapsed(line[2]) != as_shown(wanted[2], strings):
                yield "#text", f"{line[2]!r} instead of {as_shown(wanted[2], strings)!r}"
        elif not _same_attributes(wanted[2], line[2], lambda text: as_shown(text, strings)):
            yield "", f"<{line[1]}> has {line[2]} instead of {wanted[2]}"


def _same_attributes(wanted: list[list[str]], found: list[list[str]], shown: Callable[[str], str]) -> bool:
    return [name for name, _ in wanted] == [name for name, _ in found] and all(
        _same_value(name, value, other, shown) for (name, value), (_, other) in zip(wanted, found, strict=True)
    )


def _same_value(name: str, wanted: str, found: str, shown: Callable[[str], str]) -> bool:
    if wanted == found or (name in GEOMETRY and re.fullmatch(r"[\w., -]*", found)):
        return True
    if not WORD.search(wanted):
        return False
    if name in ("id", "href") and "://" not in wanted and not wanted.startswith("mailto:"):
        # An anchor made from a heading: letters, digits and hyphens only.
        return bool(re.fullmatch(r"#?[\w-]*", found))
    if name == "href":
        return collapsed(unquote(found)) == collapsed(shown(unquote(wanted)))
    return collapsed(found) == shown(wanted)

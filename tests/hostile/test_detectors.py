"""The detectors themselves: pages from a template that escapes nothing trip every one of them."""

import re
from collections.abc import Iterator
from pathlib import Path

import markdown
import pytest
from playwright.sync_api import Browser

from maintain.policy import POLICY
from tests.hostile.detectors import Visitor
from tests.hostile.dossiers import harmless
from tests.hostile.fill import Slot
from tests.hostile.strings import SHOWN, STRINGS

TEMPLATE = """<!doctype html>
<html><head>{policy}<meta charset="utf-8"><title>{text}</title><meta name="description" content="{text}"></head>
<body><nav><a href="index.html" title="{text}">{text}</a></nav><main><article><h1>{text}</h1>{body}</article></main>
<svg><text>{text}</text></svg></body></html>
"""
"""What somebody writes who has never heard of escaping."""

EXTENSIONS = ("attr_list", "def_list", "md_in_html", "tables", "toc")


TRIED = [each for number, each in enumerate(SHOWN) if number % 4 == 0 or re.search("__hit|alert|example", each.text)]
"""What runs or asks for something, and of the rest enough to see that it is noticed."""


def naive_page(text: str, policy: str = "") -> str:
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
    body = markdown.markdown(f"## {text}\n\n{text}\n\n- {text}\n\n[{text}](index.html)", extensions=list(EXTENSIONS))
    return TEMPLATE.format(text=text, body=body, policy=head)


@pytest.fixture(params=["", POLICY], ids=["without a policy", "with the policy"])
def visited(request: pytest.FixtureRequest, tmp_path: Path, browser: Browser) -> Iterator[Visitor]:
    """A page for each string, opened and compared with its harmless twin."""
    visitor = Visitor(browser)
    for number, each in enumerate(TRIED):
        file = tmp_path / f"{number}.html"
        file.write_text(naive_page(each.text, request.param), encoding="utf-8")
        page = visitor.parse(file.read_text(encoding="utf-8"))
        twin = visitor.parse(naive_page(harmless(0, Slot("", "", "plain")), request.param))
        visitor.compare(file.name, twin, page, [each])
        visitor.visit(file.name, file.as_uri(), page)
    yield visitor
    visitor.close()


def pages(found: list[str]) -> int:
    return len({each.partition(":")[0] for each in found})


def test_naive_pages_trip_every_detector(visited: Visitor, request: pytest.FixtureRequest) -> None:
    found = visited.found
    assert pages(found.injected) > 15
    assert pages(found.changed) > 5
    with pytest.raises(AssertionError):
        visited.watched.assert_quiet()
    if "without" in request.node.name:
        assert pages(found.executed) > 5
        assert any("dialog" in each for each in found.executed)
        assert any("example.org" in each for each in visited.watched.requests)
    else:
        assert found.executed == []
        assert len(visited.watched.violations) > 5


def test_a_harmless_page_trips_none(tmp_path: Path, browser: Browser) -> None:
    visitor, file = Visitor(browser), tmp_path / "page.html"
    file.write_text(naive_page("plain00"), encoding="utf-8")
    page = visitor.parse(naive_page("plain00"))
    visitor.visit(file.name, file.as_uri(), page)
    visitor.compare(file.name, page, visitor.parse(naive_page(STRINGS[0].text.replace("<", "&lt;"))), STRINGS)
    visitor.close()
    assert (visitor.found.executed, visitor.found.injected, visitor.found.changed) == ([], [], [])
    visitor.watched.assert_quiet()

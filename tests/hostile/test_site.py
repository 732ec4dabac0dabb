"""Sites full of hostile strings, every page opened from its folder: nothing runs, and texts are shown as written."""

from tests.hostile.detectors import Visitor

TAGS = {
    "a", "abbr", "article", "bdi", "blockquote", "br", "button", "circle", "code", "dd", "details", "div", "dl", "dt",
    "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "hr", "label", "li", "ol", "optgroup", "option", "p",
    "path", "pre", "select", "span", "strong", "summary", "sup", "svg", "table", "tbody", "td", "text", "th", "thead",
    "title", "tr", "ul",
}  # fmt: skip
"""The elements that templates and CommonMark make inside an article."""


def test_nothing_runs(visited: Visitor) -> None:
    assert visited.found.executed == []


def test_no_element_and_no_attribute_is_added(visited: Visitor) -> None:
    assert visited.found.injected == []
    assert visited.found.tags - TAGS == set()
    assert not {each for each in visited.found.attributes if each.startswith("on") or each in ("style", "srcdoc")}


def test_texts_are_shown_as_written(visited: Visitor) -> None:
    assert visited.found.changed == []


def test_nothing_is_asked_for_and_the_policy_has_nothing_to_stop(visited: Visitor) -> None:
    visited.watched.assert_quiet()

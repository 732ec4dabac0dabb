"""Macro calls: what is understood, and that no code of an author gets any further than its text."""

import contextlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.link import nodes
from builder.link.macros import COUNTABLE, SIGNATURES, parse_call
from builder.link.nodes import plain
from tests.factory import codes, examined


@pytest.mark.parametrize(
    ("source", "name", "arguments"),
    [
        ("newest()", "newest", {}),
        (' card("storm") ', "card", {"id": "storm"}),
        ("card('storm')", "card", {"id": "storm"}),
        ('card(\n  id="storm"\n)', "card", {"id": "storm"}),
        ('record("storm", "the storm")', "record", {"id": "storm", "text": "the storm"}),
        ('record("storm", text="a \\"b\\" }")', "record", {"id": "storm", "text": 'a "b" }'}),
        (
            'events(place="harbour", kind="storm", after=2031, before="2031-05", shape="list", limit=3)',
            "events",
            {"place": "harbour", "kind": "storm", "after": 2031, "before": "2031-05", "shape": "list", "limit": 3},
        ),
        ("events()", "events", {}),
    ],
)
def test_a_call_is_understood(source: str, name: str, arguments: dict[str, str | int]) -> None:
    found, given_arguments = parse_call(source)
    assert (found, dict(given_arguments)) == (name, arguments)


@pytest.mark.parametrize("what", COUNTABLE)
def test_everything_countable_can_be_counted(what: str) -> None:
    assert parse_call(f'count("{what}")') == ("count", (("what", what),))


@pytest.mark.parametrize("name", SIGNATURES)
def test_the_example_of_each_macro_is_right(name: str) -> None:
    assert parse_call(SIGNATURES[name].example.strip("{} "))[0] == name


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("", "not a macro call"),
        ("card", "only a macro call"),
        ("card storm", "not a macro call"),
        ("card(“storm”)", "quotes have to be straight"),
        ('crad("storm")', "did you mean 'card'"),
        ("card()", "needs the argument 'id'"),
        ("card(storm)", "a text in straight quotes"),
        ("card(5)", "a text in straight quotes"),
        ("card(True)", "a text in straight quotes"),
        ("card(None)", "a text in straight quotes"),
        ('card("a", "b")', "takes one argument: id"),
        ('card("a", id="b")', "twice"),
        ('card(name="a")', "no argument 'name'; it has: id"),
        ('newest("a")', "takes no argument"),
        ('events(limit="3")', "a number"),
        ("events(limit=2.5)", "a number"),
        ("events(limit=-2)", "a number"),
        ("events(limit=True)", "a number"),
        ('events(shape="map")', "it has table, list"),
        ('events(after="spring")', "is not a date"),
        ("events(before=20310405)", "is not a date"),
        ('count("boats")', "it counts events"),
    ],
)
def test_a_faulty_call_is_refused_with_a_reason(source: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        parse_call(source)


ATTEMPTS = [
    "cycler.__init__.__globals__.os.popen('id').read()",
    "''.__class__.__mro__[1].__subclasses__()",
    "self.__init__.__globals__",
    "config",
    "__import__('os').system('id')",
    "card(__import__('os').system('id'))",
    "card(''.__class__)",
    "card(id=[].append)",
    "card.__globals__['os']",
    "card('a').__class__",
    "card('a')()",
    "card('a') or newest()",
    "(lambda: 1)()",
    "[card(x) for x in 'abc']",
    "card(f'{card}')",
    "card(f'storm')",
    "card('%s' % card)",
    "card('a' 'b' if 1 else 'c')",
    "card(b'storm')",
    "card(*['storm'])",
    "card(**{'id': 'storm'})",
    "card(x := 'storm')",
    "card('storm') | safe",
    "card('storm'); newest()",
    "events(limit=10**9)",
    "events(limit=1e9)",
    "eval('1')",
    "macros_info()",
    "joiner()",
    "range(9)",
    "(" * 5000,
    "card(" * 500 + ")" * 500,
    "-" * 5000 + "1",
    "card('\0')" + "+1" * 5000,
    "9" * 5000,
]


@pytest.mark.parametrize("source", ATTEMPTS)
def test_code_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"macro|takes|argument|text in straight quotes|a number"):
        parse_call(source)


@pytest.mark.parametrize("source", [each for each in ATTEMPTS if "}}" not in each and "\0" not in each])
def test_code_in_a_page_is_reported_and_stays_text(tmp_path: Path, source: str) -> None:
    found = examined(tmp_path, {"pages/page.md": f"---\ntitle: Page\n---\nBefore {{{{ {source} }}}} after.\n"})
    assert codes(found) == ["macro-error"]
    assert (found.diagnostics[0].place.line, found.diagnostics[0].place.column) == (4, 8)
    assert found.linked is not None
    (paragraph,) = found.linked.pages["page"]
    assert isinstance(paragraph, nodes.Paragraph)
    assert plain(paragraph.children) == f"Before {{{{ {source} }}}} after."


@pytest.mark.parametrize(
    "text", ["{% for x in y %}a{% endfor %}", "{# a #}", "{{ a", "a }}", "{ { a } }", "{{ a\n\nb }}"]
)
def test_other_template_marks_are_text(tmp_path: Path, text: str) -> None:
    found = examined(tmp_path, {"pages/page.md": f"---\ntitle: Page\n---\n{text}\n"})
    assert found.is_sound
    assert set(codes(found)) <= {"markup-as-text"}
    assert found.linked is not None
    words = [plain(each.children) for each in found.linked.pages["page"] if isinstance(each, nodes.Paragraph)]
    assert "\n\n".join(words) == text


def test_an_argument_may_hold_anything_that_is_text(tmp_path: Path) -> None:
    text = """---\ntitle: Page\n---\n{{ record("storm", text="<b> {% x %} [a](b) `c` 'd'") }}\n"""
    found = examined(tmp_path, {"pages/page.md": text})
    assert codes(found) == []
    assert found.linked is not None
    (paragraph,) = found.linked.pages["page"]
    assert paragraph == nodes.Paragraph(
        (nodes.MacroCall("record", (("id", "storm"), ("text", "<b> {% x %} [a](b) `c` 'd'"))),)
    )


PIECES = ("card", "events", "(", ")", '"', "'", ",", "=", "id", "limit", "5", ".", "[", "{", "*", " ", "\n", "\\", "\0")


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_a_call_is_understood_or_refused_and_nothing_else(source: str) -> None:
    with contextlib.suppress(ValueError):
        name, arguments = parse_call(source)
        assert name in SIGNATURES
        assert all(parameter in SIGNATURES[name].parameters for parameter, _ in arguments)
        assert all(type(value) in (str, int) for _, value in arguments)

"""Elements of drawings: text stays text wherever it stands, and numbers are written in one way."""

from xml.etree import ElementTree

import pytest

from builder.render.escape import Markdown
from builder.render.svg import anchored, element, joined, number, numbers, percent, point
from builder.render.svg_text import text_lines

HOSTILE = (
    "</text><script>alert(1)</script>",
    '" onload="alert(1)" x=\'',
    "' onload='alert(1)",
    "&lt;b&gt; & &#60;",
    "`code` *bold* _it_ [a](b) {{ 7 * 7 }} {% raw %} |",
    "-->]]><!--",
    "Ærø – ‘Şırnak’ 水",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_text_in_content_and_in_attributes(text: str) -> None:
    written = element("g", element("text", text), "and", text, class_=text, aria_label=f"of {text}")
    read = ElementTree.fromstring(written)
    assert [each.tag for each in read.iter()] == ["g", "text"]
    assert read.attrib == {"class": text, "aria-label": f"of {text}"}
    assert read[0].text == text
    assert read[0].tail == f"and{text}"
    assert {"{", "}", "*", "_", "[", "`", "|"} & set(written) == set()


def test_control_characters_are_dropped_and_white_space_is_one_space() -> None:
    assert element("text", "a\x00b\n\n  c", id="d\x1b\te") == '<text id="d e">ab c</text>'


@pytest.mark.parametrize("text", ["a  b", " a", "a ", "a\nb", ""])
def test_plain_text_is_cleaned_like_any_other(text: str) -> None:
    assert element("text", text) == f"<text>{' '.join(text.split())}</text>"


def test_markup_is_encoded_once() -> None:
    title = element("title", "Salt & pepper")
    assert title == "<title>Salt &amp; pepper</title>"
    assert element("g", title, joined(title, "<")) == f"<g>{title}{title}&lt;</g>"
    assert element("a", href=Markdown("a.html?b&#61;c")) == '<a href="a.html?b&#61;c"></a>'


def test_markup_that_lost_its_type_is_encoded_rather_than_let_through() -> None:
    assert "<b>" not in element("text", element("b", "x") + "")


def test_attributes_keep_their_order_and_their_names_are_those_of_svg() -> None:
    written = element("path", class_="a b", stroke_width=2, viewBox="0 0 1 1", data_event="storm", id="c")
    assert written == '<path class="a b" stroke-width="2" viewBox="0 0 1 1" data-event="storm" id="c"/>'


def test_attributes_of_none_or_false_are_left_out_and_nothing_else() -> None:
    assert element("rect", mask=None, hidden=False, x=0, y=0.0, class_="") == '<rect x="0" y="0.0" class=""/>'
    assert element("g", aria_hidden=True) == '<g aria-hidden="true"></g>'


def test_an_element_may_have_an_attribute_called_name() -> None:
    assert element("input", name="q") == '<input name="q"></input>'


@pytest.mark.parametrize("name", ["circle", "line", "path", "rect", "stop"])
def test_a_shape_closes_itself_if_nothing_is_in_it(name: str) -> None:
    assert element(name) == f"<{name}/>"
    assert element(name, element("title", "a")) == f"<{name}><title>a</title></{name}>"


@pytest.mark.parametrize("name", ["g", "svg", "text", "title", "ul", "div", "a"])
def test_what_html_would_leave_open_has_an_end_tag(name: str) -> None:
    assert element(name) == f"<{name}></{name}>"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (-1, "-1"),
        (12345678, "12345678"),
        (1.0, "1.0"),
        (1.25, "1.2"),
        (1.26, "1.3"),
        (-3.14, "-3.1"),
        (-0.04, "0.0"),
        (1234567.89, "1234567.9"),
        (1e16, "10000000000000000.0"),
    ],
)
def test_a_number_has_one_decimal_or_is_whole(value: float, written: str) -> None:
    assert number(value) == written
    assert element("circle", r=value) == f'<circle r="{written}"/>'


def test_points_shares_and_lists_are_made_of_such_numbers() -> None:
    assert point(1, 2.345) == "1,2.3"
    assert numbers(0, 0, 480, 312.06) == "0 0 480 312.1"
    assert percent(33.3333) == "33.33%"
    assert percent(-0.001) == "0.00%"
    assert element("line", x1=percent(50)) == '<line x1="50.00%"/>'


def test_an_address_of_an_anchor_stays_within_its_attribute() -> None:
    assert anchored("", "tie-1") == "#tie-1"
    assert anchored("../map.html", "place-a") == "../map.html#place-a"
    assert '"' not in anchored('a".html', 'b" onload="c')


def test_lines_of_text_stand_below_each_other() -> None:
    assert text_lines("tied", ["a <b>", "c"], 10.0, 20.0, 14.5, "end") == (
        '<text class="tied" text-anchor="end">'
        '<tspan x="10.0" y="20.0">a &lt;b&gt;</tspan><tspan font-size="0"> </tspan><tspan x="10.0" y="34.5">c</tspan></text>'
    )
    assert text_lines("tied", [], 10.0, 20.0, 14.5) == ""

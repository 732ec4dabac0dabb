"""The strict YAML reader: what it keeps as written, what it refuses and where, and that nothing upsets it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builder.model.document import Positions
from builder.read.syntax.yamltree import DEEPEST, LARGEST_FILE, MOST_NODES, read_yaml

PATH = "actors/guild.yml"


@pytest.mark.parametrize(
    "value",
    ["no", "on", "true", "12:30", "0123", "007", "1.10", "1e3", "0x1F", "2031-04-05", "1_000", ".inf", "="],
)
def test_a_value_stays_the_text_that_was_written(value: str) -> None:
    assert read_yaml(f"field: {value}\n", PATH).data == {"field": value}


@pytest.mark.parametrize("value", ["", "~", "null"])
def test_a_field_may_be_left_empty(value: str) -> None:
    assert read_yaml(f"field: {value}\n", PATH).data == {"field": None}


@pytest.mark.parametrize("value", ["", "~", "null"])
def test_a_quoted_value_is_never_empty(value: str) -> None:
    assert read_yaml(f'field: "{value}"\n', PATH).data == {"field": value}


def test_block_texts_are_read_as_yaml_says() -> None:
    text = "folded: >-\n  one\n  two\n\n  three\nkept: |\n  one\n  two\nquoted: 'it''s \"so\"'\n"
    expected = {"folded": "one two\nthree", "kept": "one\ntwo\n", "quoted": 'it\'s "so"'}
    assert read_yaml(text, PATH).data == expected


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("a: 1\nb: &x 2\n", "yaml-feature", 2, 4),
        ("a: 1\nb: [c, *x]\n", "yaml-feature", 2, 8),
        ("a: 1\nb: !t 2\n", "yaml-feature", 2, 4),
        ("a: 1\nb: ! 2\n", "yaml-feature", 2, 4),
        ("a: !!binary 2\n", "yaml-feature", 1, 4),
        ("a: 1\n<<: {b: 2}\n", "yaml-feature", 2, 1),
        ("a: {<<: {b: 2}}\n", "yaml-feature", 1, 5),
        ("a: 1\n---\nb: 2\n", "yaml-feature", 2, 1),
        ("%YAML 1.1\n---\na: 1\n", "yaml-feature", 1, 1),
        ("%TAG ! tag:x,2031:\n---\na: 1\n", "yaml-feature", 1, 1),
        ("a: 1\n? [b]\n: 2\n", "yaml-feature", 2, 3),
        ("a: {b: 1, c: 2, b: 3}\n", "duplicate-key", 1, 17),
        ("a:\n  b: 1\n  c: 2\n  b: 3\n", "duplicate-key", 4, 3),
        ('a: 1\nb: "x\\0y"\n', "control-character", 2, 4),
        ('a: "x\\L"\n', "control-character", 1, 4),
        ('"x\\b": 1\n', "control-character", 1, 1),
        ("a: " + "[" * (DEEPEST + 1) + "\n", "too-large", 1, DEEPEST + 4),
        ("a: [" + "x," * MOST_NODES + "]\n", "too-large", 1, 2 * MOST_NODES - 1),
        ("a: b: c\n", "yaml-syntax", 1, 5),
        ("a: 1\n\tb: 2\n", "yaml-syntax", 2, 1),
        ("a: @b\n", "yaml-syntax", 1, 4),
        ("a: 1\nb: 'c\nd: 2\n", "yaml-syntax", 2, 4),
        ("a: 1\nb: [c\nd: 2\n", "yaml-syntax", 2, 4),
        ("a: 1\nb\nc: 2\n", "yaml-syntax", 2, 1),
        ("a: 1\n b: 2\n", "yaml-syntax", 2, 2),
    ],
)
def test_a_refusal_names_line_and_column(text: str, code: str, line: int, column: int) -> None:
    tree = read_yaml(text, PATH)
    assert tree.data is None
    assert [(each.code, each.place.line, each.place.column) for each in tree.problems] == [(code, line, column)]
    assert all(each.place.path == PATH and each.message and each.help for each in tree.problems)


def test_lines_are_counted_from_the_start_of_the_file_in_front_matter() -> None:
    tree = read_yaml("a: 1\na: 2\nb: 3\nb: 4\n", PATH, first_line=2)
    assert [each.place.line for each in tree.problems] == [3, 5]
    assert read_yaml("a: b: c\n", PATH, first_line=2).problems[0].place.line == 2
    assert read_yaml("a: &b c\n", PATH, first_line=2).problems[0].place.line == 2


def test_all_duplicate_keys_are_reported_at_once() -> None:
    text = "a: 1\na: 2\nb: {c: 1, c: 2}\n"
    assert [each.place.line for each in read_yaml(text, PATH).problems] == [2, 3]


BLOCK_AND_FLOW = """\
# a remark
name: Guild
names:
  - {value: نقابة, link: no}
  - value: |
      Boatmen
    sources: [a, 'b',
      c]
"""


def test_values_are_found_where_they_stand() -> None:
    tree = read_yaml(BLOCK_AND_FLOW, PATH)
    assert tree.positions.values == {
        (): (2, 1),
        ("name",): (2, 7),
        ("names",): (4, 3),
        ("names", 0): (4, 5),
        ("names", 0, "value"): (4, 13),
        ("names", 0, "link"): (4, 26),
        ("names", 1): (5, 5),
        ("names", 1, "value"): (5, 12),
        ("names", 1, "sources"): (7, 14),
        ("names", 1, "sources", 0): (7, 15),
        ("names", 1, "sources", 1): (7, 18),
        ("names", 1, "sources", 2): (8, 7),
    }


def test_keys_are_found_where_they_stand() -> None:
    keys = read_yaml(BLOCK_AND_FLOW, PATH).positions.keys
    assert keys["names", 0, "link"] == (4, 20)
    assert keys["names", 1, "sources"] == (7, 5)


def test_a_value_without_a_place_has_that_of_what_holds_it() -> None:
    positions = Positions({(): (1, 1), ("names",): (3, 3)}, {("names",): (2, 1)})
    assert positions.of_value(("names", 4, "value")) == (3, 3)
    assert positions.of_value(("kind",)) == (1, 1)
    assert positions.of_key(("names",)) == (2, 1)


@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "[{", "a: [", "a:\n"])
def test_deep_nesting_is_refused(opening: str) -> None:
    tree = read_yaml(opening * (100_000 // len(opening)), PATH)
    assert tree.data is None
    assert len(tree.problems) >= 1


SOUP = st.lists(
    st.one_of(
        st.sampled_from(
            (
                *(
                    "a",
                    "b",
                    ": ",
                    ":",
                    "\n",
                    "\n  ",
                    "\n    ",
                    "- ",
                    "? ",
                    "[",
                    "]",
                    "{",
                    "}",
                    ", ",
                    '"',
                    "'",
                    "|",
                    ">-",
                    "#",
                ),
                *("&a ", "*a", "!t ", "!!", "<<", "%YAML 1.1", "---", "...", "\t", "\r", "\x00", "\x85", "\u2028"),
                *("~", "null", "\\", '"\\', "\\x00", "@", "`", "\ufeff", "\ud7ff", "\uffff", "\U0010ffff", "é", "ن"),
            )
        ),
        st.text(max_size=3),
    ),
    max_size=60,
).map("".join)


@given(st.one_of(st.text(), SOUP))
@example("a: {" * 13)
@example("\ufeffa: 1")
@example("a: !<tag:yaml.org,2002:int> 1")
@example("? a\n? a\n")
@example("\r\t")
def test_nothing_upsets_the_reader(text: str) -> None:
    tree = read_yaml(text, PATH)
    assert tree.data is None or not tree.problems
    lines = text.count("\n") + text.count("\r") + text.count("\x85") + text.count("\u2028") + text.count("\u2029") + 2
    assert all(1 <= each.place.line <= lines and each.place.column >= 1 for each in (*tree.problems, *tree.warnings))


@given(
    st.recursive(
        st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc", "Zl", "Zp", "Cn")), max_size=20),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc-", min_size=1), inner, max_size=4),
        max_leaves=20,
    )
)
def test_what_was_written_in_quotes_is_what_is_read(value: object) -> None:
    assert read_yaml(f"field: {in_flow_style(value)}\n", PATH).data == {"field": value}


def in_flow_style(value: object) -> str:
    """Return a value as YAML in brackets and double quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}": {in_flow_style(each)}' for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_flow_style, value)) + "]"
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"').replace("\ufeff", "\\ufeff") + '"'


def test_the_largest_file_is_read() -> None:
    text = "field: " + "x " * (LARGEST_FILE // 2 - 10)
    assert read_yaml(text, PATH).data == {"field": text[7:].strip()}


def test_a_text_that_breaks_off_is_reported_in_its_last_line() -> None:
    tree = read_yaml("claims:\n  - {id: c,  ", "c.yml")
    assert [(each.place.line, each.place.column) for each in tree.problems] == [(2, 14)]

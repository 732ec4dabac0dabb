"""What is wrong with a YAML text is said in plain words, whatever the parser calls it."""

import pytest

from builder.read.syntax.yamltree import read_yaml

PLAIN = [
    ("name: one: two", "a colon stands where none is expected"),
    ("name: one\nside\nkind: x", "a field is a name, a colon and a space"),
    ("name: {a: b, c: d] }", "a comma or a closing } is expected"),
    ("name: [a, b}", "a comma or a closing ] is expected"),
    ("names:\n  - a\n   - b\n  c: d", "an entry of the list is expected"),
    ("names:\n  - a\n  c: d", "an entry of the list is expected"),
    ('name: "one" two', "something stands where the next field is expected"),
    ('name: "one', "the text ends within quotes"),
    ('name: "one\n---\ntwo"', "stands within quotes"),
    ("a:\n\tb: c", "nothing may start with the character"),
    ("a:\n  b: >-\n    c\n  \td: e", "a tab stands in the indentation"),
    ("name: @one", "nothing may start with the character"),
    ("name: `one`", "nothing may start with the character"),
    ("name: *", "starts with * or &"),
    ("name: & one", "starts with * or &"),
    ("name: !<one", "starts with !"),
    ("name: > one", "text stands behind > or |"),
    ("name: - one", "an entry with a dash cannot start here"),
    ('name: "C:\\data"', "before a letter that it does not go with"),
    ('name: "\\uzzzz"', "no character has the number"),
    ("%name\nname: one", "starts with %"),
    ("name: [a, , b]", "a value is expected"),
    ("name: ? one", "a question mark and a space"),
    ('"name": one\n}', "something stands where the next field is expected"),
    ("one\ntwo: three", "a colon stands where none is expected"),
    ("{a: b}\nc: d", "the text goes on where it seemed to end"),
]


@pytest.mark.parametrize(("text", "said"), PLAIN)
def test_the_complaint_of_the_parser_is_said_in_plain_words(text: str, said: str) -> None:
    (problem,) = read_yaml(text, "a.yml").problems
    assert problem.code == "yaml-syntax"
    assert said in problem.message
    assert problem.help

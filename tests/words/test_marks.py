"""How sentences are marked: written out where they are marked, or nobody could collect and translate them.

In scripts maintain/script_sentences.py sees to it.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from maintain.words import KEYWORDS, collected

ROOT = Path(__file__).parents[2]
PYTHON = sorted((ROOT / "builder").rglob("*.py"))
TEMPLATES = sorted([*(ROOT / "builder").rglob("*.jinja"), *(ROOT / "overrides").rglob("*.html")])


def texts(name: str) -> range:
    """Return which arguments of a function are a sentence or its context."""
    return range(len(KEYWORDS[name] or (1,)))


def marks_in_python(source: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield the calls that mark a sentence, with the function; catalogues themselves are asked with whatever comes."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
            asks = isinstance(function, ast.Attribute) and getattr(function.value, "attr", "") == "sentences"
            if name in KEYWORDS and not asks:
                yield name, node


def faults_in_python(source: str) -> Iterator[str]:
    """Yield the calls that mark something else than a text."""
    for name, node in marks_in_python(source):
        if not all(_is_text(node, each) for each in texts(name)):
            yield f"line {node.lineno}: {ast.unparse(node)}"


def _is_text(node: ast.Call, position: int) -> bool:
    argument = node.args[position] if position < len(node.args) else None
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)


def faults_in_a_template(source: str) -> Iterator[str]:
    """Yield the calls that mark something else than a text, and sentences that lose that they are trusted."""
    tree = Environment(extensions=["jinja2.ext.i18n"]).parse(source)
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in KEYWORDS:
            found = call.args[: len(texts(call.node.name))]
            if not found or not all(isinstance(each, nodes.Const) and isinstance(each.value, str) for each in found):
                yield f"line {call.lineno}: no text is marked"
            elif any("%(num)s" in str(each.as_const()) for each in found):
                yield f"line {call.lineno}: the number of a sentence is called number, not num"
    for outer in tree.find_all((nodes.Concat, nodes.Filter)):
        for call in outer.find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name in KEYWORDS:
                yield f"line {call.lineno}: a sentence is joined or filtered, print it by itself"


@pytest.mark.parametrize(
    "source",
    [
        'words.gettext(f"Boats of {name}")',
        "words.gettext(sentence)",
        'words.ngettext("one boat", "many " + name, 3)',
        'words.pgettext("a ship", sentence)',
        "marked(str(3))",
        "words.gettext()",
    ],
)
def test_what_is_not_written_out_in_python_is_found(source: str) -> None:
    assert list(faults_in_python(source))


@pytest.mark.parametrize(
    "source",
    [
        'words.gettext("Boats of " "%(name)s", name=name)',
        'words.ngettext("one boat", "boats", number)',
        "words.translated(label)",
        "catalogue.sentences.gettext(message)",
    ],
)
def test_what_is_written_out_in_python_may_stand(source: str) -> None:
    assert list(faults_in_python(source)) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ _(sentence) }}",
        '{{ _("Boats of " ~ name) }}',
        '{{ ngettext("one boat", many, 3) }}',
        "{% trans num=boats %}{{ num }} boat{% pluralize %}{{ num }} boats{% endtrans %}",
        '{{ _("Boats of ") ~ name }}',
        '{{ _("Boats") | upper }}',
    ],
)
def test_what_is_not_written_out_in_a_template_is_found(source: str) -> None:
    assert list(faults_in_a_template(source))


@pytest.mark.parametrize(
    "source",
    [
        "{% trans number=boats | length %}{{ number }} boat{% pluralize %}{{ number }} boats{% endtrans %}",
        '{{ _("Boats of %(name)s", name=name | upper) }}',
        "{{ words.translated(label) ~ name }}",
    ],
)
def test_what_is_written_out_in_a_template_may_stand(source: str) -> None:
    assert list(faults_in_a_template(source)) == []


def test_every_sentence_in_python_is_written_out() -> None:
    found = {path: list(faults_in_python(path.read_text(encoding="utf-8"))) for path in PYTHON}
    assert {path.relative_to(ROOT).as_posix(): faults for path, faults in found.items() if faults} == {}


def test_every_sentence_in_python_is_collected() -> None:
    known = {text for each in collected() for text in (each.id if isinstance(each.id, tuple) else (each.id,))}
    for path in PYTHON:
        for name, node in marks_in_python(path.read_text(encoding="utf-8")):
            places = [each for each in KEYWORDS[name] or (1,) if isinstance(each, int)]
            assert {ast.literal_eval(node.args[each - 1]) for each in places} <= known, f"{path}:{node.lineno}"


def test_every_sentence_in_a_template_is_written_out() -> None:
    found = {path: list(faults_in_a_template(path.read_text(encoding="utf-8"))) for path in TEMPLATES}
    assert {path.relative_to(ROOT).as_posix(): faults for path, faults in found.items() if faults} == {}

"""The documentation under test: what it says must exist, and what exists must be in it."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from builder.build import examine
from builder.cli import COMMANDS, main
from builder.diagnostics import report
from builder.link.macros import COUNTABLE, SHAPES, SIGNATURES, parse_call
from maintain.schemas import MODELS
from tests.test_diagnostics import codes_in_source

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "builder/**/*.md", "content/README.md", ".github/**/*.md")
    for path in ROOT.glob(pattern)
    if "scaffold" not in path.parts  # what `dossier new` writes is tested where it has been written
)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def text_of(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def blocks(path: str, language: str) -> list[str]:
    """Return the code blocks of a document that are in one language."""
    return [body for found, body in FENCE.findall(text_of(path)) if found == language]


def prose_of(path: str) -> str:
    """Return a document without code, in which nothing is a link."""
    without = re.sub(r"^(?: {4}.*\n)+", "\n", FENCE.sub("", text_of(path)), flags=re.MULTILINE)
    return re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "``", without, flags=re.DOTALL)


# Fields


def models_below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield a model, those it is derived from, and those of its fields."""
    yield from (each for each in model.__mro__ if issubclass(each, BaseModel) and each.model_fields)
    for field in model.model_fields.values():
        for inner in models_in(field.annotation):
            yield from models_below(inner)


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from models_in(argument)


ALL_MODELS = {each.__name__: each for model in MODELS.values() for each in models_below(model)}


def own_fields(model: type[BaseModel]) -> dict[str, bool]:
    """Return the fields that a model adds to those it is derived from, as written in files: needed or not."""
    shared = {name for base in model.__mro__[1:] if issubclass(base, BaseModel) for name in base.model_fields}
    fields = model.model_fields.items()
    return {field.alias or name: field.is_required() for name, field in fields if name not in shared}


def described_fields() -> dict[str, dict[str, bool]]:
    """Return the tables of the handbook: the fields of each model, in bold or not."""
    tables = re.findall(r"^<!-- fields of (\w+) -->\n\n((?:\|.*\n)+)", text_of("content/README.md"), re.MULTILINE)
    rows = re.compile(r"^\| (\*\*)?`([a-z-]+)`(?:\*\*)? \| [^|]+ \| [^|]+ \|$", re.MULTILINE)
    return {model: {name: bool(bold) for bold, name in rows.findall(table)} for model, table in tables}


def test_every_model_is_in_the_handbook() -> None:
    assert set(described_fields()) == set(ALL_MODELS)


@pytest.mark.parametrize("name", sorted(ALL_MODELS))
def test_every_field_is_in_the_handbook_and_bold_if_it_is_needed(name: str) -> None:
    assert described_fields().get(name) == own_fields(ALL_MODELS[name])


# Examples


def handbook_files() -> dict[str, str]:
    """Return the example files of the handbook, by path."""
    named = re.compile(r"^\*\*`([a-z0-9/.-]+)`\*\*\n\n```(?:yaml|markdown)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    return dict(named.findall(text_of("content/README.md")))


def test_the_examples_of_the_handbook_are_together_a_sound_dossier(tmp_path: Path) -> None:
    for path, text in handbook_files().items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    found = examine(tmp_path)
    assert found.is_sound, report(found.diagnostics, found.texts, "content")
    assert not found.diagnostics
    assert {type(each.model) for each in found.dossier.documents} == set(MODELS.values())  # type: ignore[union-attr]


# Macros


def macro_section(name: str) -> str:
    found = re.search(rf"^### `{name}`\n(.*?)(?=^##)", text_of("content/README.md"), re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


@pytest.mark.parametrize("name", sorted(SIGNATURES))
def test_every_macro_is_in_the_handbook_with_its_parameters_and_a_valid_example(name: str) -> None:
    section = macro_section(name)
    assert {each for each in SIGNATURES[name].parameters if f"`{each}`" not in section} == set()
    calls = re.findall(r"^ {4}\{\{(.*)\}\}$", section, re.MULTILINE)
    assert calls
    assert {parse_call(each)[0] for each in calls} == {name}


def test_the_handbook_describes_no_macro_that_does_not_exist() -> None:
    section = text_of("content/README.md").partition("## Macros\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"^### `(\w+)`$", section, re.MULTILINE)) == set(SIGNATURES)


def test_the_handbook_lists_what_can_be_counted_and_all_shapes() -> None:
    assert set(re.findall(r"`(\w+)`", macro_section("count"))) == {"what", *COUNTABLE}
    assert {each for each in SHAPES if f"`{each}`" not in macro_section("events")} == set()


# Commands


def options() -> list[tuple[str, str]]:
    """Return every option of every command, and every value of a choice."""
    found = [(option, name) for name, command in commands() for option in options_of(command)]
    return [*found, *((option, "dossier") for option in options_of(main)), ("--help", "dossier"), ("-h", "dossier")]


def commands() -> list[tuple[str, click.Command]]:
    return [(name, main.get_command(click.Context(main), name)) for name in COMMANDS]


def options_of(command: click.Command) -> Iterator[str]:
    if isinstance(command, click.Group) and command is not main:
        for name, each in command.commands.items():
            yield from (name, *options_of(each))
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            yield from (*parameter.opts, *parameter.secondary_opts)
            if isinstance(parameter.type, click.Choice):
                yield from parameter.type.choices


def usage() -> str:
    return text_of("README.md") + text_of("CONTRIBUTING.md")


@pytest.mark.parametrize("name", [name for name, _ in commands()])
def test_every_command_is_documented(name: str) -> None:
    assert f"`dossier {name}`" in usage()


@pytest.mark.parametrize(("option", "command"), options())
def test_every_option_is_documented(option: str, command: str) -> None:
    assert re.search(rf"`[^`\n]*(?<![\w-]){re.escape(option)}(?![\w-])[^`\n]*`", usage()), f"{option} of {command}"


def test_every_command_that_is_documented_exists() -> None:
    documented = re.findall(r"`(?:\.venv/bin/)?dossier ([a-z]+)", "".join(map(text_of, DOCUMENTS)))
    assert set(documented) == {name for name, _ in commands()}


def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):.*## ", text_of("Makefile"), re.MULTILINE))


def test_the_readme_starts_with_the_two_commands() -> None:
    assert blocks("README.md", "sh")[:2] == ["make site\n", "make test\n"]
    assert {"site", "test"} <= targets()


def test_continuous_integration_runs_the_second_command() -> None:
    second = blocks("README.md", "sh")[1].strip()
    assert second in text_of(".ci/run").splitlines()


def test_targets_of_make_are_documented_and_those_documented_exist() -> None:
    documented = set(re.findall(r"`(?:\w+=\S+ )*make ([a-z]+)", usage())) | {"site", "test"}
    assert documented == targets() - {"help"}


# Links


def links() -> list[tuple[str, str]]:
    """Return every link of every document that leads to a file or a heading, with the document."""
    pattern = re.compile(r"\]\(([^()\s]+)\)")
    found = [(path, target) for path in DOCUMENTS for target in pattern.findall(prose_of(path))]
    return [each for each in found if not re.match(r"https?:|mailto:", each[1])]


def anchors(text: str) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a document."""
    headings = re.findall(r"^#+ (.*)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\s-]", "", each.lower()).strip().replace(" ", "-") for each in headings}


def test_the_documents_are_all_there() -> None:
    wanted = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "builder/README.md", "builder/check/README.md"}
    assert wanted | {"content/README.md"} <= set(DOCUMENTS)
    assert len(links()) > 30


@pytest.mark.parametrize(("document", "target"), links())
def test_links_between_documents_lead_somewhere(document: str, target: str) -> None:
    path, _, anchor = target.partition("#")
    file = (ROOT / document).parent / path if path else ROOT / document
    assert file.exists()
    assert not anchor or anchor in anchors(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_files_named_in_documents_exist(document: str) -> None:
    named = re.findall(
        r"`((?:builder|maintain|overrides|requirements|tests|\.ci|\.github)/[\w./-]+)`", text_of(document)
    )
    assert [each for each in named if not (ROOT / each).exists()] == []


def test_the_picture_in_the_readme_is_small() -> None:
    assert (ROOT / ".github/images/event-page.png").stat().st_size < 200_000


# Codes


def test_every_code_named_in_contributing_exists() -> None:
    named = re.findall(r"(?:error|warning)\[([a-z-]+)\]|message `([a-z-]+)`", text_of("CONTRIBUTING.md"))
    assert named
    assert {first or second for first, second in named} <= codes_in_source()

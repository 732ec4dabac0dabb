"""The shape of the compiler: imports go one way, only the edges touch files, modules stay small."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BUILDER = ROOT / "builder"
MODULES = sorted(BUILDER.rglob("*.py"))

ORDER = ("diagnostics", "model", "read", "check", "link", "derive", "render", "build", "publish", "cli")
"""What may import what: each only those before it. `build` is the pipeline up to finished pages; MkDocs' plugin in
`publish` starts there, and the command line is on top."""

FILE_METHODS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "touch", "mkdir", "unlink", "rmdir"} | {
    "symlink_to",
    "hardlink_to",
    "iterdir",
    "rglob",
    "glob",
    "scandir",
    "listdir",
}
MAY_TOUCH_FILES = {"read", "publish"}
OUTWARD = {"socket", "urllib.request", "http.client", "ftplib", "smtplib", "requests", "httpx", "aiohttp"}
LONGEST = 250
SHAPELESS = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}


def name_of(path: Path) -> str:
    """Return a module's dotted name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    """Return the stage, or the module directly in builder/, that a module belongs to."""
    return ([*module.split("."), ""])[1]


NAMES = {name_of(path) for path in MODULES}


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """Yield what a module imports, our own modules by their full name; imports inside functions count."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            for each in node.names:
                full = f"{node.module}.{each.name}"
                yield full if full in NAMES else str(node.module)


def graph() -> Mapping[str, set[str]]:
    return {name_of(path): {each for each in imported(path) if each in NAMES} for path in MODULES}


def test_there_is_something_to_test() -> None:
    assert {room_of(name) for name in NAMES} >= {"diagnostics", "model", "read", "check", "link", "build"}
    assert graph()["builder.build"] >= {"builder.read", "builder.check", "builder.link"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    room = room_of(name_of(path))
    if room not in ORDER:
        assert name_of(path) in ("builder", "builder.__main__"), f"{room} has no place in the order of the stages"
        return
    allowed = {*ORDER[: ORDER.index(room)], room}
    wrong = [each for each in graph()[name_of(path)] if room_of(each) not in allowed]
    assert wrong == [], f"{name_of(path)} may import from {', '.join(sorted(allowed))} only"


def test_imports_go_in_no_circle() -> None:
    try:
        TopologicalSorter(graph()).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def called(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the name of every function or method called, with its line."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")
            yield name, node.lineno


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_read_and_publish_touch_files(path: Path) -> None:
    if room_of(name_of(path)) not in MAY_TOUCH_FILES:
        assert [f"{name} in line {line}" for name, line in called(path) if name in FILE_METHODS] == []
        assert {"shutil", "tempfile"} & set(imported(path)) == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_command_line_prints(path: Path) -> None:
    if room_of(name_of(path)) != "cli":
        assert [line for name, line in called(path) if name in ("print", "pprint", "input")] == []
        written = [ast.unparse(node) for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute)]
        assert {"sys.stdout", "sys.stderr", "sys.stdin"} & set(written) == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_reaches_for_the_network(path: Path) -> None:
    assert {each for each in imported(path) if each in OUTWARD} == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_content_is_ever_run(path: Path) -> None:
    assert [line for name, line in called(path) if name in ("eval", "exec", "__import__", "compile_expression")] == []
    assert {"pickle", "marshal", "shelve"} & set(imported(path)) == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_are_short(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST, f"{lines} lines; make it a folder of the same name"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(tree_of(path))


def test_no_folder_or_module_has_a_name_that_says_nothing() -> None:
    folders = [path for path in ROOT.rglob("*") if path.is_dir() and not set(path.parts) & {".git", ".venv", "build", "node_modules"}]
    assert [path for path in [*folders, *MODULES] if path.stem in SHAPELESS] == []

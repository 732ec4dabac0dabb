"""The shape of the compiler: imports go one way, only the edges touch files, modules stay small."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import builder

ROOT = Path(__file__).parent.parent
BUILDER = ROOT / "builder"
MODULES = sorted(BUILDER.rglob("*.py"))

ORDER = tuple(re.findall(r"^(\w+)/? {2,}\S", builder.__doc__ or "", re.MULTILINE))
"""What may import what: each only those before it in the table of builder/__init__.py. `build` is the pipeline up to
finished pages; MkDocs' plugin in `publish` starts there, and the command line is on top."""

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
MADE = {"build", "node_modules", "dossier.egg-info", "__pycache__"}
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


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree_of(path)))


@cache
def imported(path: Path) -> frozenset[str]:
    """Return what a module imports, our own modules by their full name; imports inside functions count."""
    return frozenset(_imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            for each in node.names:
                full = f"{node.module}.{each.name}"
                yield full if full in NAMES else str(node.module)


@cache
def called(path: Path) -> tuple[tuple[str, int], ...]:
    """Return the name of every function or method called, with its line."""
    functions = [(node.func, node.lineno) for node in nodes_of(path) if isinstance(node, ast.Call)]
    return tuple(
        (each.id if isinstance(each, ast.Name) else getattr(each, "attr", ""), line) for each, line in functions
    )


@cache
def graph() -> Mapping[str, set[str]]:
    return {name_of(path): {each for each in imported(path) if each in NAMES} for path in MODULES}


def assert_nowhere(find: Callable[[Path], Iterator[str]]) -> None:
    """Fail if a rule finds something in any module, and name all of it."""
    assert_none(f"{name_of(path)}: {each}" for path in MODULES for each in find(path))


def assert_none(found: Iterable[str]) -> None:
    offenders = "\n".join(sorted(found))
    assert not offenders, f"\n{offenders}"


def test_the_package_is_that_of_this_checkout_alone() -> None:
    assert list(builder.__path__) == [str(BUILDER)]


def test_what_is_installed_needs_nothing_that_is_not() -> None:
    assert_nowhere(
        lambda path: iter({each for each in imported(path) if each.partition(".")[0] in ("maintain", "tests")})
    )


def test_there_is_something_to_test() -> None:
    assert {room_of(name) for name in NAMES} >= {"diagnostics", "model", "read", "check", "link", "build"}
    assert graph()["builder.build"] >= {"builder.read", "builder.check", "builder.link"}


def test_imports_go_one_way() -> None:
    def wrong(path: Path) -> Iterator[str]:
        room = room_of(name_of(path))
        if path == BUILDER / "__init__.py":
            yield from graph()["builder"]
        elif room in ORDER:
            allowed = ORDER[: ORDER.index(room) + 1]
            yield from (f"imports {each}" for each in graph()[name_of(path)] if room_of(each) not in allowed)
        else:
            yield f"{room} has no place in the table of rooms in builder/__init__.py"

    assert_nowhere(wrong)


def test_imports_go_in_no_circle() -> None:
    try:
        TopologicalSorter(graph()).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_only_read_and_publish_touch_files() -> None:
    def wrong(path: Path) -> Iterator[str]:
        if room_of(name_of(path)) not in MAY_TOUCH_FILES:
            yield from (f"{name} in line {line}" for name, line in called(path) if name in FILE_METHODS)
            yield from {"shutil", "tempfile"} & imported(path)

    assert_nowhere(wrong)


def test_only_the_command_line_prints() -> None:
    def wrong(path: Path) -> Iterator[str]:
        if room_of(name_of(path)) != "cli":
            yield from (f"{name} in line {line}" for name, line in called(path) if name in ("print", "pprint", "input"))
            written = {ast.unparse(node) for node in nodes_of(path) if isinstance(node, ast.Attribute)}
            yield from {"sys.stdout", "sys.stderr", "sys.stdin"} & written

    assert_nowhere(wrong)


def test_nothing_reaches_for_the_network() -> None:
    assert_nowhere(lambda path: iter(OUTWARD & imported(path)))


def test_no_content_is_ever_run() -> None:
    def wrong(path: Path) -> Iterator[str]:
        runs = ("eval", "exec", "__import__", "compile_expression")
        yield from (f"{name} in line {line}" for name, line in called(path) if name in runs)
        yield from {"pickle", "marshal", "shelve"} & imported(path)

    assert_nowhere(wrong)


def test_modules_are_short() -> None:
    def wrong(path: Path) -> Iterator[str]:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST:
            yield f"{lines} lines; make it a folder of the same name"

    assert_nowhere(wrong)


def test_every_module_says_what_it_is() -> None:
    assert_none(name_of(path) for path in MODULES if not ast.get_docstring(tree_of(path)))


def folders(above: Path) -> Iterator[Path]:
    """Yield the folders below one, without what is installed or made."""
    for path in above.iterdir():
        if path.is_dir() and not path.name.startswith(".") and path.name not in MADE:
            yield path
            yield from folders(path)


def strings(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the strings of a module and the words of its f-strings, with their lines; docstrings are none of them."""
    described = {id(node.value) for node in nodes_of(path) if isinstance(node, ast.Expr)}
    for node in nodes_of(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
            yield node.value, node.lineno


def test_views_write_elements_in_templates_or_with_one_function_that_encodes_text() -> None:
    def wrong(path: Path) -> Iterator[str]:
        if room_of(name_of(path)) == "views":
            yield from (f"line {line}" for text, line in strings(path) if re.search(r"</?[A-Za-z]", text))

    assert_nowhere(wrong)


def test_no_folder_or_module_has_a_name_that_says_nothing() -> None:
    assert_none(str(path) for path in [*folders(ROOT), *MODULES] if path.stem in SHAPELESS)


# ── Questions about the whole have one answer, in know/ ──────────────────────────────────────────────────────────────

ENDS = {"first", "last", "start", "end"}
DRAWINGS_OF_TIME = "builder.views.timeline."
"""Drawings compare days of their own axis, which are none of the dossier's dates."""

OWN_STATEMENTS = {
    "builder.views.locations.page": "the statements of a place's own file",
    "builder.views.brief.entries": "the statements of a place's own file",
    "builder.check.words": "words of the vocabulary",
    "builder.views.explorer.data": "rows, whose places know/ gave",
    "builder.views.explorer.ties": "rows, whose places know/ gave",
}
"""Who may read a field `within` without asking what lies within what, and which one it is."""


def outside(path: Path) -> bool:
    """Whether a module is one that has to ask know/: it stands to the right of it."""
    room = room_of(name_of(path))
    return room in ORDER and ORDER.index(room) > ORDER.index("know")


def test_dates_are_compared_by_the_clock_alone() -> None:
    def wrong(path: Path) -> Iterator[str]:
        if not outside(path) or name_of(path).startswith(DRAWINGS_OF_TIME):
            return
        for node in nodes_of(path):
            if isinstance(node, ast.Compare) and any(
                isinstance(each, ast.Lt | ast.LtE | ast.Gt | ast.GtE) for each in node.ops
            ):
                named = {getattr(each, "attr", "") for each in (node.left, *node.comparators)}
                yield from (f"{each} in line {node.lineno}" for each in named & ENDS)

    assert_nowhere(wrong)


def test_what_lies_within_a_place_is_asked_of_know() -> None:
    def wrong(path: Path) -> Iterator[str]:
        if outside(path) and name_of(path) not in OWN_STATEMENTS:
            reads = (node for node in nodes_of(path) if isinstance(node, ast.Attribute) and node.attr == "within")
            yield from (f"within in line {node.lineno}" for node in reads)

    assert_nowhere(wrong)


def test_the_order_of_publication_is_asked_of_know() -> None:
    def wrong(path: Path) -> Iterator[str]:
        if not outside(path):
            return
        for node in nodes_of(path):
            orders = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("sorted", "min", "max")
            if orders and any("date" in ast.unparse(each.value) for each in node.keywords if each.arg == "key"):
                yield f"an order by date in line {node.lineno}"

    assert_nowhere(wrong)

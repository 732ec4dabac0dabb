"""What is known of a dossier lives as long as its build, however often one builds in one process."""

import ast
import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import builder
from builder.build import Compiled
from tests.factory import compiled

REMEMBERING = {"cache", "lru_cache"}
FILLABLE = {"dict", "list", "set", "defaultdict", "OrderedDict", "Counter", "WeakKeyDictionary", "WeakValueDictionary"}


def test_after_ten_builds_only_what_the_last_one_made_is_kept(tmp_path: Path) -> None:
    last: Compiled | None = None
    dossiers, knowledge, sites = weakref.WeakSet[object](), weakref.WeakSet[object](), weakref.WeakSet[object]()
    for number in range(10):
        last = compiled(tmp_path / str(number))
        dossiers.add(last.dossier)
        knowledge.add(last.examined.knowledge)
        sites.add(last.site)
    gc.collect()
    assert last
    assert [*dossiers] == [last.dossier]
    assert [*knowledge] == [last.site.teller.knowledge]
    assert [*sites] == [last.site]
    last = None
    gc.collect()
    assert [*dossiers, *knowledge, *sites] == []


def test_no_module_keeps_anything_for_the_next_build() -> None:
    folder = Path(*builder.__path__)
    modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.py"))}
    assert modules
    found = [f"{path.relative_to(folder)}:{each}" for path, tree in modules.items() for each in kept_for_good(tree)]
    assert found == []


def test_whatever_keeps_something_is_found() -> None:
    kept = """
from functools import cached_property, lru_cache
import functools
A = {}
B: dict[str, int] = dict[str, int]()
C = defaultdict(list)
class D:
    found: list[str] = []
@functools.cache
def f():
    global A
"""
    lines = [each.partition(":")[0] for each in kept_for_good(ast.parse(kept))]
    assert sorted(map(int, lines)) == [2, 4, 5, 6, 8, 9, 11]
    fixed = 'A = {"a": 1}\nB = ()\nC = frozenset[str]()\nD = list(range(3))\ndef f():\n    found = {}\n'
    assert list(kept_for_good(ast.parse(fixed))) == []


def kept_for_good(tree: ast.Module) -> Iterator[str]:
    """Yield what a module keeps for all builds of a process: functions that remember, and containers to be filled."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "functools":
            yield from (f"{node.lineno}: {each.name}" for each in node.names if each.name in REMEMBERING)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "functools" and node.attr in REMEMBERING:
            yield f"{node.lineno}: {node.attr}"
        if isinstance(node, ast.Global):
            yield f"{node.lineno}: global"
    bodies = [tree.body, *(node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef))]
    for node in (node for body in bodies for node in body):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and is_to_be_filled(node.value):
            yield f"{node.lineno}: a container to be filled"


def is_to_be_filled(value: ast.expr) -> bool:
    """Return whether a value is a container that has nothing in it yet and can be changed."""
    if isinstance(value, ast.Call):
        function = value.func.value if isinstance(value.func, ast.Subscript) else value.func
        name = ast.unparse(function).rpartition(".")[2]
        return name in FILLABLE and (not value.args or name == "defaultdict")
    return ast.unparse(value) in ("{}", "[]")

"""Problems as SARIF 2.1.0, the form in which code hosts and editors take the findings of any check.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from builder.diagnostics import Diagnostic, Edit, Move, Severity
from builder.read.shipped.handbook import Handbook

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def sarif(diagnostics: Sequence[Diagnostic], folder: str, explained: str = "") -> dict[str, Any]:
    """Return the log of one run; `folder` is put before each path, `explained` is the page that explains the codes."""
    known = Handbook().sections
    codes = sorted({each.code for each in diagnostics})
    driver = {
        "name": "dossier",
        "version": version("dossier"),
        "rules": [_rule(code, known[code], explained) for code in codes],
    }
    results = [_result(each, codes.index(each.code), folder) for each in diagnostics]
    return {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }


def _rule(code: str, said: str, explained: str) -> dict[str, Any]:
    rule = {"id": code, "help": {"text": said, "markdown": said}}
    return {**rule, "helpUri": f"{explained}#{code}"} if explained else rule


def _result(diagnostic: Diagnostic, rule: int, folder: str) -> dict[str, Any]:
    place = diagnostic.place
    region = {"startLine": place.line, "startColumn": place.column}
    location = {"artifactLocation": _file(folder, place.path), "region": region}
    edits = [each for each in diagnostic.fix if isinstance(each, Edit)]
    result = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": f"{diagnostic.message}. {diagnostic.help}".strip()},
        "locations": [{"physicalLocation": location}],
    }
    # A move of a file has no form in SARIF, and a remedy is whole or none.
    if edits and not any(isinstance(each, Move) for each in diagnostic.fix):
        changes = list(_changes(edits, folder))
        result["fixes"] = [{"description": {"text": diagnostic.help}, "artifactChanges": changes}]
    return result


def _changes(edits: Sequence[Edit], folder: str) -> Iterator[dict[str, Any]]:
    paths: Mapping[str, list[Edit]] = {each.place.path: [] for each in edits}
    for each in edits:
        paths[each.place.path].append(each)
    for path, found in paths.items():
        yield {"artifactLocation": _file(folder, path), "replacements": [_replacement(each) for each in found]}


def _replacement(edit: Edit) -> dict[str, Any]:
    lines = edit.old.split("\n")
    start = edit.place.column if len(lines) == 1 else 1
    region = {
        "startLine": edit.place.line,
        "startColumn": edit.place.column,
        "endLine": edit.place.line + len(lines) - 1,
        "endColumn": start + len(lines[-1]),
    }
    return {"deletedRegion": region, "insertedContent": {"text": edit.new}}


def _file(folder: str, path: str) -> dict[str, str]:
    return {"uri": quote(f"{folder}/{path}".replace("\\", "/"))}

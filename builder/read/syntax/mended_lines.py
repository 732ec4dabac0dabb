"""A line as it must read, where the parser of YAML has stopped: offered only if the parser then comes further."""

from dataclasses import replace

import yaml

from builder.diagnostics import Diagnostic, Edit, Place
from builder.read.syntax.stops import Found, Stop

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def with_line(problem: Diagnostic, stop: Stop, cause: Found, first_line: int) -> Diagnostic:
    """Return the problem with the remedy that its line reads as its cause says; `first_line` is that of the text."""
    if cause.instead is None:
        return problem
    old, new = stop.lines[cause.line], cause.instead
    lines = [*stop.lines[: cause.line], *new.split("\n"), *stop.lines[cause.line + 1 :]]
    more = new.count("\n")
    if old == new or _end(lines) - more <= max(stop.line, cause.line):
        return problem
    unlike = (at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other)
    start = next(unlike, min(len(old), len(new)))
    place = Place(problem.place.path, cause.line + first_line, start + 1)
    return replace(problem, fix=(Edit(place, old[start:], new[start:]),))


def _end(lines: list[str]) -> float:
    """Return the line, from 0, at which the parser stops; endless if it reads all."""
    try:
        for _ in yaml.parse("\n".join(lines), Loader=_LOADER):
            pass
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return mark.line if mark else 0
    except ValueError:
        return 0
    return float("inf")

"""Problems are values: what is wrong, where, and what to do about it.

Every stage returns diagnostics beside its result; nobody prints or raises for bad content. The command line
sorts them, drops duplicates and shows each once (`report` below), in the style of a compiler.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz import fuzz, process, utils


class Severity(StrEnum):
    """How grave a problem is: an error stops a build, a warning too unless told otherwise, advice never does.

    A warning can always be answered in the content: what it doubts is corrected, or said to be meant. What an editor
    may leave as it is for good is advice.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a content file: path relative to the content folder, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Edit:
    """A change within a file: what stands at a place, and what is to stand there; line breaks in both are LF."""

    place: Place
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Move:
    """A file under another name; both paths are relative to the content folder."""

    path: str
    to: str


Fix = tuple[Edit | Move, ...]
"""What mends a problem; all of it or nothing."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem: its code (documented in builder/check/README.md), place, message and remedy.

    Problems of one code with the same `cause`, such as an id that there is not, are shown as one. `fix` is there if the
    remedy is a change that can be made without knowing more than the content says; `dossier fix` makes it.
    """

    code: str
    place: Place
    message: str
    help: str = ""
    severity: Severity = Severity.ERROR
    cause: str = ""
    fix: Fix = ()

    def mended_by(self, old: str, new: str | None) -> "Diagnostic":
        """Return the same problem with a remedy: at its place, one text for another; without one if none is sure."""
        return self if new is None or not old else replace(self, fix=(Edit(self.place, old, new),))

    @property
    def is_advice(self) -> bool:
        """Whether it never stops a build."""
        return self.severity is Severity.ADVICE

    @property
    def order(self) -> tuple[bool, str, int, int, str, str]:
        """The order of showing: by file, line and column, and advice after all else."""
        return (self.is_advice, self.place.path, self.place.line, self.place.column, self.code, self.message)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics sorted by place, advice last, each once."""
    return tuple(sorted(set(diagnostics), key=lambda diagnostic: diagnostic.order))


def errors_in(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return only those that stop every build."""
    return tuple(each for each in diagnostics if each.severity is Severity.ERROR)


def stopping(diagnostics: Iterable[Diagnostic], strict: bool) -> tuple[Diagnostic, ...]:
    """Return those that stop a build: errors, and warnings too if it is strict."""
    return tuple(each for each in diagnostics if not each.is_advice) if strict else errors_in(diagnostics)


_NEAR = 70
"""How near a word has to be, from 0 to 100, to be the one that was meant."""

_DIGITS = re.compile(r"\d")
_CLEAR, _APART = 80, 5
"""How near it has to be to be written in its place without asking, and by how much nearer than any other."""


def amount(number: int, one: str, many: str) -> str:
    """Return a number with its noun, as the terminal says it."""
    return f"{number:,} {one if number == 1 else many}"


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many there are of each severity, such as "1 error, 2 warnings"."""
    numbers = Counter(each.severity for each in diagnostics)
    words = {
        Severity.ERROR: ("error", "errors"),
        Severity.WARNING: ("warning", "warnings"),
        Severity.ADVICE: ("piece of advice", "pieces of advice"),
    }
    found = [amount(numbers[each], *words[each]) for each in Severity if numbers[each]]
    return ", ".join(found) or "no problems"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to `word`, or None if none is near.

    Words are near by their letters, or as some words of several. What is longer than a known word by whole words is not
    near to it: `fire-of-north-harbour` does not mean `harbour`.
    """
    plain, others = utils.default_process(word), {each: utils.default_process(each) for each in known}
    # Thousands of unknown words may meet thousands of known ones: the scorer goes over all of them in one call.
    found = process.extract(plain, others, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None)
    near = {each: letters for _, letters, each in found}
    words = set(plain.split()) if len(plain) > 3 else set()
    longest = max(words, key=len, default="")
    for each, other in others.items() if words else ():
        if longest in other and words <= set(other.split()):
            letters = fuzz.ratio(plain, other)
            near[each] = max(letters, _NEAR + 0.3 * letters)
    # Of two equally near words it is always the same one, whatever the order of the known ones.
    return min(near, key=lambda each: (-near[each], each), default=None)


def clearly_meant(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that a misspelt one must be; None if none is very near, or a second one nearly as near."""
    plain, others = utils.default_process(word), {each: utils.default_process(each) for each in known}
    near = process.extract(plain, others, scorer=fuzz.ratio, score_cutoff=_CLEAR - _APART, limit=2)
    if not near or near[0][1] < _CLEAR or (len(near) > 1 and near[1][1] > near[0][1] - _APART):
        return None
    # What differs in a figure is not misspelt: it is another one.
    return near[0][2] if _DIGITS.findall(plain) == _DIGITS.findall(near[0][0]) else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return a help sentence with the known word nearest to `word`, or `otherwise` if none is near."""
    found = nearest(word, known)
    return f"Did you mean '{found}'?" if found else otherwise


ADVICE = "Advice, which stops no build:\n"
"""The head of the group of advice."""


def report(diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], folder: str) -> str:
    """Return the diagnostics as text, each with its source line and a caret, advice in a group of its own.

    `sources` maps paths to the text read from them, `folder` is put before each path so that it can be
    opened.
    """
    found = in_order(diagnostics)
    lines = {path: sources.get(path, "").split("\n") for path in {each.place.path for each in found}}
    entries = [_entry(each, lines[each.place.path], folder) for each in found]
    first = next((number for number, each in enumerate(found) if each.is_advice), len(found))
    return "\n".join([*entries[:first], *([ADVICE, *entries[first:]] if first < len(found) else [])])


def annotations(diagnostics: Iterable[Diagnostic], folder: str, explained: str = "") -> str:
    """Return the diagnostics as GitHub workflow commands, which a pull request shows beside the line.

    `explained` is the address of the page that explains the codes, if there is one.
    """
    lines = []
    for each in in_order(diagnostics):
        place = f"file={_property(f'{folder}/{each.place.path}')},line={each.place.line},col={each.place.column}"
        command = "notice" if each.is_advice else each.severity
        more = f"{explained}#{each.code}" if explained else ""
        said = " ".join(part for part in (each.message, each.help, more) if part)
        lines.append(f"::{command} {place},title={each.code}::{_data(said)}")
    return "\n".join(lines)


def _data(text: str) -> str:
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    """Return a value of a workflow command, in which a comma or colon would start the next one."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _entry(diagnostic: Diagnostic, source: Sequence[str], folder: str) -> str:
    place = diagnostic.place
    head = f"{folder}/{place.path}:{place.line}:{place.column}: {diagnostic.severity}[{diagnostic.code}]: "
    lines = [printable(head + diagnostic.message)]
    if 0 < place.line <= len(source) and source[place.line - 1]:
        # Long lines are cut around the spot, so that the caret stays on the screen.
        start = max(0, place.column - 60)
        line = source[place.line - 1]
        before, after = (
            printable(line[start : place.column - 1].replace("\t", " ")),
            printable(line[place.column - 1 : start + 100].replace("\t", " ")),
        )
        gutter = f"{place.line:>5} | "
        lines += [gutter + before + after, " " * len(gutter + before) + "^"]
    if diagnostic.help:
        lines.append(printable(f"      = help: {diagnostic.help}"))
    return "\n".join(lines) + "\n"


def printable(text: str, but: str = "") -> str:
    """Return the text with invisible and control characters spelled out: a terminal obeys what it is sent.

    The characters in `but` stay as they are.
    """
    return "".join(each if each.isprintable() or each in but else f"\\u{ord(each):04x}" for each in text)

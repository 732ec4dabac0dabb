"""Macro calls in a hand-written page: taken out before Markdown is parsed, put back where they stood.

Each call is replaced by a mark that the parser keeps. What stands between the braces is parsed only where it
is text: in code a call is shown as written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from builder.diagnostics import clearly_meant, did_you_mean
from builder.link.macros import SIGNATURES, parse_call
from builder.link.nodes import MacroCall
from builder.model.dossier import Dossier
from builder.model.refs import how_to_write

# These two are no characters: the reader lets them into no file.
_MARK = re.compile("\ufdd0([0-9]{1,6})\ufdd1")
_CURLED = re.compile("[“”„‟‘’‚«»″]")
_BARE_ARGUMENT = re.compile(r"(\w+)\s*\(\s*([a-z0-9-]+)\s*\)")
_BLANK_LINE = re.compile(r"(\n[ \t]*\n)")


@dataclass(frozen=True, slots=True)
class WrittenCall:
    """A call as it stands in the page, braces included, where in the body it starts, and whether it stands alone."""

    text: str
    start: int
    is_alone: bool

    def parse(self) -> MacroCall:
        """Return the call; raises ValueError with a sentence for the writer."""
        return MacroCall(*parse_call(self.text[2:-2]))


@dataclass(slots=True)
class Calls:
    """The calls of one page, in order."""

    written: list[WrittenCall] = field(default_factory=list)

    def hide(self, body: str) -> str:
        """Return the body with a mark in place of each call; no call reaches across a blank line."""
        found, start = [], 0
        for part in _BLANK_LINE.split(body):
            found.append(self._hide_in(part, start))
            start += len(part)
        return "".join(found)

    def _hide_in(self, part: str, offset: int) -> str:
        shown, position = "", 0
        while (start := part.find("{{", position)) >= 0 and (end := part.find("}}", start + 2)) >= 0:
            call = part[start : end + 2]
            # Between blank lines and not indented, it stands in no list, quotation, table or sentence.
            self.written.append(WrittenCall(call, offset + start, part.strip("\n").rstrip() == call))
            shown += f"{part[position:start]}\ufdd0{len(self.written) - 1}\ufdd1"
            position = end + 2
        return shown + part[position:]

    def split(self, text: str) -> Iterator[str | WrittenCall]:
        """Yield the text between marks and the calls that they stand for; a mark that is none stays text."""
        position = 0
        for match in _MARK.finditer(text):
            if int(match[1]) < len(self.written):
                yield text[position : match.start()]
                yield self.written[int(match[1])]
                position = match.end()
        yield text[position:]

    def restore(self, text: str) -> str:
        """Return the text with every call as it was written."""
        return "".join(each if isinstance(each, str) else each.text for each in self.split(text))


def mended_call(text: str, dossier: Dossier) -> str | None:
    """Return a faulty call as it must be meant: with straight quotes, the macro and the ids that are clearly meant."""
    source = _CURLED.sub('"', text[2:-2]).strip()
    if match := _BARE_ARGUMENT.fullmatch(source):
        source = f'{match[1]}("{match[2]}")'
    name, bracket, rest = source.partition("(")
    if name.strip() not in SIGNATURES:
        source = f"{clearly_meant(name.strip(), SIGNATURES)}{bracket}{rest}"
    try:
        call = MacroCall(*parse_call(source))
        for value, meant in _meant_ids(call, dossier):
            source = source.replace(f'"{value}"', f'"{meant}"').replace(f"'{value}'", f"'{meant}'")
        found = MacroCall(*parse_call(source))
    except ValueError:
        return None
    return None if any(unknown_ids(found, dossier)) else f"{{{{ {source} }}}}"


def _meant_ids(call: MacroCall, dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Yield each argument of a call that is no id here, with the one that is clearly meant."""
    for parameter, value in call.arguments:
        what, known = _known(call, parameter, dossier)
        named = [key for key, each in dossier.records.items() if each.name == value and key in known]
        meant = named[0] if len(named) == 1 else clearly_meant(str(value), known)
        if what and str(value) not in known and meant:
            yield str(value), meant


def _known(call: MacroCall, parameter: str, dossier: Dossier) -> tuple[str, frozenset[str]]:
    """Return what an argument names, in words, and the ids that there are; nothing if it names none."""
    ids = {"claim": dossier.claims, "disagreement": dossier.disagreements}
    known = {
        "id": (call.name if call.name in ids else "record", frozenset(ids.get(call.name, dossier.records))),
        "actor": ("actor", frozenset(dossier.actors)),
        "place": ("location", frozenset(dossier.locations)),
        "kind": ("kind of event", frozenset(dossier.vocabulary.kinds.event)),
    }
    return known.get(parameter, ("", frozenset()))


def unknown_ids(call: MacroCall, dossier: Dossier) -> Iterator[tuple[str, str, str]]:
    """Yield a message, a remedy and the cause for each argument of a call that names nothing in the dossier."""
    if call.name == "claim" and dossier.broken:
        return  # claims of a file that could not be read are not known
    for parameter, value in call.arguments:
        what, words = _known(call, parameter, dossier)
        if what and str(value) not in words | dossier.broken:
            message = f"{call.name}: there is no {what} with the id '{value}'"
            named = [key for key, each in dossier.records.items() if each.name == value and key in words]
            if named:
                yield message, f'An id is wanted, not a name. Write: "{named[0]}"', ""
                continue
            otherwise = f"{SIGNATURES[call.name].explanation}. {how_to_write(str(value))}".strip()
            yield message, did_you_mean(str(value), words, otherwise), str(value)

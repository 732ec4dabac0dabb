"""What looks like a citation, a macro call or markup in a running text and is none: it would be printed as it stands.

A citation that is none is an error, for its sentence has lost its source, and so is a call of a macro. Other markup is
a warning: whoever means it writes it as code, between backticks.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from builder.diagnostics import Severity
from builder.link.macros import SIGNATURES
from builder.model.refs import GENERAL_KNOWLEDGE, ID, propose_citation, sure_citations

_ONE = rf"{ID.pattern}#p[0-9]{{1,4}}"
_OPEN = re.compile(r"\[@\s*(?P<cited>[^\s\[\](){}<>,;]*)")
_BRACKETED = re.compile(r"(?P<open>@?[\[(])\s*(?P<at>@?)(?P<cited>[^\[\](){}<>]{1,200}?)\s*[\])]")
_BARE = re.compile(rf"(?<![\w/.#@-])(?:@?(?P<cited>{_ONE})|@(?P<known>{ID.pattern}))(?![\w#-])")
_NAMES = "|".join(SIGNATURES)
_CALL = re.compile(
    rf"(?P<open>\{{{{1,2}}|(?<![\w{{]))\s*(?P<call>(?:{_NAMES})\s*\([^(){{}}]*\)?)\s*(?P<close>\}}{{0,2}})"
)
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\}\}|\{%|%\}")
_TAG = re.compile(
    r"</?([A-Za-z][A-Za-z0-9-]*)(?:\s+[\w:-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+))*\s*/?>|<!--.*?(?:-->|$)"
)
_LINK = re.compile(r"\[(?P<label>[^\[\]]+)\]\s*\(\s*(?P<target>[a-z0-9-]+)\)?")
_SWAPPED = re.compile(r"\((?P<label>[^()\[\]]{1,80})\)\s?\[(?P<target>[a-z0-9-]+)\]")
_WIKI_LINK = re.compile(r"\[\[(?P<label>[^\[\]]{1,60})\](?!\])|(?<!\[)\[(?P<other>[^\[\]]{1,60})\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,20}\]")
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)

_AS_CODE = "or write it as code, between backticks"
_INSTEAD = {
    "b": "Write **text** for what stands out",
    "strong": "Write **text** for what stands out",
    "i": "Write *text* for what is stressed",
    "em": "Write *text* for what is stressed",
    "a": "Write [text](address) for a link",
    "br": "End the line with \\ on a page, or begin a new paragraph",
}


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip in a text: its code, where it starts and what stands there, the message and the remedy."""

    code: str
    start: int
    found: str
    message: str
    remedy: str
    severity: Severity = Severity.ERROR
    instead: str | None = None
    """What must stand there, if that is sure."""


def slips_in(text: str, articles: Container[str], records: Container[str], is_page: bool) -> Iterator[Slip]:
    """Yield the slips in a text that holds no citation, link or macro call, from left to right, never overlapping."""
    if not any(each in text for each in "[@{}<#"):
        return
    found = [*_citations(text, articles), *_calls(text, is_page), *_links(text, records), *_markup(text, is_page)]
    end = 0
    for slip in sorted(found, key=lambda each: (each.start, -len(each.found))):
        if slip.start >= end:
            yield slip
            end = slip.start + len(slip.found)


def heading_in(text: str) -> Slip | None:
    """Return the slip of a field of running text in which a line is a heading; None if none is."""
    found = _HEADING.search(text)
    if not found:
        return None
    line = text[found.start() :].split("\n")[0]
    message, remedy = "a heading cannot stand in a field; it is shown as it stands", "Delete the # before it."
    return Slip("markup-as-text", found.start(), line, message, remedy, Severity.WARNING)


def _citations(text: str, articles: Container[str]) -> Iterator[Slip]:
    for match in _BRACKETED.finditer(text):
        parts = [each.strip().removeprefix("@").strip() for each in re.split("[;,]", match["cited"])]
        marked = bool(match["at"]) or "@" in match["open"]
        meant = [_meant(each, articles, marked, "[" in match["open"]) for each in parts]
        if all(meant):
            remedy = f"Write [{'; '.join(f'@{each}' for each in meant)}]."
            message = f"'{match[0]}' looks like a citation and is none"
            sure = f"[{'; '.join(f'@{each}' for each in meant)}]" if all(map(_is_sure, parts)) else None
            yield Slip("bad-citation", match.start(), match[0], message, remedy, instead=sure)
    for match in _OPEN.finditer(text):
        cited = match["cited"].rstrip(".:!?")
        meant_here = cited if re.fullmatch(f"{_ONE}|{GENERAL_KNOWLEDGE}", cited) else propose_citation(cited)
        message = f"this citation is not closed: '{match[0]}'"
        remedy = f"Write [@{meant_here}], with a ] behind it."
        sure = f"[@{cited}]{match['cited'][len(cited) :]}" if meant_here == cited else None
        yield Slip("bad-citation", match.start(), match[0], message, remedy, instead=sure)
    for match in _BARE.finditer(text):
        cited = match["cited"] or match["known"]
        if match["cited"] or cited in articles or cited == GENERAL_KNOWLEDGE:
            is_whole = "#" in cited or cited == GENERAL_KNOWLEDGE
            remedy = f"Write [@{cited if is_whole else propose_citation(cited)}]."
            message = f"'{match[0]}' looks like a citation, and stands in no brackets"
            sure = f"[@{cited}]" if is_whole else None
            yield Slip("bad-citation", match.start(), match[0], message, remedy, instead=sure)


def _is_sure(cited: str) -> bool:
    """Return whether a text in brackets says both the article and the paragraph, or that it is general knowledge."""
    return bool(re.fullmatch(rf"{_ONE}|{GENERAL_KNOWLEDGE}", cited)) or bool(sure_citations(cited))


def _meant(cited: str, articles: Container[str], marked: bool, is_square: bool) -> str | None:
    """Return the citation that a text in brackets means; None if it means none."""
    if re.fullmatch(_ONE, cited):
        return cited
    if cited == GENERAL_KNOWLEDGE:
        return cited if marked or is_square else None
    proposed = propose_citation(cited)
    if proposed.partition("#")[0] in articles and (marked or is_square or "#" in cited):
        return proposed
    return None


def _calls(text: str, is_page: bool) -> Iterator[Slip]:
    for match in _CALL.finditer(text):
        if not match["open"] and not match["close"]:
            continue
        call = match["call"] if match["call"].endswith(")") else f"{match['call'].rstrip()})"
        if is_page:
            message = (
                "this macro call is not closed" if match["open"] == "{{" else "this macro call is not opened by {{"
            )
            remedy = f"Write: {{{{ {call} }}}}"
            yield Slip("macro-error", match.start(), match[0].strip(), message, remedy, instead=f"{{{{ {call} }}}}")
        else:
            message = "macros work on hand-written pages only, and this one is shown as it stands"
            remedy = "Write out what it should show; only files in pages/ may call macros."
            yield Slip("macro-error", match.start(), match[0].strip(), message, remedy)


def _links(text: str, records: Container[str]) -> Iterator[Slip]:
    for match in (*_LINK.finditer(text), *_SWAPPED.finditer(text)):
        if match["target"] in records:
            yield _no_link(match, f"[{match['label']}]({match['target']})")
    for match in _WIKI_LINK.finditer(text):
        yield _no_link(match, f"[[{(match['label'] or match['other']).strip()}]]")


def _no_link(match: re.Match[str], wanted: str) -> Slip:
    message = f"'{match[0][:60]}' looks like a link and is none; it is shown as it stands"
    return Slip("markup-as-text", match.start(), match[0], message, f"Write {wanted}.", Severity.WARNING, wanted)


def _markup(text: str, is_page: bool) -> Iterator[Slip]:
    for match in _TEMPLATE.finditer(text):
        call = _CALL.search(match[0]) if is_page else None
        instead = f"{{{{ {call['call']} }}}}" if call else None
        yield _as_text(match, "template code", f"Write {instead}" if instead else "Delete it", instead)
    opened: set[str] = set()
    for match in _TAG.finditer(text):
        name = (match[1] or "").lower()
        if match[0].startswith("</") and name in opened:
            continue
        opened.add(name)
        yield _as_text(match, "HTML", _INSTEAD.get(name, "Delete it"))
    for match in _FOOTNOTE.finditer(text):
        yield _as_text(match, "a footnote", "Cite with [@article-id#p12], or put the remark into note")


def _as_text(match: re.Match[str], what: str, remedy: str, instead: str | None = None) -> Slip:
    message = f"'{match[0][:60]}' is {what}, which does nothing here and is shown as it stands"
    return Slip("markup-as-text", match.start(), match[0], message, f"{remedy}, {_AS_CODE}.", Severity.WARNING, instead)

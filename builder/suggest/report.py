"""Suggestions as text for a terminal, as Markdown, and as data for other programs."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from typing import Any

from builder.compare.report import Hand
from builder.diagnostics import amount
from builder.suggest import Suggested
from builder.suggest.suggestion import Kind, Suggestion

HEADINGS = {
    Kind.DUPLICATE: "Articles that may be the same piece of reporting",
    Kind.DIFFERENCE: "Where accounts would differ",
    Kind.KNOWN: "Known records that cite nothing from it",
    Kind.UNKNOWN: "Names that recur and have no record",
    Kind.DATE: "Dates",
    Kind.FIGURE: "Figures",
    Kind.SPEECH: "What somebody says",
    Kind.SILENT: "Paragraphs on which nothing rests",
}


def report_of(suggested: Suggested, is_markdown: bool = False) -> str:
    """Return all suggestions, each with its reason and the lines to paste."""
    return "\n".join(_lines(suggested, Hand(is_markdown))).strip("\n") + "\n"


def data_of(suggested: Suggested) -> dict[str, Any]:
    """Return all suggestions for other programs."""
    return {
        "article": suggested.article,
        "notes": list(suggested.notes),
        "suggestions": [
            {**asdict(each), "lines": "\n".join(each.lines), "others": "\n".join(each.others)}
            for each in suggested.found
        ],
    }


def _lines(suggested: Suggested, hand: Hand) -> Iterator[str]:
    number = Counter(each.kind for each in suggested.found)
    parts = ", ".join(f"{number[kind]} × {kind}" for kind in Kind if number[kind])
    said = f": {parts}" if parts else ""
    yield f"{amount(len(suggested.found), 'suggestion', 'suggestions')} for {hand.text(suggested.article)}{said}."
    for note in suggested.notes:
        yield hand.entry(hand.text(note)) if hand.is_markdown else note
    for kind, found in groupby(suggested.found, lambda each: each.kind):
        yield hand.heading(HEADINGS[kind])
        for each in found:
            yield from _suggestion(each, hand)


def _suggestion(suggestion: Suggestion, hand: Hand) -> Iterator[str]:
    place = f"¶{suggestion.paragraph} " if suggestion.paragraph else ""
    yield hand.entry(f"{place}{hand.text(suggestion.what)}")
    yield from _indented([hand.text(suggestion.why)], hand)
    where = f"{suggestion.file}, under {suggestion.field}:" if suggestion.field else f"{suggestion.file}:"
    if suggestion.lines:
        yield from _indented([f"→ {hand.text(where)}"], hand)
        yield from _pasted(suggestion.lines, hand)
    if suggestion.others:
        yield from _indented(["or:"], hand)
        yield from _pasted(suggestion.others, hand)


def _indented(lines: list[str], hand: Hand) -> Iterator[str]:
    yield from (f"  {each}  " if hand.is_markdown else f"    {each}" for each in lines)


def _pasted(lines: tuple[str, ...], hand: Hand) -> Iterator[str]:
    """Yield lines to paste: on a terminal indented, in Markdown as code, which longer rows of backticks enclose."""
    if not hand.is_markdown:
        yield from (f"      {hand.text(each)}" for each in lines)
        return
    fence = "`" * max(3, *(len(run) + 1 for line in lines for run in _backticks(line)))
    yield f"\n  {fence}yaml"
    yield from (f"  {_printable(each)}" for each in lines)
    yield f"  {fence}\n"


def _backticks(line: str) -> list[str]:
    return ["".join(run) for is_tick, run in groupby(line, lambda each: each == "`") if is_tick] or [""]


def _printable(line: str) -> str:
    return Hand(is_markdown=False).text(line)

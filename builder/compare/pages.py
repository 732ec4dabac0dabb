"""The pages that are different after a change: its own, and those that say something else because of it."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from builder.compare.report import Hand

_MOST = 60
"""How many pages of one sort are listed."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as it is compared: its title, and all that it says."""

    title: str
    text: bytes


@dataclass(frozen=True, slots=True)
class ChangedPages:
    """The addresses of pages that are new, different or gone, each with its title."""

    new: Mapping[str, str]
    different: Mapping[str, str]
    gone: Mapping[str, str]


def pages_between(before: Mapping[str, Sheet], after: Mapping[str, Sheet]) -> ChangedPages:
    """Return what became of the pages, which are given by their addresses in the site."""
    return ChangedPages(
        {path: page.title for path, page in after.items() if path not in before},
        {path: page.title for path, page in after.items() if path in before and before[path].text != page.text},
        {path: page.title for path, page in before.items() if path not in after},
    )


def report_of_pages(pages: ChangedPages, is_markdown: bool = False) -> str:
    """Return the lists of pages as text or as Markdown."""
    hand = Hand(is_markdown)
    lines = list(_lines(pages, hand)) or ["No page is different."]
    return "\n".join(lines) + "\n"


def _lines(pages: ChangedPages, hand: Hand) -> Iterator[str]:
    for name, found in asdict(pages).items():
        if not found:
            continue
        yield hand.heading(f"Pages that are {name}: {len(found)}")
        for path, title in list(found.items())[:_MOST]:
            yield hand.entry(hand.text(title) + hand.page(path))
        if len(found) > _MOST:
            yield hand.entry(f"and {len(found) - _MOST} more")

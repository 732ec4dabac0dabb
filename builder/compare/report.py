"""A comparison as text for a terminal and as Markdown for a pull request: the same lines, in two hands."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from builder.compare.comparison import Comparison, Touched
from builder.compare.pairs import Change, Sort
from builder.compare.sayings import Saying
from builder.compare.words import pieces
from builder.diagnostics import amount, printable
from builder.model.kinds import FILES
from builder.render.escape import markdown

_SIGNS = {Sort.ADDED: "+", Sort.REMOVED: "-", Sort.CHANGED: "~", Sort.CITED: "~"}
_BECAME = {Sort.ADDED: "new", Sort.CHANGED: "changed", Sort.REMOVED: "gone"}
_ONLY = {each.__name__.lower() for each in FILES.values()}
"""The kinds of which there is one file."""
_MOST = 40
"""How many changes of one file are listed; a reader of more reads the file."""


@dataclass(frozen=True, slots=True)
class Hand:
    """How a report is written: `is_markdown` for a pull request, or plainly."""

    is_markdown: bool

    def text(self, text: str) -> str:
        """Return a text of the content, which may hold anything."""
        return markdown(text) if self.is_markdown else printable(text)

    def heading(self, text: str) -> str:
        """Return a line above others."""
        return f"\n#### {text}\n" if self.is_markdown else f"\n{text}"

    def entry(self, text: str, depth: int = 0) -> str:
        """Return a line of a list."""
        return f"{'  ' * depth}- {text}" if self.is_markdown else f"{'  ' * (depth + 1)}{text}"

    def name(self, text: str) -> str:
        """Return a name that stands out."""
        return f"**{self.text(text)}**" if self.is_markdown else self.text(text)

    def page(self, path: str) -> str:
        """Return where something can be seen."""
        return (f" – page `{path}`" if self.is_markdown else f"  ({path})") if path else ""

    def removed(self, text: str) -> str:
        """Return words that are gone."""
        return f"~~{self.text(text)}~~" if self.is_markdown else f"[-{self.text(text)}-]"

    def added(self, text: str) -> str:
        """Return words that are new."""
        return f"**{self.text(text)}**" if self.is_markdown else f"{{+{self.text(text)}+}}"


def report_of(comparison: Comparison, base: str, is_markdown: bool = False) -> str:
    """Return what a change does, `base` being the name of the state before it."""
    hand = Hand(is_markdown)
    return "\n".join(_lines(comparison, base, hand)).strip("\n") + "\n"


def data_of(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison for other programs."""
    files = [
        {**asdict(each), "changes": [{"sort": change.sort, **asdict(change)} for change in each.changes]}
        for each in comparison.files
    ]
    return {**asdict(comparison), "files": files}


def _lines(comparison: Comparison, base: str, hand: Hand) -> Iterator[str]:
    if not comparison:
        yield f"The dossier says what it says in {hand.text(base)}."
        return
    yield _summary(comparison, base, hand)
    for sort, title in ((Sort.ADDED, "New"), (Sort.CHANGED, "Changed"), (Sort.REMOVED, "Gone")):
        found = [each for each in comparison.files if each.sort is sort]
        if found:
            yield hand.heading(title)
            for each in found:
                yield from _file(each, hand)
    yield from _consequences(comparison, hand)


def _summary(comparison: Comparison, base: str, hand: Hand) -> str:
    """Return the change in one sentence."""
    number = Counter((each.sort, each.kind) for each in comparison.files)
    parts = [
        f"{_counted(number[sort, kind], kind)} {_BECAME[sort]}"
        for sort in _BECAME
        for kind in sorted({each.kind for each in comparison.files})
        if number[sort, kind]
    ]
    if comparison.made:
        parts.append(f"makes {amount(len(comparison.made), 'disagreement', 'disagreements')}")
    if comparison.settled:
        parts.append(f"settles {amount(len(comparison.settled), 'disagreement', 'disagreements')}")
    before, after = comparison.works
    if before != after:
        parts.append(f"{before} → {amount(after, 'independent work', 'independent works')}")
    if comparison.lost_pages:
        parts.append(f"loses {amount(len(comparison.lost_pages), 'page', 'pages')}")
    if comparison.unlinked:
        parts.append(f"{amount(len(comparison.unlinked), 'name', 'names')} no longer linked")
    return f"Since {hand.text(base)}: {', '.join(parts)}."


def _counted(number: int, kind: str) -> str:
    """Return how many files of a kind; claims lie in a file for each article, and there is one glossary."""
    if kind == "claims":
        return f"the claims of {amount(number, 'article', 'articles')}"
    return f"the {kind}" if kind in _ONLY else amount(number, kind, f"{kind}s")


def _file(touched: Touched, hand: Hand) -> Iterator[str]:
    former = f", formerly {hand.text(touched.former)}" if touched.former else ""
    yield hand.entry(f"{touched.kind} {hand.name(touched.title)}{former}{hand.page(touched.page)}")
    for each in touched.changes[:_MOST]:
        yield hand.entry(_change(each, hand), depth=1)
    if len(touched.changes) > _MOST:
        yield hand.entry(f"and {len(touched.changes) - _MOST} more changes in this file", depth=1)


def _change(change: Change, hand: Hand) -> str:
    field = f"{_SIGNS[change.sort]} {change.field}: "
    if change.before is None or change.after is None:
        return field + _saying(change.before or change.after, hand)
    if change.before.text == change.after.text:
        return field + hand.text(change.after.text) + _sources(change.before, change.after, hand)
    words = " ".join(_WORDS[each.sign](hand, each.text) for each in pieces(change.before.text, change.after.text))
    return field + words + _sources(change.before, change.after, hand)


_WORDS = {"": Hand.text, "…": Hand.text, "-": Hand.removed, "+": Hand.added}


def _saying(saying: Saying | None, hand: Hand) -> str:
    if saying is None:
        return ""
    key = f"{saying.key}: " if saying.key else ""
    sources = f" [{', '.join(saying.sources)}]" if saying.sources else ""
    return hand.text(f"{key}{saying.text}{sources}")


def _sources(before: Saying, after: Saying, hand: Hand) -> str:
    """Return the citations of a saying, those that are gone and new marked."""
    gone = [hand.removed(each) for each in before.sources if each not in after.sources]
    kept = [hand.text(each) for each in after.sources if each in before.sources]
    new = [hand.added(each) for each in after.sources if each not in before.sources]
    found = [*gone, *kept, *new]
    return f" [{', '.join(found)}]" if found else ""


def _consequences(comparison: Comparison, hand: Hand) -> Iterator[str]:
    for title, disputes in (("Disagreements made", comparison.made), ("Disagreements settled", comparison.settled)):
        if disputes:
            yield hand.heading(title)
            yield from (hand.entry(f"{hand.name(each.title)}: {each.field}{hand.page(each.page)}") for each in disputes)
    if comparison.support:
        yield hand.heading("Independent works behind a record")
        for record, (before, after) in comparison.support.items():
            yield hand.entry(f"{hand.text(record)}: {before} → {after}")
    if comparison.lost_pages:
        yield hand.heading("Pages lost, and nothing leads on from their addresses")
        yield from (hand.entry(hand.text(each)) for each in comparison.lost_pages)
    if comparison.unlinked:
        yield hand.heading("No longer linked")
        for name in comparison.unlinked:
            yield hand.entry(f"{hand.text(name.record)} in {hand.text(name.path)}{hand.page(name.page)}")

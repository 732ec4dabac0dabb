"""Small dossiers printed, for tests of what stands on their pages: boats, storms, two newspapers, a copy of one."""

import re
from collections.abc import Mapping
from pathlib import Path

from builder.build import examine
from builder.diagnostics import report
from tests.factory import MINIMAL, compiled_of, dossier_folder

MORE = {
    "sides": "  council: {label: Council, party: true}\n",
    "  actor": "    person: {label: Person, people: true}\n",
    "  location": "    island: {label: Island}\n",
    "roles": "  accused: {label: accused}\n",
    "stances": "  denies: {label: denial, reverse: denial by, sense: against}\n",
    "manners": "  declined: {label: declined to comment, silent: true}\n",
    "anonymity": "  unnamed: {label: not named}\n",
}
WORDS = "\n" + MINIMAL["vocabulary.yml"].replace("{label: Boatmen}", "{label: Boatmen, party: true}")
for section, words in MORE.items():
    WORDS = WORDS.replace(f"\n{section}:\n", f"\n{section}:\n{words}")
"""The words of the minimal dossier and some more."""


def article(title: str, work: str, publisher: str, date: str, paragraph: str = "More of it.") -> str:
    """Return an article of two paragraphs; `publisher` and `date` are written as in its file."""
    return (
        f"---\ntitle: {title}\nwork: {work}\npublisher: {{{publisher}}}\ndate: {{{date}}}\nparagraphs: 2\n---\n\n"
        f"¶1 A headline.\n\n¶2 {paragraph}\n"
    )


LANTERN = article(
    "After the Storm", "lantern-report", "name: Lantern, basis: printed", "value: 2031-04-18, basis: printed"
)
COPY = article(
    "Storm over the Harbour",
    "storm-report",
    "name: not shown, basis: unknown",
    "value: 2031-04, basis: inferred, reason: Its words",
)
"""A copy of the Courier's article, of which only the month is known."""

STORM = MINIMAL["events/storm.yml"]
GUILD = MINIMAL["actors/guild.yml"]


def actor(name: str, more: str = "", side: str = "council", kind: str = "guild", cited: str = "courier#p2") -> str:
    """Return the file of an actor."""
    return f"name: {name}\nkind: {kind}\nside: {side}\nsummary: Somebody [@{cited}].\n{more}"


def printed(folder: Path, files: Mapping[str, str]) -> dict[str, str]:
    """Return the pages of the minimal dossier with `files` over it as text, and its data files as they are."""
    examined = examine(dossier_folder(folder, {"vocabulary.yml": WORDS, **files}))
    assert examined.is_sound, report(examined.diagnostics, examined.texts, "content")
    made = {path: text.decode() for path, text in compiled_of(examined).files.items()}
    return {path: _text(text) if path.endswith(".md") else text for path, text in made.items()}


def _text(page: str) -> str:
    """Return a page as its readers see it: links as their words, no marks of citations, no elements."""
    page = re.sub(r'<sup class="cite"[^>]*>.*?</sup>', "", page)
    page = re.sub(r"\[([^\]\[]*)\]\([^)\s]*(?: \"[^\"]*\")?\)", r"\1", page)
    page = re.sub(r"</?[a-z][^>]*>", "", page)
    return re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), page)

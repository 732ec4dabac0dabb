"""The site as pure data: which index pages there are, and where each page lies.

Paths are those of the Markdown pages, relative to the folder of pages. What claims which path in one dossier is worked
out in know/plan.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from builder.model.marked import Message, marked

HOME = "index"
"""The id of the hand-written page that opens the dossier; one is made if there is none."""

METHOD = "method"
"""The hand-written page that explains how the dossier was made, if there is one with this id."""

CONTRIBUTE = "contribute"
"""The hand-written page that tells how to contribute, if there is one; then the site explains the check's messages."""

CODES = "check/index.md"
"""Where the page lies that explains the messages of the check; nothing else lies in its folder."""

NOT_FOUND = "404"
"""The page that servers show for an address that leads nowhere; the theme makes it."""


class Section(Enum):
    """The entries of the navigation under which index pages stand."""

    STORY = marked("Story")
    WHO = marked("Who")
    WHERE = marked("Where")
    EVIDENCE = marked("Evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexPage:
    """An index page: a view of the whole dossier, made by the folder of the same name in builder/views/.

    `name` is what links and code call it, `path` where it lies, `section` the entry of the navigation it stands under;
    the first page of a section stands for the section itself. `about` is a line for readers who choose between pages.
    """

    name: str
    path: str
    title: Message
    section: Section
    about: Message


INDEX_PAGES: tuple[IndexPage, ...] = (
    IndexPage(
        name="events",
        path="events/index.md",
        title=marked("The story in order of time"),
        section=Section.STORY,
        about=marked("All events, earliest first."),
    ),
    IndexPage(
        name="timeline",
        path="timeline.md",
        title=marked("Timeline"),
        section=Section.STORY,
        about=marked("The story drawn along time, with how exactly each date is known."),
    ),
    IndexPage(
        name="chains",
        path="chains.md",
        title=marked("What followed what"),
        section=Section.STORY,
        about=marked("What is said to have followed what, and who says so."),
    ),
    IndexPage(
        name="actors",
        path="actors/index.md",
        title=marked("Who is involved"),
        section=Section.WHO,
        about=marked("People, organisations and groups, by side."),
    ),
    IndexPage(
        name="network",
        path="network.md",
        title=marked("Who is tied to whom"),
        section=Section.WHO,
        about=marked("Ties between people, groups, places and events, with the statement behind each."),
    ),
    IndexPage(
        name="locations",
        path="locations/index.md",
        title=marked("Places"),
        section=Section.WHERE,
        about=marked("Places, each below the place that contains it."),
    ),
    IndexPage(
        name="map",
        path="map.md",
        title=marked("Map"),
        section=Section.WHERE,
        about=marked("All places with the events told of them, as closely as they are known."),
    ),
    IndexPage(
        name="evidence",
        path="evidence/index.md",
        title=marked("Evidence"),
        section=Section.EVIDENCE,
        about=marked("What the dossier rests on, and where it is weak."),
    ),
    IndexPage(
        name="explorer",
        path="explorer.md",
        title=marked("Explorer"),
        section=Section.EVIDENCE,
        about=marked("Everything in one table: filter, sort, compare, download."),
    ),
    IndexPage(
        name="brief",
        path="brief.md",
        title=marked("Make a brief"),
        section=Section.EVIDENCE,
        about=marked("Chosen records and a span of time, ready to print, with numbered sources."),
    ),
    IndexPage(
        name="articles",
        path="articles/index.md",
        title=marked("Articles"),
        section=Section.EVIDENCE,
        about=marked("The texts that were read, retold paragraph by paragraph, with what was left out."),
    ),
    IndexPage(
        name="works",
        path="works/index.md",
        title=marked("Works and outlets"),
        section=Section.EVIDENCE,
        about=marked("Which articles are copies of one piece of reporting, and what rests on each."),
    ),
    IndexPage(
        name="disagreements",
        path="disagreements/index.md",
        title=marked("Where accounts differ"),
        section=Section.EVIDENCE,
        about=marked("Points on which articles, or passages and voices within one, differ or seem to."),
    ),
    IndexPage(
        name="claims",
        path="claims.md",
        title=marked("Who says what"),
        section=Section.EVIDENCE,
        about=marked("Claims in our own words, by speaker."),
    ),
    IndexPage(
        name="attributions",
        path="attributions.md",
        title=marked("Who says who did it"),
        section=Section.EVIDENCE,
        about=marked("Who is said to have done what, event by event, and by whom."),
    ),
    IndexPage(
        name="casualties",
        path="casualties.md",
        title=marked("Casualties"),
        section=Section.EVIDENCE,
        about=marked("Figures of people, from the lowest to the highest number given, nobody counted twice."),
    ),
    IndexPage(
        name="known",
        path="known/index.md",
        title=marked("As told by then"),
        section=Section.EVIDENCE,
        about=marked("What these articles told by the day of each, and what it added."),
    ),
    IndexPage(
        name="questions",
        path="questions.md",
        title=marked("What is not known"),
        section=Section.EVIDENCE,
        about=marked("Questions that the articles leave open."),
    ),
    IndexPage(
        name="gaps",
        path="gaps.md",
        title=marked("Weakest facts"),
        section=Section.EVIDENCE,
        about=marked("What rests on one work, one side or an inference, and so needs care and help most."),
    ),
    IndexPage(
        name="glossary",
        path="glossary.md",
        title=marked("Glossary"),
        section=Section.EVIDENCE,
        about=marked("Terms of the articles in plain words."),
    ),
    IndexPage(
        name="changes",
        path="changes.md",
        title=marked("What changed"),
        section=Section.EVIDENCE,
        about=marked("What was added, corrected or withdrawn, newest first."),
    ),
    IndexPage(
        name="corrections",
        path="corrections.md",
        title=marked("Corrections"),
        section=Section.EVIDENCE,
        about=marked("Statements that were withdrawn, each with the day and the reason."),
    ),
)
"""All index pages, in the order of the navigation."""

INDEXES: Mapping[str, IndexPage] = {each.name: each for each in INDEX_PAGES}
"""The index pages by name."""

FOLDERS: Mapping[str, str] = {"disagreement": "disagreements", "work": "works", "known": "known"}
"""The folders of pages that are no record's, by the sort of page; pages written by hand lie as in the content."""

OWN_FOLDERS = frozenset(
    {"assets", "check", "data", "exports", "feeds", "lists"}
    | set(FOLDERS.values())
    | {folder for each in INDEX_PAGES if (folder := each.path.rpartition("/")[0])}
)
"""The folders of the site that the program fills; a folder of pages written by hand has another name."""


def page_path(sort: str, name: str) -> str:
    """Return where a page that the program makes lies; `sort` is a key of FOLDERS, or "index"."""
    if sort == "index":
        return INDEXES[name].path
    return f"{FOLDERS[sort]}/{name}.md"


def published(path: str) -> str:
    """Return where a page (path and anchor) is in the published site; links in Markdown are changed by MkDocs."""
    page, hash_, anchor = path.partition("#")
    return page.removesuffix(".md") + ".html" + hash_ + anchor

"""Small dossiers for tests: a minimal valid content folder, with other files laid over it or left out."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from builder.build import Compiled, Examined, compile_dossier, examine
from builder.diagnostics import report
from builder.know import Knowledge, know
from builder.link import link
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.read import read_dossier
from builder.render.page import Addresses
from builder.views import site_of
from builder.views.parts.stock import Stock
from builder.views.parts.teller import Teller
from builder.views.site import Site
from builder.words import words_of

STOCK = Stock()
"""Shared by all dossiers of a run: templates are compiled once."""

MINIMAL: Mapping[str, str] = {
    "dossier.yml": """\
title: The Harbour Toll
subtitle: A quarrel on an island
description: A sourced account of a quarrel about a toll.
scope: What one newspaper article reports.
time-zone: Atlantic/Azores
""",
    "vocabulary.yml": """\
sides:
  boatmen: {label: Boatmen}
kinds:
  actor:
    guild: {label: Guild}
  location:
    harbour: {label: Harbour}
  event:
    storm: {label: Storm}
roles:
  affected: {label: affected}
relation-groups:
  place: {label: Places}
relations:
  works-in: {label: works in, reverse: is the workplace of, group: place}
outcomes:
  drowned: {label: drowned}
groups:
  crews: {label: Crews}
quantities:
  boats: {label: Boats lost}
stances:
  accuses: {label: accuses}
follows:
  after: {label: came after}
manners:
  quoted: {label: from a quotation}
anonymity:
  named: {label: named}
disagreements:
  date: {label: Date}
""",
    "articles/courier.md": """\
---
title: Storm over the Harbour
work: storm-report
publisher: {name: Courier, basis: printed}
date: {value: 2031-04-09, basis: printed}
paragraphs: 2
---

¶1 Headline: a storm over the harbour.

¶2 A storm crossed North Harbour on 5 April.
""",
    "actors/guild.yml": """\
name: Boatmen's Guild
kind: guild
side: boatmen
summary: Those who own boats [@courier#p2].
""",
    "locations/north-harbour.yml": """\
name: North Harbour
kind: harbour
summary: A harbour crossed by a storm [@courier#p2].
""",
    "events/storm.yml": """\
name: Storm of April
kind: storm
summary: A storm crossed the harbour [@courier#p2].
when:
  - {value: 2031-04-05, sources: [courier#p2]}
where:
  - {value: north-harbour, sources: [courier#p2]}
""",
}
"""One article, actor, location and event, and what every dossier needs."""


def dossier_folder(folder: Path, files: Mapping[str, str | bytes] | None = None, without: Iterable[str] = ()) -> Path:
    """Write the minimal dossier into `folder/content`, with `files` over it, and return that folder."""
    content = folder / "content"
    for path, text in {**MINIMAL, **(files or {})}.items():
        if path not in set(without):
            (content / path).parent.mkdir(parents=True, exist_ok=True)
            (content / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return content


def examined(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Examined:
    """Return what the compiler's front half says of the minimal dossier with `files` over it."""
    return examine(dossier_folder(folder, files))


def codes(found: Examined) -> list[str]:
    """Return the codes of all diagnostics, in order."""
    return [each.code for each in found.diagnostics]


def read(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Dossier:
    """Return the minimal dossier with `files` over it, read but not checked."""
    dossier, _, problems = read_dossier(dossier_folder(folder, files))
    assert dossier is not None, problems
    return dossier


def document(dossier: Dossier, path: str) -> Document:
    """Return the document of a file."""
    return next(each for each in dossier.documents if each.path == path)


def knowledge_of(content: Path) -> Knowledge:
    """Return what is known of the dossier in a content folder, which has no errors."""
    found = examine(content)
    assert found.knowledge is not None
    assert found.is_sound, report(found.diagnostics, found.texts, "content")
    return found.knowledge


def known(folder: Path, files: Mapping[str, str | bytes] | None = None, without: Iterable[str] = ()) -> Knowledge:
    """Return what is known of the minimal dossier with `files` over it."""
    return knowledge_of(dossier_folder(folder, files, without))


def teller(folder: Path, files: Mapping[str, str | bytes] | None = None, without: Iterable[str] = ()) -> Teller:
    """Return what tells the minimal dossier with `files` over it."""
    return teller_of(known(folder, files, without))


def teller_of(knowledge: Knowledge) -> Teller:
    """Return what tells a dossier in its language."""
    return Teller(knowledge, words_of(knowledge.dossier.settings.language), STOCK)


def site(folder: Path, files: Mapping[str, str | bytes] | None = None, without: Iterable[str] = ()) -> Site:
    """Return the site of the minimal dossier with `files` over it, ready to be printed."""
    return site_in(dossier_folder(folder, files, without))


def site_in(content: Path) -> Site:
    """Return the site of the dossier in a content folder, ready to be printed."""
    knowledge = knowledge_of(content)
    return site_of(knowledge, words_of(knowledge.dossier.settings.language), Addresses(), STOCK)


def compiled(folder: Path, files: Mapping[str, str | bytes] | None = None, without: Iterable[str] = ()) -> Compiled:
    """Return the minimal dossier with `files` over it, compiled."""
    return compiled_of(examine(dossier_folder(folder, files, without)))


def compiled_of(found: Examined, repository: str | None = None, address: str | None = None) -> Compiled:
    """Return the site of a dossier that was examined, made with the templates and the map of those before it."""
    return compile_dossier(found, repository, address, stock=STOCK)


def turned(knowledge: Knowledge) -> Knowledge:
    """Return what is known of the same dossier, its files read in the opposite order."""
    dossier = replace(knowledge.dossier, documents=knowledge.dossier.documents[::-1])
    return know(dossier, link(dossier)[0])

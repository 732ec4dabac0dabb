"""The navigation: a few entries that lead to indexes; no page's size grows with the number of records."""

from typing import Any

from builder.know import Knowledge
from builder.model.site import HOME, Section
from builder.render.escape import title
from builder.words import Words


def navigation(knowledge: Knowledge, words: Words) -> list[Any]:
    """Return the navigation for mkdocs.yml: briefing with the other written pages, story, who, where, evidence.

    A folder of written pages is one entry, the page that opens it, behind those that stand alone.
    The first page of a section stands for the section, whose name it takes; a section without pages is left out. Themes
    print titles as HTML, so they are encoded here as in the front matter.
    """
    dossier = knowledge.dossier
    inside = {key for pages in dossier.page_folders.values() for key in pages[1:]} | {HOME}
    written = sorted(
        dossier.pages.keys() - inside, key=lambda key: (key in dossier.page_folders, *dossier.place_of_page(key))
    )
    opening = dossier.pages[HOME].title if HOME in dossier.pages else dossier.settings.title
    briefing = [{title(dossier.pages[key].title): dossier.page_paths[key]} for key in written]
    sections: dict[Section, list[Any]] = {}
    for index in knowledge.contents.pages:
        entries = sections.setdefault(index.section, [])
        entries.append({title(words.translated(index.title)): index.path} if entries else index.path)
    return [
        {title(opening): [f"{HOME}.md", *briefing]},
        *({title(words.translated(section.value)): entries} for section, entries in sections.items()),
    ]

"""The navigation: a few entries that lead to indexes; no page's size grows with the number of records."""

from typing import Any

from builder.model.dossier import Dossier
from builder.render.escape import title
from builder.render.register import REGISTER
from builder.render.routes import HOME


def navigation(dossier: Dossier) -> list[Any]:
    """Return the navigation for mkdocs.yml: briefing, story, who, where, evidence, and the other written pages.

    Themes print titles as HTML, so those that authors wrote are encoded here as in the front matter.
    """
    written = sorted(dossier.pages.items(), key=lambda each: (each[1].order, each[0]))
    opening = dossier.pages[HOME].title if HOME in dossier.pages else dossier.settings.title
    home = [{title(opening): f"{HOME}.md"}]
    entries: list[Any] = []
    sections: dict[str, list[dict[str, str]]] = {}
    for index in REGISTER:
        if index.section and index.section not in sections:
            sections[index.section] = []
            entries.append({index.section: sections[index.section]})
        (sections[index.section] if index.section else entries).append({index.title: index.path})
    about = [{title(page.title): f"{key}.md"} for key, page in written if key != HOME]
    return [*home, *entries, *([{"About": about}] if about else [])]

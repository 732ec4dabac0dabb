"""The generated pages on disk, with a configuration for other programs that publish MkDocs projects."""

import json
import os

from builder.build import Compiled
from builder.publish.folders import Folders
from builder.publish.navigation import navigation
from builder.publish.write import write_files


def write_pages(folders: Folders, compiled: Compiled) -> int:
    """Write the pages and build/mkdocs.yml beside them; return how many pages were new or changed."""
    number = write_files(folders.pages, compiled.files)
    settings = compiled.dossier.settings
    fields = {
        "INHERIT": os.path.relpath(folders.configuration, folders.build),
        "site_name": settings.title,
        "site_description": settings.description,
        "docs_dir": "pages",
        "site_dir": "site",
        "nav": navigation(compiled.dossier),
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items()]
    target = folders.build / "mkdocs.yml"
    target.write_text("".join(lines), encoding="utf-8")
    return number

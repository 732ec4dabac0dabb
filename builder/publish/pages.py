"""The generated pages on disk, with a configuration for other programs that publish MkDocs projects."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.utils.yaml import yaml_load

from builder.build import Compiled
from builder.publish.configuration import MACROS
from builder.publish.folders import OVERRIDES, Folders, way
from builder.publish.frame.navigation import navigation
from builder.publish.swap import locked
from builder.publish.write import write_files


def write_pages(folders: Folders, compiled: Compiled) -> int:
    """Write the pages and build/mkdocs.yml beside them; return how many pages were new or changed.

    Raises BuildInProgress while a build may be reading them, OSError if they cannot be written, or not there.
    """
    folders.keep_inside()
    folders.build.mkdir(parents=True, exist_ok=True)
    with locked(folders.site):
        number = write_files(folders.pages, compiled.files)
    settings = compiled.dossier.settings
    fields = {
        "INHERIT": _from_build(folders, folders.configuration),
        "site_name": settings.title,
        "site_description": settings.description,
        "docs_dir": "pages",
        "site_dir": "site-of-others",  # What other programs leave unfinished is not our site.
        "nav": navigation(compiled.site.teller.knowledge, compiled.site.teller.words),
        **_paths(folders),
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items()]
    target = folders.build / "mkdocs.yml"
    target.write_text("".join(lines), encoding="utf-8")
    return number


def _paths(folders: Folders) -> dict[str, Any]:
    """Return the inherited settings that hold paths: MkDocs reads those from the folder of the file inheriting."""
    with folders.configuration.open("rb") as file:
        inherited = yaml_load(file)
    home = folders.configuration.parent
    theme = inherited.get("theme")
    own = theme.get("custom_dir") if isinstance(theme, dict) else None
    plugins = []
    for name, options in _plugins(inherited.get("plugins") or []):
        if name == "dossier":
            options["content"] = _from_build(folders, folders.content)
        if name == "macros":
            options["module_name"] = _from_build(folders, MACROS)
        plugins.append({name: options} if options else name)
    return {"plugins": plugins, "theme": {"custom_dir": _from_build(folders, home / own if own else OVERRIDES)}}


def _plugins(written: list[Any] | dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield name and options of each plugin, in whichever of MkDocs' ways the list is written."""
    for each in written.items() if isinstance(written, dict) else written:
        if isinstance(each, dict):
            yield from ((name, dict(options or {})) for name, options in each.items())
        else:
            yield (each, {}) if isinstance(each, str) else (each[0], dict(each[1] or {}))


def _from_build(folders: Folders, path: Path) -> str:
    return Path(way(path, folders.build)).as_posix()

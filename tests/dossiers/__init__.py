"""What is expected of one dossier and of no other: a folder for each, named after its title.

The title in its `dossier.yml` chooses the folder, "Confrontation in Iraq" confrontation_in_iraq; the tests of all other
folders are not even collected. Nothing here counts what the next contribution adds, and nothing here can be wrong
because of it: these are tests of what the program makes of a known text, and of its search.
"""

from pathlib import Path

import yaml
from slugify import slugify

HERE = Path(__file__).parent


def expectations_of(content: Path) -> Path | None:
    """Return the folder of what is expected of a content folder, or None if nothing is."""
    try:
        title = yaml.safe_load((content / "dossier.yml").read_text(encoding="utf-8"))["title"]
    except (OSError, UnicodeError, yaml.YAMLError, TypeError, KeyError):
        return None
    folder = HERE / slugify(str(title), separator="_")
    return folder if folder != HERE and folder.is_dir() else None

"""The schemas of a dossier on disk, where the settings of editors look for them."""

import json

from builder.build import Examined
from builder.exports.schemas import schemas_of
from builder.publish.folders import PACKAGE, Folders
from builder.publish.write import write_files


def write_schemas(folders: Folders, examined: Examined) -> int | None:
    """Write the schemas that hold the words and ids of a dossier, sound or not; return how many are new or changed.

    Without settings and a vocabulary that can be read the old ones stay, and None is returned. Raises OSError if they
    cannot be written, or not there.
    """
    if examined.knowledge is None:
        return None
    folders.keep_inside()
    forms = {path.name: json.loads(path.read_bytes()) for path in sorted((PACKAGE / "schemas").glob("*.json"))}
    return write_files(folders.schemas, schemas_of(forms, examined.knowledge))

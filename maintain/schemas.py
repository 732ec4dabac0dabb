"""JSON Schemas from the models, so that editors complete and check records while they are written.

`python -m maintain.schemas` writes them to builder/schemas/; `make guard` says whether they still follow the models.
What fields hold (an actor's id, a word of a section, a citation) stands once in each, under `$defs`: there
builder/exports/schemas.py puts the ids and words of a dossier.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from builder.model.holding import HOLDS
from builder.model.kinds import MODELS
from builder.publish.folders import PACKAGE
from builder.publish.write import write_files

FOLDER = PACKAGE / "schemas"

_BELOW_THE_FIELDS = {"article": "digest", "page": "body"}
_NOTHING = {"type": "null"}


class _WithoutTitles(GenerateJsonSchema):
    """Leaves out titles made from field names: editors would show them and not our descriptions."""

    def field_title_should_be_set(self, schema: object) -> bool:
        """Say no."""
        return False


def editor_schemas() -> dict[str, bytes]:
    """Return every schema as JSON, by file name."""
    return {f"{name}.json": _schema(name, model) for name, model in MODELS.items()}


def _schema(name: str, model: type[BaseModel]) -> bytes:
    made = model.model_json_schema(by_alias=True, schema_generator=_WithoutTitles)
    # The text of a Markdown file stands below its fields and is none of them.
    made["properties"].pop(_BELOW_THE_FIELDS.get(name), None)
    held: dict[str, Any] = {}
    schema = _gathered(made, held)
    definitions = {**schema.pop("$defs", {}), **dict(sorted(held.items()))}
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", "$defs": definitions, **schema}
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


def _gathered(schema: Any, held: dict[str, Any]) -> Any:
    """Return a schema that refers to what its fields hold, which is put into `held`; no field may be left empty."""
    if isinstance(schema, list):
        return [_gathered(each, held) for each in schema]
    if not isinstance(schema, dict):
        return schema
    choices = [each for each in schema.get("anyOf", ()) if each != _NOTHING]
    if len(choices) == 1:
        # A field is left out or has a value; `null` is none.
        around = {key: value for key, value in schema.items() if key not in ("anyOf", "default")}
        return _gathered({**choices[0], **around}, held)
    if isinstance(name := schema.get(HOLDS), str):
        held[name] = {key: value for key, value in schema.items() if key not in (HOLDS, "description")}
        return {"$ref": f"#/$defs/{name}"} | {key: schema[key] for key in ("description",) if key in schema}
    # The names of classes are no titles; a field of this name has a schema.
    named = isinstance(schema.get("title"), str)
    return {key: _gathered(value, held) for key, value in schema.items() if not (named and key == "title")}


def outdated_schemas(folder: Path = FOLDER) -> Iterator[str]:
    """Yield a message for each schema in the folder that the models would make otherwise, or not at all."""
    made = editor_schemas()
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    for name in sorted(made.keys() | found.keys()):
        if made.get(name) != found.get(name):
            yield f"{name} is not what the models say"


if __name__ == "__main__":
    write_files(FOLDER, editor_schemas())

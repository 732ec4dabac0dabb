"""JSON Schemas from the models, so that editors complete and check records while they are written.

`python -m maintain.schemas` writes them to builder/schemas/; `make guard` says whether they still follow the models.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from builder.model.kinds import MODELS
from builder.publish.folders import PACKAGE
from builder.publish.write import write_files

FOLDER = PACKAGE / "schemas"

_BELOW_THE_FIELDS = {"article": "digest", "page": "body"}


class _WithoutTitles(GenerateJsonSchema):
    """Leaves out titles made from field names, which editors would show instead of our descriptions."""

    def field_title_should_be_set(self, schema: object) -> bool:
        """Say no."""
        return False


def editor_schemas() -> dict[str, bytes]:
    """Return every schema as JSON, by file name."""
    return {f"{name}.json": _schema(name, model) for name, model in MODELS.items()}


def _schema(name: str, model: type[BaseModel]) -> bytes:
    schema: JsonSchemaValue = model.model_json_schema(by_alias=True, schema_generator=_WithoutTitles)
    # The text of a Markdown file stands below its fields and is none of them.
    schema["properties"].pop(_BELOW_THE_FIELDS.get(name), None)
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", **schema}
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


def outdated_schemas(folder: Path = FOLDER) -> Iterator[str]:
    """Yield a message for each schema in the folder that the models would make otherwise, or not at all."""
    made = editor_schemas()
    found = {path.name: path.read_bytes() for path in folder.iterdir()}
    for name in sorted(made.keys() | found.keys()):
        if made.get(name) != found.get(name):
            yield f"{name} is not what the models say"


if __name__ == "__main__":
    write_files(FOLDER, editor_schemas())

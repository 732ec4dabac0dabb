"""JSON Schemas from the models, so that editors complete and check records while they are written.

`python -m builder.publish.schemas` writes them to builder/schemas/; a test keeps them in step with the models.
"""

import json
from pathlib import Path

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from builder.model.records import (
    Actor,
    Article,
    Claims,
    Disagreement,
    Event,
    Glossary,
    Location,
    Page,
    Questions,
)
from builder.model.vocabulary import Settings, Vocabulary
from builder.publish.folders import PROJECT
from builder.publish.write import write_files

FOLDER = PROJECT / "builder" / "schemas"

MODELS: dict[str, type[BaseModel]] = {
    "actor": Actor,
    "article": Article,
    "claims": Claims,
    "disagreement": Disagreement,
    "dossier": Settings,
    "event": Event,
    "glossary": Glossary,
    "location": Location,
    "page": Page,
    "questions": Questions,
    "vocabulary": Vocabulary,
}
"""The model of each kind of file, by the name of its schema."""

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


def main(folder: Path = FOLDER) -> int:
    """Write the schemas and return how many have changed."""
    return write_files(folder, editor_schemas())


if __name__ == "__main__":
    main()

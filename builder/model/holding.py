"""What the schema of a field says of its values, where they come from the dossier, so that a schema can list them."""

from typing import Any

from pydantic import GetJsonSchemaHandler

HOLDS = "x-holds"
"""Stands in the schema of such a field, with the name under which all fields that hold the same are found."""


class Held:
    """A marker of fields whose values come from the dossier."""

    __slots__ = ()

    @property
    def holds(self) -> str:
        """What such a field holds."""
        raise NotImplementedError

    def __get_pydantic_json_schema__(self, schema: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**handler(schema), HOLDS: self.holds}

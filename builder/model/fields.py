"""The types of fields that the models share: typed scalars, marked with what they refer to."""

import re
from typing import Annotated, Any, ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
)

from builder.diagnostics import did_you_mean
from builder.model.counts import Count, parse_count
from builder.model.dates import Edtf, parse_date
from builder.model.markers import MarkedField, marked_fields
from builder.model.refs import (
    BadIdError,
    Citation,
    Name,
    Prose,
    Reference,
    Voice,
    is_description,
    parse_citation,
    why_no_id,
)


class Model(BaseModel):
    """What every model does: frozen, no unknown fields, hyphens in files for underscores in code."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        alias_generator=lambda name: name.replace("_", "-"),
        validate_by_name=True,
        validate_by_alias=True,
        coerce_numbers_to_str=False,
    )

    marked: ClassVar[tuple[MarkedField, ...]] = ()
    """The fields with their markers, by which one walk finds what they hold."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """Find the markers of the fields of a new class."""
        cls.marked = marked_fields(cls)


def _text(value: str) -> str:
    if not value.strip():
        raise ValueError("is empty")
    return value.strip()


def _identifier(value: str) -> str:
    if reason := why_no_id(value):
        raise BadIdError(value, reason)
    return value


def _voice(value: str) -> str:
    text = value.strip()
    if not is_description(text) and why_no_id(text):
        raise BadIdError(value, "is neither an actor's id nor a description of at least two words")
    return text


def _number(value: Any) -> Any:
    """YAML values arrive as text; a number is text of digits."""
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,12})?", value.strip()):
        return float(value) if "." in value else int(value)
    return value


def _switch(value: Any) -> Any:
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def _coordinates(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    match = re.fullmatch(r"(-?\d{1,2}(?:\.\d+)?),\s*(-?\d{1,3}(?:\.\d+)?)", value.strip(), re.ASCII)
    if not match or abs(float(match[1])) > 90 or abs(float(match[2])) > 180:
        raise ValueError(f"'{value}' is not a pair of degrees; write latitude, longitude such as 33.5, 44.3")
    return (float(match[1]), float(match[2]))


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"'`{}|\\^]+", value):
        raise ValueError(f"'{value}' is not a web address; it starts with https:// or http://")
    return value


def _time_zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        near = did_you_mean(value, available_timezones())
        raise ValueError(f"'{value}' is no time zone; write one such as Europe/Paris. {near}".strip()) from None
    return value


Text = Annotated[str, AfterValidator(_text)]
"""A line of text, shown as written."""

Title = Annotated[str, AfterValidator(_text), Name()]
"""A name or title."""

RunningText = Annotated[str, AfterValidator(_text), Prose()]
"""CommonMark in which names are linked and citations may stand."""

CitedText = Annotated[str, AfterValidator(_text), Prose(cited=True)]
"""CommonMark that must cite what it rests on, as `[@article-id#p12]`."""

Identifier = Annotated[str, AfterValidator(_identifier)]
AnyId = Annotated[str, AfterValidator(_identifier), Reference()]
ActorId = Annotated[str, AfterValidator(_identifier), Reference(("actor",))]
LocationId = Annotated[str, AfterValidator(_identifier), Reference(("location",))]
EventId = Annotated[str, AfterValidator(_identifier), Reference(("event",))]
ArticleId = Annotated[str, AfterValidator(_identifier), Reference(("article",))]
Speaker = Annotated[str, AfterValidator(_voice), Voice()]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
Address = Annotated[str, AfterValidator(_address)]
Whole = Annotated[int, BeforeValidator(_number)]
Number = Annotated[float, BeforeValidator(_number), Field(allow_inf_nan=False)]
Switch = Annotated[bool, BeforeValidator(_switch)]
Coordinates = Annotated[
    tuple[float, float],
    BeforeValidator(_coordinates),
    WithJsonSchema({"type": "string", "description": "latitude, longitude in degrees, such as 33.5, 44.3"}),
]


def _parsed(parse: Any, kind: type) -> Any:
    def read(value: Any) -> Any:
        if isinstance(value, kind):
            return value
        if not isinstance(value, str):
            found = "a list" if isinstance(value, list) else "nothing" if value is None else "a group of fields"
            raise ValueError(f"{found} stands where a single value is expected")
        return parse(value)

    return BeforeValidator(read)


Date = Annotated[
    Edtf,
    _parsed(parse_date, Edtf),
    PlainSerializer(str),
    WithJsonSchema({"type": ["string", "integer"], "description": "EDTF: 2020, 2020-03, 2020-03-11, 2020-03~, a/b"}),
]
Figure = Annotated[
    Count,
    _parsed(parse_count, Count),
    PlainSerializer(str),
    WithJsonSchema({"type": ["string", "integer"], "description": "2, 2-3, about 100, more than 14000, hundreds"}),
]
Source = Annotated[
    Citation,
    _parsed(parse_citation, Citation),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": r"^([a-z0-9-]+#p[0-9]+|general-knowledge)$"}),
]
Sources = tuple[Source, ...]

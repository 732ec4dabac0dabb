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
from builder.model.holding import HOLDS
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
from builder.model.values.addresses import (
    BadFormError,
    branch_name,
    folder_path,
    mail_address,
    repository_address,
    web_address,
)
from builder.model.values.counts import Count, parse_count
from builder.model.values.dates import DATE_PATTERN, Edtf, parse_date
from builder.model.values.degrees import decimal_degrees
from builder.model.values.languages import LANGUAGES, TAG, language_tag


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


LONGEST_QUALIFIER = 60


def _qualifier(value: str) -> str:
    if inside := re.fullmatch(r"[(\[（]\s*([^()\[\]（）]+?)\s*[)\]）]", value):
        raise BadFormError(
            f"'{value}' is put in brackets where it is shown", f"Write: qualifier: {inside[1]}", inside[1]
        )
    if len(value) > LONGEST_QUALIFIER:
        message = f"this has {len(value)} characters, and may have {LONGEST_QUALIFIER}"
        raise BadFormError(message, "A word or two tell it apart. Write: qualifier: sailor")
    return value


def identifier(value: str) -> str:
    """Return an id as it is; raises BadIdError for what is none."""
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
    match = re.fullmatch(r"([+-]?\d{1,3}(?:\.\d+)?)°?\s*[,;]\s*([+-]?\d{1,3}(?:\.\d+)?)°?", value.strip(), re.ASCII)
    if not match:
        message = f"'{value}' is not a pair of degrees; write latitude, longitude such as 33.5, 44.3"
        raise BadFormError(message, f'Write the degrees as decimals, in quotes: "{decimal_degrees(value)}"')
    latitude, longitude = float(match[1]), float(match[2])
    if abs(latitude) > 90:
        swapped = abs(longitude) <= 90 and abs(latitude) <= 180
        remedy = f'Latitude comes first. Write: "{match[2]}, {match[1]}"' if swapped else "Correct the latitude."
        message = f"'{value}': there is no latitude {match[1]}; it lies between -90 and 90"
        raise BadFormError(message, remedy, f"{match[2]}, {match[1]}" if swapped else None)
    if abs(longitude) > 180:
        message = f"'{value}': there is no longitude {match[2]}; it lies between -180 and 180"
        raise BadFormError(message, "Correct the longitude; latitude comes first.")
    return (latitude, longitude)


def _language(value: str) -> str:
    if value not in LANGUAGES:
        near = did_you_mean(value[:2], LANGUAGES, f"Write one of {', '.join(LANGUAGES)}.")
        raise BadFormError(f"'{value}' is no language that pages can be in", near)
    return value


def _time_zone(value: str) -> str:
    try:
        zone = ZoneInfo(value)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        zone = None
    # Of a path, and of a name that means another zone on another machine, nobody knows which zone it is.
    if zone is None or not value[:1].isupper() or value == "Factory":
        known = (each for each in available_timezones() if each[:1].isupper())
        near = did_you_mean(value, known, "Write the nearest large city, such as Europe/Paris.")
        raise BadFormError(f"'{value}' is no time zone; write one such as Europe/Paris", near)
    return value


Text = Annotated[str, AfterValidator(_text)]
"""A line of text, shown as written."""

Title = Annotated[str, AfterValidator(_text), Name()]
"""A name or title."""

Qualifier = Annotated[str, AfterValidator(_text), AfterValidator(_qualifier), Name()]
"""What stands in brackets behind a name."""

RunningText = Annotated[str, AfterValidator(_text), Prose()]
"""CommonMark in which names are linked and citations may stand."""

CitedText = Annotated[str, AfterValidator(_text), Prose(cited=True)]
"""CommonMark that must cite what it rests on, as `[@article-id#p12]`."""

Identifier = Annotated[str, AfterValidator(identifier)]
AnyId = Annotated[str, AfterValidator(identifier), Reference()]
ActorId = Annotated[str, AfterValidator(identifier), Reference(("actor",))]
LocationId = Annotated[str, AfterValidator(identifier), Reference(("location",))]
EventId = Annotated[str, AfterValidator(identifier), Reference(("event",))]
ArticleId = Annotated[str, AfterValidator(identifier), Reference(("article",))]
Speaker = Annotated[str, AfterValidator(_voice), Voice()]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
Address = Annotated[str, AfterValidator(web_address)]
Repository = Annotated[str, AfterValidator(web_address), AfterValidator(repository_address)]
Mailbox = Annotated[str, AfterValidator(_text), AfterValidator(mail_address)]
Branch = Annotated[str, AfterValidator(_text), AfterValidator(branch_name)]
Folder = Annotated[str, AfterValidator(_text), AfterValidator(folder_path)]
Language = Annotated[str, AfterValidator(_language), WithJsonSchema({"type": "string", "enum": list(LANGUAGES)})]
LanguageTag = Annotated[str, AfterValidator(language_tag), WithJsonSchema({"type": "string", "pattern": TAG.pattern})]
"""The code of the language in which something is written: ar, zh-Hant, pt-BR."""

Whole = Annotated[int, BeforeValidator(_number)]
Number = Annotated[float, BeforeValidator(_number), Field(allow_inf_nan=False)]
Switch = Annotated[bool, BeforeValidator(_switch)]
Coordinates = Annotated[
    tuple[float, float],
    BeforeValidator(_coordinates),
    WithJsonSchema({"type": "string", "description": "latitude, longitude in degrees, such as 33.5, 44.3"}),
]


def _one_day(value: Edtf) -> Edtf:
    if not value.is_day or value.is_vague:
        raise ValueError(f"'{value.text}' is not one single day, such as 2031-04-09")
    return value.without_time


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
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": DATE_PATTERN,
            "errorMessage": "A date is written 2031, 2031-04, 2031-04-09, 2031-04~ (about) or 2031-04-05/2031-04-06.",
            "examples": ["2031-04", "2031-04-09", "2031-04~", "2031-04-05/2031-04-06"],
            HOLDS: "date",
        }
    ),
]
Day = Annotated[Date, AfterValidator(_one_day)]
"""A date that names one single day."""

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
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^([a-z0-9-]+#p[0-9]+|general-knowledge)$",
            "errorMessage": "A citation is written article-id#p12, or general-knowledge.",
            HOLDS: "citation",
        }
    ),
]
Sources = tuple[Source, ...]

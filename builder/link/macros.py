"""Macro calls in hand-written pages: a name and literal arguments, nothing else.

The text between `{{` and `}}` is parsed as an expression and must be one call of a known macro whose
arguments are plain texts or numbers. So no template code of an author ever reaches a template engine.
"""

import ast
import re
import warnings
from dataclasses import dataclass

from builder.diagnostics import did_you_mean
from builder.model.values.dates import parse_date


@dataclass(frozen=True, slots=True)
class Signature:
    """A macro as authors see it: its parameters, which of them must be given, and one line of explanation."""

    name: str
    parameters: tuple[str, ...]
    required: int
    explanation: str
    example: str
    is_block: bool = False
    """Whether it writes more than a part of a sentence, and so stands between blank lines."""


COUNTABLE = (
    "events",
    "actors",
    "locations",
    "articles",
    "works",
    "claims",
    "disagreements",
    "questions",
    "terms",
)
"""What the macro `count` can count."""

SHAPES = ("table", "list")
"""How the macro `events` can show them."""

_NUMBERS = ("limit",)
_TEXTS_OR_NUMBERS = ("after", "before")

SIGNATURES: dict[str, Signature] = {
    each.name: each
    for each in (
        Signature(
            "record",
            ("id", "text"),
            1,
            "A link to a record with its fact line",
            '{{ record("north-harbour") }}',
        ),
        Signature(
            "card",
            ("id",),
            1,
            "A card: name, fact line and summary of a record",
            '{{ card("north-harbour") }}',
            is_block=True,
        ),
        Signature(
            "events",
            ("actor", "place", "kind", "after", "before", "shape", "limit"),
            0,
            "Events in order of time, as a table or list, by actor, place, kind and span",
            '{{ events(place="north-harbour", after="2031-04", shape="list") }}',
            is_block=True,
        ),
        Signature(
            "claim",
            ("id",),
            1,
            "What someone said, with its citation",
            '{{ claim("mayor-on-tolls") }}',
            is_block=True,
        ),
        Signature("count", ("what",), 1, "How many records, articles, works, claims …", '{{ count("events") }}'),
        Signature("newest", (), 0, "The date of the newest article", "{{ newest() }}"),
        Signature(
            "disagreement",
            ("id",),
            1,
            "Both sides of a disagreement",
            '{{ disagreement("date-of-the-storm") }}',
            is_block=True,
        ),
        Signature(
            "figures",
            (),
            0,
            "A few numbers of the dossier, each a link to where it is given in full",
            "{{ figures() }}",
            is_block=True,
        ),
        Signature(
            "strip",
            (),
            0,
            "The whole story along time, small, as a link to the timeline",
            "{{ strip() }}",
            is_block=True,
        ),
        Signature(
            "doors",
            (),
            0,
            "The pages from which everything is found, each with how much is behind it",
            "{{ doors() }}",
            is_block=True,
        ),
    )
}


MACROS = f"Macros: {', '.join(SIGNATURES)}. content/README.md shows an example of each."
"""What there is to call, as a sentence for the writer."""


def parse_call(source: str) -> tuple[str, tuple[tuple[str, str | int], ...]]:
    """Return the macro's name and arguments; raises ValueError with a sentence for the writer."""
    try:
        with warnings.catch_warnings():
            # Python remarks on odd escapes in texts; they are no concern of the author.
            warnings.simplefilter("ignore")
            call = ast.parse(source.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        hint = "; quotes have to be straight" if re.search("[“”„‘’]", source) else ""
        raise ValueError(f'this is not a macro call; write {{{{ name("argument") }}}}{hint}') from None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
        raise ValueError('only a macro call may stand here: {{ name("argument") }}')
    signature = SIGNATURES.get(call.func.id)
    if signature is None:
        near = did_you_mean(call.func.id, SIGNATURES)
        raise ValueError(f"there is no macro '{call.func.id}'" + (f"; {near[0].lower()}{near[1:]}" if near else ""))
    return signature.name, _arguments(call, signature)


def _arguments(call: ast.Call, signature: Signature) -> tuple[tuple[str, str | int], ...]:
    if len(call.args) > len(signature.parameters):
        raise ValueError(f"{signature.name} takes {_listed(signature.parameters)}")
    found: dict[str, str | int] = {}
    for parameter, value in zip(signature.parameters, call.args, strict=False):
        found[parameter] = _literal(value, parameter)
    for keyword in call.keywords:
        if keyword.arg not in signature.parameters:
            listed = ", ".join(signature.parameters) or "none"
            raise ValueError(f"{signature.name} has no argument '{keyword.arg}'; it has: {listed}")
        if keyword.arg in found:
            raise ValueError(f"{signature.name} has the argument '{keyword.arg}' twice")
        found[keyword.arg] = _literal(keyword.value, keyword.arg)
    absent = [each for each in signature.parameters[: signature.required] if each not in found]
    if absent:
        raise ValueError(f"{signature.name} needs the argument '{absent[0]}', such as {signature.example}")
    if signature.name == "count" and found["what"] not in COUNTABLE:
        raise ValueError(f"count cannot count '{found['what']}'; it counts {', '.join(COUNTABLE)}")
    if found.get("shape", "table") not in SHAPES:
        raise ValueError(f"{signature.name} has no shape '{found['shape']}'; it has {', '.join(SHAPES)}")
    for bound in ("after", "before"):
        if bound in found:
            parse_date(str(found[bound]))
    return tuple(sorted(found.items()))


def _listed(parameters: tuple[str, ...]) -> str:
    """Return the arguments that a macro takes, such as "one argument: id"."""
    if not parameters:
        return "no argument"
    number = "one argument" if len(parameters) == 1 else f"at most {len(parameters)} arguments"
    return f"{number}: {', '.join(parameters)}"


def _literal(node: ast.expr, parameter: str) -> str | int:
    value = node.value if isinstance(node, ast.Constant) else None
    if isinstance(value, str) and parameter not in _NUMBERS:
        return value
    if type(value) is int and parameter in (*_NUMBERS, *_TEXTS_OR_NUMBERS):
        return value
    if parameter in _NUMBERS:
        raise ValueError(f"{parameter} is a number, such as {{{{ events(limit=5) }}}}")
    raise ValueError(f'{parameter} is a text in straight quotes, such as {{{{ card("some-id") }}}}')

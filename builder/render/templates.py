"""Templates: what a view is printed with. Whatever a template prints is encoded, unless it is markup made here."""

from collections.abc import Mapping
from typing import Any

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined

from builder.render.escape import Markdown, exact
from builder.render.translated import encoder, speak
from builder.words import Words, capitalized


def templates(words: Words, known: Mapping[str, Any], compiled: BytecodeCache) -> Environment:
    """Return the environment of all templates, which speak a language and know these functions and values.

    A template is named by its path below builder/views/, such as `map/index.md.jinja`. `compiled` are those of before.
    """
    encode = encoder(words)
    environment = Environment(
        loader=PackageLoader("builder", "views"),
        autoescape=True,
        finalize=encode,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=compiled,
    )
    speak(environment, words, encode, Markdown)
    environment.filters["enumerated"] = lambda items: Markdown(encode(words.comma).join(map(encode, items)))
    environment.filters["markup"] = Markdown
    environment.filters["exact"] = exact
    environment.filters["capitalize_first"] = capitalized
    environment.globals.update(indent=indent, **known)
    return environment


def tidy(text: str) -> str:
    """Return the text with no more than one blank line in a row and no space at line ends."""
    lines: list[str] = []
    for line in (each.rstrip() for each in text.strip().split("\n")):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines) + "\n"


def indent(depth: int) -> Markdown:
    """Return what stands before an item of a list at this depth; as text it would be one space."""
    return Markdown("    " * depth)

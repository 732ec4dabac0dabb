"""Collects the sentences of the program for its translators: `make words`.

Every marked sentence of Python, templates and scripts goes into builder/words/messages.pot, in the order of the files
that say it, and from there into the catalogue of each language. A new language is begun with `make words NEW=de`.
The files hold no date and no line number: what they say changes only when a sentence does.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import click
from babel.localedata import locale_identifiers
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from maintain.translations import faults, untranslated

ROOT = Path(__file__).resolve().parents[1]
WORDS = ROOT / "builder" / "words"
TEMPLATE = WORDS / "messages.pot"
PROJECT = "dossier"

Keyword = tuple[int | tuple[int, Literal["c"]], ...] | None
KEYWORDS: Mapping[str, Keyword] = {
    "_": None,
    "gettext": None,
    "gettext_parts": None,
    "marked": None,
    "ngettext": (1, 2),
    "ngettext_parts": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
"""The functions that mark a sentence, with the arguments that are one; `c` marks the context."""

TRANSLATORS = ("Translators:",)
"""How a comment begins that translators should read; it stands on the line before the sentence."""

_JINJA = "jinja2.ext:babel_extract"
_SCRIPT = "maintain.script_sentences:extract"
SAYS: Mapping[str, Iterable[tuple[str, str]]] = {
    "builder": (("**.py", "python"), ("**.jinja", _JINJA), ("views/**.js", _SCRIPT)),
    "overrides": (("**.html", _JINJA), ("assets/javascripts/**.js", _SCRIPT)),
}
"""Where sentences may stand: in each folder the files, with what reads them."""

# As `speak` in render/translated.py sets up the environments that read the templates.
_JINJA_OPTIONS = {"silent": "false", "trimmed": "true", "newstyle_gettext": "true"}
_OPTIONS: Mapping[str, dict[str, Any]] = {
    "**.jinja": {**_JINJA_OPTIONS, "trim_blocks": "true", "lstrip_blocks": "true", "keep_trailing_newline": "true"},
    "**.html": _JINJA_OPTIONS,
}

_CHANGING = re.compile(
    rb'^"(?:POT-Creation-Date|PO-Revision-Date|Report-Msgid-Bugs-To|Generated-By|.*(?:FULL NAME|LL@li.org))\b.*\\n"\n',
    re.MULTILINE,
)
_OF_A_LANGUAGE = re.compile(rb'^"(?:Last-Translator|Language-Team|Language|Plural-Forms)\b.*\\n"\n', re.MULTILINE)


def collected(root: Path = ROOT) -> Catalog:
    """Return every marked sentence of the program, each with the files that say it."""
    catalogue = Catalog(project=PROJECT, header_comment="# The sentences of the program, by `make words`.")
    for file, line, message, comments, context in _sentences(root):
        catalogue.add(message, locations=[(file, line)], auto_comments=comments, context=context)
    return catalogue


def template_text(catalogue: Catalog) -> bytes:
    """Return the sentences as the template of all catalogues."""
    return _OF_A_LANGUAGE.sub(b"", _text(catalogue))


def catalogue_text(text: bytes, template: Catalog, language: str) -> bytes:
    """Return a catalogue with the sentences of the template, and with the translations of `text` that still fit.

    A sentence that has only changed a little keeps its translation, marked as fuzzy: it is not used until somebody
    has looked at it. Those that nothing says any more are kept at the end.
    """
    catalogue = read_po(BytesIO(text), locale=language) if text else Catalog(locale=language, project=PROJECT)
    catalogue.update(template)
    catalogue.header_comment = f"# The sentences of the program: {language}."
    catalogue.fuzzy = False
    return _text(catalogue)


def outdated() -> Iterator[str]:
    """Yield a message if the template does not say what the program says."""
    if TEMPLATE.read_bytes() != template_text(collected()):
        yield f"{TEMPLATE.relative_to(ROOT)} is not what the program says: run `make words`"


@click.command()
@click.argument("new", nargs=-1)
def main(new: tuple[str, ...]) -> None:
    """Write the template and every catalogue, and those of NEW languages; exits 1 if a translation has a fault."""
    for each in new:
        if len(each) != 2 or each not in locale_identifiers():
            raise click.BadParameter(f"'{each}' is no language; write its code of two letters, such as de")
    template = collected()
    TEMPLATE.write_bytes(template_text(template))
    click.echo(f"{TEMPLATE.relative_to(ROOT)}: {len(template)} sentences")
    there = {path.parents[1].name for path in WORDS.glob("*/LC_MESSAGES/*.po")}
    found = [fault for language in sorted({*new, *there}) for fault in _renewed(language, template)]
    if found:
        click.echo("\n".join(found), err=True)
        sys.exit(1)


def _renewed(language: str, template: Catalog) -> Iterator[str]:
    """Write the catalogue of a language and yield its faults."""
    path = WORDS / language / "LC_MESSAGES" / "messages.po"
    text = catalogue_text(path.read_bytes() if path.exists() else b"", template, language)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)
    catalogue = read_po(BytesIO(text), locale=language)
    click.echo(f"{path.relative_to(ROOT)}: {untranslated(catalogue)} of {len(catalogue)} not translated yet")
    yield from (f"{path.relative_to(ROOT)}:{fault}" for fault in faults(catalogue))


def _sentences(root: Path) -> Iterator[tuple[str, int, Any, list[str], str | None]]:
    for folder, methods in SAYS.items():
        found = extract_from_dir(
            root / folder,
            list(methods),
            options_map=dict(_OPTIONS),
            keywords=dict(KEYWORDS),
            comment_tags=TRANSLATORS,
            strip_comment_tags=True,
        )
        for file, line, message, comments, context in found:
            yield f"{folder}/{file}", line, message, comments, context


def _text(catalogue: Catalog) -> bytes:
    written = BytesIO()
    write_po(written, catalogue, sort_by_file=True, include_lineno=False, width=100)
    return _CHANGING.sub(b"", written.getvalue()).replace(b"Version: dossier VERSION", b"Version: dossier")


if __name__ == "__main__":
    main()

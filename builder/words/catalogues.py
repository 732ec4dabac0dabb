"""Catalogues: the translations of the program's sentences into one language, as translators' tools write them.

They are read from the .po file itself, 1,500 sentences in about 20 ms: so there is no second file that could be out of
date, and a sentence still knows which files say it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from gettext import GNUTranslations, NullTranslations, c2py
from io import BytesIO
from pkgutil import get_data

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SCRIPT = ".js"
_NUMBERS = (*range(200), 1_000_000)
"""Numbers among which every plural form of every language occurs."""

ScriptSentences = Mapping[str, str | tuple[str, ...]]
"""Translations by English sentence, or by `context + "\\x04" + sentence`; of plurals all forms, by the first form."""


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Translations to ask, those that scripts need, and which form of a plural each category of CLDR takes."""

    sentences: NullTranslations = field(default_factory=NullTranslations)
    for_scripts: ScriptSentences = field(default_factory=dict)
    plural: Mapping[str, int] = field(default_factory=dict)


def shipped_catalogue(language: str) -> Catalogue:
    """Return the catalogue of a language, an empty one if there is none: then sentences are said in English."""
    try:
        text = get_data(__package__, f"{language}/LC_MESSAGES/messages.po")
    except FileNotFoundError:
        text = None
    return read_catalogue(text, language) if text else Catalogue()


def read_catalogue(text: bytes, language: str) -> Catalogue:
    """Return the catalogue that is written in a .po file; what is marked as fuzzy there counts as untranslated."""
    source = read_po(BytesIO(text), locale=language, abort_invalid=True)
    packed = BytesIO()
    write_mo(packed, source)
    packed.seek(0)
    return Catalogue(GNUTranslations(packed), _for_scripts(source), _plural(source, Locale.parse(language)))


def _for_scripts(source: Catalog) -> ScriptSentences:
    found: dict[str, str | tuple[str, ...]] = {}
    for message in source:
        in_a_script = any(path.endswith(SCRIPT) for path, _ in message.locations)
        if message.id and in_a_script and not message.fuzzy:
            if isinstance(message.string, str) and message.string:
                found[_key(message)] = message.string
            elif isinstance(message.string, list | tuple) and all(message.string):
                found[_key(message)] = tuple(message.string)
    return found


def _key(message: Message) -> str:
    text = message.id if isinstance(message.id, str) else message.id[0]
    return f"{message.context}\x04{text}" if message.context else text


def _plural(source: Catalog, locale: Locale) -> Mapping[str, int]:
    form = c2py(source.plural_expr)
    return {locale.plural_form(number): form(number) for number in reversed(_NUMBERS)}

"""Languages: those that a dossier can be in, and the codes of all that texts are written in."""

import re
from collections.abc import Mapping

from babel import Locale
from babel.core import get_global

from builder.model.values.addresses import BadFormError

LANGUAGES = (
    *("af", "ar", "az", "be", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "eo", "es", "et"),
    *("eu", "fa", "fi", "fr", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kn"),
    *("ko", "lb", "lt", "lv", "mk", "mn", "ms", "my", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sa"),
    *("si", "sk", "sl", "sq", "sr", "sv", "ta", "te", "th", "tl", "tr", "uk", "ur", "uz", "vi", "zh"),
)
"""Those that the theme has words for and Babel has dates and numbers for, by codes of two letters.

A test compares them with the theme that is installed."""


TAG = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")
"""How a code is written: a language, perhaps a script and a region."""

_ENGLISH = Locale("en")
_TEX = {"american": "en", "british": "en", "brazilian": "pt", "magyar": "hu", "naustrian": "de", "ngerman": "de"}
"""What programs for typesetting call languages otherwise than everybody else."""


def language_tag(value: str) -> str:
    """Return the code of a language, as BCP 47 has it: its own, its script's and its region's; raises BadFormError."""
    meant = tag_meant(value)
    if value and value == meant:
        return value
    remedy = f"Write: {meant}" if meant else "Write its code, such as ar, fa or pt-BR."
    raise BadFormError(f"'{value}' is no code of a language", remedy, meant or None)


def tag_meant(text: str) -> str:
    """Return the code that a text means, one written otherwise or the name of a language; empty if it is neither."""
    name, *more = re.split(r"[-_]", text.strip())
    code = _aliases().get(name.lower(), name.lower())
    if code in _ENGLISH.languages:
        subtags = (_subtag(each) for each in more)
        tag = "-".join((code, *filter(None, subtags)))
        return tag if TAG.fullmatch(tag) else code
    folded = text.strip().lower()
    named = {each.lower(): code for code, each in _ENGLISH.languages.items() if TAG.fullmatch(code)}
    return named.get(folded) or _TEX.get(folded, "")


def language_of(tag: str) -> str:
    """Return the language of a code, without its script and region."""
    return tag.partition("-")[0]


def _subtag(text: str) -> str:
    """Return a script or a region as it is written in a code; nothing if it is neither."""
    if text.title() in _ENGLISH.scripts:
        return text.title()
    return text.upper() if text.upper() in _ENGLISH.territories else ""


def _aliases() -> Mapping[str, str]:
    """Return the codes of two letters for those of three, and new codes for old ones."""
    return get_global("language_aliases")

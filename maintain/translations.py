"""What may be wrong with a translation that the program could not say, or that would change a page's markup."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from babel.messages.catalog import Catalog

_PLACEHOLDER = re.compile(r"%(?:\((\w+)\)s|(%)|(.?))", re.DOTALL)
_MARKUP = re.compile(r"</?\w+|[<>{}\[\]*_`|~^]|&#?\w+;")


def faults(catalogue: Catalog) -> Iterator[str]:
    """Yield the line of each faulty translation, the sentence, what is wrong with it, and what to write."""
    for message in catalogue:
        if message.id and not message.fuzzy:
            source, forms = _texts(message.id), [each for each in _texts(message.string) if each]
            for fault in sorted({fault for form in forms for fault in _faults(source, form)}):
                yield f"{message.lineno}: “{source[0]}”: {fault}"


def untranslated(catalogue: Catalog) -> int:
    """Return how many sentences are said in English because nobody has translated them, or looked at them again."""
    return sum(bool(each.id) and (each.fuzzy or not all(_texts(each.string) or ("",))) for each in catalogue)


def _faults(source: Sequence[str], form: str) -> Iterator[str]:
    names, wanted = _names(form), _names("".join(source))
    for each in sorted(names - wanted):
        known = ", ".join(sorted(wanted)) or "no value"
        yield f"“{each}” is no value of this sentence, which has {known}; a percent sign is written %%"
    # One thing may be said without its number: “one event”.
    optional = {"%(number)s"} if len(source) > 1 else set()
    for each in sorted(wanted - names - optional):
        yield f"“{each}” is missing"
    if not any(_markup(form) == _markup(each) for each in source):
        yield "its markup is not that of the sentence; keep every tag, bracket and star"


def _texts(value: str | Sequence[str] | None) -> Sequence[str]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _names(text: str) -> set[str]:
    return {match[0] for match in _PLACEHOLDER.finditer(text) if not match[2]}


def _markup(text: str) -> Counter[str]:
    return Counter(_MARKUP.findall(_PLACEHOLDER.sub("", text)))

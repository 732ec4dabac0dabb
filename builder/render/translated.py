"""Templates say the program's sentences: `{% trans %}…{% endtrans %}` and `_("…")` in an environment of Jinja.

A sentence is the template's own text, or its translator's: it is trusted and may hold markup. What is put into it is
not: every value passes the encoder, once. Values that are markup already stay as they are, and dates, figures and whole
numbers are written as the language writes them.

    {% trans number=terms | length %}{{ number }} term{% pluralize %}{{ number }} terms{% endtrans %}
    {% trans records=links %}Concerns {{ records }}{% endtrans %}
    {{ _("First page") }}

Inside, only names stand in braces; what is more goes into the head of the block. A percent sign is an ordinary
character there, and is written %% in `_("…")`. White space around the sentence and line ends in it do not count. A
sentence that was marked in Python is said by `words.translated(message)`, which gives plain text.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from builder.model.values.counts import Count
from builder.model.values.dates import Edtf, Point
from builder.render.escape import Markdown, markdown
from builder.words import Words

Encoder = Callable[[Any], Markdown | Markup]


@dataclass(frozen=True, eq=False)
class _Sentences:
    """The functions that templates call, by their names in gettext."""

    words: Words
    encode: Encoder
    markup: type[Markdown | Markup]

    def gettext(self, message: str, /, **values: object) -> str:
        return self._said(self.words.catalogue.sentences.gettext(message), values)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> str:
        sentence = self.words.catalogue.sentences.ngettext(one, many, number)
        return self._said(sentence, {"number": number, **values})

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        return self._said(self.words.catalogue.sentences.pgettext(context, message), values)

    def npgettext(self, context: str, one: str, many: str, number: int, /, **values: object) -> str:
        sentence = self.words.catalogue.sentences.npgettext(context, one, many, number)
        return self._said(sentence, {"number": number, **values})

    def _said(self, sentence: str, values: Mapping[str, object]) -> str:
        encoded = {name: self.encode(self.words.shown(value)) for name, value in values.items()}
        return self.markup(sentence % encoded)


def speak(environment: Environment, words: Words, encode: Encoder, markup: type[Markdown | Markup]) -> None:
    """Let the templates of an environment speak a language; `encode` is for values, `markup` the type of sentences.

    The functions replace those that the extension would make of a catalogue: its own encode values as HTML does, so
    that plain text in a Markdown page would stay markup, and would not know how the language writes a number.
    """
    environment.add_extension("jinja2.ext.i18n")
    # Blocks hand their values to the function, percent signs in them are doubled: see the source of the extension.
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    environment.policies["ext.i18n.trimmed"] = True
    sentences = _Sentences(words, encode, markup)
    for name in ("gettext", "ngettext", "pgettext", "npgettext"):
        environment.globals[name] = getattr(sentences, name)
    environment.globals["words"] = words


def encoder(words: Words) -> Encoder:
    """Return what encodes a value that a template prints on a Markdown page, unless it is markup made here.

    Dates and figures are put into words. Whole numbers are not grouped: they may be part of an id or of a drawing.
    """

    def encoded(value: Any) -> Markdown | Markup:
        if isinstance(value, Markdown | Markup):
            return value
        if isinstance(value, Edtf | Point | Count):
            value = words.shown(value)
        return markdown("" if value is None else str(value))

    return encoded

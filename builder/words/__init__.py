"""The words of the program: every sentence that it says, in the dossier's language.

English is the source. Who writes a sentence marks it where it stands; `make words` collects all in `messages.pot`:

- in Python `words.gettext("Named in %(title)s", title=title)`; `ngettext`, whose number is the value `number`;
  `pgettext` for a word that means two things; `gettext_parts` where a value is a link or other nodes; `marked`
  (model/marked.py) for what is written in a table and said elsewhere by `words.translated`;
- in templates `{% trans title=… %}Named in {{ title }}{% endtrans %}`, for plurals
  `{% trans number=… %}{{ number }} event{% pluralize %}{{ number }} events{% endtrans %}`, and `_("…")`, see
  render/translated.py;
- mkdocs.yml cannot mark its few: publish/frame/theme.py does;
- in scripts `_("Named in %(title)s", {title})` and `ngettext("%(number)s event", "%(number)s events", number)`.

A sentence is written out where it is marked, never put together, and is always a format: 100 % is written `100 %%`.
Values that are dates, figures or whole numbers may be given as such. What a language has is one file of a translator,
`<language>/LC_MESSAGES/messages.po`; English has none, because a sentence that nobody translates is said as it is
written. How dates, numbers and lists look is in none of them: it comes from CLDR by way of Babel.

Scripts get their sentences as data, `dossier.receive("words", …)`, from `Words.for_scripts`; in English there are none
to get. For German it is

    {"language": "de",
     "plural": {"one": 0, "other": 1},
     "messages": {"Clear all": "Alles löschen", "%(number)s event": ["%(number)s Ereignis", "%(number)s Ereignisse"]}}

The file is there only if there are any, and then the page says so (`data-words`) and no tool is made before. A key is
the English sentence, of a plural its first form, after a context and U+0004 if it has one. `plural` says which form
belongs to which category of CLDR, so that a script needs no formula to run: the browser knows the categories,
`forms[plural[new Intl.PluralRules(language).select(number)] ?? forms.length - 1]`.
"""

from builder.words.language import ScriptWords, Words, capitalized, words_of

__all__ = ["ScriptWords", "Words", "capitalized", "words_of"]

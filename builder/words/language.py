"""All that one language says: the sentences of the program, and the dates, figures and lists in them."""

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypedDict, TypeVar

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from builder.model.marked import Message, marked
from builder.model.values.counts import Count
from builder.model.values.dates import Edtf, Point
from builder.model.values.languages import language_of
from builder.words.catalogues import Catalogue, ScriptSentences, shipped_catalogue
from builder.words.figures import Figures
from builder.words.moments import Moments
from builder.words.series import in_a_row, in_a_sentence

T = TypeVar("T")

BRITISH = Locale("en", "GB")
"""The English in which the program's sentences are written."""

_HOW_MANY = re.compile(r"(?:(?P<how>[a-z ]+) )?(?P<low>[\d,]+)(?:–(?P<high>[\d,]+))?", re.ASCII)
_BOUNDS = {
    "about": marked("about %(number)s"),
    "roughly": marked("roughly %(number)s"),
    "nearly": marked("nearly %(number)s"),
    "almost": marked("almost %(number)s"),
    "more than": marked("more than %(number)s"),
    "over": marked("over %(number)s"),
    "at least": marked("at least %(number)s"),
    "up to": marked("up to %(number)s"),
    "at most": marked("at most %(number)s"),
    "fewer than": marked("fewer than %(number)s"),
}


class ScriptWords(TypedDict):
    """What scripts in the browser need of a language, see the head of this folder."""

    language: str
    plural: Mapping[str, int]
    messages: ScriptSentences


@dataclass(frozen=True, eq=False)
class Words:
    """The words of one language. Every sentence is a format, as in templates: a percent sign is written %%."""

    language: str
    figures: Figures
    moments: Moments
    catalogue: Catalogue
    _dates: dict[Edtf, str] = field(default_factory=dict)
    """What was said of dates: a dossier has few, and says each many times."""

    def gettext(self, message: str, /, **values: object) -> str:
        """Return a sentence with its values in place of `%(name)s`."""
        return self.filled(self.catalogue.sentences.gettext(message), values)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> str:
        """Return the sentence that fits a number, which is the value `number` in it."""
        return self.filled(self.catalogue.sentences.ngettext(one, many, number), {"number": number, **values})

    def pgettext(self, context: str, message: str, /, **values: object) -> str:
        """Return a sentence whose English means something else in another context."""
        return self.filled(self.catalogue.sentences.pgettext(context, message), values)

    def npgettext(self, context: str, one: str, many: str, number: int, /, **values: object) -> str:
        """Return the sentence that fits a number and a context."""
        sentence = self.catalogue.sentences.npgettext(context, one, many, number)
        return self.filled(sentence, {"number": number, **values})

    def translated(self, message: Message, /, **values: object) -> str:
        """Return a sentence that was marked elsewhere."""
        return self.filled(self.catalogue.sentences.gettext(message), values)

    def gettext_parts(self, message: str, /, **values: T) -> tuple[T | str, ...]:
        """Return a sentence in pieces, texts and values, for values that are nodes; numbers and dates become texts."""
        return in_a_sentence(self.catalogue.sentences.gettext(message), self._shown(values))

    def ngettext_parts(self, one: str, many: str, number: int, /, **values: T) -> tuple[T | str, ...]:
        """Return the sentence that fits a number in pieces."""
        sentence = self.catalogue.sentences.ngettext(one, many, number)
        return in_a_sentence(sentence, {"number": self.number(number), **self._shown(values)})

    def filled(self, sentence: str, values: Mapping[str, object]) -> str:
        """Return a sentence of this language with its values in place of `%(name)s`."""
        return sentence % {name: self.shown(value) for name, value in values.items()}

    def shown(self, value: object) -> object:
        """Return a date, a figure or a number in words, and anything else as it is."""
        match value:
            case Edtf():
                return self.date(value)
            case Point():
                return self.point(value)
            case Count():
                return self.count(value)
            case int():
                return self.number(value)
            case float():
                return self.figures.measure(value)
            case _:
                return value

    def date(self, date: Edtf) -> str:
        """Return a date or an interval in words, with the time of day."""
        if date not in self._dates:
            self._dates[date] = self._date(date)
        return self._dates[date]

    def _date(self, date: Edtf) -> str:
        start, end = date.start, date.end
        if start is None or end is None:
            return self.gettext("from %(date)s", date=start) if start else self.gettext("by %(date)s", date=end)
        if start == end:
            return self.point(start)
        if start.is_vague or end.is_vague or start.has_time or end.has_time:
            return self.gettext("%(first)s to %(last)s", first=start, last=end)
        return self.moments.interval(start, end)

    def days(self, date: Edtf) -> str:
        """Return a date or an interval in words, without a time of day."""
        return self.date(date.without_time)

    def point(self, point: Point) -> str:
        """Return one date in words, to the precision known."""
        if point.approximate and point.uncertain:
            return self.gettext("perhaps about %(date)s", date=point.firm)
        if point.uncertain:
            return self.gettext("perhaps %(date)s", date=point.firm)
        if point.approximate:
            return self.gettext("about %(date)s", date=point.firm)
        return self.moments.point(point)

    def span(self, first: datetime.date, last: datetime.date) -> str:
        """Return the days from the first to the last in words."""
        start, end = (Point(each.year, each.month, each.day) for each in (first, last))
        return self.point(start) if start == end else self.moments.interval(start, end)

    def month(self, number: int, year: int | None = None) -> str:
        """Return a month in words, from 1, with its year if given."""
        return self.point(Point(year, number)) if year else self.moments.month(number)

    def short_month(self, number: int) -> str:
        """Return the short name of a month, from 1."""
        return self.moments.short_month(number)

    def number(self, number: int) -> str:
        """Return a whole number with its thousands grouped."""
        return self.figures.number(number)

    def count(self, count: Count) -> str:
        """Return a figure in words, as exact as the article gives it."""
        match = _HOW_MANY.fullmatch(count.text)
        if not match:
            return self._amount(count.text)
        low, high = (each and self.number(int(each.replace(",", ""))) for each in match.group("low", "high"))
        number = self.gettext("%(low)s–%(high)s", low=low, high=high) if high else str(low)
        return self.translated(_BOUNDS[match["how"]], number=number) if match["how"] else number

    def listed(self, items: Sequence[str]) -> str:
        """Return texts in a row: `a, b and c`."""
        return "".join(self.listed_parts(items))

    def either(self, items: Sequence[str]) -> str:
        """Return texts of which one holds in a row: `a, b or c`."""
        return "".join(in_a_row(items, self.figures.locale.list_patterns["or"]))

    @property
    def comma(self) -> str:
        """What stands between things that are named one beside the other, before the last as before the others."""
        return self.pgettext("between things side by side", ", ")

    def enumerated(self, items: Iterable[str]) -> str:
        """Return texts one beside the other: `a, b, c`."""
        return self.comma.join(items)

    def listed_parts(self, items: Sequence[T]) -> tuple[T | str, ...]:
        """Return items in a row, with the texts that stand between, before and after them."""
        return in_a_row(items, self.figures.locale.list_patterns["standard"])

    def language_name(self, tag: str) -> str:
        """Return what a language is called, by its code; in the dossier's language, where it has a name there."""
        names = self.figures.locale.languages
        return names.get(tag.replace("-", "_")) or names.get(language_of(tag)) or tag

    @property
    def territory(self) -> str:
        """The language with the country where most write it so, as in en_GB."""
        locale = self.figures.locale
        likely = Locale.parse(get_global("likely_subtags").get(locale.language, locale.language))
        return f"{locale.language}_{locale.territory or likely.territory or locale.language.upper()}"

    @property
    def countries(self) -> Mapping[str, str]:
        """The names of countries by their number in ISO 3166; none in English, in which maps have them already."""
        if self.figures.locale.language == "en":
            return {}
        names = self.figures.locale.territories
        codes = get_global("territory_aliases").items()
        return {number: names[now[0]] for number, now in codes if number.isdecimal() and now[0] in names}

    def for_scripts(self) -> ScriptWords:
        """Return the sentences that scripts say, with what chooses among the forms of a plural."""
        catalogue = self.catalogue
        return {"language": self.language, "plural": catalogue.plural, "messages": catalogue.for_scripts}

    def _amount(self, text: str) -> str:
        amounts = {
            "none": self.pgettext("how many", "none"),
            "some": self.pgettext("how many", "some"),
            "several": self.pgettext("how many", "several"),
            "dozens": self.pgettext("how many", "dozens"),
            "hundreds": self.pgettext("how many", "hundreds"),
            "thousands": self.pgettext("how many", "thousands"),
            "tens of thousands": self.pgettext("how many", "tens of thousands"),
            "hundreds of thousands": self.pgettext("how many", "hundreds of thousands"),
            "millions": self.pgettext("how many", "millions"),
            "unknown": self.pgettext("how many", "unknown"),
        }
        return amounts[text]

    def _shown(self, values: Mapping[str, T]) -> dict[str, T | str]:
        simple = {name: self.shown(value) for name, value in values.items()}
        return {name: text if isinstance(text, str) else values[name] for name, text in simple.items()}


def capitalized(text: str) -> str:
    """Return a text as it stands at the beginning of a line."""
    return text[:1].upper() + text[1:]


def words_of(language: str, catalogue: Catalogue | None = None) -> Words:
    """Return the words of a language, by its code of two letters; `catalogue` stands for the one that is shipped.

    Without a catalogue its sentences are English, and for a code that no language has its dates and numbers are too.
    """
    try:
        locale = BRITISH if language == BRITISH.language else Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        locale = BRITISH
    figures = Figures(locale)
    return Words(language, figures, Moments(figures), catalogue or shipped_catalogue(language))

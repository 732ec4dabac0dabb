"""Numbers as a language writes them: its digits, its way to group thousands. No words."""

from dataclasses import dataclass
from functools import cached_property

from babel import Locale
from babel.numbers import NumberPattern, parse_pattern

_ZEROS = {"arab": "٠", "arabext": "۰", "beng": "০", "deva": "०", "mymr": "၀", "tibt": "༠"}
"""The zero of each set of digits that a language writes first, by the name that CLDR gives it; nine more follow it."""

DECIMALS = 6
"""A millionth of a degree of latitude is eleven centimetres."""


@dataclass(frozen=True, eq=False)
class Figures:
    """Writes numbers of one locale."""

    locale: Locale

    def number(self, number: int) -> str:
        """Return a whole number with its thousands grouped."""
        if 0 <= number < 1000:
            return self.digits(str(number))
        return self.digits(self._pattern.apply(number, self.locale, numbering_system=self._system))

    def measure(self, number: float) -> str:
        """Return a measured number with its thousands grouped, with as many decimals as it has, up to DECIMALS."""
        return self.digits(self._measures.apply(number, self.locale, numbering_system=self._system))

    def digits(self, text: str) -> str:
        """Return the text with the digits of the language in place of 0 to 9; nothing is grouped."""
        return text.translate(self._digits) if self._digits else text

    @cached_property
    def _system(self) -> str:
        system = self.locale.default_numbering_system
        return system if system in _ZEROS else "latn"

    @cached_property
    def _digits(self) -> dict[int, int]:
        zero = _ZEROS.get(self._system)
        return {ord("0") + each: ord(zero) + each for each in range(10)} if zero else {}

    @cached_property
    def _pattern(self) -> NumberPattern:
        pattern: NumberPattern = self.locale.decimal_formats[None]
        return pattern

    @cached_property
    def _measures(self) -> NumberPattern:
        pattern = parse_pattern(self._pattern.pattern)
        pattern.frac_prec = (0, DECIMALS)
        return pattern

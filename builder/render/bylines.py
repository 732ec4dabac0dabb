"""Who published an article and when, in words: as pages name it, and as bibliographies do."""

from dataclasses import dataclass, field

from builder.model.articles import Publication, Publisher
from builder.model.dossier import Dossier
from builder.model.values.dates import Edtf
from builder.words import Words


@dataclass(frozen=True, eq=False)
class Bylines:
    """Names the articles of a dossier in its language."""

    dossier: Dossier
    words: Words
    _days: dict[Edtf, str] = field(default_factory=dict)  # every citation says the days of its article

    def outlet(self, publisher: Publisher) -> str:
        """Return who published something: under the name of its record if it has one, or that it is not shown."""
        return self.dossier.outlet_of(publisher) if publisher.is_known else self.words.gettext("publisher not shown")

    def outlet_of(self, article: str) -> str:
        """Return who published an article."""
        return self.outlet(self.dossier.articles[article].publisher)

    def marked_outlet(self, publisher: Publisher) -> str:
        """Return who published something where no mark can stand beside it, and that it is inferred if it is."""
        outlet = self.outlet(publisher)
        return inferred(self.words, outlet) if _is_inferred(publisher) else outlet

    def titled(self, article: str) -> str:
        """Return the title of an article with its outlet, by which copies of one title are told apart."""
        found = self.dossier.articles[article]
        outlet = self.outlet(found.publisher)
        if _is_inferred(found.publisher):
            return self.words.gettext("%(title)s (%(outlet)s, inferred)", title=found.title, outlet=outlet)
        return f"{found.title} ({outlet})"

    def days(self, date: Publication) -> str:
        """Return the days on which an article appeared, or that none is known."""
        if date.known is None:
            return self.words.gettext("no date")
        if date.known not in self._days:
            self._days[date.known] = self.words.days(date.known)
        return self._days[date.known]

    def marked_days(self, date: Publication) -> str:
        """Return the same where no mark can stand beside it, and that it is worked out if it is."""
        return dated_as_worked_out(self.words, self.days(date)) if date.is_worked_out else self.days(date)


def dated_as_worked_out(words: Words, date: str) -> str:
    """Return a date of publication, and that the editor worked it out."""
    return words.gettext("%(date)s (date worked out)", date=date)


def inferred(words: Words, outlet: str) -> str:
    """Return an outlet, and that the editor inferred it."""
    return words.gettext("%(outlet)s (inferred)", outlet=outlet)


def _is_inferred(publisher: Publisher) -> bool:
    return publisher.basis == "inferred"

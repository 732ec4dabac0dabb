"""For what time a tie or an office is known to hold.

- What the statement says comes first: an open interval gives a beginning or an end, a date the time as of which it is
  known, a closed interval stands as it is. What is no lasting state, such as a meeting, keeps its date as written.
- A lasting tie without a time is known as of the newest work cited for it: the articles show it then, and say nothing
  of its beginning or end. A work has the date of the article that was out first for certain, so that a copy printed
  later makes nothing newer. General knowledge has no date.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from builder.know.publication import Publication
from builder.model.dossier import Dossier
from builder.model.refs import Citation
from builder.model.statements import Relation, Role
from builder.model.values.dates import Edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The time for which something is known: since and until when, as of when, or as written; empty if unknown.

    `is_worked_out` says that it is the day of an article which the editor worked out.
    """

    since: Edtf | None = None
    until: Edtf | None = None
    as_of: Edtf | None = None
    plain: Edtf | None = None
    is_worked_out: bool = False

    def __bool__(self) -> bool:
        return any((self.since, self.until, self.as_of, self.plain))


@dataclass(frozen=True, eq=False)
class Times:
    """Answers for what time something is known."""

    dossier: Dossier
    publication: Publication

    def of_relation(self, relation: Relation) -> Known:
        """Return for what time a tie is known, nothing if that is not known or means nothing for a tie of its type."""
        if not self.dossier.vocabulary.label("relations", relation.type).lasting:
            return Known(plain=relation.when)
        return _span(relation.when) if relation.when else self._as_of(relation.sources)

    def days_of_relation(self, relation: Relation) -> tuple[date | None, date | None]:
        """Return the first day from which a tie is known, and the last day if it is known to have ended.

        What happened once stays known, and so does a state of which only is known that it held at a time.
        """
        lasting = self.dossier.vocabulary.label("relations", relation.type).lasting
        when = relation.when
        if when is None:
            known = self._as_of(relation.sources).as_of if lasting else None
            return (known.first if known else None), None
        ended = lasting and when.end is not None and when.start != when.end
        return (when.start.first if when.start else None), (when.last if ended else None)

    def of_role(self, role: Role) -> Known:
        """Return for what time an office is known to be held."""
        stated = Known(since=role.since, until=role.until, as_of=role.as_of)
        return stated or self._as_of(role.sources)

    def latest(self, roles: Iterable[Role]) -> Role | None:
        """Return the office that is known to be held last, of several such the one begun last; None if there is none.

        One that began and is not known to have ended is still held.
        """

        def held(role: Role) -> tuple[date, date]:
            known = self.of_role(role)
            begun, end = known.since or known.as_of, known.until or known.as_of
            last = end.last if end else date.max if begun else date.min
            return last, begun.first if begun else date.min

        return max(roles, key=held, default=None)

    def _as_of(self, sources: Iterable[Citation]) -> Known:
        """Return the date of the newest work cited, nothing if no article with a date is cited."""
        articles = (self._first_article[work] for work in self.dossier.works(each.article for each in sources))
        dated = (each for each in articles if self.dossier.articles[each].date.known)
        found = max(dated, key=self.publication.places.__getitem__, default="")
        date = self.dossier.articles[found].date if found else None
        if date is None or date.known is None:
            return Known()
        return Known(as_of=date.known.without_time, is_worked_out=date.is_worked_out)

    @cached_property
    def _first_article(self) -> Mapping[str, str]:
        """Of each work the article that appeared first."""
        first = self.publication.first_of_each_work(self.dossier.articles)
        return {self.dossier.articles[each].work: each for each in first}


def _span(when: Edtf) -> Known:
    if when.end is None:
        return Known(since=Edtf(when.text, when.start, when.start))
    if when.start is None:
        return Known(until=Edtf(when.text, when.end, when.end))
    return Known(as_of=when) if when.start == when.end else Known(plain=when)

"""For what time a tie or an office is known to hold.

- What the statement says comes first: an open interval gives "since" or "until", a date "as of", a closed interval
  stands as it is. What is no lasting state, such as a meeting, keeps its date as written.
- A lasting tie without a time is known "as of" the newest work cited for it: the articles show it then, and say
  nothing of its beginning or end. A work has the date of the article that was out first for certain, so that a copy
  printed later makes nothing newer. General knowledge has no date.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from builder.model.dates import Edtf
from builder.model.dossier import Dossier
from builder.model.refs import Citation
from builder.model.statements import Relation, Role


def time_of_relation(dossier: Dossier, relation: Relation) -> str:
    """Return for what time a tie is known, nothing if that is not known or means nothing for a tie of its type."""
    if not dossier.vocabulary.label("relations", relation.type).lasting:
        return str(relation.when or "")
    return _span(relation.when) if relation.when else as_of_newest(dossier, relation.sources)


def days_of_relation(dossier: Dossier, relation: Relation) -> tuple[date | None, date | None]:
    """Return the first day from which a tie is known, and the last day if it is known to have ended.

    What happened once stays known, and so does a state of which only is known that it held at a time.
    """
    lasting = dossier.vocabulary.label("relations", relation.type).lasting
    when = relation.when
    if when is None:
        known = _newest(dossier, relation.sources) if lasting else None
        return (known.first if known else None), None
    ended = lasting and when.end is not None and when.start != when.end
    return (when.start.first if when.start else None), (when.last if ended else None)


def time_of_role(dossier: Dossier, role: Role) -> str:
    """Return for what time an office is known to be held."""
    times = [
        f"since {role.since}" if role.since else "",
        f"until {role.until}" if role.until else "",
        f"as of {role.as_of}" if role.as_of else "",
    ]
    return ", ".join(each for each in times if each) or as_of_newest(dossier, role.sources)


def as_of_newest(dossier: Dossier, sources: Iterable[Citation]) -> str:
    """Return the date of the newest work cited, as in "as of 3 March 2020"; nothing if no article is cited."""
    newest = _newest(dossier, sources)
    return f"as of {newest.days}" if newest else ""


def _newest(dossier: Dossier, sources: Iterable[Citation]) -> Edtf | None:
    cited = (dossier.articles[each.article].work for each in sources if each.article in dossier.articles)
    return max((_published(dossier)[work] for work in cited), key=_order, default=None)


def _span(when: Edtf) -> str:
    if when.end is None:
        return f"since {when.start}"
    if when.start is None:
        return f"until {when.end}"
    return f"as of {when}" if when.start == when.end else str(when)


@lru_cache(maxsize=4)
def _published(dossier: Dossier) -> dict[str, Edtf]:
    """Return the date of each work: of the articles that carry it, the one whose last possible day comes first."""
    dates: dict[str, Edtf] = {}
    for article in dossier.articles.values():
        published = article.date.value
        dates[article.work] = min(dates.get(article.work, published), published, key=_order)
    return dates


def _order(published: Edtf) -> tuple[date, date, str]:
    return published.last, published.first, published.text

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
    cited = (dossier.articles[each.article].work for each in sources if each.article in dossier.articles)
    dates = [_published(dossier)[work] for work in cited]
    return f"as of {max(dates, key=_order).days}" if dates else ""


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

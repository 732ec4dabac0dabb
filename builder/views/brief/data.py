"""What briefs are made of, as data: texts in segments, never markup. `data/brief-<n>.js` holds `IN_A_FILE` rows of the
explorer, so that the place of a record among the rows tells the file.

A segment is a text, or an object that says what it is: `link` to a page of the site, with its path, and `web` out of
it, both with a `text`; `emphasis`, `strong`, `code`; `cites`, each like `some-article#p12`; `is` a break or general
knowledge.
"""

from collections.abc import Iterable, Iterator

from builder.link import nodes
from builder.link.nodes import Inline
from builder.model.refs import Citation
from builder.model.site import published
from builder.views.brief.entries import BriefEntry, Dispute, brief_entries
from builder.views.explorer.rows import rows
from builder.views.parts.facts import Fact
from builder.views.site import Site

IN_A_FILE = 50

Segment = str | dict[str, object]


def brief_data(site: Site) -> Iterator[tuple[str, object]]:
    """Yield how many rows a file holds, and the files."""
    entries = tuple(brief_entries(site.teller, site.teller.once(rows)))
    yield "brief", {"rows": IN_A_FILE}
    for number, start in enumerate(range(0, len(entries), IN_A_FILE)):
        cited: set[str] = set()
        records = {each.key: _entry(site, each, cited) for each in entries[start : start + IN_A_FILE]}
        articles = {key: _article(site, key) for key in sorted(cited)}
        yield f"brief-{number}", {"records": records, "articles": articles}


def _entry(site: Site, entry: BriefEntry, cited: set[str]) -> dict[str, object]:
    return {
        "line": entry.line,
        "lead": segments(site, entry.lead, cited),
        "facts": [_fact(site, each, cited) for each in entry.facts],
        "disputes": [_dispute(site, each, cited) for each in entry.disputes],
        "dated": segments(site, (nodes.Cite(entry.dated),) if entry.dated else (), cited),
    }


def _dispute(site: Site, dispute: Dispute, cited: set[str]) -> dict[str, object]:
    return {
        "title": dispute.title,
        "path": published(site.routes.disagreement(dispute.id)) if dispute.id else "",
        "sides": [[_fact(site, each, cited) for each in side] for side in dispute.sides],
    }


def _fact(site: Site, fact: Fact, cited: set[str]) -> dict[str, object]:
    """Return a fact: its label, its value with citations; if any, who says so, how it was worked out, a remark."""
    value: tuple[Inline, ...] = (*fact.value, nodes.Cite(fact.sources)) if fact.sources else fact.value
    more = {"voice": fact.voice, "inferred": fact.inferred, "note": fact.note}
    told = {name: segments(site, text, cited) for name, text in more.items() if text}
    return {"label": fact.label, "value": segments(site, value, cited), **told}


def _article(site: Site, article: str) -> dict[str, str]:
    found = site.dossier.articles[article]
    return {
        "title": found.title,
        "outlet": site.teller.bylines.outlet(found.publisher),
        "date": site.teller.bylines.marked_days(found.date),
        "path": published(site.routes.record(article)),
    }


def segments(site: Site, children: Iterable[Inline], cited: set[str]) -> list[Segment]:
    """Return inline nodes as segments; `cited` gathers the articles."""
    found: list[Segment] = []
    for node in children:
        if isinstance(node, nodes.Cite):
            # As on pages, a citation mark stands directly behind the word it follows.
            if found and isinstance(found[-1], str):
                found[-1] = found[-1].rstrip()
            found += _cite(site, node.citations, cited)
        else:
            found.append(_segment(site, node, cited))
    return found


def _cite(site: Site, citations: Iterable[Citation], cited: set[str]) -> Iterator[Segment]:
    known = [each for each in dict.fromkeys(citations) if each.article in site.dossier.articles]
    cited |= {each.article for each in known}
    if known:
        yield {"cites": [f"{each.article}#p{each.paragraph}" for each in known]}
    if any(each.is_general_knowledge for each in citations):
        yield {"is": "general knowledge"}


def _segment(site: Site, node: Inline, cited: set[str]) -> Segment:
    match node:
        case nodes.Text(text):
            return text
        case nodes.Code(text):
            return {"code": text}
        case nodes.Break(hard):
            return {"is": "break"} if hard else " "
        case nodes.Emphasis(children, strong):
            return {"strong" if strong else "emphasis": segments(site, children, cited)}
        case nodes.RecordLink(record, children, anchor):
            path = published(site.routes.record(record)) + (f"#{anchor}" if anchor else "")
            return {"link": path, "text": segments(site, children, cited)}
        case nodes.PageLink(sort, page, children, anchor):
            path = published(site.routes.of(sort, page)) + (f"#{anchor}" if anchor else "")
            return {"link": path, "text": segments(site, children, cited)}
        case nodes.WebLink(url, children):
            return {"web": url, "text": segments(site, children, cited)}
        case _:
            return ""

"""What briefs are made of, as data: texts in segments, never markup. `data/brief-<n>.js` holds `IN_A_FILE` rows of the
explorer, so that the place of a record among the rows tells the file.

A segment is a text, or an object that says what it is: `link` to a page of the site, with its path, and `web` out of
it, both with a `text`; `emphasis`, `strong`, `code`; `cites`, each like `some-article#p12`; `is` a break or general
knowledge.
"""

from collections.abc import Iterable, Iterator

from builder.derive.brief import BriefEntry, Dispute, brief_entries
from builder.derive.explorer import rows
from builder.derive.facts import Fact
from builder.link import nodes
from builder.link.nodes import Inline
from builder.model.refs import Citation
from builder.render.pages import Pages
from builder.render.routes import INDEXES, published

IN_A_FILE = 50

Segment = str | dict[str, object]


def brief_data(pages: Pages) -> Iterator[tuple[str, object]]:
    """Yield how many rows a file holds, and the files."""
    entries = tuple(brief_entries(pages.material, rows(pages.material)))
    yield "brief", {"rows": IN_A_FILE}
    for number, start in enumerate(range(0, len(entries), IN_A_FILE)):
        cited: set[str] = set()
        records = {each.key: _entry(pages, each, cited) for each in entries[start : start + IN_A_FILE]}
        articles = {key: _article(pages, key) for key in sorted(cited)}
        yield f"brief-{number}", {"records": records, "articles": articles}


def _entry(pages: Pages, entry: BriefEntry, cited: set[str]) -> dict[str, object]:
    return {
        "line": entry.line,
        "lead": segments(pages, entry.lead, cited),
        "facts": [_fact(pages, each, cited) for each in entry.facts],
        "disputes": [_dispute(pages, each, cited) for each in entry.disputes],
        "dated": segments(pages, (nodes.Cite(entry.dated),) if entry.dated else (), cited),
    }


def _dispute(pages: Pages, dispute: Dispute, cited: set[str]) -> dict[str, object]:
    return {
        "title": dispute.title,
        "path": published(pages.routes.disagreement(dispute.id)) if dispute.id else "",
        "sides": [[_fact(pages, each, cited) for each in side] for side in dispute.sides],
    }


def _fact(pages: Pages, fact: Fact, cited: set[str]) -> dict[str, object]:
    """Return a fact: its label, its value with citations; if any, who says so, how it was worked out, a remark."""
    value: tuple[Inline, ...] = (*fact.value, nodes.Cite(fact.sources)) if fact.sources else fact.value
    more = {"voice": fact.voice, "inferred": fact.inferred, "note": fact.note}
    told = {name: segments(pages, text, cited) for name, text in more.items() if text}
    return {"label": fact.label, "value": segments(pages, value, cited), **told}


def _article(pages: Pages, article: str) -> dict[str, str]:
    found = pages.dossier.articles[article]
    return {
        "title": found.title,
        "outlet": found.publisher.shown,
        "date": found.date.value.days,
        "path": published(pages.routes.record(article)),
    }


def segments(pages: Pages, children: Iterable[Inline], cited: set[str]) -> list[Segment]:
    """Return inline nodes as segments; `cited` gathers the articles."""
    found: list[Segment] = []
    for node in children:
        if isinstance(node, nodes.Cite):
            # As on pages, a citation mark stands directly behind the word it follows.
            if found and isinstance(found[-1], str):
                found[-1] = found[-1].rstrip()
            found += _cite(pages, node.citations, cited)
        else:
            found.append(_segment(pages, node, cited))
    return found


def _cite(pages: Pages, citations: Iterable[Citation], cited: set[str]) -> Iterator[Segment]:
    known = [each for each in dict.fromkeys(citations) if each.article in pages.dossier.articles]
    cited |= {each.article for each in known}
    if known:
        yield {"cites": [f"{each.article}#p{each.paragraph}" for each in known]}
    if any(each.is_general_knowledge for each in citations):
        yield {"is": "general knowledge"}


def _segment(pages: Pages, node: Inline, cited: set[str]) -> Segment:
    match node:
        case nodes.Text(text):
            return text
        case nodes.Code(text):
            return {"code": text}
        case nodes.Break(hard):
            return {"is": "break"} if hard else " "
        case nodes.Emphasis(children, strong):
            return {"strong" if strong else "emphasis": segments(pages, children, cited)}
        case nodes.RecordLink(record, children, anchor):
            path = published(pages.routes.record(record)) + (f"#{anchor}" if anchor else "")
            return {"link": path, "text": segments(pages, children, cited)}
        case nodes.PageLink(sort, page, children, anchor):
            path = published(_page(pages, sort, page)) + (f"#{anchor}" if anchor else "")
            return {"link": path, "text": segments(pages, children, cited)}
        case nodes.WebLink(url, children):
            return {"web": url, "text": segments(pages, children, cited)}
        case _:
            return ""


def _page(pages: Pages, sort: str, page: str) -> str:
    if sort == "index":
        return INDEXES[page]
    routes = pages.routes
    return {"disagreement": routes.disagreement, "work": routes.work}.get(sort, routes.page)(page)

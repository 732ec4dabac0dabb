"""What briefs are made of, as data: texts in segments, never markup. `data/brief-<n>.js` holds `IN_A_FILE` rows of the
explorer, so that the place of a record among the rows tells the file.

A segment is a text, or a list that begins with what it is: "a" a link to a page of the site, with its path; "w" a link
out of it, with its address; "e" emphasis, "s" strong emphasis, "k" a fixed-width face; "c" citations, each an article's
id and a paragraph; "g" general knowledge; "b" a line break.
"""

from collections.abc import Iterable, Iterator

from builder.link import nodes
from builder.link.nodes import Inline
from builder.model.refs import Citation
from builder.model.site import page_path, published
from builder.views.brief.entries import BriefEntry, Dispute, brief_entries
from builder.views.explorer.rows import rows
from builder.views.parts.facts import Fact
from builder.views.site import Site

IN_A_FILE = 50

Segment = str | list[object]


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


def _dispute(site: Site, dispute: Dispute, cited: set[str]) -> list[object]:
    path = published(site.routes.disagreement(dispute.id)) if dispute.id else ""
    return [dispute.title, path, [[_fact(site, each, cited) for each in side] for side in dispute.sides]]


def _fact(site: Site, fact: Fact, cited: set[str]) -> list[object]:
    """Return a fact: its label, its value with citations, who says so, how it was worked out, a remark."""
    value: tuple[Inline, ...] = (*fact.value, nodes.Cite(fact.sources)) if fact.sources else fact.value
    texts = (value, fact.voice, fact.inferred, fact.note)
    return [fact.label, *(segments(site, each, cited) for each in texts)]


def _article(site: Site, article: str) -> list[str]:
    found = site.dossier.articles[article]
    outlet = site.dossier.outlet_of(found.publisher)
    return [found.title, outlet, found.date.shown, published(site.routes.record(article))]


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
        yield ["c", *([each.article, each.paragraph] for each in known)]
    if any(each.is_general_knowledge for each in citations):
        yield ["g"]


def _segment(site: Site, node: Inline, cited: set[str]) -> Segment:
    match node:
        case nodes.Text(text):
            return text
        case nodes.Code(text):
            return ["k", text]
        case nodes.Break(hard):
            return ["b"] if hard else " "
        case nodes.Emphasis(children, strong):
            return ["s" if strong else "e", segments(site, children, cited)]
        case nodes.RecordLink(record, children, anchor):
            path = published(site.routes.record(record)) + (f"#{anchor}" if anchor else "")
            return ["a", path, segments(site, children, cited)]
        case nodes.PageLink(sort, page, children, anchor):
            path = published(page_path(sort, page)) + (f"#{anchor}" if anchor else "")
            return ["a", path, segments(site, children, cited)]
        case nodes.WebLink(url, children):
            return ["w", url, segments(site, children, cited)]
        case _:
            return ""

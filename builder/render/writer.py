"""Nodes to Markdown for one page: links, citation marks and their numbers.

The Markdown written is the subset on which CommonMark and Python-Markdown agree; emphasis and citation marks are
written as HTML elements, which both pass through. A writer belongs to one page: it numbers that page's citations in
the order in which they are printed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from builder.derive.backlinks import Backlink
from builder.link import nodes
from builder.link.nodes import Block, Inline
from builder.model.dossier import Dossier
from builder.model.records import Publisher
from builder.model.refs import Citation
from builder.render.escape import Markdown, address, fenced, markdown
from builder.render.routes import INDEXES, Routes, relative


@dataclass(slots=True)
class Writer:
    """Writes the nodes of one page; `sources` are the citations printed so far, in order."""

    dossier: Dossier
    routes: Routes
    page: str
    numbered: bool = True
    sources: dict[Citation, int] = field(default_factory=dict)

    def inline(self, children: Iterable[Inline]) -> Markdown:
        """Return inline nodes as Markdown."""
        written = ""
        for node in children:
            # A citation mark stands directly behind the word it follows.
            written = (written.rstrip() if isinstance(node, nodes.Cite) else written) + self._node(node)
        return Markdown(written)

    def blocks(self, children: Iterable[Block], indent: str = "") -> Markdown:
        """Return blocks as Markdown, separated by blank lines, each line indented."""
        text = "\n\n".join(self._block(each) for each in children)
        return Markdown("\n".join(indent + line if line else "" for line in text.split("\n")))

    def to(self, target: str) -> Markdown:
        """Return the address of a page as written on this one."""
        return Markdown(relative(target, self.page))

    def record(self, record: str, label: str = "") -> Markdown:
        """Return a link to a record, under its name or the label."""
        found = self.dossier.records.get(record)
        if found is None:
            return markdown(label or record)
        return self.link(self.routes.record(record), label or found.name)

    def link(self, target: str, label: str) -> Markdown:
        """Return a link to a page of the site."""
        return Markdown(f"[{markdown(label)}]({self.to(target)})")

    def crumb(self, target: str, label: str) -> Markdown:
        """Return a link to an index, at an anchor if given, or to a record."""
        index, hash_, anchor = target.partition("#")
        if index in INDEXES:
            return self.link(INDEXES[index] + hash_ + anchor, label)
        return self.record(target, label)

    def claim(self, claim: str) -> Markdown:
        """Return a link to a claim, named by its speaker."""
        found = self.dossier.claims[claim]
        article = self.dossier.article_of_claim[claim]
        speaker = self.dossier.actors[found.speaker].name if found.speaker in self.dossier.actors else found.speaker
        return self.link(f"{self.routes.record(article)}#claim-{claim}", speaker)

    def article(self, article: str) -> Markdown:
        """Return a link to an article, named by outlet and title."""
        found = self.dossier.articles[article]
        outlet = "publisher not shown" if found.publisher.basis == "unknown" else found.publisher.name
        return self.record(article, f"{found.title} ({outlet})")

    def backlink(self, link: Backlink) -> Markdown:
        """Return a link to the passage that mentions the record."""
        target = {
            "disagreement": self.routes.disagreement,
            "page": self.routes.page,
        }.get(link.sort, self.routes.record)(link.target)
        return self.link(f"{target}#{link.anchor}" if link.anchor else target, link.title)

    def publisher(self, publisher: Publisher) -> Markdown:
        """Return who published an article, with how we know it where it is not printed."""
        name = self.record(publisher.actor, publisher.name) if publisher.actor else markdown(publisher.name)
        basis = f' <span class="inferred">{publisher.basis}</span>' if publisher.basis == "inferred" else ""
        reason = f' <span class="note">{markdown(publisher.reason)}</span>' if publisher.reason else ""
        return Markdown(name + basis + reason)

    def outlets(self, sources: Iterable[Citation]) -> tuple[str, ...]:
        """Return the outlets of the articles cited, each once."""
        articles = (self.dossier.articles.get(each.article) for each in sources)
        unknown = "an outlet that is not shown"
        names = (unknown if each.publisher.basis == "unknown" else each.publisher.name for each in articles if each)
        return tuple(dict.fromkeys(names))

    def web(self, url: str) -> Markdown:
        """Return a link out of the site, shown as its address."""
        return self.inline((nodes.WebLink(url, (nodes.Text(url),)),))

    def cite(self, sources: Iterable[Citation]) -> Markdown:
        """Return the citation marks of a statement: each a number that leads to its paragraph."""
        return Markdown("".join(self._mark(each) for each in dict.fromkeys(sources)))

    def describe(self, citation: Citation) -> str:
        """Return what a citation is, in words: outlet, date, paragraph."""
        if citation.is_general_knowledge:
            return "General knowledge, not stated in any of the articles"
        article = self.dossier.articles[citation.article]
        printed = article.publisher.basis != "unknown"
        outlet = article.publisher.name if printed else f"“{article.title}” (publisher not shown)"
        return f"{outlet}, {article.date.value.days}, paragraph {citation.paragraph}"

    def _mark(self, citation: Citation) -> str:
        target = self.routes.citation(citation)
        hover = markdown(self.describe(citation))
        if citation.is_general_knowledge:
            label = "general knowledge"
            link = f'[{label}]({self.to(target)} "{hover}")' if target else label
            return f' <span class="general">{link}</span>'
        # What macros write is put into a page that has numbered its citations before.
        number = self.sources.setdefault(citation, len(self.sources) + 1) if self.numbered else f"¶{citation.paragraph}"
        return f'<sup class="cite">[{number}]({self.to(target)} "{hover}")</sup>'

    def _node(self, node: Inline) -> str:
        match node:
            case nodes.Text(text):
                return markdown(text)
            case nodes.Code(text):
                return f"<code>{fenced(text)}</code>"
            case nodes.Break(hard):
                return "<br>" if hard else " "
            case nodes.Emphasis(children, strong):
                tag = "strong" if strong else "em"
                return f"<{tag}>{self.inline(children)}</{tag}>"
            case nodes.RecordLink(record, children, anchor):
                target = self.routes.record(record) + (f"#{address(anchor)}" if anchor else "")
                return f"[{self.inline(children)}]({self.to(target)})"
            case nodes.PageLink(sort, page, children, anchor):
                target = self._page(sort, page) + (f"#{address(anchor)}" if anchor else "")
                return f"[{self.inline(children)}]({self.to(target)})"
            case nodes.WebLink(url, children):
                return f'<a href="{address(url)}" rel="noopener noreferrer">{self.inline(children)}</a>'
            case nodes.Cite(citations):
                return self.cite(citations)
            case nodes.MacroCall(name, arguments):
                return "{{ " + f"{name}({_arguments(arguments)})" + " }}"

    def _page(self, sort: str, page: str) -> str:
        """Return the path of a page that is no record's."""
        if sort == "index":
            return INDEXES[page]
        return self.routes.disagreement(page) if sort == "disagreement" else self.routes.page(page)

    def _block(self, block: Block) -> str:
        match block:
            case nodes.Paragraph(children):
                return self.inline(children)
            case nodes.Heading(level, children):
                return f"{'#' * level} {self.inline(children)}"
            case nodes.Items(ordered, items):
                mark = "1.  " if ordered else "-   "
                return "\n\n".join(mark + self.blocks(item, "    ").lstrip() for item in items)
            case nodes.Quote(children):
                return "\n".join(f"> {line}".rstrip() for line in self.blocks(children).split("\n"))
            case nodes.CodeBlock(text):
                return f"<pre><code>{fenced(text.rstrip())}</code></pre>"
            case nodes.Rule():
                return "---"
            case nodes.Table(header, rows):
                lines = [self._row(header), "|" + " --- |" * len(header), *(self._row(row) for row in rows)]
                return "\n".join(lines)

    def _row(self, cells: Iterable[tuple[Inline, ...]]) -> str:
        return "| " + " | ".join(self.inline(cell) for cell in cells) + " |"


def _arguments(arguments: tuple[tuple[str, str | int], ...]) -> str:
    """Return macro arguments in a form that no text in them can leave: letters and digits, the rest as escapes."""
    return ", ".join(f"{name}={value if isinstance(value, int) else _literal(value)}" for name, value in arguments)


def _literal(value: str) -> str:
    return (
        '"'
        + "".join(each if (each.isalnum() and each.isascii()) or each in "- " else _code(each) for each in value)
        + '"'
    )


def _code(character: str) -> str:
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"

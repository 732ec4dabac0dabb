"""Nodes to Markdown for one page.

The Markdown written is the subset on which CommonMark and Python-Markdown agree; emphasis and citation marks are
written as HTML elements, which both pass through.
"""

from collections.abc import Iterable

from builder.link import nodes
from builder.link.nodes import Block, Inline
from builder.render.escape import Markdown, address, fenced, markdown
from builder.render.links import PageLinks, web_link


class Writer(PageLinks):
    """Writes the nodes of one page."""

    __slots__ = ()

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
            case nodes.PageLink("index", page, children) if page not in self.routes.indexes:
                return self.inline(children)
            case nodes.PageLink(sort, page, children, anchor):
                target = self.routes.of(sort, page) + (f"#{address(anchor)}" if anchor else "")
                return f"[{self.inline(children)}]({self.to(target)})"
            case nodes.WebLink(url, children):
                return web_link(url, self.inline(children))
            case nodes.Cite(citations):
                return self.cite(citations)
            case nodes.MacroCall(name, arguments):
                return "{{ " + f"{name}({_arguments(arguments)})" + " }}"

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

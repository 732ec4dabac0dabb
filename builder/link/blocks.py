"""Hand-written pages to blocks: paragraphs, headings, lists, quotes, tables and code."""

from dataclasses import dataclass

from markdown_it.token import Token

from builder.link import nodes
from builder.link.nodes import Block, Inline
from builder.link.prose import ProseReader
from builder.link.tokens import DEEPEST, Stream, parse_blocks


def read_page(reader: ProseReader, body: str) -> tuple[Block, ...]:
    """Return the blocks of a hand-written page; each heading starts a new section."""
    reader.enter(("body",), ("body",))
    tokens = parse_blocks(reader.calls.hide(body))
    if any(token.level >= DEEPEST - 1 for token in tokens):
        message = f"quotes and lists stand more than {DEEPEST // 2} deep in each other"
        reader.reports.report("unsupported-markup", "", message, "Write it flatter.")
    return BlockReader(reader).read(Stream(tokens))


@dataclass(frozen=True, slots=True)
class BlockReader:
    """Reads blocks; what stands inside them is read by the prose reader."""

    prose: ProseReader

    def read(self, stream: Stream, until: str = "") -> tuple[Block, ...]:
        """Return the blocks up to the closing token."""
        found: list[Block] = []
        while (token := stream.next()) is not None and token.type != until:
            match token.type:
                case "paragraph_open":
                    found.append(nodes.Paragraph(self.prose.inline(stream.inline("paragraph_close"))))
                case "heading_open":
                    found.append(self._heading(token, stream))
                case "bullet_list_open" | "ordered_list_open":
                    found.append(self._list(stream, token.type))
                case "blockquote_open":
                    found.append(nodes.Quote(self.read(stream, "blockquote_close")))
                case "fence" | "code_block":
                    found.append(nodes.CodeBlock(self.prose.calls.restore(token.content)))
                case "hr":
                    found.append(nodes.Rule())
                case "table_open":
                    found.append(self._table(stream))
        return tuple(found)

    def _heading(self, token: Token, stream: Stream) -> Block:
        self.prose.enter(("body",), ("body", token.map[0] if token.map else 0))
        level = min(max(int(token.tag[1:]), 2), 4)
        return nodes.Heading(level, self.prose.inline(stream.inline("heading_close"), linking=False))

    def _list(self, stream: Stream, opening: str) -> Block:
        items = []
        while (token := stream.next()) is not None and token.type != opening.replace("_open", "_close"):
            items.append(self.read(stream, "list_item_close"))
        return nodes.Items(opening.startswith("ordered"), tuple(items))

    def _table(self, stream: Stream) -> Block:
        rows: list[list[tuple[Inline, ...]]] = []
        while (token := stream.next()) is not None and token.type != "table_close":
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self.prose.inline(token.children or []))
        return nodes.Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))

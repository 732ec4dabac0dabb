"""CommonMark to nodes: what authors write, parsed by markdown-it-py with raw HTML off.

Whatever the author wrote that is not one of the nodes of `nodes.py` stays text. Links lead to records, pages and
plain web addresses; anything else is a diagnostic. Names are linked the first time in a section, never inside
links, code or headings.
"""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from builder.diagnostics import Diagnostic, did_you_mean
from builder.link import nodes
from builder.link.macros import CALL, SIGNATURES, parse_call
from builder.link.mentions import Mention, NameIndex
from builder.link.nodes import Block, Inline
from builder.link.sentences import sentence_around
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.refs import parse_citation
from builder.model.walk import Path

SCHEMES = ("https", "http", "mailto")
_MARKS = re.compile(r"\[@([^\[\]\n]+)\]|\[\[([^\[\]\n]{1,200})\]\]|\ue000(\d+)\ue001")


def _parser() -> MarkdownIt:
    parser = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False, "maxNesting": 20})
    # Addresses are judged here and not by the parser, so that a refused one becomes a diagnostic.
    parser.validateLink = lambda _: True  # type: ignore[method-assign]
    return parser


_PARSER = _parser()


@dataclass(slots=True)
class ProseReader:
    """Reads the prose of one document; collects its mentions and problems."""

    dossier: Dossier
    index: NameIndex
    document: Document
    mentions: list[Mention] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    _linked: dict[Path, set[str]] = field(default_factory=dict)
    _path: Path = ()
    _section: Path = ()
    _plain: str = ""
    _calls: list[nodes.MacroCall] = field(default_factory=list)

    def text(self, source: str, path: Path, section: Path) -> tuple[Inline, ...]:
        """Return the inline nodes of a field of prose; its lines run together into one paragraph."""
        self._path, self._section = path, section
        children = _PARSER.parseInline(" ".join(source.split()))[0].children or []
        return self._inline(children)

    def page(self, body: str) -> tuple[Block, ...]:
        """Return the blocks of a hand-written page; each heading starts a new section."""
        self._path, self._section = ("body",), ("body",)
        tokens = _PARSER.parse(CALL.sub(self._take_call, body))
        return self._blocks(_Stream(tokens))

    def _take_call(self, match: re.Match[str]) -> str:
        """Replace a macro call by a mark that the parser keeps; a faulty one stays text and is a problem."""
        try:
            name, arguments = parse_call(match[1])
        except ValueError as error:
            help = f"Macros: {', '.join(SIGNATURES)}. content/README.md shows an example of each."
            self._report("macro-error", match[0].split("\n")[0], str(error), help)
            return match[0]
        self._check_macro_ids(arguments, match[0])
        self._calls.append(nodes.MacroCall(name, arguments))
        return f"\ue000{len(self._calls) - 1}\ue001"

    def _check_macro_ids(self, arguments: tuple[tuple[str, str | int], ...], written: str) -> None:
        name = written.strip("{ ").split("(")[0].strip()
        known: dict[str, dict[str, object]] = {
            "id": {"claim": self.dossier.claims, "disagreement": self.dossier.disagreements}.get(name, self.dossier.records),  # type: ignore[dict-item]
            "actor": dict(self.dossier.actors),
            "place": dict(self.dossier.locations),
            "kind": dict(self.dossier.vocabulary.kinds.event),
        }
        for parameter, value in arguments:
            if parameter in known and value not in known[parameter] and value not in self.dossier.broken:
                message = f"{name}: there is nothing with the id '{value}'"
                self._report("unknown-reference", written.split("\n")[0], message, did_you_mean(str(value), known[parameter]))

    def _blocks(self, stream: "_Stream", until: str = "") -> tuple[Block, ...]:
        found: list[Block] = []
        while (token := stream.next()) is not None and token.type != until:
            match token.type:
                case "paragraph_open":
                    found.append(nodes.Paragraph(self._inline(stream.inline("paragraph_close"))))
                case "heading_open":
                    self._section = ("body", token.map[0] if token.map else 0)
                    level = min(max(int(token.tag[1:]), 2), 4)
                    found.append(nodes.Heading(level, self._inline(stream.inline("heading_close"), linking=False)))
                case "bullet_list_open" | "ordered_list_open":
                    found.append(self._list(stream, token.type))
                case "blockquote_open":
                    found.append(nodes.Quote(self._blocks(stream, "blockquote_close")))
                case "fence" | "code_block":
                    found.append(nodes.CodeBlock(self._restore(token.content)))
                case "hr":
                    found.append(nodes.Rule())
                case "table_open":
                    found.append(self._table(stream))
        return tuple(found)

    def _restore(self, text: str) -> str:
        """Return code as written: a macro call in it is shown, not carried out."""
        return re.sub("\ue000(\\d+)\ue001", lambda match: _as_written(self._calls[int(match[1])]), text)

    def _list(self, stream: "_Stream", opening: str) -> Block:
        closing = opening.replace("_open", "_close")
        items = []
        while (token := stream.next()) is not None and token.type != closing:
            items.append(self._blocks(stream, "list_item_close"))
        return nodes.Items(opening.startswith("ordered"), tuple(items))

    def _table(self, stream: "_Stream") -> Block:
        rows: list[list[tuple[Inline, ...]]] = []
        while (token := stream.next()) is not None and token.type != "table_close":
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "inline":
                rows[-1].append(self._inline(token.children or []))
        return nodes.Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))

    def _inline(self, tokens: list[Token], linking: bool = True) -> tuple[Inline, ...]:
        self._plain = "".join(_token_text(token) for token in tokens)
        return self._nodes(_Stream(tokens), "", linking)

    def _nodes(self, stream: "_Stream", until: str, linking: bool) -> tuple[Inline, ...]:
        found: list[Inline] = []
        while (token := stream.next()) is not None and token.type != until:
            match token.type:
                case "text" | "text_special":
                    found += self._text(stream.more_text(token), linking)
                case "softbreak" | "hardbreak":
                    found.append(nodes.Break(token.type == "hardbreak"))
                case "code_inline":
                    found.append(nodes.Code(self._restore(token.content)))
                case "em_open" | "strong_open" | "s_open":
                    children = self._nodes(stream, token.type.replace("_open", "_close"), linking)
                    found.append(nodes.Emphasis(children, strong=token.type == "strong_open"))
                case "link_open":
                    found += self._link(str(token.attrGet("href") or ""), self._nodes(stream, "link_close", False))
                case "image":
                    self._report("unsupported-markup", "![", "images cannot be shown here", "Describe it in words.")
                    found.append(nodes.Text(token.content))
        return tuple(found)

    def _text(self, text: str, linking: bool) -> list[Inline]:
        """Return text with its citation marks, wiki links and macro calls, and the names in what remains."""
        found: list[Inline] = []
        end = 0
        for match in _MARKS.finditer(text):
            found += self._names(text[end : match.start()], linking)
            if match[3]:
                found.append(self._calls[int(match[3])])
            elif match[2]:
                found.append(self._wiki_link(match[2]))
            else:
                found.append(_cite(match[1]))
            end = match.end()
        return found + self._names(text[end:], linking)

    def _names(self, text: str, linking: bool) -> list[Inline]:
        if not text:
            return []
        found: list[Inline] = []
        end = 0
        linked = self._linked.setdefault(self._section, set())
        for name in self.index.find(text):
            if name.record == self.document.id:
                continue
            self._mention(name.record, text[name.start : name.end])
            if not linking or name.record in linked:
                continue
            linked.add(name.record)
            found.append(nodes.Text(text[end : name.start]))
            label = (nodes.Text(text[name.start : name.end]),)
            found.append(nodes.RecordLink(name.record, label, automatic=True))
            end = name.end
        found.append(nodes.Text(text[end:]))
        return [node for node in found if node != nodes.Text("")]

    def _mention(self, record: str, words: str) -> None:
        position = max(self._plain.find(words), 0)
        sentence = sentence_around(self._plain, position)
        self.mentions.append(Mention(record, self.document.path, self._path, sentence))

    def _wiki_link(self, target: str) -> Inline:
        """Return the link `[[Name]]` or `[[id]]`; without one clear record it stays text."""
        named, _, label = target.partition("|")
        ids = {named} & set(self.dossier.records) or self.index.records_named(named)
        if len(ids) != 1:
            names = {record.name for record in self.dossier.records.values()} | set(self.dossier.records)
            message = f"no record is clearly meant by '{named}'"
            self._report("unknown-reference", f"[[{target}]]", message, did_you_mean(named, names))
            return nodes.Text(label or named)
        (record,) = ids
        self._mention(record, label or named)
        self._linked.setdefault(self._section, set()).add(record)
        return nodes.RecordLink(record, (nodes.Text(label or named),))

    def _link(self, target: str, children: tuple[Inline, ...]) -> list[Inline]:
        """Return the link written as `[text](target)`: to a record, a page or the web."""
        record, _, anchor = target.partition("#")
        if record in self.dossier.records:
            self._mention(record, nodes.plain(children))
            self._linked.setdefault(self._section, set()).add(record)
            return [nodes.RecordLink(record, children, anchor)]
        if record in self.dossier.pages:
            return [nodes.PageLink(record, children)]
        if record in self.dossier.broken:
            return list(children)
        scheme = _scheme(target)
        if scheme in SCHEMES:
            return [nodes.WebLink(target, children)]
        if scheme or target.startswith(("/", "\\")):
            allowed = "Links lead to a record's id, a page's id, or an address with https://, http:// or mailto:."
            self._report("unsafe-link", target, f"a link to '{target[:60]}' is not allowed", allowed)
        else:
            known = [*self.dossier.records, *self.dossier.pages]
            self._report("unknown-reference", target, f"there is no record with the id '{record}'", did_you_mean(record, known))
        return list(children)

    def _report(self, code: str, found: str, message: str, help: str) -> None:
        self.problems.append(Diagnostic(code, self.document.place(self._path, found), message, help))


class _Stream:
    """Tokens, taken one after the other."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens, self._position = tokens, 0

    def next(self) -> Token | None:
        """Return the next token, or None at the end."""
        self._position += 1
        return self._tokens[self._position - 1] if self._position <= len(self._tokens) else None

    def inline(self, closing: str) -> list[Token]:
        """Return the children of the inline token before the closing one, and pass both."""
        found: list[Token] = []
        while (token := self.next()) is not None and token.type != closing:
            found += token.children or []
        return found

    def more_text(self, first: Token) -> str:
        """Return the text of this token and of those that directly follow it: the parser splits at brackets."""
        text = first.content
        while self._position < len(self._tokens) and self._tokens[self._position].type in ("text", "text_special"):
            text += self._tokens[self._position].content
            self._position += 1
        return text


def _cite(written: str) -> Inline:
    """Return a citation mark; unreadable citations in it are reported by the check stage."""
    found = []
    for each in written.split(";"):
        try:
            found.append(parse_citation(each.strip().removeprefix("@")))
        except ValueError:
            continue
    return nodes.Cite(tuple(found)) if found else nodes.Text(f"[@{written}]")


def _token_text(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    text = token.content if token.type in ("text", "code_inline", "text_special") else ""
    return _MARKS.sub(lambda match: match[2] or "", text).replace(" .", ".")


def _scheme(target: str) -> str:
    try:
        return urlsplit(target).scheme.lower()
    except ValueError:
        return "invalid"


def _as_written(call: nodes.MacroCall) -> str:
    arguments = ", ".join(f'{name}="{value}"' if isinstance(value, str) else f"{name}={value}" for name, value in call.arguments)
    return f"{{{{ {call.name}({arguments}) }}}}"

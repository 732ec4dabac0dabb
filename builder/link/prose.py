"""Running text to nodes: names, links, citations and emphasis.

Whatever the author wrote that is not one of the nodes of `nodes.py` stays text. Links lead to records, pages
and plain web addresses; anything else is a diagnostic. Names are linked the first time in a section, terms of the
glossary the first time in a document, never inside links, code or headings.
"""

import re
from dataclasses import dataclass, field
from itertools import takewhile
from urllib.parse import unquote

from markdown_it.token import Token

from builder.diagnostics import clearly_meant, did_you_mean
from builder.link import nodes
from builder.link.calls import Calls, WrittenCall, mended_call, unknown_ids
from builder.link.citations import how_to_cite, problem_with, surely_meant
from builder.link.macros import MACROS, SIGNATURES
from builder.link.mentions import Mention, NameIndex, mentions_in
from builder.link.nodes import Inline
from builder.link.reports import Reports
from builder.link.slips import heading_in, slips_in
from builder.link.targets import page_or_web_link, refuse
from builder.link.tokens import Stream, parse_inline
from builder.model.citing import citations_in_mark
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Article, Page, Record
from builder.model.refs import BadCitationError, Citation, parse_citation, propose_id
from builder.model.walk import Path

_MARKS = re.compile(r"\[@([^\[\]\n]+)\]|\[\[([^\[\]\n]{1,200})\]\]")
_PARAGRAPH = re.compile(r"p([1-9][0-9]{0,3})")


@dataclass(slots=True)
class ProseReader:
    """Reads the prose of one document; collects its mentions and problems."""

    dossier: Dossier
    index: NameIndex
    document: Document
    terms: NameIndex
    reports: Reports
    mentions: list[Mention] = field(default_factory=list)
    calls: Calls = field(default_factory=Calls)
    _linked: dict[Path, set[str]] = field(default_factory=dict)
    _explained: set[str] = field(default_factory=set)
    _section: Path = ()
    _inside_link: bool = False
    # What readers see of the paragraph so far, and where in it which records are named and what is cited.
    _plain: str = ""
    _named: list[tuple[int, str]] = field(default_factory=list)
    _cited: list[tuple[int, bool]] = field(default_factory=list)

    def text(self, source: str, path: Path, section: Path) -> tuple[Inline, ...]:
        """Return the inline nodes of a field of prose; its lines run together into one paragraph."""
        self.enter(path, section)
        if heading := heading_in(source):
            self.reports.report_slip(heading, source)
        return self.inline(parse_inline(" ".join(source.split())))

    def enter(self, path: Path, section: Path) -> None:
        """Note in which field, and in which section of the page, the text to come stands."""
        self.reports.path, self._section = path, section

    def inline(self, tokens: list[Token], linking: bool = True) -> tuple[Inline, ...]:
        """Return the nodes of one paragraph, heading or cell; without `linking` no names are linked."""
        self._plain, self._named, self._cited = "", [], []
        found = self._nodes(Stream(tokens), "", linking)
        self.mentions += mentions_in(self._plain, self._named, self._cited, self.document.path, self.reports.path)
        return found

    def _nodes(self, stream: Stream, until: str, linking: bool) -> tuple[Inline, ...]:
        found: list[Inline] = []
        while (token := stream.next()) is not None and token.type != until:
            match token.type:
                case "text" | "text_special" | "softbreak":
                    found += self._text(stream.more_text(token), linking)
                case "hardbreak":
                    self._plain += " "
                    found.append(nodes.Break(hard=True))
                case "code_inline":
                    found.append(nodes.Code(self._seen(self.calls.restore(token.content))))
                case "em_open" | "strong_open":
                    children = self._nodes(stream, token.type.replace("_open", "_close"), linking)
                    found.append(nodes.Emphasis(children, strong=token.type == "strong_open"))
                case "link_open":
                    found += self._link(str(token.attrGet("href") or ""), stream)
                case "image":
                    self.reports.report(
                        "unsupported-markup", "![", "images cannot be shown here", "Describe it in words."
                    )
                    found.append(nodes.Text(self._seen(self.calls.restore(token.content))))
        return tuple(found)

    def _seen(self, text: str) -> str:
        self._plain += text
        return text

    def _text(self, text: str, linking: bool) -> list[Inline]:
        """Return text with its macro calls, citation marks and wiki links, and the names in what remains."""
        found: list[Inline] = []
        for part in self.calls.split(text):
            if isinstance(part, WrittenCall):
                found.append(self._call(part))
                continue
            end = 0
            for match in _MARKS.finditer(part):
                found += self._names(part[end : match.start()], linking)
                found.append(self._wiki_link(match[2]) if match[2] else self._cite(match[1]))
                end = match.end()
            found += self._names(part[end:], linking)
        return found

    def _names(self, text: str, linking: bool) -> list[Inline]:
        for slip in slips_in(text, self.dossier.articles, self.dossier.records, isinstance(self.document.model, Page)):
            self.reports.report_slip(slip, text)
        found: list[Inline] = []
        end = 0
        linked = self._linked.setdefault(self._section, set())
        for name in self.index.find(text):
            self._mention(name.record, len(self._plain) + name.start)
            found += self._terms(text[end : name.start], linking)
            label = nodes.Text(text[name.start : name.end])
            if not linking or name.record in linked or name.record == self._own_id:
                found.append(label)
            else:
                linked.add(name.record)
                found.append(nodes.RecordLink(name.record, (label,), automatic=True))
            end = name.end
        found += self._terms(text[end:], linking)
        self._seen(text)
        return nodes.joined(found)

    def _terms(self, text: str, linking: bool) -> list[Inline]:
        """Return text without names of records, the first occurrence of a term in the document leading to it."""
        found: list[Inline] = []
        end = 0
        for term in self.terms.find(text) if linking else ():
            if term.record not in self._explained:
                self._explained.add(term.record)
                label = (nodes.Text(text[term.start : term.end]),)
                found += [nodes.Text(text[end : term.start]), nodes.PageLink("index", "glossary", label, term.record)]
                end = term.end
        return [*found, nodes.Text(text[end:])]

    @property
    def _own_id(self) -> str:
        """The id of the record whose text this is, if it is a record's."""
        return self.document.id if isinstance(self.document.model, Record | Article) else ""

    def _mention(self, record: str, position: int) -> None:
        if record != self._own_id:
            self._named.append((position, record))

    def _cite(self, mark: str) -> Inline:
        """Return a citation mark without the citations in it that cannot be read."""
        # A mark stands before the full stop, with a space before it that readers of the sentence do not see.
        self._plain = self._plain.rstrip()
        found: list[Citation] = []
        for written in citations_in_mark(mark):
            try:
                found.append(parse_citation(written))
            except BadCitationError:
                message, sure = f"'{written}' is not a citation", surely_meant(written, self.dossier)
                remedy = how_to_cite(written, self.dossier)
                self.reports.report("bad-citation", written or "[@", message, remedy, instead=sure)
        for citation in found:
            self.reports.problems += problem_with(citation, self.dossier, self.document, self.reports.path)
        if not found or self._refused_in_link(f"[@{mark}]"):
            return nodes.Text(f"[@{mark}]")
        self._cited.append((len(self._plain), all(each.is_general_knowledge for each in found)))
        return nodes.Cite(tuple(found))

    def _wiki_link(self, target: str) -> Inline:
        """Return the link `[[Name]]` or `[[id]]`; without one clear record it stays text."""
        named, _, label = target.partition("|")
        start = len(self._plain)
        # A reader is shown a name, never an id.
        record = self.dossier.records.get(named)
        shown = nodes.Text(self._seen(label or (record.name if record else named)))
        ids = {named} if record or named in self.dossier.broken else self.index.records_named(named)
        if len(ids) != 1:
            names = {record.name for record in self.dossier.records.values()} | set(self.dossier.records)
            message = f"no record is clearly meant by '{named}'"
            otherwise = f"Take the brackets away, or add a record, in a file such as: {propose_id(named)}.yml"
            near, sure = did_you_mean(named, names, otherwise), clearly_meant(named, names)
            instead = f"[[{target.replace(named, sure, 1)}]]" if sure else None
            self.reports.report("unknown-reference", f"[[{target}]]", message, near, named, instead)
        elif ids <= set(self.dossier.records) and not self._refused_in_link(f"[[{target}]]"):
            return self._record_link(ids.pop(), (shown,), start)
        return shown

    def _link(self, written: str, stream: Stream) -> list[Inline]:
        """Return the link written as `[text](target)`: to a record, a page or the web."""
        start, self._inside_link = len(self._plain), True
        children = self._nodes(stream, "link_close", linking=False)
        self._inside_link = False
        target = self.calls.restore(unquote(written)) if "%EF%B7%90" in written else written
        record, _, anchor = target.partition("#")
        if record in self.dossier.records:
            return [self._record_link(record, children, start, anchor)]
        if record in self.dossier.broken:
            return list(children)
        if target == written and (link := page_or_web_link(target, children, self.dossier)):
            return [link]
        refuse(target, self.dossier, self.reports.report)
        return list(children)

    def _record_link(self, record: str, children: tuple[Inline, ...], start: int, anchor: str = "") -> nodes.RecordLink:
        if record not in (named for _, named in takewhile(lambda each: each[0] >= start, reversed(self._named))):
            self._mention(record, start)
        self._linked.setdefault(self._section, set()).add(record)
        paragraph = _PARAGRAPH.fullmatch(anchor)
        if paragraph and record in self.dossier.articles:
            citation = Citation(record, int(paragraph[1]))
            self.reports.problems += problem_with(citation, self.dossier, self.document, self.reports.path)
        return nodes.RecordLink(record, children or (nodes.Text(self.dossier.records[record].name),), anchor)

    def _refused_in_link(self, written: str) -> bool:
        """Return whether a link would stand inside a link, which no browser can show, after reporting it."""
        if self._inside_link:
            message = f"'{written}' cannot stand inside the text of a link"
            self.reports.report("unsupported-markup", written, message, "Put it before or after the link.")
        return self._inside_link

    def _call(self, written: WrittenCall) -> Inline:
        """Return a macro call; a faulty one stays text and is a problem."""
        try:
            call = written.parse()
        except ValueError as error:
            remedy, instead = getattr(error, "remedy", "") or MACROS, mended_call(written.text, self.dossier)
            self.reports.report_call("macro-error", written, str(error), remedy, instead=instead)
            return nodes.Text(self._seen(written.text))
        if SIGNATURES[call.name].is_block and not written.is_alone:
            message = f"{call.name} writes a block, which cannot stand within a text, list, quotation or table"
            remedy = "Put it between blank lines, at the start of a line."
            self.reports.report_call("macro-error", written, message, remedy)
        for message, remedy, cause in unknown_ids(call, self.dossier):
            instead = mended_call(written.text, self.dossier)
            self.reports.report_call("unknown-reference", written, message, remedy, cause, instead)
        if self._refused_in_link(written.text):
            return nodes.Text(self._seen(written.text))
        return call

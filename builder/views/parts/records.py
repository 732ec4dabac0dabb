"""Records as lines of a list: name, what each is in a few words, the first sentence of its summary."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.link.nodes import Cite, Inline, plain
from builder.link.sentences import first_sentence
from builder.model.vocabulary import Label
from builder.views.parts.fact_line import FactLine, fact_line
from builder.views.parts.teller import Teller
from builder.words import Words

ON_A_PAGE = 1000
"""So many entries of an index stand on a page."""


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A record in an index: its name, a short fact line, and the first sentence of its summary.

    It stands `depth` steps in. `events` are those that it has a part in or that are placed there, `claims` how many
    statements it makes. One that stands in several places of the
    index stands in full at the first, and elsewhere says which record to `see`.
    """

    id: str
    name: str
    fact: FactLine
    sentence: str
    depth: int = 0
    events: frozenset[str] = frozenset()
    claims: int = 0
    see: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The head of records in an index; `kinds` says how many there are of each sort, if they are sorted."""

    anchor: str
    label: Label
    kinds: tuple[tuple[int, Label], ...] = ()

    def __hash__(self) -> int:
        return hash(self.anchor)


def anchor_of(group: Group) -> str:
    """Return the anchor of a group."""
    return group.anchor


def index_line(teller: Teller, record: str, depth: int = 0, claims: int = 0) -> IndexLine:
    """Return the line of a record in an index."""
    name, events = teller.dossier.records[record].shown_name, teller.knowledge.events.of(record)
    return IndexLine(record, name, fact_line(teller, record), sentence_of(teller, record), depth, events, claims)


def sentence_of(teller: Teller, record: str) -> str:
    """Return the first sentence of a record's summary, as plain text."""
    document = teller.dossier.document_of[record]
    return sentence_in(teller.words, teller.prose(document, "summary"))


def sentence_in(words: Words, nodes: tuple[Inline, ...]) -> str:
    """Return the first sentence of a text, as plain text without its marks."""
    return first_sentence(without_marks(words, nodes))


def without_marks(words: Words, nodes: tuple[Inline, ...]) -> str:
    """Return nodes as plain text without citation marks; a mark takes the space before it with it.

    That something rests on general knowledge alone is said in the text, where no mark is left to say it.
    """
    text = ""
    for node in nodes:
        if not isinstance(node, Cite):
            text += plain((node,))
        elif all(each.is_general_knowledge for each in node.citations):
            text = of_general_knowledge(words, text)
        else:
            text = text.rstrip()
    return text


def of_general_knowledge(words: Words, text: str) -> str:
    """Return a text that says of its end that it rests on general knowledge."""
    said = text.rstrip()
    ending = said[-1:] if said.endswith((".", "!", "?", "…")) else ""
    general = words.gettext("(general knowledge)")
    return f"{said.removesuffix(ending)} {general}{ending}"


def stepwise(lines: Sequence[IndexLine]) -> Iterator[IndexLine]:
    """Yield lines none of which stands more than a step deeper than the one before, as one that begins a page may."""
    deepest = 0
    for each in lines:
        depth = min(each.depth, deepest)
        yield replace(each, depth=depth)
        deepest = depth + 1

"""An article as it is read for suggestions: its paragraphs as plain text, and what is found in each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.know import Knowledge
from builder.link.mentions import NameIndex
from builder.link.nodes import plain
from builder.model.articles import Article
from builder.model.refs import Citation
from builder.model.values.dates import Edtf
from builder.model.values.names import fold, tokens
from builder.suggest.calendar import Calendar
from builder.suggest.found_dates import FoundDate
from builder.words import Words


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: its number in the article, and its text without marks."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """A known name in a paragraph, from `at` on, with `behind` behind it, and the record that it is of."""

    at: int
    behind: int
    record: str


@dataclass(frozen=True, eq=False)
class Reading:
    """An article and its paragraphs, read beside all that is known.

    `date` is when the article was published, None if that is not known. `is_text` says that the paragraphs are those of
    the article itself and not of its digest.
    """

    knowledge: Knowledge
    words: Words
    article: str
    date: Edtf | None
    passages: tuple[Passage, ...]
    is_text: bool

    @property
    def entered(self) -> Article | None:
        """The article, if it has been entered."""
        return self.knowledge.dossier.articles.get(self.article)

    def cite(self, passage: Passage) -> Citation:
        """Return the citation of a paragraph."""
        return Citation(self.article, passage.number)

    @cached_property
    def index(self) -> NameIndex:
        """The names that lead to one record."""
        return NameIndex.of(self.knowledge.dossier)

    @cached_property
    def calendar(self) -> Calendar:
        """The names of days and months in the dossier's language."""
        return Calendar.of(self.words)

    @cached_property
    def names(self) -> Mapping[int, tuple[Named, ...]]:
        """The known names in each paragraph, by its number."""
        return {each.number: tuple(_named(self.index, each.text)) for each in self.passages}

    @cached_property
    def dates(self) -> Mapping[int, tuple[FoundDate, ...]]:
        """The dates in each paragraph, by its number."""
        return {each.number: tuple(self.calendar.find(each.text, self.date)) for each in self.passages}

    @cached_property
    def named(self) -> Mapping[int, frozenset[str]]:
        """The records that each paragraph names, or leads to by a link that was written."""
        found = {number: {each.record for each in names} for number, names in self.names.items()}
        for citation, record in self.knowledge.mentions.in_digests:
            if citation.article == self.article and not self.is_text:
                found.setdefault(citation.paragraph, set()).add(record)
        return {number: frozenset(records) for number, records in found.items()}

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the article writes in small letters."""
        texts = (each.text for each in self.passages)
        return frozenset(word for text in texts for word, start, end in tokens(text) if text[start:end].islower())

    @cached_property
    def adjectives(self) -> frozenset[str]:
        """The capitalised words of names that end in a small letter: Sellan in "Sellan boatmen"; also in the plural."""
        names = (each.name for each in self.knowledge.dossier.records.values() if not isinstance(each, Article))
        described = (words for name in names if (words := name.split())[-1:] and words[-1].islower())
        found = {fold(word) for words in described for word in words if word[:1].isupper()}
        return frozenset(found | {f"{each}s" for each in found})

    @cached_property
    def other_digests(self) -> Mapping[str, str]:
        """The words of the digests of all other articles, folded, a space around each."""
        articles = self.knowledge.dossier.articles
        return {
            key: f" {' '.join(word for each in article.digest for word, _, _ in tokens(each.text))} "
            for key, article in articles.items()
            if key != self.article
        }


def _named(index: NameIndex, text: str) -> Iterator[Named]:
    yield from (Named(each.start, each.end, each.record) for each in index.find(text))


def text_of(paragraphs: Iterable[str]) -> tuple[Passage, ...]:
    """Return the paragraphs of an article's text, numbered as they are cited."""
    return tuple(Passage(number, each) for number, each in enumerate(paragraphs, 1))


def digest_of(knowledge: Knowledge, article: str) -> tuple[Passage, ...]:
    """Return the paragraphs of an article's digest, without marks; raises KeyError if there is no such article."""
    document = knowledge.dossier.document_of[article]
    digest = knowledge.dossier.articles[article].digest
    prose = knowledge.linked.prose
    return tuple(
        Passage(each.number, plain(prose[document.path, ("digest", index, "text")]))
        for index, each in enumerate(digest)
    )

"""Who said what: claims by speaker, by subject, by article and by paragraph."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from builder.know.clock import Clock
from builder.model.document import Document
from builder.model.dossier import Dossier
from builder.model.records import Attribution, Claim, Claims
from builder.model.refs import Citation


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim with the file that holds it and its place there."""

    document: Document
    index: int
    claim: Claim

    @property
    def article(self) -> str:
        """The article with which it is stored."""
        return self.document.id


@dataclass(frozen=True, eq=False)
class Sayings:
    """Answers who said what, about what, and where it is told."""

    dossier: Dossier
    clock: Clock

    @cached_property
    def all(self) -> tuple[Placed, ...]:
        """Every claim, in the order of files."""
        return tuple(
            Placed(document, index, claim)
            for document in self.dossier.documents
            if isinstance(document.model, Claims)
            for index, claim in enumerate(document.model.claims)
        )

    @cached_property
    def in_order(self) -> tuple[Placed, ...]:
        """Every claim in order of time, those without a date last."""
        return self._in_order(self.all)

    @cached_property
    def spoken(self) -> tuple[Placed, ...]:
        """The claims by which something was said: a refusal to speak is none."""
        return tuple(each for each in self.all if not self.is_silent(each.claim))

    def is_silent(self, claim: Claim) -> bool:
        """Return whether somebody would not speak."""
        return self.dossier.vocabulary.label("manners", claim.manner).silent

    def by(self, actor: str) -> tuple[Placed, ...]:
        """Return what an actor said, or others on its behalf, in order of time."""
        return self._in_order(each for each in self._by_speaker.get(actor, ()) if not self.is_silent(each.claim))

    def about(self, record: str) -> tuple[Placed, ...]:
        """Return what was said about a record by others, in order of time."""
        about = (each for each in self._by_subject.get(record, ()) if not self.is_silent(each.claim))
        return self._in_order(each for each in about if record not in (each.claim.speaker, each.claim.on_behalf_of))

    def declined(self, record: str) -> tuple[Placed, ...]:
        """Return where somebody would not speak about a record, or the record itself would not, in order of time."""
        found = {
            each.claim.id: each
            for each in (*self._by_subject.get(record, ()), *self._by_speaker.get(record, ()))
            if self.is_silent(each.claim)
        }
        return self._in_order(found.values())

    def articles_of(self, placed: Placed) -> tuple[str, ...]:
        """Return the articles that a claim rests on, the one it is stored with first."""
        cited = dict.fromkeys((placed.article, *(each.article for each in placed.claim.sources)))
        return tuple(each for each in cited if each in self.dossier.articles)

    def in_article(self, article: str) -> tuple[Placed, ...]:
        """Return the claims that rest on an article, in the order of its paragraphs."""
        found = self._by_article.get(article, ())
        return tuple(sorted(found, key=lambda each: (first_paragraph(each.claim, article), each.claim.id)))

    def behind(self, event: str, stance: Attribution) -> tuple[Claim, ...]:
        """Return the claims that tell how a stance on an event was taken.

        They have the same speaker, cite one of the same paragraphs and are about the event; if none is about the event,
        those about the actor named.
        """
        found = {
            each.claim.id: each for source in stance.sources for each in self._by_paragraph.get((stance.by, source), ())
        }
        near = [each.claim for each in sorted(found.values(), key=lambda each: each.article)]
        return tuple(
            [each for each in near if event in each.about] or [each for each in near if stance.of in each.about]
        )

    def _in_order(self, found: Iterable[Placed]) -> tuple[Placed, ...]:
        """Return claims in order of time, those without a date last."""
        return tuple(sorted(found, key=lambda each: (self.clock.order(each.claim.when), each.claim.id)))

    @cached_property
    def _by_article(self) -> Mapping[str, list[Placed]]:
        found: dict[str, list[Placed]] = defaultdict(list)
        for each in self.all:
            for article in self.articles_of(each):
                found[article].append(each)
        return found

    @cached_property
    def _by_speaker(self) -> Mapping[str, list[Placed]]:
        """The claims of each actor and those made on its behalf."""
        found: dict[str, list[Placed]] = defaultdict(list)
        for each in self.all:
            for voice in dict.fromkeys((each.claim.speaker, each.claim.on_behalf_of)):
                found[voice or ""].append(each)
        return found

    @cached_property
    def _by_subject(self) -> Mapping[str, list[Placed]]:
        found: dict[str, list[Placed]] = defaultdict(list)
        for each in self.all:
            for record in dict.fromkeys(each.claim.about):
                found[record].append(each)
        return found

    @cached_property
    def _by_paragraph(self) -> Mapping[tuple[str, Citation], list[Placed]]:
        """The claims by speaker and paragraph."""
        found: dict[tuple[str, Citation], list[Placed]] = defaultdict(list)
        for each in self.all:
            for source in each.claim.sources:
                found[each.claim.speaker, source].append(each)
        return found


def first_paragraph(claim: Claim, article: str) -> int:
    """Return the number of the first paragraph of an article that a claim cites, 0 if it cites none."""
    return min((each.paragraph for each in claim.sources if each.article == article), default=0)

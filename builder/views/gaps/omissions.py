"""Names that lead nowhere: a paragraph's digest links a record of which nothing rests on that paragraph.

- Names are those that the digests link by themselves or by hand.
- Only actors and places are asked for. A place that holds other places is not: articles name a country or a capital in
  passing, and often for its government.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from builder.link.nodes import Inline, RecordLink, Text
from builder.views.gaps.gap import Gap, Group, titled
from builder.views.parts.teller import Teller
from builder.views.parts.wording import nodes_of
from builder.words import Words


def omitted(teller: Teller) -> tuple[Group, ...]:
    """Return the records with the paragraphs whose digest links them and on which nothing of them rests; by article."""
    dossier, knowledge = teller.dossier, teller.knowledge
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for citation, record in knowledge.mentions.in_digests:
        wanted = record in dossier.actors or (
            record in dossier.locations and not knowledge.places.directly_inside(record)
        )
        if wanted and record not in knowledge.support.served.get(citation, ()):
            found[citation.article, record].add(citation.paragraph)
    lines = sorted((article, sorted(paragraphs), record) for (article, record), paragraphs in found.items())
    by_article = groupby(lines, key=lambda line: line[0])
    return tuple(
        Group(
            titled(teller, article),
            tuple(Gap(each, _links(teller.words, article, numbers)) for _, numbers, each in run),
        )
        for article, run in by_article
    )


def _links(words: Words, article: str, paragraphs: Sequence[int]) -> tuple[Inline, ...]:
    """Return "linked in paragraphs 3 and 5" with a link to each."""
    links = [(RecordLink(article, (Text(words.number(each)),), f"p{each}"),) for each in paragraphs]
    sentence = words.ngettext_parts(
        "linked in paragraph %(paragraphs)s",
        "linked in paragraphs %(paragraphs)s",
        len(links),
        paragraphs=nodes_of(words.listed_parts(links)),
    )
    return nodes_of(sentence)

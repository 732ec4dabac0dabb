"""Proportions: no part of a group is larger than the whole of it, in one and the same source."""

from collections.abc import Iterator
from itertools import permutations

from builder.check.doubts import Doubt
from builder.know import Knowledge
from builder.model.records import Casualties


def part_above_whole(knowledge: Knowledge) -> Iterator[Doubt]:
    """No article gives, in one voice, more people of a part than of the whole. Several may: that is a difference."""
    for key, event in knowledge.dossier.events.items():
        for (index, part), (other, whole) in permutations(enumerate(event.casualties), 2):
            if part.count and whole.count and part.count.exceeds(whole.count) and _go_together(knowledge, part, whole):
                message = (
                    f"{part.count} of '{part.who}' are more than {whole.count} of '{whole.who}', which includes them, "
                    f"in one source (entry {other + 1})"
                )
                remedy = "Correct one of the two figures, or say in according-to whose each is."
                path = ("casualties", index, "count")
                yield Doubt("part-above-whole", knowledge.dossier.document_of[key], path, message, remedy)


def _go_together(knowledge: Knowledge, part: Casualties, whole: Casualties) -> bool:
    articles, others = ({each.article for each in one.sources if each.paragraph} for one in (part, whole))
    same = part.outcome == whole.outcome and part.according_to == whole.according_to
    return same and bool(articles & others) and whole.who in knowledge.inclusion.including(part.who)

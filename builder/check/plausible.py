"""What is doubted: the list of rules whose warnings an editor may answer, see doubts.py."""

from collections.abc import Callable, Iterator

from builder.check import chronology, editions, moments, proportions, repeats, whereabouts
from builder.check.doubts import Doubt, unanswered
from builder.diagnostics import Diagnostic
from builder.know import Knowledge

DOUBTS: tuple[Callable[[Knowledge], Iterator[Doubt]], ...] = (
    moments.impossible_order,
    moments.dated_after_source,
    chronology.circle_of_events,
    chronology.answer_before_question,
    chronology.far_from_all_others,
    editions.taken_before_published,
    editions.copy_before_original,
    repeats.repeated_entry,
    repeats.repeated_name,
    repeats.repeated_reference,
    proportions.part_above_whole,
    whereabouts.far_away,
)


def implausible(knowledge: Knowledge) -> Iterator[Diagnostic]:
    """What is possible and hardly meant is corrected, or said to be meant; and no answer stays that nobody needs."""
    return unanswered(knowledge.dossier, (doubt for rule in DOUBTS for doubt in rule(knowledge)))

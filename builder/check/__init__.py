"""Knowledge to diagnostics: what no single file can know about itself.

Each rule is a small generator with the rule in its docstring; `RULES` is the whole list.
builder/check/README.md describes every code for contributors, and tests/diagnostics/ holds an example of
each.
"""

from collections.abc import Callable, Iterator

from builder.check import (
    addresses,
    articles,
    changes,
    citations,
    copies,
    dates,
    identity,
    names,
    newest_change,
    plausible,
    reconciliation,
    references,
    repository,
    same_words,
    structure,
    twins,
    unfinished,
    words,
)
from builder.diagnostics import Diagnostic, errors_in
from builder.know import Knowledge

Rule = Callable[[Knowledge], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = (
    identity.duplicate_id,
    references.unknown_reference,
    references.wrong_kind_of_record,
    words.unknown_word,
    same_words.ineffective_words,
    citations.unknown_citation,
    citations.uncited_statement,
    citations.misplaced_claim,
    names.unsafe_name,
    names.ambiguous_name,
    articles.undigested_paragraph,
    articles.paragraph_out_of_order,
    articles.fingerprint_of_another_text,
    unfinished.unfinished,
    copies.undeclared_copy,
    addresses.same_address,
    twins.uncited_twin,
    dates.unexplained_day,
    structure.refers_to_itself,
    structure.circle_of_places,
    reconciliation.unsupported_disagreement,
    reconciliation.disagreement_about_nothing,
    repository.placeholder_repository,
    newest_change.changed_before_article,
    changes.changed_before_change,
    changes.change_out_of_order,
    plausible.implausible,
)


def check(knowledge: Knowledge) -> list[Diagnostic]:
    """Return what every rule finds."""
    found = [diagnostic for rule in RULES for diagnostic in rule(knowledge)]
    if not errors_in(found):
        return found
    # What an answer was given to may be what an error hides.
    return [each for each in found if each.code != "unneeded-acceptance"]

"""The figure of an outcome in words, and who it is about."""

from builder.know.numbers.tolls import Row, Toll
from builder.link.nodes import Inline, Text
from builder.views.parts.amounts import as_given, in_words
from builder.views.parts.teller import Teller


def toll_figure(toll: Toll) -> str:
    """Return for how many people an outcome stands; empty if no article gives a number for several groups."""
    return as_given(toll.rows[0].figures) if len(toll.rows) == 1 else in_words(toll.bounds)


def toll_in_short(teller: Teller, toll: Toll) -> str:
    """Return figure and outcome for a line without its rows: what is added up from several is a lower bound."""
    is_sum = len(toll.rows) > 1 and toll.bounds.least
    figure = f"at least {toll.bounds.least:,}" if is_sum else toll_figure(toll)
    label = teller.dossier.vocabulary.label("outcomes", toll.outcome).label
    return f"{figure} {label}" if figure else ""


def people(teller: Teller, row: Row) -> tuple[Inline, ...]:
    """Return the group of people that a row is about."""
    if row.group in teller.dossier.actors:
        return (teller.record_link(row.group),)
    return (Text(teller.dossier.vocabulary.label("groups", row.group).label),)

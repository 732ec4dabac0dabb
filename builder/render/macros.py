"""The macros of hand-written pages: what each prints. Their signatures are in link/macros.py.

Arguments have been checked when the page was read; ids exist, and nothing but texts and numbers arrives here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from builder.derive.chronology import in_order, lines
from builder.derive.claims import claim_view
from builder.derive.disagreement import disagreement_view
from builder.derive.indexes import fact_line, sentence_of
from builder.derive.places import contained_in
from builder.derive.reference import newest_day
from builder.link.macros import SIGNATURES
from builder.model.dates import parse_date
from builder.model.records import Event
from builder.render.escape import Markdown, markdown
from builder.render.pages import Pages


@dataclass(frozen=True, eq=False)
class Macros:
    """The macros for one page of the site, by its path."""

    pages: Pages
    page: str

    def all(self) -> dict[str, Callable[..., Markdown]]:
        """Return the macros by name: those that have a signature, and no others."""
        return {name: getattr(self, f"write_{name}") for name in SIGNATURES}

    def write_record(self, id: str, text: str = "") -> Markdown:
        """Return a link to a record with its fact line."""
        link = self.pages.writer(self.page).record(id, text)
        return Markdown(f'{link} <span class="count">{markdown(fact_line(self.pages.material, id))}</span>')

    def write_card(self, id: str) -> Markdown:
        """Return a card of a record: name, fact line and the first sentence of its summary."""
        material = self.pages.material
        return self._part("card", id, material.dossier.records[id], fact_line(material, id), sentence_of(material, id))

    def write_events(
        self,
        actor: str = "",
        place: str = "",
        kind: str = "",
        after: str = "",
        before: str = "",
        shape: str = "table",
        limit: int = 0,
    ) -> Markdown:
        """Return events in order of time, as a table or a list; `after` and `before` bound their days inclusively."""
        dossier = self.pages.dossier
        places = {place, *contained_in(dossier, place)} if place else set()
        found = [
            key
            for key, event in dossier.events.items()
            if (not actor or any(each.actor == actor for each in event.participants))
            and (not place or any(each.value in places for each in event.where))
            and (not kind or event.kind == kind)
            and _within(event, str(after), str(before))
        ]
        chosen = in_order(self.pages.material, found)[: limit or None]
        part = "timeline" if shape == "list" else "table"
        return self._part(part, lines(self.pages.material, chosen))

    def write_claim(self, id: str) -> Markdown:
        """Return a claim with its speaker and citation."""
        return self._part("claim", claim_view(self.pages.material, id))

    def write_disagreement(self, id: str) -> Markdown:
        """Return the sides of a disagreement and a link to its page."""
        document = next(each for each in self.pages.dossier.documents if each.path == f"disagreements/{id}.yml")
        view = disagreement_view(self.pages.material, document, self.pages.dossier.disagreements[id])
        return self._part("sides", view)

    def write_count(self, what: str) -> Markdown:
        """Return how many there are of what is named: events, actors, articles, works, claims, citations …"""
        dossier = self.pages.dossier
        if what == "works":
            return Markdown(f"{len(dossier.works(dossier.articles)):,}")
        return Markdown(f"{len(getattr(dossier, what)):,}")

    def write_newest(self) -> Markdown:
        """Return the date of the newest article."""
        return markdown(newest_day(self.pages.material))

    def _part(self, name: str, *values: Any) -> Markdown:
        return self.pages.part(self.page, name, *values)


def _within(event: Event, after: str, before: str) -> bool:
    """Return whether an event can have happened between two dates; without a date it belongs to no span."""
    if not (after or before):
        return True
    if not event.when:
        return False
    date = event.when[0].value
    return (not after or date.last >= parse_date(after).first) and (not before or date.first <= parse_date(before).last)

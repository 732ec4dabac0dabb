"""The macros of hand-written pages: what each prints. Their signatures are in link/macros.py.

Arguments have been checked when the page was read; ids exist, and nothing but texts and numbers arrives here.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from builder.link.macros import SIGNATURES
from builder.render.escape import Markdown, markdown
from builder.render.svg import element
from builder.views.cite.reference import newest_day
from builder.views.disagreements.page import disagreement_views
from builder.views.home.doors import doors
from builder.views.home.figures import figures
from builder.views.parts.claims import claim_view
from builder.views.parts.fact_line import fact_line
from builder.views.parts.lines import lines
from builder.views.parts.records import sentence_of
from builder.views.site import Site
from builder.views.timeline.view import timeline


@dataclass(frozen=True, eq=False)
class Macros:
    """The macros for one page of the site, by its path."""

    site: Site
    page: str

    def all(self) -> dict[str, Callable[..., Markdown]]:
        """Return the macros by name: those that have a signature, and no others."""
        return {name: getattr(self, f"write_{name}") for name in SIGNATURES}

    def write_record(self, id: str, text: str = "") -> Markdown:
        """Return a link to a record with its fact line; in running text, its bare name."""
        link = self.site.writer(self.page).record(id, text or self.site.dossier.records[id].name)
        count = element("span", markdown(str(fact_line(self.site.teller, id))), class_="count")
        return Markdown(f"{link} {count}")

    def write_card(self, id: str) -> Markdown:
        """Return a card of a record: name, fact line and the first sentence of its summary."""
        teller = self.site.teller
        return self._part(
            "written/macros.jinja",
            "card",
            id,
            teller.dossier.records[id],
            fact_line(teller, id),
            sentence_of(teller, id),
        )

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
        events, known = self.site.dossier.events, self.site.teller.knowledge.events
        concerned = [known.of(each) for each in (actor, place) if each]
        found = [
            key
            for key, event in events.items()
            if all(key in each for each in concerned)
            and (not kind or event.kind == kind)
            and known.can_lie_within(key, str(after), str(before))
        ]
        chosen = known.in_order(found)[: limit or None]
        part = "timeline" if shape == "list" else "table"
        template = "parts/parts.jinja" if shape == "list" else "written/macros.jinja"
        return self._part(template, part, lines(self.site.teller, chosen))

    def write_claim(self, id: str) -> Markdown:
        """Return a claim with its speaker and citation."""
        return self._part("parts/parts.jinja", "claim", claim_view(self.site.teller, id))

    def write_disagreement(self, id: str) -> Markdown:
        """Return the sides of a disagreement and a link to its page."""
        return self._part("written/macros.jinja", "sides", self.site.teller.once(disagreement_views)[id])

    def write_figures(self) -> Markdown:
        """Return a few numbers of the dossier, each a link."""
        return self._part("home/home.jinja", "figures", figures(self.site.teller))

    def write_strip(self) -> Markdown:
        """Return the small picture of the whole story; nothing if too little of it has a date."""
        return self._part("home/home.jinja", "strip", self.site.teller.once(timeline))

    def write_doors(self) -> Markdown:
        """Return the pages from which everything is found."""
        return self._part("home/home.jinja", "doors", doors(self.site.teller))

    def write_count(self, what: str) -> Markdown:
        """Return how many there are of what is named: events, actors, articles, works, claims, citations …"""
        teller, dossier = self.site.teller, self.site.dossier
        if what == "works":
            number = len(dossier.works(dossier.articles))
        elif what == "claims":
            number = len(teller.knowledge.claims.spoken)
        else:
            number = len(getattr(dossier, what))
        return _before_a_stop(teller.words.number(number))

    def write_newest(self) -> Markdown:
        """Return the date of the newest article."""
        return _before_a_stop(newest_day(self.site.teller))

    def _part(self, template: str, name: str, *values: Any) -> Markdown:
        return self.site.part(template, name, self.page, *values)


def _before_a_stop(text: str) -> Markdown:
    """Encode a text behind which the page may have a full stop: a number and a full stop would begin a list."""
    return Markdown(re.sub(r"^\d", lambda match: f"&#{ord(match.group())};", markdown(text)))

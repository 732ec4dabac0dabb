"""Evidence: the pages that show what the dossier rests on, each with how much it lists."""

from dataclasses import dataclass

from builder.model.site import IndexPage, Section
from builder.render.paging import Listing
from builder.views.parts.teller import Teller


@dataclass(frozen=True, slots=True)
class Evidence:
    """Whether anything rests on `general` knowledge."""

    general: bool


@dataclass(frozen=True, slots=True)
class Way:
    """An index page to go to, and how much it lists, in words; nothing if that says nothing."""

    index: IndexPage
    amount: str


def evidence(teller: Teller) -> Listing[str, Way]:
    """Return the index pages of the section, but for this one."""
    counts = amounts(teller)
    pages = teller.knowledge.contents.pages
    found = (each for each in pages if each.section is Section.EVIDENCE and each.name != "evidence")
    ways = tuple(Way(each, counts.get(each.name, "")) for each in found)
    return Listing(view=Evidence(teller.knowledge.support.has_general_knowledge), runs=(("", ways),))


def amounts(teller: Teller) -> dict[str, str]:
    """Return how much some of the index pages list."""
    dossier, words = teller.dossier, teller.words
    attributions = sum(len(each.attributions) for each in dossier.events.values())
    return {
        "events": words.ngettext("%(number)s event", "%(number)s events", len(dossier.events)),
        "actors": words.ngettext("%(number)s actor", "%(number)s actors", len(dossier.actors)),
        "locations": words.ngettext("%(number)s place", "%(number)s places", len(dossier.locations)),
        "articles": words.ngettext("%(number)s article", "%(number)s articles", len(dossier.articles)),
        "works": words.ngettext("%(number)s work", "%(number)s works", len(dossier.works(dossier.articles))),
        "claims": words.ngettext("%(number)s claim", "%(number)s claims", len(teller.knowledge.claims.spoken)),
        "disagreements": words.ngettext(
            "%(number)s disagreement", "%(number)s disagreements", len(dossier.disagreements)
        ),
        "attributions": words.ngettext("%(number)s attribution", "%(number)s attributions", attributions),
        "casualties": words.ngettext("%(number)s event", "%(number)s events", len(teller.knowledge.tolls.counted)),
        "questions": words.ngettext("%(number)s question", "%(number)s questions", len(dossier.questions)),
        "glossary": words.ngettext("%(number)s term", "%(number)s terms", len(dossier.terms)),
    }

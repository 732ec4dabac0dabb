"""Evidence: the pages that show what the dossier rests on, each with how much it lists."""

from dataclasses import dataclass

from builder.model.site import INDEX_PAGES, IndexPage, Section
from builder.render.paging import Listing
from builder.views.parts.amounts import amount
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
    found = (each for each in INDEX_PAGES if each.section is Section.EVIDENCE and each.name != "evidence")
    ways = tuple(Way(each, counts.get(each.name, "")) for each in found)
    return Listing(view=Evidence(teller.knowledge.support.has_general_knowledge), runs=(("", ways),))


def amounts(teller: Teller) -> dict[str, str]:
    """Return how much some of the index pages list."""
    dossier = teller.dossier
    attributions = sum(len(each.attributions) for each in dossier.events.values())
    found = {
        "events": (len(dossier.events), "event", "events"),
        "actors": (len(dossier.actors), "actor", "actors"),
        "locations": (len(dossier.locations), "place", "places"),
        "articles": (len(dossier.articles), "article", "articles"),
        "works": (len(dossier.works(dossier.articles)), "work", "works"),
        "claims": (len(teller.knowledge.claims.spoken), "claim", "claims"),
        "disagreements": (len(dossier.disagreements), "disagreement", "disagreements"),
        "attributions": (attributions, "attribution", "attributions"),
        "casualties": (len(teller.knowledge.tolls.counted), "event", "events"),
        "questions": (len(dossier.questions), "question", "questions"),
        "glossary": (len(dossier.terms), "term", "terms"),
    }
    return {name: amount(*each) for name, each in found.items()}

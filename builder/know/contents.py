"""Which index pages a dossier has: those that list anything. None is made without entries, and nothing leads to it."""

from dataclasses import dataclass
from functools import cached_property

from builder.know.chains import Chains
from builder.know.changes import History
from builder.know.claims import Sayings
from builder.know.differences import Differences
from builder.know.numbers.tolls import Tolls
from builder.know.stances import Stances
from builder.know.ties import Ties
from builder.model.dossier import Dossier
from builder.model.site import INDEX_PAGES, IndexPage


@dataclass(frozen=True, eq=False)
class Contents:
    """Answers which index pages there are."""

    dossier: Dossier
    chains: Chains
    claims: Sayings
    differences: Differences
    stances: Stances
    ties: Ties
    tolls: Tolls
    history: History

    @cached_property
    def pages(self) -> tuple[IndexPage, ...]:
        """The index pages that list anything, in the order of the navigation."""
        return tuple(each for each in INDEX_PAGES if self._lists(each.name))

    @cached_property
    def names(self) -> frozenset[str]:
        """Their names."""
        return frozenset(each.name for each in self.pages)

    def _lists(self, name: str) -> bool:
        """Return whether an index page lists anything; some always do."""
        dossier = self.dossier
        match name:
            case "events" | "timeline":
                return bool(dossier.events)
            case "chains":
                return bool(self.chains.all or self.chains.close_pairs)
            case "actors":
                return bool(dossier.actors)
            case "network":
                return bool(self.ties.all)
            case "locations":
                return bool(dossier.locations)
            case "map":
                return any(each.coordinates for each in dossier.locations.values())
            case "disagreements":
                return bool(dossier.disagreements or self.differences.all)
            case "claims":
                return bool(self.claims.all)
            case "attributions":
                return any(each.attributions for each in dossier.events.values()) or bool(self.stances.unattributed)
            case "casualties":
                return bool(self.tolls.counted)
            case "questions":
                return bool(dossier.questions)
            case "gaps":
                return bool(dossier.events or dossier.actors or dossier.locations)
            case "glossary":
                return bool(dossier.terms)
            case "changes":
                return bool(self.history.all)
            case "corrections":
                return bool(self.history.corrections.all)
            case _:
                return True

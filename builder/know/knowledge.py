"""All that is known of one dossier: a part for each subject of questions, made when first asked and kept for the build.

This file says what each part rests on. A part belongs to its dossier and is freed with it; nothing here outlives a
build.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from builder.know.chains import Chains
from builder.know.changes import History
from builder.know.claims import Sayings
from builder.know.clock import Clock
from builder.know.concerns import Concerns
from builder.know.contents import Contents
from builder.know.copies import Copy, copies_of, shared_passages
from builder.know.corrections import Corrections
from builder.know.differences import Differences
from builder.know.disputes import Disputes
from builder.know.events import Events
from builder.know.firsts import Firsts
from builder.know.mentions import Mentions
from builder.know.numbers.inclusion import Inclusion
from builder.know.numbers.tolls import Tolls
from builder.know.numbers.totals import Totals
from builder.know.outlets import Outlets
from builder.know.paragraphs import Paragraphs
from builder.know.places import Places
from builder.know.plan import Plan
from builder.know.printed import PrintedNames
from builder.know.publication import Publication
from builder.know.stances import Stances
from builder.know.support import Supports
from builder.know.ties import Ties
from builder.know.times import Times
from builder.know.voices import Voices
from builder.know.works import Works
from builder.link import Linked
from builder.model.dossier import Dossier
from builder.model.refs import Citation


@dataclass(frozen=True, eq=False)
class Knowledge:
    """Every question about the whole dossier has its answer in one of these parts."""

    dossier: Dossier
    linked: Linked

    @cached_property
    def places(self) -> Places:
        """Which place lies within which."""
        return Places(self.dossier)

    @cached_property
    def plan(self) -> Plan:
        """What lies where on the site."""
        return Plan(self.dossier)

    @cached_property
    def contents(self) -> Contents:
        """Which index pages there are."""
        parts = self.chains, self.claims, self.differences, self.stances, self.ties, self.tolls, self.history
        return Contents(self.dossier, *parts)

    @cached_property
    def clock(self) -> Clock:
        """Which of two dates came first."""
        return Clock(ZoneInfo(self.dossier.settings.time_zone))

    @cached_property
    def events(self) -> Events:
        """Events in order of time, and whose they are."""
        return Events(self.dossier, self.places, self.clock)

    @cached_property
    def chains(self) -> Chains:
        """What followed what."""
        return Chains(self.dossier, self.events)

    @cached_property
    def publication(self) -> Publication:
        """The order in which articles appeared."""
        return Publication(self.dossier, self.clock)

    @cached_property
    def support(self) -> Supports:
        """What rests on a paragraph, and the articles behind a record."""
        return Supports(self.dossier, self.publication, self.mentions)

    @cached_property
    def mentions(self) -> Mentions:
        """Who is named where."""
        return Mentions(self.dossier, self.linked)

    @cached_property
    def paragraphs(self) -> Paragraphs:
        """Which paragraphs belong beside a file."""
        return Paragraphs(self.dossier, self.publication, self.mentions, self.support)

    @cached_property
    def works(self) -> Works:
        """Which articles are one work, and what rests on it."""
        return Works(self.dossier, self.publication, self.support, self.mentions)

    @cached_property
    def outlets(self) -> Outlets:
        """Who published what."""
        return Outlets(self.dossier, self.works)

    def copies(self, work: str) -> tuple[Copy, ...]:
        """Return how the articles that carry a work differ."""
        return copies_of(self.dossier, self.works.all[work])

    @cached_property
    def shared_passages(self) -> Mapping[Citation, Citation]:
        """The paragraphs that copies share, each with the one of the fullest copy that it goes with."""
        works = self.works.all.values()
        return {here: there for each in works for here, there in shared_passages(self.dossier, each)}

    @cached_property
    def firsts(self) -> Firsts:
        """What each article was the first to hold."""
        return Firsts(self.dossier, self.clock, self.places, self.publication, self.support)

    @cached_property
    def printed(self) -> PrintedNames:
        """What a work calls whom."""
        return PrintedNames(self.dossier)

    @cached_property
    def claims(self) -> Sayings:
        """Who said what."""
        return Sayings(self.dossier, self.clock)

    @cached_property
    def voices(self) -> Voices:
        """Whose word is whose."""
        return Voices(self.dossier, self.claims)

    @cached_property
    def ties(self) -> Ties:
        """Who is tied to whom."""
        return Ties(self.dossier)

    @cached_property
    def times(self) -> Times:
        """For what time ties and offices are known."""
        return Times(self.dossier, self.publication)

    @cached_property
    def stances(self) -> Stances:
        """Who is said to have done what, by whom."""
        return Stances(self.dossier, self.clock, self.events, self.publication, self.ties, self.claims)

    @cached_property
    def differences(self) -> Differences:
        """Which statements cannot all hold."""
        return Differences(self.dossier, self.clock, self.places, self.ties)

    @cached_property
    def disputes(self) -> Disputes:
        """Of which records accounts differ."""
        return Disputes(self.dossier, self.differences)

    @cached_property
    def concerns(self) -> Concerns:
        """Which disagreements and questions concern a record."""
        return Concerns(self.dossier)

    @cached_property
    def inclusion(self) -> Inclusion:
        """Which groups of people include or share somebody."""
        return Inclusion(self.dossier, self.ties)

    @cached_property
    def tolls(self) -> Tolls:
        """How many people met which outcome in an event."""
        return Tolls(self.dossier, self.events, self.inclusion)

    @cached_property
    def totals(self) -> Totals:
        """How many people the dossier counts in all."""
        return Totals(self.dossier, self.places, self.publication, self.inclusion, self.tolls)

    @cached_property
    def corrections(self) -> Corrections:
        """What was withdrawn."""
        return Corrections(self.dossier)

    @cached_property
    def history(self) -> History:
        """What changed, and when last."""
        return History(self.dossier, self.corrections)

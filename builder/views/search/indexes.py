"""Index pages among the results: each is found by its title, its line, and further words with which readers seek it."""

from collections.abc import Iterator, Mapping

from builder.model.marked import Message, marked
from builder.views.parts.teller import Teller
from builder.views.search.entries import Searchable
from builder.views.search.texts import Passage

SOUGHT: Mapping[str, Message] = {
    "events": marked("list of events, chronology, history, what happened"),
    "timeline": marked("chronology, dates, drawing along time"),
    "chains": marked("chain of events, causes, consequences, sequence, reasons, what led to what"),
    "actors": marked("list of people, persons, groups, organisations, names"),
    "network": marked("network, relations, connections, links, ties, graph"),
    "locations": marked("list of places, locations, sites, countries"),
    "map": marked("atlas, geography, where places are"),
    "evidence": marked("sources, proof, basis"),
    "explorer": marked("table, data, download, CSV, JSON, filter, export"),
    "brief": marked("print, report, summary, PDF"),
    "articles": marked("sources, texts, news, reading list, bibliography"),
    "works": marked("copies of articles, reprints, republished, independent sources, newspapers, press, reliability"),
    "disagreements": marked("list of contradictions, conflicts, differences, disagreements, disputed points"),
    "claims": marked("statements, quotations, quotes, speakers, claims"),
    "attributions": marked("accusations, blame, responsibility, denials, who is responsible"),
    "casualties": marked("toll, death toll, victims, losses, number of people"),
    "known": marked("what was known by then, as known on a day, known at the time, order of publication"),
    "questions": marked("open questions, unknown, unanswered, gaps"),
    "gaps": marked("weak facts, single source, uncertain, reliability, to improve"),
    "changes": marked("news, updates, changelog, history of changes, new, latest"),
    "corrections": marked("errata, errors, mistakes, withdrawn, retracted, corrected"),
    "glossary": marked("terms, definitions, meanings, abbreviations, words explained"),
}
"""Further words for index pages, shown nowhere."""


def index_entries(teller: Teller) -> Iterator[Searchable]:
    """Yield an entry for each index page; that of casualties is found by their outcomes, too."""
    spoken = teller.words
    outcomes = (each.label for each in teller.dossier.vocabulary.outcomes.values())
    for each in teller.knowledge.contents.pages:
        title, about = spoken.translated(each.title), spoken.translated(each.about)
        sought = spoken.translated(SOUGHT[each.name]) if each.name in SOUGHT else ""
        others = tuple(part.strip() for part in sought.split(",") if part.strip())
        others = (*others, *outcomes) if each.name == "casualties" else others
        yield Searchable("index", each.name, title, "", passages=(Passage("", about),), sought=others)

"""What briefs are made of: what the pages say, with every article that is cited."""

from functools import cache

from builder.link.nodes import plain
from builder.views.brief.data import brief_data
from builder.views.brief.entries import BriefEntry, brief_entries
from builder.views.explorer.rows import rows
from builder.views.site import Site
from tests.conftest import HARBOUR
from tests.factory import site_in


@cache
def site() -> Site:
    return site_in(HARBOUR)


def entry(key: str) -> BriefEntry:
    teller = site().teller
    return next(each for each in brief_entries(teller, rows(teller)) if each.key == key)


def test_a_brief_says_what_the_page_says() -> None:
    storm = entry("april-storm")
    assert plain(storm.lead).startswith("A storm crossed Sella and cost two lives")
    assert [each.label for each in storm.facts].count("Date") == 2
    assert {str(each) for each in storm.dated} == {"courier-storm-and-toll#p4", "lantern-blockade#p2"}
    assert [each.title for each in storm.disputes][:2] == ["The day of the storm", "How many drowned"]
    fact = next(each for each in storm.facts if plain(each.value) == "Drowned: Crews of boats: 2")
    assert plain(fact.voice) == "Coastal Watch"


def test_every_citation_of_a_brief_finds_its_article_in_the_same_file() -> None:
    for name, value in brief_data(site()):
        if name != "brief":
            assert isinstance(value, dict)
            assert cited(value["records"]) == set(value["articles"])


def cited(value: object) -> set[str]:
    """Return the articles in the citations of some data, however deep."""
    if isinstance(value, dict):
        articles = {each.partition("#")[0] for each in value.get("cites", ())}
        return articles | cited(list(value.values()))
    return {each for part in value for each in cited(part)} if isinstance(value, list) else set()

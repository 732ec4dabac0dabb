"""As known on: what each article was the first to hold, and where it differs from what stood before."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from builder.build import examine
from builder.link.nodes import plain
from builder.render.paging import sheets_of
from builder.views.chains.view import chains
from builder.views.known.view import KnownView, known_views
from builder.views.parts.teller import Teller
from tests.conftest import HARBOUR
from tests.factory import MINIMAL, compiled_of, knowledge_of, teller, teller_of, turned

ARTICLE = """\
---
title: {title}
work: {work}
publisher: {{name: {title}, basis: printed}}
date: {{value: {date}, basis: printed}}
paragraphs: {paragraphs}
---

"""
STORM = """\
name: Storm of April
kind: storm
summary: A storm [@courier#p2].
"""
WHEN = "  - {{value: {value}, sources: [{article}#p{paragraph}]}}\n"


def article(title: str, date: str, work: str = "", paragraphs: int = 1) -> str:
    head = ARTICLE.format(title=title, work=work or title.lower(), date=date, paragraphs=paragraphs)
    return head + "\n\n".join(f"¶{number} Something." for number in range(1, paragraphs + 1)) + "\n"


def known(folder: Path, files: Mapping[str, str]) -> dict[str, KnownView]:
    return {each.article: each for each in known_views(teller(folder, files))}


def values(view: KnownView) -> list[str]:
    return [plain(fact.value) for _, facts in view.statements for fact in facts]


# What an article was the first to hold


def two_articles(event: str, **more: str) -> dict[str, str]:
    return {"articles/gazette.md": article("Gazette", "2031-04-12"), "events/storm.yml": event, **more}


def test_an_event_belongs_to_the_first_article_that_reports_it(tmp_path: Path) -> None:
    event = STORM + "when:\n" + WHEN.format(value="2031-04-05", article="gazette", paragraph=1)
    event += WHEN.format(value="2031-04-05", article="courier", paragraph=2)
    found = known(tmp_path, two_articles(event))
    assert [each.event for each in found["courier"].events] == ["storm"]
    assert found["gazette"].events == ()
    assert (found["gazette"].before.events, found["gazette"].after.events) == (1, 1)


def test_a_date_worked_out_with_the_help_of_an_article_is_no_report_in_it(tmp_path: Path) -> None:
    event = STORM.replace("courier#p2", "gazette#p1")
    event += "when:\n  - {value: 2031-04-05, sources: [courier#p2, gazette#p1], inferred: The Courier has the day.}\n"
    event += "participants:\n  - {actor: guild, role: affected, sources: [gazette#p1]}\n"
    found = known(tmp_path, two_articles(event))
    assert found["courier"].events == ()
    assert [each.event for each in found["gazette"].events] == ["storm"]


def test_no_event_is_reported_before_it_happened(tmp_path: Path) -> None:
    event = STORM + "when:\n  - {value: 2031-04-10, sources: [courier#p2, gazette#p1]}\n"
    found = known(tmp_path, two_articles(event))
    assert found["courier"].events == ()
    assert [each.event for each in found["gazette"].events] == ["storm"]


def test_an_actor_is_named_with_the_office_known_then(tmp_path: Path) -> None:
    other = "roles:\n  - {value: Owner of the quay, sources: [gazette#p1]}\n"
    actor = MINIMAL["actors/guild.yml"] + "printed: [courier#p2]\n" + other
    other = (
        MINIMAL["actors/guild.yml"].replace("Boatmen's Guild", "The Crews").replace("courier#p2", "gazette#p1") + other
    )
    found = known(tmp_path, two_articles(STORM, **{"actors/guild.yml": actor, "actors/crews.yml": other}))
    assert [(each.id, each.fact) for _, actors in found["courier"].actors for each in actors] == [("guild", "Guild")]
    named = [(each.id, each.fact) for _, actors in found["gazette"].actors for each in actors]
    assert named == [("crews", "Owner of the quay (as of 12 April 2031)")]
    assert found["gazette"].after.actors == 2


def test_dates_stand_as_far_as_they_were_known(tmp_path: Path) -> None:
    event = STORM + "when:\n" + WHEN.format(value="2031-04-05", article="courier", paragraph=2)
    event += WHEN.format(value="2031-04-06", article="gazette", paragraph=1)
    found = known(tmp_path, two_articles(event))
    assert found["courier"].events[0].dates == ("5 April 2031",)
    assert found["gazette"].statements[0][0].dates == ("5 April 2031", "6 April 2031")


def test_what_is_said_anew_of_an_event_known_before_is_listed_and_repetition_is_not(tmp_path: Path) -> None:
    event = STORM + "when:\n" + WHEN.format(value="2031-04-05", article="courier", paragraph=2)
    event += WHEN.format(value="2031-04", article="gazette", paragraph=1)
    event += "casualties:\n  - {outcome: drowned, who: crews, count: 2, sources: [courier#p2]}\n"
    event += "  - {outcome: drowned, who: crews, count: 2, sources: [gazette#p1]}\n"
    event += "  - {outcome: drowned, who: guild, sources: [gazette#p1]}\n"
    event += "statements:\n  - {text: It was loud., sources: [gazette#p1]}\n"
    event += "follows:\n  - {event: flood, as: after, sources: [gazette#p1], inferred: A guess.}\n"
    flood = STORM.replace("Storm of April", "Flood").replace("courier#p2", "gazette#p1")
    found = known(tmp_path, two_articles(event, **{"events/flood.yml": flood}))
    assert values(found["gazette"]) == ["Drowned: Boatmen's Guild", "It was loud."]
    assert values(found["courier"]) == []


# Copies


def copied(folder: Path, work: str) -> dict[str, KnownView]:
    event = STORM + "when:\n" + WHEN.format(value="2031-04-05", article="courier", paragraph=2)
    event += WHEN.format(value="2031-04-06", article="gazette", paragraph=1)
    copy = article("Gazette", "2031-04-12", work)
    return known(folder, {"articles/gazette.md": copy, "events/storm.yml": event})


def test_a_copy_adds_no_work_and_contradicts_nothing_in_it(tmp_path: Path) -> None:
    found = copied(tmp_path, "storm-report")["gazette"]
    assert found.copy_of == "courier"
    assert (found.before.works, found.after.works, found.after.articles) == (1, 1, 2)
    assert found.contrary == ()
    assert values(found) == ["6 April 2031"]


def test_another_work_that_differs_is_said_to_differ(tmp_path: Path) -> None:
    found = copied(tmp_path, "another")["gazette"]
    assert found.copy_of is None
    assert found.after.works == 2
    (contrary,) = found.contrary
    assert (contrary.record, contrary.field) == ("storm", "Date")
    assert [plain(each.value) for each in contrary.now] == ["6 April 2031"]
    assert [plain(each.value) for each in contrary.before] == ["5 April 2031"]


def test_who_repeats_a_side_that_stood_before_brings_no_difference(tmp_path: Path) -> None:
    event = STORM + "when:\n  - {value: 2031-04-05, sources: [courier#p2]}\n"
    event += "  - {value: 2031-04-06, sources: [gazette#p1, herald#p1]}\n"
    files = {**two_articles(event), "articles/herald.md": article("Herald", "2031-04-30")}
    views = known(tmp_path, files)
    assert [len(views[each].contrary) for each in ("courier", "gazette", "herald")] == [0, 1, 0]


def test_two_works_that_both_say_both_do_not_differ(tmp_path: Path) -> None:
    event = STORM + "when:\n  - {value: 2031-04-05, sources: [courier#p2, gazette#p1]}\n"
    event += "  - {value: 2031-04-06, sources: [courier#p2, gazette#p1]}\n"
    assert known(tmp_path, two_articles(event))["gazette"].contrary == ()


def harbour(content: Path = HARBOUR) -> Teller:
    return teller_of(knowledge_of(content))


def test_a_copy_that_cites_nothing_new_adds_nothing() -> None:
    views = {each.article: each for each in known_views(harbour())}
    copy = views["lantern-storm-excerpt"]
    assert copy.copy_of == "courier-storm-and-toll"
    assert copy.adds_nothing
    assert copy.before.works == copy.after.works == 2
    assert copy.after.events == copy.before.events == len(harbour().dossier.events)


def test_adding_a_copy_changes_neither_works_nor_what_the_others_added(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(HARBOUR, content)
    text = (content / "articles/courier-storm-and-toll.md").read_text(encoding="utf-8")
    text = text.replace("formerly: [courier-april]\n", "").replace("2031-04-09", "2031-04-10")
    (content / "articles/courier-again.md").write_text(text, encoding="utf-8")
    before = list(known_views(harbour()))
    after = [each for each in known_views(harbour(content)) if each.article != "courier-again"]
    assert [each.article for each in after] == [each.article for each in before]
    assert [each.after.works for each in after] == [each.after.works for each in before]
    for field in ("events", "actors", "statements", "contrary", "claims"):
        assert [getattr(each, field) for each in after] == [getattr(each, field) for each in before]


def test_the_order_of_files_never_matters() -> None:
    found = knowledge_of(HARBOUR)
    one, other = teller_of(found), teller_of(turned(found))
    assert known_views(one) == known_views(other)
    assert sheets_of(chains(one)) == sheets_of(chains(other))


def test_the_pages_form_a_sequence_and_say_what_a_copy_is() -> None:
    files = compiled_of(examine(HARBOUR)).files
    first, second, copy = (
        files[f"known/{key}.md"].decode()
        for key in ("courier-storm-and-toll", "lantern-blockade", "lantern-storm-excerpt")
    )
    assert "Later: [Evening Lantern, 18 April 2031" in first
    assert "Earlier:" not in first
    assert "Earlier: [Sella Courier, 9 April 2031" in second
    assert "(lantern-storm-excerpt.md)" in second
    assert "It adds no work. No event, person or group, claim or difference is first found in it." in copy
    assert "Later:" not in copy

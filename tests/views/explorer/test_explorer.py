"""The explorer's rows: what each is tied to, and what is disputed."""

from functools import cache

import pytest

from builder.views.explorer.data import explorer_data
from builder.views.explorer.row import Dispute, Part, Row
from builder.views.explorer.rows import rows
from builder.views.explorer.ties import ties_of
from builder.views.site import Site
from tests.conftest import HARBOUR
from tests.factory import site_in


@cache
def site() -> Site:
    return site_in(HARBOUR)


def row(key: str) -> Row:
    return next(each for each in rows(site().teller) if each.key == key)


def test_every_record_claim_and_disagreement_has_one_row() -> None:
    dossier = site().dossier
    keys = [each.key for each in rows(site().teller)]
    wanted = [*dossier.records, *(f"claim:{each}" for each in dossier.claims)]
    assert sorted(keys) == sorted([*wanted, *(f"disagreement:{each}" for each in dossier.disagreements)])


def test_events_come_first_in_order_of_time_and_each_is_found_by_its_other_names() -> None:
    found = [each.key for each in rows(site().teller)]
    assert found.index("april-storm") < found.index("toll-house-fire") < found.index("boatmens-guild")
    assert row("april-storm").names == ("the storm",)


def test_a_row_is_tied_to_what_its_file_states() -> None:
    fire = row("toll-house-fire")
    assert set(fire.ties) >= {"boatmens-guild", "north-harbour", "toll-raised", "courier-storm-and-toll"}
    assert fire.parts == (Part(actor="boatmens-guild", role="accused", voices=("Harbour Council",)),)
    assert fire.sides == ("boatmen",)
    assert row("gull-point-lighthouse").within == ("gull-point",)
    said = row("claim:valk-on-promise")
    assert set(said.ties) >= {"teo-valk", "boatmens-guild", "harbour-council", "toll-raised"}


@pytest.mark.parametrize(
    ("key", "dispute"),
    [
        ("april-storm", Dispute.DIFFERS),
        ("coastal-watch", Dispute.NOTED),
        ("toll-raised", Dispute.NONE),
        ("disagreement:victims-of-the-storm", Dispute.NOTED),
    ],
)
def test_what_accounts_differ_on_or_an_editor_notes_is_disputed(key: str, dispute: Dispute) -> None:
    assert row(key).dispute is dispute


def test_ties_become_places_of_rows_and_dates_keep_their_precision() -> None:
    files = dict(explorer_data(site()))
    part = files["explorer-0"]
    assert isinstance(part, dict)
    found = list(rows(site().teller))
    place = next(n for n, each in enumerate(found) if each.key == "april-storm")
    assert part["dates"][place] == "2031-04-05/2031-04-06 2031-04-04"
    assert "coastal-watch" in [found[tie].key for tie in part["actors"][place]]
    assert part["path"][place] == "events/april-storm.html"
    claim = next(n for n, each in enumerate(found) if each.key == "claim:valk-on-promise")
    assert part["path"][claim] == "articles/courier-storm-and-toll.html#claim-valk-on-promise"


def tied(key: str, sort: str) -> set[str]:
    """Return the keys of the rows of a sort that a row is tied to."""
    found = rows(site().teller)
    ties = ties_of(found)[next(n for n, each in enumerate(found) if each.key == key)]
    return {found[place].key for place in ties.of(sort)}


def test_a_tie_counts_from_both_sides_but_no_claim_is_tied_to_by_its_records() -> None:
    assert "toll-house-fire" in tied("boatmens-guild", "event")
    assert "boatmens-guild" in tied("toll-house-fire", "actor")
    assert "teo-valk" in tied("claim:valk-on-promise", "actor")
    assert not any(":" in key for sort in ("actor", "location", "event") for key in tied("teo-valk", sort))


def test_a_place_has_what_happened_within_it_and_an_actor_the_places_of_its_events() -> None:
    assert "toll-house-fire" in tied("north-harbour", "event") & tied("port-amra", "event") & tied("sella", "event")
    assert "boatmens-guild" in tied("sella", "actor")
    assert "north-harbour" in tied("boatmens-guild", "location")
    assert "sella" not in tied("toll-house-fire", "location")


def test_a_place_knows_all_around_it_the_closest_first() -> None:
    found = rows(site().teller)
    place = next(n for n, each in enumerate(found) if each.key == "gull-point-lighthouse")
    assert [found[outer].key for outer in ties_of(found)[place].around] == ["gull-point", "sella"]

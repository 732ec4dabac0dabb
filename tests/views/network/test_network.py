"""Ties in a network: each once, with an anchor of its own, in a drawing that stays small."""

import math
from itertools import pairwise
from pathlib import Path

import pytest

from builder.views.network import surroundings, view
from builder.views.network.ring import ring_of
from builder.views.network.surroundings import surroundings_of
from builder.views.network.view import network_of, tie_views
from builder.views.site import Site
from tests import factory
from tests.factory import MINIMAL

VOCABULARY = MINIMAL["vocabulary.yml"].replace(
    "  works-in: {label: works in, reverse: is the workplace of, group: place}",
    "  works-in: {label: works in, reverse: is the workplace of, group: place, lasting: true}\n"
    "  robbed: {label: robbed, reverse: was robbed by}",
)


def actor(name: str, *relations: str) -> str:
    ties = "".join(f"  - {{{each}, sources: [courier#p2]}}\n" for each in relations)
    head = f"name: {name}\nkind: guild\nside: boatmen\nsummary: Who {name} is [@courier#p2].\n"
    return head + (f"relations:\n{ties}" if ties else "")


def site(folder: Path, **actors: str) -> Site:
    files = {f"actors/{key}.yml": text for key, text in actors.items()}
    return factory.site(folder, {"vocabulary.yml": VOCABULARY, **files})


def test_two_ties_of_one_type_have_anchors_of_their_own(tmp_path: Path) -> None:
    robber = actor("Robber", "type: robbed, to: guild, when: 2031-04-02", "type: robbed, to: guild, when: 2031-04-07")
    ties = tie_views(site(tmp_path, robber=robber).teller).values()
    assert [each.key for each in ties] == ["tie-robber-robbed-guild", "tie-robber-robbed-guild-2"]
    assert [each.time for each in ties] == ["2 April 2031", "7 April 2031"]


@pytest.mark.parametrize(
    ("relation", "first", "last"),
    [
        ("type: works-in, to: north-harbour", "2031-04-09", "None"),  # as the article of that day shows it
        ("type: works-in, to: north-harbour, when: 2030-02/2031-03", "2030-02-01", "2031-03-31"),
        ("type: works-in, to: north-harbour, when: 2030-02", "2030-02-01", "None"),
        ("type: works-in, to: north-harbour, when: ../2030-02", "None", "2030-02-28"),
        ("type: robbed, to: guild, when: 2031-04-01/2031-04-03", "2031-04-01", "None"),  # it stays done
        ("type: robbed, to: guild", "None", "None"),
    ],
)
def test_a_tie_is_known_from_a_day_on_and_until_it_has_ended(
    tmp_path: Path, relation: str, first: str, last: str
) -> None:
    (tie,) = tie_views(site(tmp_path, robber=actor("Robber", relation)).teller).values()
    assert (str(tie.first), str(tie.last)) == (first, last)


def test_around_an_actor_ties_stand_in_the_words_that_go_on_from_its_name(tmp_path: Path) -> None:
    found = site(
        tmp_path,
        robber=actor("Robber", "type: robbed, to: guild", "type: robbed, to: guild, when: 2031-04-07"),
        guild=actor("Guild", "type: works-in, to: north-harbour"),
    )
    around = surroundings_of(found.teller, "guild")
    assert around
    told = {each.label: [(spoke.name, spoke.times) for spoke in each.spokes] for each in (*around.left, *around.right)}
    assert told == {"Works in": [("North Harbour", ())], "Was robbed by": [("Robber", ("7 April 2031",))]}


def test_an_actor_without_ties_has_no_drawing(tmp_path: Path) -> None:
    assert surroundings_of(factory.teller(tmp_path), "guild") is None


def test_drawings_are_small_and_the_list_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "MOST_NODES", 8)
    monkeypatch.setattr(view, "ON_A_PAGE", 10)
    monkeypatch.setattr(surroundings, "MOST", 5)
    gang = {f"robber-{each:02}": actor(f"Robber {each}", "type: robbed, to: guild") for each in range(23)}
    gang["robber-22"] = actor("Robber 22", "type: robbed, to: guild", "type: works-in, to: north-harbour")
    found = site(tmp_path, **gang)
    drawn = network_of(found.teller)
    assert (len(drawn.members), len(drawn.drawn), drawn.records, drawn.ties) == (8, 7, 25, 24)
    assert [each.id for each in drawn.members[:2]] == ["guild", "robber-22"]
    assert [len(page.items) for page in found.sheets("network")] == [10, 10, 4]
    around = surroundings_of(found.teller, "guild")
    assert around
    assert (sum(len(each.spokes) for each in (*around.left, *around.right)), around.left_out) == (5, 18)


def test_the_ring_keeps_sectors_apart_and_is_the_same_whatever_the_order() -> None:
    sectors = {"east": ["a", "b", "c", "d"], "west": ["p", "q", "r", "s"]}
    ties = [("a", "s"), ("b", "r"), ("c", "q"), ("d", "p"), ("a", "b")]
    ring = ring_of(sectors, ties)
    turned = ring_of({key: reversed(each) for key, each in sectors.items()}, list(reversed(ties)))
    assert ring == turned
    assert all(angle < math.pi for key, angle in ring.angles.items() if key in "abcd")
    assert all(angle > math.pi for key, angle in ring.angles.items() if key in "pqrs")
    gaps = sorted(ring.angles.values())
    assert min(later - earlier for earlier, later in pairwise(gaps)) > 0.3

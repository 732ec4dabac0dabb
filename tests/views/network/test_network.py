"""Ties in a network: each once, with an anchor of its own, in a drawing that stays small."""

import math
from itertools import pairwise
from pathlib import Path

import pytest

from builder.views.network import view
from builder.views.network.ring import ring_of
from builder.views.network.star import LINE, NARROW, SMALL, WIDE, star_of
from builder.views.network.surroundings import surroundings_of
from builder.views.network.tie_kinds import tie_kinds
from builder.views.network.view import network_of, tie_views
from builder.views.network.whole import whole_of
from builder.views.site import Site
from tests import factory
from tests.factory import MINIMAL
from tests.views.made import words

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
    around = surroundings_of(found.teller, "guild", 40)
    assert around
    told = {each.label: [(spoke.point.name, spoke.times) for spoke in each.spokes] for each in around.clusters}
    assert told == {"Works in": [("North Harbour", ())], "Was robbed by": [("Robber", ("7 April 2031",))]}


def test_an_actor_without_ties_has_no_drawing(tmp_path: Path) -> None:
    assert surroundings_of(factory.teller(tmp_path), "guild", 40) is None


def test_drawings_are_small_and_the_list_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "MOST_NODES", 8)
    monkeypatch.setattr(view, "ON_A_PAGE", 10)
    gang = {f"robber-{each:02}": actor(f"Robber {each}", "type: robbed, to: guild") for each in range(23)}
    gang["robber-22"] = actor("Robber 22", "type: robbed, to: guild", "type: works-in, to: north-harbour")
    found = site(tmp_path, **gang)
    drawn = network_of(found.teller)
    assert (drawn.shown, len(drawn.drawn), len(drawn.members), drawn.ties) == (8, 7, 25, 24)
    assert len(whole_of(drawn).places) == 8
    assert [each.id for each in drawn.members[:2]] == ["guild", "robber-22"]
    assert [len(page.items) for page in found.sheets("network")] == [10, 10, 4]
    around = surroundings_of(found.teller, "guild", 5)
    assert around
    assert (sum(len(each.spokes) for each in around.clusters), around.left_out) == (5, 18)


LONG = {
    "guild": "The Very Old and Honourable Company of Boatmen, Ferrymen and Pilots of the North",
    "short": "Unabbreviatedcompoundnamesofharbourauthorities",
    "wide": "北方港口引航员与渡船工人联合会",
}


@pytest.mark.parametrize("name", LONG.values())
def test_names_stand_whole_beside_each_other(tmp_path: Path, name: str) -> None:
    found = site(
        tmp_path, robber=actor(name, "type: robbed, to: guild", "type: robbed, to: watch"), watch=actor("Watch")
    )
    for frame in (WIDE, NARROW):
        around = surroundings_of(found.teller, "watch", frame.most)
        assert around
        (block,) = star_of(around, frame).blocks
        lines = block.placed[0].name
        assert "".join(lines).replace(" ", "") == name.replace(" ", "")
        assert max(sum(1 + (each > "⺀") for each in line) for line in lines) <= frame.letters


def test_names_and_dates_of_a_drawing_keep_apart_and_within_it(tmp_path: Path) -> None:
    robbery = "type: robbed, to: guild, when: 2031-04-{:02}"
    gang = {f"robber-{each:02}": actor(f"Robber {each}", robbery.format(each + 1)) for each in range(9)}
    gang["guild"] = actor(LONG["guild"], "type: works-in, to: north-harbour", "type: robbed, to: robber-01")
    around = surroundings_of(site(tmp_path, **gang).teller, "guild", 40)
    assert around
    for frame in (WIDE, NARROW):
        star = star_of(around, frame)
        for is_left in (True, False):
            blocks = [each for each in star.blocks if each.is_left == is_left]
            assert blocks
            taken = [(each.y - SMALL, each.y + (len(each.words) - 1) * SMALL) for each in blocks]
            for each in (placed for block in blocks for placed in block.placed):
                taken.append((each.y - 13, each.y + (len(each.name) - 1) * LINE + len(each.times) * SMALL))
            assert all(end <= begin for (_, end), (begin, _) in pairwise(sorted(taken)))
            assert min(taken)[0] >= 0
            assert max(taken)[1] <= star.height


def test_kinds_of_ties_differ_in_colour_or_in_their_heads(tmp_path: Path) -> None:
    groups = "\n".join(f"group-{each}: {{label: Group {each}}}" for each in range(11))
    vocabulary = words(relation_groups=f"place: {{label: Place}}\n{groups}")
    kinds = tie_kinds(factory.site(tmp_path, {"vocabulary.yml": vocabulary}).teller).values()
    assert len({each.look for each in kinds}) == len(kinds) == 13


def test_the_whole_has_every_name_on_a_line_of_its_own(tmp_path: Path) -> None:
    gang = {f"robber-{each:02}": actor(f"Robber {each}", "type: robbed, to: guild") for each in range(23)}
    gang["robber-22"] = actor(LONG["guild"], "type: robbed, to: guild", "type: works-in, to: north-harbour")
    whole = whole_of(network_of(site(tmp_path, **gang).teller))
    for is_left in (True, False):
        rows = [(each.y, len(each.lines)) for each in whole.places if each.is_left == is_left]
        rows += [(each.y, 1) for each in whole.headings if each.is_left == is_left]
        for (y, lines), (below, _) in pairwise(sorted(rows)):
            assert below - y >= 16 * lines
        assert all(y > 0 and y + 16 * (lines - 1) <= whole.height for y, lines in rows)
    assert {each.label for each in whole.headings} == {"Boatmen", "Places"}


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

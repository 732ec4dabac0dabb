"""Who says what: who counts as one speaker, in which order they stand, how the list is paged and sifted."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from builder.views.claims import view
from builder.views.claims.choices import choices
from builder.views.claims.speakers import Speaker, speakers
from builder.views.parts.teller import Teller
from builder.views.site import Site
from tests import factory
from tests.factory import MINIMAL

GAZETTE = MINIMAL["articles/courier.md"].replace("2031-04-09", "2031-04-12")
COUNCIL = """\
name: Board of the Harbour
kind: guild
side: boatmen
summary: Those who run the harbour [@courier#p2].
"""


def claim(name: str, speaker: str, article: str = "courier", more: str = "") -> str:
    fields = "says: It rains., manner: quoted, anonymity: named"
    return f"  - {{id: {name}, speaker: {speaker}, {fields}, sources: [{article}#p2]{more}}}\n"


def site(folder: Path, claims: Iterable[str], others: Iterable[str] = (), work: str = "gazette") -> Site:
    files = {
        "actors/council.yml": COUNCIL,
        "claims/courier.yml": "claims:\n" + "".join(claims),
        "articles/gazette.md": GAZETTE.replace("work: storm-report", f"work: {work}").replace(
            "Storm over the Harbour", "After It"
        ),
        "claims/gazette.yml": "claims:\n" + ("".join(others) or claim("last", "guild", "gazette")),
    }
    return factory.site(folder, files)


def teller(folder: Path, claims: Iterable[str], others: Iterable[str] = (), work: str = "gazette") -> Teller:
    return site(folder, claims, others, work).teller


def told(everyone: Iterable[Speaker]) -> list[tuple[str, list[str]]]:
    return [(each.name, [saying.claim.id for saying in each.sayings]) for each in everyone]


def test_actors_stand_by_name_and_voices_only_described_last(tmp_path: Path) -> None:
    claims = [claim("a", "a boatman"), claim("b", "guild"), claim("c", "council"), claim("d", "guild")]
    assert told(speakers(teller(tmp_path, claims))) == [
        ("Board of the Harbour", ["c"]),
        ("Boatmen's Guild", ["b", "d", "last"]),
        ("A boatman", ["a"]),
    ]


@pytest.mark.parametrize(("work", "voices"), [("storm-report", 1), ("gazette", 2)], ids=["a copy", "another work"])
def test_a_description_is_one_voice_within_a_work(tmp_path: Path, work: str, voices: int) -> None:
    found = teller(tmp_path, [claim("a", "a boatman")], [claim("b", "A boatman", "gazette")], work)
    assert len(speakers(found)) == voices


def test_an_actor_is_one_voice_in_all_works(tmp_path: Path) -> None:
    found = teller(tmp_path, [claim("a", "guild")])
    assert [each.articles for each in speakers(found)[0].sayings] == [("courier",), ("gazette",)]


def test_keys_of_voices_do_not_depend_on_the_order_of_claims(tmp_path: Path) -> None:
    claims = [claim("b", "a boatman"), claim("a", "a boatman")]
    keys = {speakers(teller(tmp_path / str(turn), claims[::turn]))[-1].key for turn in (1, -1)}
    assert keys == {"voice-a"}


@pytest.mark.parametrize(
    ("when", "years"),
    [
        ("2030-12-31/2031-01-02", ("2030", "2031")),
        ("2029/2031", ("2029", "2030", "2031")),
        ("../2031-04-09", ("2031",)),
        ("2031-04", ("2031",)),
        ("", ()),
    ],
)
def test_a_claim_belongs_to_every_year_it_can_be_of(tmp_path: Path, when: str, years: tuple[str, ...]) -> None:
    found = teller(tmp_path, [claim("a", "council", more=f", when: {when}" if when else "")])
    assert speakers(found)[0].sayings[0].years == years


def sheets(folder: Path, numbers: Iterable[int]) -> list[list[int]]:
    """Return how many claims each speaker of each page has, of the guild's one and of so many by others."""
    names = [f"speaker {position:02}" for position, _ in enumerate(numbers)]
    claims = [
        claim(f"c{position}-{number:02}", names[position])
        for position, count in enumerate(numbers)
        for number in range(count)
    ]
    pages = site(folder, claims).sheets("claims")
    return [[len(speaker.sayings) for speaker in page.items] for page in pages]


@pytest.mark.parametrize(
    ("counts", "pages"),
    [
        ([3, 3, 3], [[1, 3, 3, 3]]),
        ([3, 3, 5], [[1, 3, 3], [5]]),
        ([25], [[1], [10], [10], [5]]),
        ([4, 12, 1], [[1, 4], [10], [2, 1]]),
    ],
    ids=["all fit", "a speaker is not divided", "but one with too many is", "and goes on"],
)
def test_pages_are_bounded(
    tmp_path: Path, counts: list[int], pages: list[list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "ON_A_PAGE", 10)
    assert sheets(tmp_path, counts) == pages


def test_without_claims_there_is_an_empty_page(tmp_path: Path) -> None:
    (page,) = factory.site(tmp_path).sheets("claims")
    assert page.runs == ()


def test_every_claim_is_on_one_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(view, "ON_A_PAGE", 4)
    found = site(tmp_path, [claim(f"c{number}", f"speaker {number % 5}") for number in range(12)])
    pages = found.sheets("claims")
    shown = [saying.claim.id for page in pages for speaker in page.items for saying in speaker.sayings]
    assert [(page.number, page.of) for page in pages] == [(number, len(pages)) for number in range(1, len(pages) + 1)]
    assert len(pages) > 3
    assert sorted(shown) == sorted(found.dossier.claims)
    assert {page.view for page in pages} == {view.Claims(13, 6, 0)}


def test_speakers_can_be_sifted_by_whom_they_speak_for(tmp_path: Path) -> None:
    claims = [claim("a", "a clerk", more=", on-behalf-of: council, about: [storm]"), claim("b", "guild")]
    found = site(tmp_path, claims)
    by_name = {each.name: each for each in choices(found, speakers(found.teller))}
    assert by_name["speaker"].groups == (
        ("Boatmen", (("council", "Board of the Harbour", 1), ("guild", "Boatmen's Guild", 2))),
        ("Only described", (("voice-a", "A clerk", 1),)),
    )
    assert [option[0] for _, options in by_name["article"].groups for option in options] == ["courier", "gazette"]


def test_what_leaves_all_claims_is_no_choice(tmp_path: Path) -> None:
    found = site(tmp_path, [claim("a", "guild")])
    assert [each.name for each in choices(found, speakers(found.teller))] == ["article"]

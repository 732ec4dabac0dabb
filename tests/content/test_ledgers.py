"""The ledgers of attributions and casualties over the real dossier: what the articles were found to say."""

from functools import cache
from pathlib import Path

import pytest

from builder.know.numbers.tolls import walk
from builder.link.nodes import plain
from builder.views.attributions.view import EventEntry, ledger
from builder.views.casualties.figures import people, toll_figure
from builder.views.parts.amounts import as_given
from builder.views.parts.teller import Teller
from tests.factory import knowledge_of, teller_of

CONTENT = Path(__file__).resolve().parents[2] / "content"

pytestmark = pytest.mark.skipif(
    not (CONTENT / "events/taji-attack-11-march.yml").exists(), reason="content/ holds another dossier"
)


@cache
def teller() -> Teller:
    return teller_of(knowledge_of(CONTENT))


def entry(event: str) -> EventEntry:
    found = (each for _, run in ledger(teller()).runs for each in run)
    return next(each for each in found if isinstance(each, EventEntry) and each.line.event == event)


def test_the_attack_of_11_march_counts_three_dead_once_from_two_works() -> None:
    (killed,) = teller().knowledge.tolls.of("taji-attack-11-march")
    assert (toll_figure(killed), killed.bounds.least, killed.bounds.most, len(killed.works)) == ("3", 3, 3, 2)
    assert [(depth, plain(people(teller(), row)), as_given(row.figures)) for depth, row in walk(killed.rows)] == [
        (0, "Americans", "2"),
        (1, "American service members", "2"),
        (0, "Britons", "1"),
        (1, "British soldiers", "1"),
    ]
    cited = {str(source) for _, row in walk(killed.rows) for source in row.sources}
    assert {"iraq-response-ppg#p6", *(f"trump-aides-clash-shafaq#p{each}" for each in (2, 9, 14))} == cited


def test_nobody_is_in_the_total_twice_and_words_are_not_added() -> None:
    killed = teller().knowledge.totals.all[0]
    assert teller().dossier.vocabulary.label("outcomes", killed.outcome).label == "killed"
    assert killed.least == sum(each.toll.bounds.least or 0 for each in killed.added)
    assert {"iraqi-protests-2019", "december-airstrikes"} == {each.event for each in killed.in_words}


def test_the_attack_of_20_december_has_four_attributions_and_no_claim() -> None:
    found = entry("green-zone-attack-20-december")
    assert [plain(each.value).split(" (")[0] for each in found.facts] == [
        "an unnamed “outlaw group”, accused by Iraqi military",
        "Iran-backed armed groups, named in the assessment of US Central Command",
        "Government of Iran, accused by Donald Trump",
        "Iran-backed armed groups, no claim reported by the article itself",
    ]
    assert "claims responsibility" in found.absent
    assert (found.voices, found.works) == (4, 1)


def test_every_attack_and_strike_has_an_attribution() -> None:
    assert teller().knowledge.stances.unattributed == ()

"""Which names are refused: those that deceive and those that nobody can read."""

import unicodedata

import pytest

from builder.model.values.refusals import why_refused

ZWNJ = "\u200c"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "empty"),
        (" \t", "empty"),
        ("x" * 201, "longer than 200"),
        ("Guild \u202eliug", "direction"),
        ("\u200fGuild", "direction"),
        ("Guild\u2066", "direction"),
        ("Gu\u200bild", "invisible"),
        ("Gu\u00adild", "invisible"),
        ("Guild\ufeff", "invisible"),
        ("Guild\U000e0041", "invisible"),
        ("Guild\ufe0f", "invisible"),
        ("Gu\u2063ild", "control"),
        ("Gu\x00ild", "control"),
        ("Guild\ue000", "control"),
        ("Guild\u2028", "control"),
        (unicodedata.normalize("NFD", "Jón"), "composed form"),
        ("G\u0334\u0335\u0332\u0333", "stacks"),
        ("!!!", "no letter"),
        ("\U0001f642", "no letter"),
        ("Gυild", "mixes Greek and Latin"),
        ("Guilԁ", "mixes Cyrillic and Latin"),
        ("Ρort", "mixes Greek and Latin"),
    ],
)
def test_a_deceiving_name_is_refused(name: str, reason: str) -> None:
    assert reason in (why_refused(name) or "is accepted")


@pytest.mark.parametrize(
    "name",
    [
        "Boatmen's Guild",
        "Boatmen’s Guild",
        "Ra'isah al-Mina",
        "Jón Pálsson, Jr.",
        "Łódź – São Tomé",
        "Nguyễn Văn",
        "نقابة البحارة",
        f"جزیره{ZWNJ}های سلا",
        "Порт Амра",
        "Port Amra (Порт Амра)",
        "アムラ港",
        "45th Watch & Sons",
        "x" * 200,
        "IFNγ and TNFα in patients",
        "NFκB",
        "I \u2764\ufe0f the Harbour",
        "1\ufe0f\u20e3 Quay",
        "Quay \U0001fae9",  # newer than some interpreters
        "\U00031350",
    ],
)
def test_an_honest_name_is_accepted(name: str) -> None:
    assert why_refused(name) is None

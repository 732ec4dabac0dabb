"""Fingerprints: the same for the same words, another for other words, and nothing to be read in them."""

from hashlib import sha256

import pytest

from builder.model.values.fingerprints import SUM, TextDifference, difference, fingerprint_of


def test_a_sum_is_the_beginning_of_the_sha_256_of_the_paragraph() -> None:
    assert fingerprint_of(["A storm."]) == (sha256(b"A storm.").hexdigest()[:16],)
    assert SUM.fullmatch(fingerprint_of(["x"])[0])


@pytest.mark.parametrize(
    "other", ["“A  storm” – it’s over", '"A storm"\u00a0- it\'s over', "\ufeff«A storm» — it´s over\u200b"]
)
def test_how_it_is_typeset_makes_no_difference(other: str) -> None:
    assert fingerprint_of([other]) == fingerprint_of(['"A storm" - it\'s over'])


@pytest.mark.parametrize("other", ["A storm.", "a storm", "A storms", "A Storm", "A 1.5 storm"])
def test_other_words_have_another_sum(other: str) -> None:
    assert fingerprint_of([other]) != fingerprint_of(["A storm"])


@pytest.mark.parametrize(
    ("read", "later", "found"),
    [
        ("abcd", "abcd", TextDifference()),
        ("abcd", "axcy", TextDifference(changed=(2, 4))),
        ("abcd", "abxcd", TextDifference(new=(3,))),
        ("abcd", "acd", TextDifference(gone=(2,))),
        ("abcd", "axyd", TextDifference(changed=(2, 3))),
        ("aba", "abab", TextDifference(new=(4,))),
        ("ab", "", TextDifference(gone=(1, 2))),
    ],
)
def test_paragraphs_that_differ_are_told(read: str, later: str, found: TextDifference) -> None:
    assert difference(fingerprint_of([*read]), fingerprint_of([*later])) == found
    assert bool(found) == (read != later)

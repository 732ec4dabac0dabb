"""Where a sentence ends behind a single capital: not behind an initial, but behind the name of a thing."""

import pytest

from builder.link.sentences import first_sentence


@pytest.mark.parametrize(
    "text",
    [
        "Since 2023 it has been renamed X. Berta Nixby used it.",
        "It is now called X. Nixby used it.",
        "They chose plan B. The harbour was empty.",
        "People knew him as Malcolm X. He spoke there.",
        "It was for Ines and I. Then the boat left.",
        "He joined company C. 12 men were in it.",
        "They met at buoy Q. “Nobody came,” he said.",
    ],
)
def test_a_sentence_ends_behind_a_letter_that_is_no_initial(text: str) -> None:
    first, _, rest = text.partition(". ")
    assert first_sentence(text) == f"{first}."
    assert rest


@pytest.mark.parametrize(
    "text",
    [
        "Robert C. Nixby spoke.",
        "J. Nixby spoke.",
        "J. K. Nixby spoke.",
        "He met J. Nixby there.",
        "Gen. Mark A. Nixby spoke.",
        "It was signed by J. Edgar Nixby.",
        "On the quay, J. Edgar Nixby spoke.",
        "The U.S. Coast Guard came.",
    ],
)
def test_a_sentence_goes_on_behind_an_initial(text: str) -> None:
    assert first_sentence(text) == text

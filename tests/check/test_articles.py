"""Articles: what is said of a digest that is only begun, and of a fingerprint that is of another text."""

from pathlib import Path

import pytest

from tests.factory import MINIMAL, codes, examined

COURIER = MINIMAL["articles/courier.md"]


def courier(folder: Path, old: str, new: str) -> list[str]:
    assert old in COURIER
    return codes(examined(folder, {"articles/courier.md": COURIER.replace(old, new)}))


@pytest.mark.parametrize("mark", ["…", "...", "… [@courier#p1].", "…\n"])
def test_a_paragraph_that_is_only_a_mark_is_unfinished(tmp_path: Path, mark: str) -> None:
    assert courier(tmp_path, "A storm crossed North Harbour on 5 April.", mark) == ["unfinished"]


@pytest.mark.parametrize("text", ["A storm …", "… and a storm.", "The paper prints three dots, “…”."])
def test_a_text_with_an_ellipsis_in_it_is_written(tmp_path: Path, text: str) -> None:
    assert courier(tmp_path, "A storm crossed North Harbour on 5 April.", text) == []


def test_unfinished_copies_are_no_twins_of_each_other(tmp_path: Path) -> None:
    begun = COURIER.replace("A storm crossed North Harbour on 5 April.", "…")
    found = examined(tmp_path, {"articles/courier.md": begun, "articles/copy.md": begun})
    assert codes(found) == ["unfinished", "unfinished"]


@pytest.mark.parametrize(("sums", "found"), [(1, ["bad-value"]), (2, []), (3, ["bad-value"])])
def test_a_fingerprint_has_a_sum_for_each_paragraph(tmp_path: Path, sums: int, found: list[str]) -> None:
    field = f"fingerprint: [{', '.join(['0db046b089fbd823'] * sums)}]"
    assert courier(tmp_path, "paragraphs: 2\n", f"paragraphs: 2\n{field}\n") == found


@pytest.mark.parametrize("sum", ["0DB046B089FBD823", "0db046b0", "the storm"])
def test_a_sum_is_of_sixteen_digits(tmp_path: Path, sum: str) -> None:
    assert "bad-value" in courier(tmp_path, "paragraphs: 2\n", f"paragraphs: 2\nfingerprint: [{sum}, {sum}]\n")


def test_nobody_has_to_write_claims(tmp_path: Path) -> None:
    assert codes(examined(tmp_path, {"claims/courier.yml": "claims: []\n"})) == []
    assert codes(examined(tmp_path, {"claims/courier.yml": "claims:\n"})) == ["unfinished"]

"""Long texts: reading one of twice the length takes about twice the work, whatever it repeats."""

import cProfile
from pathlib import Path

import pytest

from builder.build import examine
from builder.diagnostics import Place, report
from builder.link.sentences import is_abbreviation, sentence_around, sentences_around
from tests.factory import codes, dossier_folder, examined

REPEATED = (
    "North Harbour ", "North Harbour. ", "[[guild]] ", "[[nix]] ", "[North Harbour](guild) ", "![", "![a](b) ", "[@",
    "[@nix#p2] ", "[a](", "[a](nix) ", "_a_b", "*a ", "**a", "{{ nix }} ", "{{", "a\n", "- a\n",
)  # fmt: skip
LENGTH = 8_000


def calls(folder: Path, body: str) -> int:
    """Return how many functions are called for a page of this text, from its file to the report."""
    content = dossier_folder(folder, {"pages/about.md": f"---\ntitle: About\n---\n\n{body}\n"})
    with cProfile.Profile() as profile:
        found = examine(content)
        report(found.diagnostics, found.texts, "content")
    return sum(each.callcount for each in profile.getstats())


@pytest.mark.parametrize("repeated", REPEATED)
def test_a_page_of_twice_the_length_takes_twice_the_work(tmp_path: Path, repeated: str) -> None:
    times = LENGTH // len(repeated)
    calls(tmp_path / "first", "")  # what is loaded once for all dossiers is no work of this page
    none = calls(tmp_path / "none", "")
    once, twice = (calls(tmp_path / str(each), repeated * times * each) - none for each in (1, 2))
    assert twice <= 2.2 * once


class Counted(str):
    """A text that counts the characters that are cut out of it."""

    __slots__ = ("taken",)

    def __new__(cls, text: str) -> "Counted":
        made = super().__new__(cls, text)
        made.taken = 0
        return made

    def __getitem__(self, spot: object) -> str:
        found = super().__getitem__(spot)  # type: ignore[index]
        self.taken += len(found)
        return found


@pytest.mark.parametrize("sentence", ["North Harbour ", "A harbour. ", "A harbour? ", "Gen. A. B. "])
def test_a_text_is_cut_into_sentences_once_for_all_its_names(sentence: str) -> None:
    text = Counted(sentence * 1_000)
    found = list(sentences_around(text, range(0, len(text), len(sentence))))
    assert len(found) == 1_000
    assert text.taken <= 20 * len(text)


def test_the_sentence_of_each_position_is_that_of_the_position_alone() -> None:
    text = "It was Gen. A. Valk. He left! “Who?” Nobody (of the U.S. crew) said. The end"
    assert list(sentences_around(text, range(len(text)))) == [sentence_around(text, each) for each in range(len(text))]
    assert list(sentences_around(text, [0, len(text), len(text) + 9]))[1:] == ["The end", "The end"]
    assert sentence_around("", 3) == ""
    assert is_abbreviation("the U.S", 7)


@pytest.mark.parametrize(("field", "line", "most"), [("name", 1, "2,000"), ("summary", 4, "8,000")])
def test_a_field_that_nobody_would_read_is_refused_at_its_place(
    tmp_path: Path, field: str, line: int, most: str
) -> None:
    fields = {"name": "Guild", "kind": "guild", "side": "boatmen", "summary": "Short [@courier#p2]."}
    fields[field] = "a " * 4_998 + "end"
    found = examined(tmp_path, {"actors/guild.yml": "".join(f"{key}: {value}\n" for key, value in fields.items())})
    (problem,) = found.diagnostics
    assert problem.code == "too-large"
    assert problem.message == f"{field}: this text has 9,999 characters, and may have {most}"
    assert problem.place == Place("actors/guild.yml", line, len(field) + 3)
    assert problem.help.startswith("Shorten it")


@pytest.mark.parametrize(("length", "is_sound"), [(8_000, True), (8_001, False)])
def test_the_longest_field_of_prose_is_sound(tmp_path: Path, length: int, is_sound: bool) -> None:
    text = "a" * (length - 13) + " [@courier#p2]"
    text = text[-length:]
    summary = f"name: Guild\nkind: guild\nside: boatmen\nsummary: {text}\n"
    assert len(text) == length
    assert (codes(examined(tmp_path, {"actors/guild.yml": summary})) == []) is is_sound


@pytest.mark.parametrize("path", ["pages/about.md", "articles/courier.md"])
def test_a_body_says_how_long_it_is_and_how_long_it_may_be(tmp_path: Path, path: str) -> None:
    found = examined(tmp_path, {path: "---\ntitle: About\n---\n¶1 " + "a " * 40_000})
    (problem,) = (each for each in found.diagnostics if each.code == "too-large")
    assert problem.message == "the text has 80,004 bytes, and may have 65,536"
    assert (problem.place.path, problem.place.line) == (path, 4)

"""Copies of one work: which of their paragraphs are the same, and what stands in one only."""

from pathlib import Path

from tests.conftest import HARBOUR
from tests.factory import knowledge_of, known
from tests.know.test_works import gazette


def test_the_paragraphs_of_a_copy_are_found_in_the_fullest() -> None:
    full, excerpt = knowledge_of(HARBOUR).copies("storm-and-toll")
    assert (excerpt.article, excerpt.passages, excerpt.only_here) == (
        "lantern-storm-excerpt",
        (((1, 1), (5, 5)),),
        ((2, 2),),
    )
    assert (full.is_fullest, full.passages, full.only_here) == (True, (), ((1, 4), (6, 8)))


def test_paragraphs_in_a_row_are_one_passage(tmp_path: Path) -> None:
    texts = [f"In part {word} of the story {word} boats are counted by {word} people." for word in "abcde"]
    full = gazette("one").replace("paragraphs: 2", "paragraphs: 5").partition("¶1")[0]
    full += "\n\n".join(f"¶{number} {text}" for number, text in enumerate(texts, start=1)) + "\n"
    part = gazette("one").replace("paragraphs: 2", "paragraphs: 3").partition("¶1")[0]
    part += f"¶1 Something else altogether.\n\n¶2 {texts[2]}\n\n¶3 {texts[3]}\n"
    made = known(tmp_path, {"articles/full.md": full, "articles/part.md": part})
    found = {each.article: each for each in made.copies("one")}
    assert found["part"].passages == (((2, 3), (3, 4)),)
    assert found["part"].only_here == ((1, 1),)
    assert found["full"].only_here == ((1, 2), (5, 5))

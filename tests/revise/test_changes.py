"""Edits and moves: what they name changes, everything else stays as it was written."""

import pytest

from builder.diagnostics import Edit, Move, Place
from builder.revise import Changes, applied, patch_of

TEXT = "name: Guild # the old one\r\nkind:   guild\r\n\r\n# a remark\r\nside: boatmen\r\n"


def edit(old: str, new: str, line: int, column: int, path: str = "a.yml") -> Edit:
    return Edit(Place(path, line, column), old, new)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_an_edit_keeps_comments_blanks_line_ends_and_the_mark_at_the_start(mark: str) -> None:
    changes = applied([(edit("Guild", "Union", 1, 7),), (edit("", "note: x\ny: z\n", 5, 1),)], {"a.yml": mark + TEXT})
    wanted = TEXT.replace("Guild", "Union").replace("side", "note: x\r\ny: z\r\nside")
    assert changes == Changes({"a.yml": mark + wanted})


def test_an_edit_over_lines_finds_them_however_they_end() -> None:
    changes = applied([(edit("guild\n\n# a remark", "union", 2, 9),)], {"a.yml": TEXT})
    assert changes.texts["a.yml"] == TEXT.replace("guild\r\n\r\n# a remark", "union")


@pytest.mark.parametrize(
    "change", [edit("Union", "x", 1, 7), edit("G", "x", 9, 1), edit("n", "x", 1, 1, "b.yml"), Move("b.yml", "c.yml")]
)
def test_what_does_not_find_what_it_expects_changes_nothing(change: Edit | Move) -> None:
    assert not applied([(change,)], {"a.yml": TEXT})


def test_a_fix_is_made_wholly_or_not_at_all() -> None:
    good, bad = edit("Guild", "Union", 1, 7), edit("nothing", "x", 2, 1)
    assert not applied([(good, bad)], {"a.yml": TEXT})
    assert not applied([(good, Move("a.yml", "b.yml"))], {"a.yml": TEXT, "b.yml": ""})


def test_of_two_that_meet_the_first_is_made_and_the_same_twice_once() -> None:
    first, second = edit("Guild", "Union", 1, 7), edit("uild", "ang", 1, 8)
    changes = applied([(first,), (second,), (first,)], {"a.yml": TEXT})
    assert changes.texts["a.yml"] == TEXT.replace("Guild", "Union")


def test_a_file_moves_and_changes_at_once() -> None:
    fix = (edit("Guild", "Union", 1, 7), Move("a.yml", "b.yml"))
    changes = applied([fix], {"a.yml": TEXT, "c.yml": "x"})
    assert changes.after({"a.yml": TEXT, "c.yml": "x"}) == {"b.yml": TEXT.replace("Guild", "Union"), "c.yml": "x"}
    assert patch_of(changes, {"a.yml": TEXT}, "content").startswith(
        "rename content/a.yml\n    to content/b.yml\n--- content/a.yml\n+++ content/b.yml\n"
    )


def test_two_files_do_not_move_to_one_place() -> None:
    texts = {"a.yml": "a", "b.yml": "b"}
    assert applied([(Move("a.yml", "c.yml"),), (Move("b.yml", "c.yml"),)], texts).moves == {"a.yml": "c.yml"}


def test_a_patch_shows_what_a_terminal_would_hide() -> None:
    changes = Changes({"a.yml": "name: x\u202ey\n", "new.yml": "name: z\n", "old.yml": None})
    patch = patch_of(changes, {"a.yml": "name: x\n", "old.yml": "gone\n"}, "content")
    assert "+name: x\\u202ey\n" in patch
    assert "--- /dev/null\n+++ content/new.yml\n@@ -0,0 +1 @@\n+name: z\n" in patch
    assert "--- content/old.yml\n+++ /dev/null\n@@ -1 +0,0 @@\n-gone\n" in patch

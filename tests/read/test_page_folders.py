"""Folders of pages: what may lie in one, what is said of one that may not be, and that a remedy mends it."""

from pathlib import Path

import pytest

from builder.build import examine
from builder.diagnostics import Move
from tests.factory import codes, dossier_folder, examined, read

PAGE = "---\ntitle: A guide\n---\n\nText.\n"
FOLDER = {"pages/contribute/index.md": PAGE, "pages/contribute/first-edit.md": PAGE}


def test_pages_in_a_folder_have_the_ids_of_their_files_and_the_index_that_of_the_folder(tmp_path: Path) -> None:
    dossier = read(tmp_path, {**FOLDER, "pages/index.md": PAGE, "pages/method.md": PAGE})
    assert dossier.page_paths == {
        "index": "index.md",
        "method": "method.md",
        "contribute": "contribute/index.md",
        "first-edit": "contribute/first-edit.md",
    }
    assert dossier.page_folders == {"contribute": ("contribute", "first-edit")}


def test_the_pages_of_a_folder_are_in_order_and_the_index_first(tmp_path: Path) -> None:
    def page(order: int) -> str:
        return PAGE.replace("---\n\n", f"order: {order}\n---\n\n")

    pages = {"a": 3, "b": 1, "c": 2, "index": 9}
    dossier = read(tmp_path, {f"pages/guides/{name}.md": page(order) for name, order in pages.items()})
    assert dossier.page_folders == {"guides": ("guides", "b", "c", "a")}


@pytest.mark.parametrize(
    ("files", "code", "help"),
    [
        ({"pages/contribute/more/second.md": PAGE}, "misplaced-file", "Move its files to pages/contribute/"),
        ({"pages/contribute/second.txt": "x"}, "misplaced-file", "Rename the file: second.md"),
        ({"pages/contribute/second.yml": "x"}, "misplaced-file", "Rename the file: second.md"),
        ({"pages/contribute/photo.jpg": "x"}, "misplaced-file", "The folder pages/contribute/ holds files whose names end in .md"),
        ({"pages/contribute/Second.md": PAGE}, "bad-file-name", "such as: second.md"),
        ({"pages/contribute/INDEX.md": PAGE}, "bad-file-name", "such as: index.md"),
        ({"pages/contribute.md": PAGE}, "duplicate-id", "Choose another id"),
        ({"pages/first-edit.md": PAGE}, "duplicate-id", "Choose another id"),
        ({"pages/guild.md": PAGE}, "duplicate-id", "Choose another id"),
        ({"pages/Good guides/a.md": PAGE, "pages/Good guides/index.md": PAGE}, "bad-file-name", "pages/good-guides"),
        ({"pages/<b>&/a.md": PAGE}, "bad-file-name", "pages/b"),
        ({"pages/con/a.md": PAGE}, "bad-file-name", "Rename the folder"),
        ({"pages/index/a.md": PAGE}, "bad-file-name", "Rename the folder"),
        ({"pages/assets/a.md": PAGE}, "bad-file-name", "pages/the-assets"),
        ({"pages/check/a.md": PAGE}, "bad-file-name", "pages/the-check"),
        ({"pages/articles/a.md": PAGE}, "bad-file-name", "pages/the-articles"),
        ({"pages/lists/events-2.md": PAGE}, "bad-file-name", "pages/the-lists"),
        ({"pages/guides/a.md": PAGE}, "missing-file", "Write pages/guides/index.md"),
        ({"pages/guides/index.md": PAGE}, "misplaced-file", "Move it to pages/guides.md"),
    ],
)  # fmt: skip
def test_a_folder_that_cannot_be_is_one_problem_with_its_remedy(
    tmp_path: Path, files: dict[str, str], code: str, help: str
) -> None:
    found = examined(tmp_path, {**FOLDER, **files})
    assert codes(found) == [code]
    assert help in found.diagnostics[0].help


@pytest.mark.parametrize("folder", ["Good guides", "assets"])
def test_the_moves_that_a_message_offers_mend_a_folder(tmp_path: Path, folder: str) -> None:
    content = dossier_folder(tmp_path, {f"pages/{folder}/index.md": PAGE, f"pages/{folder}/a.md": PAGE})
    (problem,) = examine(content).diagnostics
    for each in problem.fix:
        assert isinstance(each, Move)
        (content / each.to).parent.mkdir(exist_ok=True)
        (content / each.path).rename(content / each.to)
    (content / "pages" / folder).rmdir()
    assert examine(content).diagnostics == ()


def test_a_page_of_a_folder_that_is_refused_is_not_called_missing_by_others(tmp_path: Path) -> None:
    files = {"pages/Guides/index.md": PAGE, "pages/Guides/dates.md": PAGE}
    found = examined(tmp_path, {**files, "pages/method.md": f"{PAGE}\n[Dates](dates) and [guides](guides).\n"})
    assert codes(found) == ["bad-file-name"]


def test_folders_of_records_still_hold_no_folders(tmp_path: Path) -> None:
    assert codes(examined(tmp_path, {"actors/people/a.yml": "name: A"})) == ["misplaced-file"]
